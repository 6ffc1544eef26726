import { splitAddress } from '../address';

/** Whether an address, or a domain that it lies in, is among those that a person has listed: `ada@example.com`, `example.com`, `@example.com`. */
export function isOnList(email: string, list: readonly string[]): boolean {
	const address = email.trim().toLowerCase();
	const domain = splitAddress(address)?.domain ?? '';
	return list.some((entry) => {
		const known = entry.trim().toLowerCase().replace(/^@/, '');
		return known !== '' && (known === address || known === domain || domain.endsWith(`.${known}`));
	});
}
