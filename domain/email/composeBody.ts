import { cleanHtml, PARAGRAPH_STYLE } from './html/clean/cleanHtml';
import { hasRtl } from './html/clean/direction';
import { isWrittenHtml } from './html/isWrittenHtml';
import { textToHtml } from './html/textToHtml';

/** How what somebody wrote is to be read. `automatic` looks whether it is HTML. */
export type BodyFormat = 'automatic' | 'html' | 'text';

/** What somebody wrote, HTML or plain text, as HTML that mail programs show well and that does no harm. */
export function composeBody(written: string, format: BodyFormat = 'automatic'): string {
	if (format === 'html' || (format === 'automatic' && isWrittenHtml(written))) return cleanHtml(written);
	const html = textToHtml(written, PARAGRAPH_STYLE);
	return hasRtl(written) ? cleanHtml(html) : html;
}
