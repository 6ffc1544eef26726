import { splitAddress } from '../address';
import { author } from '../people/author';
import { automatic, type AutomaticMail } from './automatic';
import { isFreeMail } from '../people/freeMail';
import { readMessage } from '../message';

/** What kind of automatic mail a message is for a mailbox with these addresses: its own groups, such as support@ as a Google Group, are no lists. */
export function automaticFor(message: unknown, ownAddresses: readonly string[]): AutomaticMail | undefined {
	return automatic(message, { isThroughOwnGroup: isThroughOwnGroup(message, ownAddresses) });
}

/**
 * Whether somebody outside has written to a group of the mailbox's own domain: Google Groups and the like mark what they hand on as a
 * list's. What colleagues write to each other through one stays a list's. `own` are the mailbox's addresses; without them nothing is ours.
 */
function isThroughOwnGroup(message: unknown, own: readonly string[]): boolean {
	const { headers } = readMessage(message);
	const domains = own.flatMap((address) => splitAddress(address)?.domain ?? []).filter((domain) => !isFreeMail(domain));
	const id = /([^<>\s]{1,200})>?\s*$/.exec(headers.get('list-id') ?? '')?.[1].toLowerCase() ?? '';
	const post = /mailto:([^>?\s]{1,200})/i.exec(headers.get('list-post') ?? '')?.[1] ?? '';
	const isOurs = domains.some((domain) => id.endsWith(`.${domain}`) || splitAddress(post)?.domain === domain);
	if (!isOurs) return false;
	const writer = splitAddress(author(message, { ownAddresses: [...own] })?.email)?.domain;
	return writer !== undefined && !domains.includes(writer);
}
