import { normalizeAddress, splitAddress, type Mail } from '../../../domain/email';
import type { TriggerParameters } from './options';

type Filters = Pick<TriggerParameters, 'folders' | 'from' | 'domains' | 'to' | 'onlyWithAttachment'>;

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
	// A picture inside the text is no file.
	if (filters.onlyWithAttachment && mail.attachments.every(({ isInline }) => isInline)) return 'without an attachment';
	return undefined;
}

function has(wanted: readonly string[], id: string): boolean {
	return wanted.some((one) => one.trim().toLowerCase() === id.toLowerCase());
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
