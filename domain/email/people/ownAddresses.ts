import { normalizeAddress, splitAddress } from '../address';

/**
 * Whether mail from this address was written by the team: it is one of the mailbox's addresses,
 * or one of them with a plus part. `support+x@a.example` is own where `support@a.example` is;
 * `support@a.example` is not own where only `support+x@a.example` is, and `x+support@a.example` never.
 */
export function isOwn(email: unknown, own: readonly string[]): boolean {
	const address = normalizeAddress(email);
	const parts = splitAddress(email);
	if (address === undefined || parts === undefined) return false;
	const withoutPlus = `${parts.base}@${parts.domain}`;
	return own.some((entry) => {
		const mine = normalizeAddress(entry);
		return mine !== undefined && (mine === address || mine === withoutPlus);
	});
}
