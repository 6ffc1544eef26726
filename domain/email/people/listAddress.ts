import { normalizeAddress, splitAddress } from '../address';
import type { Mail } from '../message';

/** Headers in which lists and groups write their address, each with an example. */
export const LIST_ADDRESS_HEADERS: ReadonlyArray<{ header: string; pattern: RegExp; example: string }> = [
	{ header: 'list-post', pattern: /mailto:([^>?\s,]{1,300})/i, example: '<mailto:users@lists.example>' },
	{ header: 'x-beenthere', pattern: /^\s*(\S{1,300})/, example: 'users@lists.example' },
	{
		header: 'mailing-list',
		pattern: /^\s*list\s([^;\s]{1,300})/i,
		example: 'list users@lists.example; contact x@y.example',
	},
];

/** Whether an address is the list's or group's that a mail has come through. */
export function listTest({ headers }: Mail): (email: string) => boolean {
	const posts = LIST_ADDRESS_HEADERS.flatMap(({ header, pattern }) => {
		const address = normalizeAddress(pattern.exec(headers.get(header) ?? '')?.[1]);
		return address === undefined ? [] : [address];
	});
	const id = listId(headers);
	return (email) => posts.includes(email) || (id !== '' && email.replace('@', '.') === id);
}

/** `Users <users.lists.example>` is `users.lists.example`. */
function listId(headers: Mail['headers']): string {
	return /([^<>\s]{1,300})>?\s*$/.exec((headers.get('list-id') ?? '').slice(-600))?.[1]?.toLowerCase() ?? '';
}

/** Mailman, for senders whose domain forbids to be named: `kim=post.example@dmarc.lists.example`. */
const MUNGED = /^[^@=]{1,64}=[^@=]{1,100}\.[^@=]{1,24}@/;
const VIA = /\s{1,20}(?:via|über|por|par|tramite|przez|door|через)\s+.{1,100}$/iu;

/** `'Ana Silva' via Users` is `Ana Silva`. */
export function nameBefore(name: string | undefined): string | undefined {
	return name
		?.replace(VIA, '')
		.replace(/^['"]|['"]$/g, '')
		.trim();
}

/** Whether From looks rewritten: a list has put its own address there. */
export function isRewritten({ headers, from: [from] }: Mail): boolean {
	if (from === undefined) return false;
	const { name = '', email } = from;
	if (!VIA.test(name) && !MUNGED.test(email)) return false;
	return (
		['list-post', 'list-id', 'x-original-from', 'x-original-sender'].some((header) => headers.has(header)) ||
		headers.size === 0 ||
		(headers.get('sender') ?? '').toLowerCase().includes(email)
	);
}

/** Whether the list that From stands for says so in its headers, wherever it is. */
export function isListItself(mail: Mail): boolean {
	const [from] = mail.from;
	if (from === undefined || !isRewritten(mail)) return false;
	const id = listId(mail.headers);
	const domain = splitAddress(from.email)?.domain ?? '';
	return (
		listTest(mail)(from.email) || (MUNGED.test(from.email) && id !== '' && `${domain}.`.includes(`.${domainOf(id)}.`))
	);
}

/** `users.lists.example` is a list at `lists.example`. */
function domainOf(id: string): string {
	return id.slice(id.indexOf('.') + 1);
}
