import { splitAddress } from '../../address';
import { labelKind, type LabelKind } from './phoneLabels';
import type { Sender } from './sender';

/** Ways to reach somebody: numbers, addresses and sites with their labels, and nothing else beside them. */

export interface NumberInLine {
	number: string;
	/** What the words before it say: the writer's own phone, another one, or words that are no label. */
	label: LabelKind;
	labelled: boolean;
}

/** All numbers of a line that have the shape of phone numbers, with what stands before each. */
export function numbersIn(text: string): NumberInLine[] {
	return text.slice(0, 300).split(SEPARATORS).flatMap(numbersInPart);
}

/** `Omar Reyes | Director of Operations | +1 212-555-0187` */
const SEPARATORS = /\s?[|•·;\t]\s?|,\s|\s[–—-]\s(?=\p{L})|\s{3,}/u;

function numbersInPart(part: string): NumberInLine[] {
	const line = part.replace(DATE, ' ').replace(/\(0\)/g, ' ');
	let from = 0;
	const found: NumberInLine[] = [];
	for (const match of line.matchAll(NUMBER)) {
		const before = labelWords(line.slice(from, match.index));
		from = match.index + match[0].length;
		const label = labelKind(before);
		if (isPhoneShape(match[0], before.length > 0 && label === 'own'))
			found.push({ number: match[0].trim(), label, labelled: before.length > 0 });
	}
	return found;
}

/** Whether the text is nothing but ways to reach somebody. */
export function isReach(text: string, sender: Sender): boolean {
	if (text.length > 400 || !MAY_REACH.test(text) || isSentence(text)) return false;
	const line = withoutLinkWords(text.replace(DOUBLED, ' '));
	let ways = 0;
	const replaced = line
		.replace(MAIL, (mail) => (isOwnAddress(mail, sender) ? ((ways += 1), ' ') : mail))
		.replace(SITE, (site) => (isPage(site) ? site : ((ways += 1), ' ')))
		.replace(HANDLE, () => ((ways += 1), ' '));
	if (/@/.test(replaced)) return false;
	const rest = replaced.replace(DATE, '9').replace(/\(0\)/g, ' ');
	const label = labelKind(labelWords(rest.replace(NUMBER, ' ').replace(EXTENSION, ' ')));
	const left = rest.replace(NUMBER, (number) =>
		isPhoneShape(number, label === 'own' || label === 'other') ? ((ways += 1), ' ') : number,
	);
	return ways > 0 && labelKind(labelWords(left.replace(EXTENSION, ' '))) !== 'unknown';
}

/** More words than labels. */
function isSentence(text: string): boolean {
	return text.length > 60 && (text.match(PLAIN_WORD) ?? []).length > MAX_WORDS;
}

const MAX_WORDS = 12;
const PLAIN_WORD = /(?<=^|\s)\p{L}{2,30}(?=[,.]?(?:\s|$))/gu;
const MAY_REACH = /[\d@]|\.[a-z]|https?:/i;
/** `kim@x.example<mailto:kim@x.example>`, `www.x.example <http://www.x.example/>` */
const DOUBLED = /<(?:mailto:|https?:\/\/|tel:)[^\s<>]{1,300}>/gi;
const LINK = /\((https?:\/\/[^\s()]{1,400})\)/;
const LINK_WORD = /^[^\s()|]{1,30}$/;
const MAX_LINK_WORDS = 4;
const MAIL = /[^\s@<>()|,;:]{1,64}@[^\s@<>()|,;]{1,80}\.[a-z]{2,24}/gi;
const SITE =
	/(?:https?:\/\/|www\.)[^\s|<>,]{3,200}|(?<![\p{L}\d.@-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|de|net|org|io|co|uk|fr|es|it|nl|be|pl|ch|at|eu|se|no|dk|fi|cz|sk|hu|ro|bg|gr|ru|ua|tr|il|jp|cn|kr|br|pt|ie|au|ca|us|in|me|app|dev|shop|info|biz|tech|ai|example)(?:\/[^\s|<>,]{0,100})?(?![\p{L}\d@-])/giu;
const HANDLE = /(?<![\p{L}\d])@[a-z0-9_.]{2,30}/giu;
const NUMBER = /(?:\+|00)?\s?\(?\d[\d\s()/.–-]{4,22}\d/g;
const EXTENSION =
	/(?:(?<![\p{L}\d])(?:ext|extension|x|dw|int|interno|wew|kl|klapka|poste|ramal|anexo|mellék|доб\.?|ankn|toestel|dahili|доб|вн|内線)\.?\s?\d{1,5}|^\s?-\s?\d{1,4}|\(\d{1,5}\))/giu;
const DATE = /(?<![\d-])(?:\d{1,2}|\d{4})[./-]\d{1,2}[./-](?:\d{4}|\d{2}(?=$|[\s,.;)]))(?![\d-])/g;
const PROFILE =
	/\b(?:linkedin|xing|facebook|instagram|twitter|x|youtube|github|calendly|cal|wa|t|tiktok|pinterest|bsky|threads|zcal|savvycal|meetings\.hubspot)\.(?:com|me|app|net)\b/i;

/** A site, not a page of one: below the name may also stand the page that the mail is about. */
function isPage(url: string): boolean {
	return /^(?:https?:\/\/)?[^\s/]{1,100}\/(?:[^\s/]{1,200}\/[^\s/)]|[^\s]{0,200}\d)/i.test(url) && !PROFILE.test(url);
}

