import { percentDecoded } from './encodings';
import { MAILBOX_PROTECTORS } from './mailboxProtectors';
import { OTHER_PROTECTORS } from './otherProtectors';
import { PAGE_REDIRECTS } from './pageRedirects';
import type { Redirect } from './redirect';

/**
 * Every row's example is run by a test. Services whose addresses are only a token (Mimecast, INKY, Egress) have no row: their links stay as
 * they are.
 */
export const REDIRECTS: readonly Redirect[] = [...MAILBOX_PROTECTORS, ...OTHER_PROTECTORS, ...PAGE_REDIRECTS];

/** A target that was written with percent signs, once or twice. */
export function plainTarget(found: string): string {
	let target = found;
	for (let round = 0; round < 2 && /^[a-z]{4,6}%/i.test(target); round++) target = percentDecoded(target);
	return target;
}
