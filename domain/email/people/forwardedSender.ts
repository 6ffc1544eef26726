import { normalizeAddress } from '../address';
import { bodyText } from '../html/bodyText';
import { HeaderReader } from '../lines/headerBlock';
import { limitBody } from '../html/limitBody';
import { readLines } from '../lines/lines';
import type { Mail } from '../message';
import type { Participant } from '../messageFields';
import { separatorKind } from '../lines/separators';
import { subjectKind } from '../subject';

/** How far down a mail its forwarded header may stand: below a note and a signature. */
const MAX_LINES = 200;

/** Who wrote the mail that this one forwards; `undefined` when it forwards none, or does not say. */
export function forwardedSender(mail: Mail): Participant | undefined {
	const kind = subjectKind(mail.subject);
	const texts = firstLines(mail);
	const separator = texts.findIndex((text) => separatorKind(text) === 'forward');
	if (separator < 0 && kind !== 'forward' && kind !== 'either') return undefined;
	const headers = new HeaderReader(texts);
	for (let at = separator + 1; at < texts.length; at++) {
		const block = headers.blockAt(at);
		if (block) return participantIn(block.fields.from ?? '');
	}
	return separator < 0 ? undefined : belowSeparator(texts.slice(separator + 1, separator + 4));
}

/** eM Client writes `From "Rita Moor" <rita@x>` without a colon, Yandex `05.03.2025, 10:12, "Rita" <rita@x>:`. */
function belowSeparator(lines: readonly string[]): Participant | undefined {
	const first = lines.find((text) => text !== '') ?? '';
	return first.length <= 300 && /[<[(][^\s@<>]{1,64}@[^\s@<>]{1,200}[>\])]\s?:?$/.test(first)
		? participantIn(first.replace(/^(?:\p{Lu}\p{L}{1,14}\s(?=")|[\d.,:/\s-]{8,30})/u, ''))
		: undefined;
}

/** `Rita Moor <rita@x>`, `"Moor, Rita" [mailto:rita@x]` and `Rita (rita@x)`. */
export function participantIn(text: string): Participant | undefined {
	const address = ADDRESS.exec(text.slice(0, 500));
	const email = normalizeAddress(address?.[0]);
	if (address === null || email === undefined) return undefined;
	const before = text
		.slice(0, address.index)
		.replace(/(?:mailto:)?[\s<([]{0,100}$/i, '')
		.replace(/[\s<([]{0,100}$/, '');
	const name = before.replace(/^["'\s]+|["'\s]{1,100}$/g, '');
	return name !== '' && name.length <= 100 ? { name, email } : { email };
}

const ADDRESS = /[^\s@<>()[\]":;,|]{1,64}@[^\s@<>()[\]":;,|]{1,200}/;

function firstLines(mail: Mail): string[] {
	const { body } = limitBody(mail.body ?? '');
	return readLines(bodyText(body))
		.lines.slice(0, MAX_LINES)
		.map(({ text }) => text);
}
