import { normalizeAddress, splitAddress } from '../address';
import type { Mail } from '../message';
import { isFreeMail } from './freeMail';

/**
 * Whether mail from this address was written by the team: it is one of the mailbox's addresses,
 * or one of them with a plus part. `support+x@a.example` is own where `support@a.example` is;
 * `support@a.example` is not own where only `support+x@a.example` is, and `x+support@a.example` never.
 */
export function isOwn(email: unknown, own: readonly string[]): boolean {
	return ownTest(own)(email);
}

/** The same for many addresses: the own ones are read once. */
export function ownTest(own: readonly string[]): (email: unknown) => boolean {
	const mine = new Set(own.map(normalizeAddress));
	return (email) => {
		const address = normalizeAddress(email);
		const parts = splitAddress(email);
		if (address === undefined || parts === undefined) return false;
		return mine.has(address) || mine.has(`${parts.base}@${parts.domain}`);
	};
}

/** Whether From names the mailbox and nobody else: one own address among others proves nothing (`docs/loop.md In 2`). */
export function isFromOwn({ from }: Mail, own: readonly string[]): boolean {
	return from.length > 0 && from.every(({ email }) => isOwn(email, own));
}

export interface Team {
	/** The mailbox's addresses. */
	ownAddresses?: readonly string[];
	/** More domains whose people are colleagues. */
	teamDomains?: readonly string[];
}

/** Whether an address is one of ours: the mailbox's own, or at its domain (unless that is a mail provider's) or a team domain. */
export function isColleague(email: string, { ownAddresses = [], teamDomains = [] }: Team): boolean {
	if (isOwn(email, ownAddresses)) return true;
	const domain = splitAddress(email)?.domain;
	if (domain === undefined) return false;
	return [...ownDomains(ownAddresses), ...teamDomains.map(bareDomain)].includes(domain);
}

/** Whether an address lies at a domain of ours or below it, as those of lists and sites do: `users@lists.shop.example`. */
export function isAtOurDomain(email: string, { ownAddresses = [], teamDomains = [] }: Team): boolean {
	if (isOwn(email, ownAddresses)) return true;
	const domain = splitAddress(email)?.domain ?? '';
	return [...ownDomains(ownAddresses), ...teamDomains.map(bareDomain)].some(
		(ours) => ours !== '' && (domain === ours || domain.endsWith(`.${ours}`)),
	);
}

/** The domains that only we write from. */
function ownDomains(own: readonly string[]): string[] {
	return own.flatMap((address) => splitAddress(address)?.domain ?? []).filter((domain) => !isFreeMail(domain));
}

/** `@Shop.example` is `shop.example`. */
function bareDomain(domain: string): string {
	return domain.trim().toLowerCase().replace(/^@/, '');
}
