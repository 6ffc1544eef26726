import { sameAddress } from '../../../domain/email';
import { remembers } from '../../shared/base/processState';
import type { Desk } from '../../shared/webhook/source';
import { ownAddresses } from '../mail/own';
import type { NylasEvent } from './notification';
import type { TriggerParameters } from './options';

/** Whether a mailbox has an address. Losing one costs a request; a webhook has none to spare for each mail. */
const HAS_ADDRESS = remembers<Promise<boolean>>('addresses of mailboxes', { maxEntries: 5_000, keepMs: 3_600_000 });

/** Why an event is not of the mailbox that the user chose; undefined: it is. Only a mailbox chosen by its address costs a request, once an hour. */
export async function otherMailbox(
	event: NylasEvent,
	parameters: TriggerParameters,
	desk: Desk,
): Promise<string | undefined> {
	const wanted = parameters.grantId.trim().replace(/^(grant|email):/, '');
	if (wanted === '' || wanted === event.grantId) return undefined;
	// A grant that has expired or is gone can't be looked up, and its events bring the address along.
	const isSame =
		wanted.includes('@') && (sameAddress(wanted, event.object.email) || (await hasAddress(event, wanted, desk)));
	return isSame ? undefined : 'of another mailbox';
}

/** Grant ids are unique in all of Nylas, so no token is needed to tell them apart. Those who ask at the same time share one request. */
async function hasAddress({ type, grantId }: NylasEvent, wanted: string, desk: Desk): Promise<boolean> {
	if (grantId === undefined || type.startsWith('grant.')) return false;
	const memory = desk.process.the(HAS_ADDRESS);
	const key = `${grantId} ${wanted.toLowerCase()}`;
	const look = async () =>
		(await ownAddresses(await desk.api(), grantId)).some((address) => sameAddress(address, wanted));
	const known = memory.get(key);
	// Whoever asked first may have run out of time, which is no answer for the others.
	if (known) return await known.catch(look);
	const asked = look();
	memory.set(key, asked);
	asked.catch(() => memory.delete(key));
	return await asked;
}
