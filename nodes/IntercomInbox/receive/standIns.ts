import { withoutMarkup } from '../../../domain/bridge/text/withoutMarkup';
import type { Mail } from '../../../domain/email';

/** Of a mail that has no subject either. */
export const NO_TEXT = 'The mail has no text.';

/** What Intercom gets of a mail without words. */
export function standInsOf({ subject }: Mail): string[] {
	return [withoutMarkup(subject), NO_TEXT].filter((text) => text !== '');
}
