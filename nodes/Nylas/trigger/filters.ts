import { normalizeAddress, splitAddress, type Mail } from '../../../domain/email';
import type { Json } from '../../shared/kit/objects';
import type { TriggerParameters } from './options';

type Filters = Pick<TriggerParameters, 'folders' | 'from' | 'domains' | 'subject' | 'to' | 'onlyWithAttachment'>;

/** The fields of a message that each filter looks at. */
const LOOKS_AT = {
	folders: 'folders',
	from: 'from',
	domains: 'from',
	subject: 'subject',
	to: 'to',
	onlyWithAttachment: 'attachments',
} as const satisfies Record<keyof Filters, string>;

/** Whether a message has the fields that the chosen filters look at; the Dashboard's field selection may leave some out. */
export function canJudge(message: Json, filters: Filters): boolean {
	return Object.entries(LOOKS_AT).every(([name, looksAt]) => {
		const chosen = filters[name as keyof Filters];
		const isChosen = typeof chosen === 'boolean' ? chosen : chosen.length > 0;
		return !isChosen || looksAt in message;
	});
}

/** Why the user's filters leave a mail out; undefined: they let it through. */
export function leftOut(mail: Mail, filters: Filters): string | undefined {
	const { from, to, cc, bcc } = mail;
	const senders = from.map(({ email }) => email);
	if (mail.isDraft) return 'a draft';
	if (filters.folders.length > 0 && !mail.folders.some((id) => has(filters.folders, id))) return 'in another folder';
	if (filters.from.length > 0 && !senders.some((email) => names(filters.from, email))) return 'from somebody else';
	if (filters.domains.length > 0 && !senders.some((email) => isFrom(filters.domains, email)))
		return 'from another domain';
	if (filters.to.length > 0 && ![...to, ...cc, ...bcc].some(({ email }) => names(filters.to, email)))
		return 'to somebody else';
	if (filters.subject.length > 0 && !contains(mail.subject, filters.subject)) return 'about something else';
	// A picture inside the text is no file.
	if (filters.onlyWithAttachment && mail.attachments.every(({ isInline }) => isInline)) return 'without an attachment';
	return undefined;
}

function has(wanted: readonly string[], id: string): boolean {
	return wanted.some((one) => one.trim().toLowerCase() === id.toLowerCase());
}

function contains(subject: string, wanted: readonly string[]): boolean {
	const text = subject.toLowerCase();
	return wanted.some((one) => one.trim() !== '' && text.includes(one.trim().toLowerCase()));
}

function names(wanted: readonly string[], email: string): boolean {
	return wanted.some((one) => normalizeAddress(one) === email);
}

/** `example.com`, `@example.com` and what lies below it, `mail.example.com`. */
function isFrom(domains: readonly string[], email: string): boolean {
	const domain = splitAddress(email)?.domain ?? '';
	return domains.some((one) => {
		const wanted = one.trim().toLowerCase().replace(/^@/, '');
		return wanted !== '' && (domain === wanted || domain.endsWith(`.${wanted}`));
	});
}
