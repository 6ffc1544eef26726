import { normalizeAddress } from './address';
import { bodyText } from './bodyText';
import { HeaderReader } from './headerBlock';
import { limitBody } from './limitBody';
import { readLines } from './lines';
import type { Mail, Participant } from './message';
import { separatorKind } from './separators';
import { subjectKind } from './subject';

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
	return undefined;
}

/** `Rita Moor <rita@x>`, `"Moor, Rita" [mailto:rita@x]` and `Rita (rita@x)`. */
export function participantIn(text: string): Participant | undefined {
	const address = ADDRESS.exec(text.slice(0, 500));
	const email = normalizeAddress(address?.[0]);
	if (address === null || email === undefined) return undefined;
	const before = text.slice(0, address.index).replace(/(?:mailto:)?[\s<([]*$/i, '').replace(/[\s<([]*$/, '');
	const name = before.replace(/^["'\s]+|["'\s]+$/g, '');
	return name !== '' && name.length <= 100 ? { name, email } : { email };
}

const ADDRESS = /[^\s@<>()[\]":;,|]{1,64}@[^\s@<>()[\]":;,|]{1,200}/;

function firstLines(mail: Mail): string[] {
	const { body } = limitBody(mail.body ?? '');
	return readLines(bodyText(body)).lines.slice(0, MAX_LINES).map(({ text }) => text);
}
