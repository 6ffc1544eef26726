import { normalizeAddress } from '../address';
import { bodyText } from '../html/bodyText';
import { limitBody } from '../html/limitBody';
import { readLines } from '../lines/lines';
import type { Mail } from '../message';
import type { Participant } from '../messageFields';
import { isOwn } from './ownAddresses';

/** The visitor that a contact form's text names, where it names exactly one. */
export function formSender(mail: Mail, own: readonly string[]): Participant | undefined {
	const { body } = limitBody(mail.body ?? '');
	const lines = readLines(bodyText(body))
		.lines.slice(0, 100)
		.map(({ text }) => text);
	const emails = new Set(lines.flatMap((line, at) => labelledEmail(line, lines[at + 1] ?? '')));
	const [email] = emails;
	if (email === undefined || emails.size > 1 || isOwn(email, own)) return undefined;
	const name = lines.map((line) => NAME.exec(line)?.[1]?.trim()).find((found) => found);
	return name ? { name, email } : { email };
}

const EMAIL =
	/^[\s*>-]{0,4}(?:your |ihre |deine |votre |su |tu )?(?:e-?mail(?:[ -]?(?:address|adresse))?|mail|correo(?: electrónico)?|courriel|メールアドレス)\s?\*{0,2}\s?[:：|]\s?\*{0,2}\s{0,4}(.{0,200})$/i;
const NAME =
	/^[\s*>-]{0,4}(?:your |ihr |dein |votre |su |tu )?(?:full |vollständiger )?(?:name|nom|nombre|nome|naam|お名前)\s?\*{0,2}\s?[:：|]\s?\*{0,2}\s{0,4}(.{1,100})$/i;

/** The address after the label, or on the line below it. */
function labelledEmail(line: string, next: string): string[] {
	const written = line.length <= 300 ? EMAIL.exec(line)?.[1] : undefined;
	if (written === undefined) return [];
	const email = normalizeAddress((written.trim() || next).replace(/\s?\(.{0,100}\)$/, ''));
	return email === undefined ? [] : [email];
}
