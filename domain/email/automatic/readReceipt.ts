import type { Mail } from '../message';
import { asks, beginning, hasAttachment, header, hint, proof, type Evidence } from './evidence';
import { READ_RECEIPTS } from './tables/receipts';

/** Why a mail only tells that another one was opened (RFC 8098), or thrown away unread. */
export function readReceipt(mail: Mail): Evidence | undefined {
	if (/disposition-notification/.test(header(mail, 'content-type'))) return proof('The Content-Type is a read receipt');
	if (hasAttachment(mail, /^message\/(?:global-)?disposition-notification/)) return proof('It carries a read receipt');
	const subject = mail.subject.trim();
	const text = beginning(mail.body);
	const row = READ_RECEIPTS.find((one) => one.pattern.test(subject) && one.text.test(text));
	return row && text.length <= MAX_CHARS && !asks(text)
		? hint(`The subject and the text are a read receipt: "${row.pattern.exec(subject)?.[0].trim() ?? ''}"`)
		: undefined;
}

/** The mail that was read is named, never quoted. */
const MAX_CHARS = 2_000;