/** `LinkedIn (https://…)`: the words of a link to a profile or to a site say nothing of their own; a page's words stay. */
function withoutLinkWords(text: string): string {
	if (!text.includes('(http')) return text;
	// Texts and addresses in turns.
	const pieces = text.split(LINK);
	return pieces
		.map((piece, at) => {
			if (at % 2 === 1) return isPlainLink(pieces[at - 1] ?? '', piece) ? ` ${piece} ` : `(${piece})`;
			const url = pieces[at + 1];
			return url !== undefined && isPlainLink(piece, url) ? piece.slice(0, -linkWords(piece).length) : piece;
		})
		.join('');
}

function isPlainLink(before: string, url: string): boolean {
	const words = linkWords(before);
	return words !== '' && !isPage(url) && !/\d/.test(words);
}

/** Up to four words before the bracket. */
function linkWords(before: string): string {
	const words = before
		.slice(-124)
		.split(' ')
		.slice(-MAX_LINK_WORDS - 1);
	if (words.pop() !== '') return '';
	const others = words.slice(words.findLastIndex((word) => !LINK_WORD.test(word)) + 1);
	return others.map((word) => `${word} `).join('');
}

function labelWords(text: string): string[] {
	return text
		.replace(/[()[\]{}"“”„|:;,*_~•·/+&=–—：、，-]/g, ' ')
		.split(/\s+/)
		.map((word) => word.replace(/\.$/, ''))
		.filter((word) => /[\p{L}\d]/u.test(word));
}

/** Begins as phone numbers do, or has a label. */
function isPhoneShape(raw: string, labelled: boolean): boolean {
	const number = raw.trim();
	const digits = number.replace(/\D/g, '').length;
	if (digits < 6 || digits > 15) return false;
	if (labelled || /^(?:\+|00|0|\(0|\(\+)/.test(number)) return !/^0{3}/.test(number);
	// `(212) 555-0142`, and `(11) 98765-4321` of Brazil.
	return /^\(\d{2,3}\)\s?\d{3,5}[-. ]\d{4}$|^\d{3}[-.]\d{3}[-.]\d{4}$/.test(number);
}

/** Of the writer's domain, or with the writer's name in it, or a house's (`info@`). Another person's is not the writer's. */
function isOwnAddress(mail: string, { name, email }: Sender): boolean {
	const own = splitAddress(email);
	const found = splitAddress(mail);
	if (own === undefined || found === undefined) return true;
	if (found.local === own.local || ROLE.test(found.local)) return true;
	const words =
		`${name ?? ''} ${own.base}`
			.toLowerCase()
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.match(/[a-z]{3,}/g) ?? [];
	return words.some((word) => found.local.includes(word)) || (found.domain === own.domain && words.length === 0);
}

const ROLE =
	/^(?:info|office|kontakt|contact|contacto|contato|mail|sales|hello|hallo|team|post|service|support|admin|verkauf|vertrieb|einkauf|buchhaltung|commercial|ventas|vendite|biuro|zakaz|company|firma|press|hr|jobs|shop)$/;
