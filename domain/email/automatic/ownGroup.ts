import { splitAddress } from '../address';
import { author } from '../people/author';
import { isFreeMail } from '../people/freeMail';
import type { Mail } from '../message';

/**
 * Whether somebody outside has written to a group of the mailbox's own domain: Google Groups and the like mark what they hand on as a
 * list's. What colleagues write to each other through one stays a list's. `own` are the mailbox's addresses; without them nothing is ours.
 */
export function isThroughOwnGroup(mail: Mail, own: readonly string[]): boolean {
	const { headers } = mail;
	const domains = own.flatMap((address) => splitAddress(address)?.domain ?? []).filter((domain) => !isFreeMail(domain));
	const id = /([^<>\s]{1,200})>?\s*$/.exec(headers.get('list-id') ?? '')?.[1]?.toLowerCase() ?? '';
	const post = /mailto:([^>?\s]{1,200})/i.exec(headers.get('list-post') ?? '')?.[1] ?? '';
	const isOurs = domains.some((domain) => id.endsWith(`.${domain}`) || splitAddress(post)?.domain === domain);
	if (!isOurs) return false;
	const writer = splitAddress(author(mail, { ownAddresses: own })?.email)?.domain;
	return writer !== undefined && !domains.includes(writer);
}
