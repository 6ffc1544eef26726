import { cleanHtml } from './html/clean/cleanHtml';
import { isHtml } from './html/isHtml';
import { isTooLongToClean } from './html/limitBody';
import { escapeHtml, textToHtml } from './html/textToHtml';
import { readMessage } from './message';

/** A longer mail is not quoted: the answer would grow past what servers take. */
const MAX_CHARS = 200_000;

/**
 * The mail that is answered, quoted under the answer in the form that Gmail and Outlook fold away, and that `readEmail` strips again.
 * Empty where there is nothing to quote. Files and pictures inside the mail don't come along.
 */
export function quoteHistory(message: unknown): string {
	const { body = '', from, dateSec, isCleaned } = readMessage(message);
	const [sender] = from;
	if (body.trim() === '' || body.length > MAX_CHARS || sender === undefined || isTooLongToClean(body)) return '';
	const quoted = isHtml(body) && !isCleaned ? cleanHtml(body) : textToHtml(body);
	const who = `${sender.name ? `${escapeHtml(sender.name)} ` : ''}&lt;${escapeHtml(sender.email)}&gt;`;
	const when = dateSec === undefined ? '' : `On ${written(dateSec)}, `;
	return (
		`<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${when}${who} wrote:<br></div>` +
		`<blockquote class="gmail_quote" style="margin:0 0 0 0.8ex;border-left:1px solid #cccccc;padding-left:1ex">${quoted}</blockquote></div>`
	);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sun, 29 Nov 2026 at 07:40 UTC`: whoever reads it may be anywhere. */
function written(dateSec: number): string {
	const date = new Date(dateSec * 1000);
	if (Number.isNaN(date.getTime())) return 'an unknown date';
	const two = (value: number) => String(value).padStart(2, '0');
	return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} at ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}
