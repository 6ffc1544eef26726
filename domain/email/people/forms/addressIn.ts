import { normalizeAddress } from '../../address';

/** `ana@x`, `Ana <ana@x>`, `ana@x (mailto:ana@x)`: a value that is an address and nothing else. */
export function addressIn(value: string): string | undefined {
	return normalizeAddress(value.trim().replace(/\s?\([^()]{0,100}\)$/, ''));
}
