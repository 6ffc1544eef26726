import { bodyText } from '../../html/bodyText';
import { limitBody } from '../../html/limitBody';
import { HeaderReader } from '../../lines/headerBlock';
import { readLines } from '../../lines/lines';
import type { Mail } from '../../message';
import { subjectKind } from '../../subject';
import { addressIn } from './addressIn';
import { EMAIL_LABEL, FROM_LABEL, MESSAGE_LABEL, NAME_LABEL } from './labels';
import { questionsIn } from './questions';

/** What the text of a contact form says of its visitor. */
export interface FormText {
	/** Where exactly one is named. */
	email?: string;
	name?: string;
	/** How many of address, name and message are labelled: one alone makes no form. */
	labels: number;
}

const MAX_LINES = 100;

/** What is forwarded or answered names people that did not write it. */
export function formText(mail: Mail): FormText {
	const kind = subjectKind(mail.subject);
	if (kind === 'forward' || kind === 'either') return { labels: 0 };
	const { body } = limitBody((mail.body ?? '').slice(0, 200_000));
	const lines = readLines(bodyText(body))
		.lines.slice(0, MAX_LINES)
		.map(({ text }) => text);
	const headers = new HeaderReader(lines);
	const quotes = lines.some((_, at) => headers.blockAt(at)?.fields.to !== undefined);
	if (quotes) return { labels: 0 };
	const fields = lines.flatMap((line, at) => field(line, lines.slice(at + 1, at + 4).find(Boolean) ?? ''));
	const asked = questionsIn(lines);
	const senders =
		[emailsOf(fields, EMAIL_LABEL), emailsOf(fields, FROM_LABEL), asked.emails].find(({ size }) => size > 0) ??
		new Set();
	const name = fields.find(({ label, value }) => value !== '' && NAME_LABEL.test(label))?.value ?? asked.name;
	const [email] = senders.size === 1 ? senders : [];
	const hasMessage =
		asked.hasMessage || fields.some(({ label }) => MESSAGE_LABEL.test(label) && !EMAIL_LABEL.test(label));
	const labels = [email, name, hasMessage].filter(Boolean).length;
	return { ...(email ? { email } : {}), ...(name ? { name: name.slice(0, 100) } : {}), labels };
}

interface Field {
	label: string;
	value: string;
}

/** What stands on a line of its own. */
const LABEL = new RegExp([EMAIL_LABEL, NAME_LABEL, MESSAGE_LABEL].map(({ source }) => source).join('|'), 'iu');

/** "Your email *: ana@x", "user_email: ana@x", "Email | ana@x"; "E-mail" with the address on the line below. */
const FIELD = /^[\s*>•–-]{0,6}([^:：|]{1,50}?)\s{0,3}(?:[:：|]\s{0,2}){1,3}(.{0,300})$/u;
const BARE_LABEL = /^[\s*>•–-]{0,6}([^:：|@]{2,50})$/u;

function field(line: string, next: string): Field[] {
	if (line.length > 400) return [];
	const [, label, value] = FIELD.exec(line) ?? [];
	if (label !== undefined && value !== undefined) return sound(label, bare(value) || bare(next));
	const [, alone] = BARE_LABEL.exec(line) ?? [];
	return alone !== undefined && alone.trim().split(/\s/).length <= 2 && LABEL.test(alone)
		? sound(alone, bare(next))
		: [];
}

function sound(raw: string, value: string): Field[] {
	const label = raw
		.replace(/[*_]+|\s?\((?:required|optional|erforderlich|pflichtfeld|obligatoire|obligatorio)\)/giu, ' ')
		.trim();
	return label.split(/\s+/).length <= 5 ? [{ label, value }] : [];
}

function bare(value: string): string {
	return value.replace(/^[\s*:：|]{1,6}|[\s*]{1,4}$/gu, '');
}

function emailsOf(fields: readonly Field[], label: RegExp): Set<string> {
	return new Set(fields.flatMap((one) => (label.test(one.label) ? (addressIn(one.value) ?? []) : [])));
}
