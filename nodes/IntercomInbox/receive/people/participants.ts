import { isOnList, sameAddress } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import { createContact, searchContact } from '../../client/contacts';
import { adminAt, domainsOf, isOfTeam } from './colleague';
import { isErased } from './erased';
import { teammatesOf } from './teammates';
import type { Work } from '../work';
import { joinContact } from '../write';

/** More are rather a mailing than a conversation. */
const MAX_PEOPLE = 20;

/**
 * docs/loop.md In 7.3: everybody in To and Cc beside us takes part, so that teammates see them. Only where the item says which addresses
 * are the mailbox's own. Returns who could not be added, in words.
 */
export async function addPeople(api: Api, conversationId: string, work: Work): Promise<string[]> {
	const people = await peopleOn(api, work);
	const notAdded: string[] = [];
	for (const { email, name } of people) {
		const add = async () => {
			const found = await searchContact(api, email);
			if (!found && !work.options.recreateErased && (await isErased(api, email))) return;
			const contact = found ?? (await createContact(api, { email, name, unarchive: 'leave' })).contact;
			await joinContact(api, { id: conversationId }, contact.id);
		};
		await add().catch((error: unknown) => {
			if (!(error instanceof Failure)) throw error;
			notAdded.push(`${email} as a participant: ${error.message}`);
		});
	}
	return notAdded;
}

async function peopleOn(api: Api, { incoming: { message, ownAddresses, author }, options }: Work) {
	if (!options.addPeople || ownAddresses.length === 0) return [];
	const domains = [...domainsOf(ownAddresses), ...options.teamDomains];
	const outside = [...message.to, ...message.cc].filter(
		({ email }, index, all) =>
			![...ownAddresses, author.email].some((address) => sameAddress(address, email)) &&
			!isOfTeam(email, domains) &&
			!isOnList(email, options.blocklist) &&
			all.findIndex((other) => other.email === email) === index,
	);
	if (outside.length === 0) return [];
	const admins = await teammatesOf(api);
	return outside.filter(({ email }) => !adminAt(admins, email)).slice(0, MAX_PEOPLE);
}
