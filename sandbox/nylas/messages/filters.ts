import type { Request } from '../../server/request';
import type { Address, NylasMessage } from '../../types';
import type { Draft, Mailbox } from '../mailbox';
import { badRequest } from '../protocol/problems';
import { visibleText } from './visibleText';

type Filterable = NylasMessage | Draft;
type Matches = (message: Filterable, value: string) => boolean;

/** Each filter of a list of messages, threads or drafts. Source: docs/facts/nylas.md 6.14, 6.15, 6.16. */
const FILTERS: Record<string, Matches> = {
	in: (message, folder) => message.folders.includes(folder),
	from: (message, email) => has(message.from, email),
	to: (message, email) => has(message.to, email),
	cc: (message, email) => has(message.cc, email),
	bcc: (message, email) => has(message.bcc, email),
	any_email: (message, emails) =>
		emails
			.split(',')
			.some((email) => has([...message.from, ...message.to, ...message.cc, ...message.bcc], email.trim())),
	subject: (message, text) => message.subject.toLowerCase().includes(text.toLowerCase()),
	received_after: (message, seconds) => message.date > Number(seconds),
	received_before: (message, seconds) => message.date < Number(seconds),
	unread: (message, value) => message.unread === (value === 'true'),
	starred: (message, value) => message.starred === (value === 'true'),
	has_attachment: (message, value) => message.attachments.length > 0 === (value === 'true'),
	thread_id: (message, id) => message.thread_id === id,
	metadata_pair: (message, pair) => message.metadata?.[pair.split(':')[0] ?? ''] === pair.slice(pair.indexOf(':') + 1),
	search_query_native: matchesSearch,
};

const ALONE = ['in', 'limit', 'page_token', 'search_query_native', 'select', 'fields'];
const MICROSOFT_GROUPS = [
	['thread_id', 'unread', 'starred'],
	['subject', 'to', 'cc', 'bcc', 'any_email'],
];

/** Whether a message passes all filters of the query; several values of one filter are alternatives. Throws 400 on what the provider can't combine. */
export function filter(mailbox: Mailbox, { query }: Request): (message: Filterable) => boolean {
	refuse(mailbox, query);
	const names = [...new Set(query.keys())].filter((name) => name in FILTERS);
	return (message) => names.every((name) => query.getAll(name).some((value) => FILTERS[name]?.(message, value)));
}

function refuse(mailbox: Mailbox, query: URLSearchParams): void {
	const { provider } = mailbox.grant;
	const folder = query.get('in');
	if (folder !== null && !mailbox.folders.has(folder)) throw badRequest('in must be the id of a folder');
	if ((query.get('any_email') ?? '').split(',').length > 25) throw badRequest('any_email has more than 25 addresses');
	if (query.has('metadata_pair') && !/^key[1-5]:/.test(query.get('metadata_pair')!))
		throw badRequest('metadata_pair must be key1 to key5, a colon and the value');
	if (query.has('query_imap') && (provider !== 'imap' || folder === null))
		throw badRequest('query_imap is for IMAP and needs in');
	if (query.has('shared_from') || query.has('shared_folder_id')) throw badRequest('this mailbox has no shared folders');
	const other = [...query.keys()].find((name) => !ALONE.includes(name));
	if (query.has('search_query_native') && other && provider !== 'imap')
		throw badRequest(`search_query_native can't be combined with ${other}`);
	const bothGroups = MICROSOFT_GROUPS.every((group) => group.some((name) => query.has(name)));
	if (provider === 'microsoft' && bothGroups)
		throw badRequest('Microsoft can not combine thread_id, unread or starred with subject or addresses');
}

function has(addresses: Address[], email: string): boolean {
	return addresses.some((address) => address.email.toLowerCase() === email.toLowerCase());
}

/** A small part of the providers' search languages: words, and `from:` `to:` `subject:` `is:unread` `has:attachment`. All must fit. */
function matchesSearch(message: Filterable, search: string): boolean {
	return search
		.split(/\s+/)
		.filter(Boolean)
		.every((term) => {
			const [, operator, value] = /^(from|to|subject|is|has):(.+)$/i.exec(term) ?? [undefined, '', term];
			const word = value.replace(/^"|"$/g, '').toLowerCase();
			switch (operator.toLowerCase()) {
				case 'from':
					return addressText(message.from).includes(word);
				case 'to':
					return addressText([...message.to, ...message.cc]).includes(word);
				case 'subject':
					return message.subject.toLowerCase().includes(word);
				case 'is':
					return word === 'unread' ? message.unread : word === 'starred' && message.starred;
				case 'has':
					return word === 'attachment' && message.attachments.length > 0;
				default:
					return `${message.subject} ${visibleText(message.body)} ${addressText(message.from)}`
						.toLowerCase()
						.includes(word);
			}
		});
}

function addressText(addresses: Address[]): string {
	return addresses
		.map(({ name = '', email }) => `${name} ${email}`)
		.join(' ')
		.toLowerCase();
}
