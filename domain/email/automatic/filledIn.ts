import { splitAddress } from '../address';
import type { Mail } from '../message';
import { author } from '../people/author';

/** Whether a form names who has filled it in. Newsletters have an address for answers too, but at their own domain. */
export function isFilledIn(mail: Mail, own: readonly string[]): boolean {
	const [from] = mail.from;
	const writer = author(mail, { ownAddresses: own });
	if (from === undefined || writer === undefined || !['form', 'replyTo'].includes(writer.via)) return false;
	return !isSameCompany(from.email, writer.email);
}

function isSameCompany(one: string, other: string): boolean {
	const [a, b] = [one, other].map((email) => splitAddress(email)?.domain.split('.').slice(-2).join('.'));
	return a === b;
}
