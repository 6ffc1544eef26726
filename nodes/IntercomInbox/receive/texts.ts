import { otherReadings, readEmail, type Mail } from '../../../domain/email';
import type { Json } from '../../shared/kit/objects';

/** What the trigger has read is used as it is; a bare message is read here, and only when it is needed. */
export function textsOf(json: Json, mail: Mail) {
	let own: ReturnType<typeof readEmail> | undefined;
	const read = () => (own ??= readEmail(mail));
	return {
		reply: () => (typeof json.reply === 'string' ? json.reply : read().reply),
		text: () => (typeof json.text === 'string' ? json.text : read().text),
		isTruncated: () => json.truncated === true || own?.truncated === true,
		/** As other settings of the trigger, or a bare message, would have read it. */
		afresh: () => (mail.body === undefined ? [] : otherReadings(mail)),
	};
}
