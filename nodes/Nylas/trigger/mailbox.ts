import type { IHookFunctions } from 'n8n-workflow';
import { sameAddress } from '../../../domain/email';
import { remembers } from '../../shared/base/processState';
import type { Api } from '../../shared/http/api';
import type { Desk } from '../../shared/webhook/source';
import type { Enveloped, Grant } from '../client/model';
import { ownAddresses } from '../mail/own';
import { keptOf, type ChosenMailbox } from './kept';
import type { NylasEvent } from './notification';
import type { TriggerParameters } from './options';

/** Whether a mailbox has an address. Losing one costs a request; a webhook has none to spare for each mail. */
const HAS_ADDRESS = remembers<Promise<boolean>>('addresses of mailboxes', { maxEntries: 5_000, keepMs: 3_600_000 });

/** What the user chose, without the marks of older versions. */
export function chosenMailbox({ grantId }: Pick<TriggerParameters, 'grantId'>): string {
	return grantId.trim().replace(/^(grant|email):/, '');
}

/**
 * Asks while publishing which mailboxes have the chosen address, so that their mail costs no request in the webhook. Without an
 * answer the webhook asks.
 */
export async function keepMailbox(context: IHookFunctions, api: Api, wanted: string): Promise<void> {
	const kept = keptOf(context);
	if (kept.mailbox?.address === wanted) return;
	delete kept.mailbox;
	if (wanted.includes('@')) kept.mailbox = await mailboxWith(api, wanted).catch(() => undefined);
}

async function mailboxWith(api: Api, address: string): Promise<ChosenMailbox> {
	const { data } = await api.get<Enveloped<Grant[] | null>>('/v3/grants', { email: address.toLowerCase(), limit: 100 });
	const grants = (data ?? []).filter(({ email }) => sameAddress(email, address));
	return { address, grantIds: grants.map(({ id }) => id) };
}

/**
 * Why an event is not of the mailbox that the user chose; undefined: it is. Only a mailbox that publishing did not find under the
 * chosen address (an alias, another mailbox, one connected anew) costs a request, once an hour.
 */
export async function otherMailbox(
	event: NylasEvent,
	parameters: TriggerParameters,
	desk: Desk,
): Promise<string | undefined> {
	const wanted = chosenMailbox(parameters);
	if (wanted === '' || wanted === event.grantId) return undefined;
	const { mailbox } = keptOf(desk.context);
	if (mailbox?.address === wanted && mailbox.grantIds.some((id) => id === event.grantId)) return undefined;
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
