import { splitAddress } from '../address';
import type { Mail } from '../message';
import { subjectKind } from '../subject';
import type { AuthorOptions, Case, Found, Text } from './authorCase';
import { isFormAddress, isRoleAddress } from './forms/roleAddresses';
import { isFormService } from './forms/services';
import { isNobody } from './nobody';
import { isAtOurDomain, isOwn } from './ownAddresses';
import { isOnList } from './onList';

/** Rules for the author: a form, or a program, stands in From. */

/** A form of ours, or of a service, names the visitor in Reply-To or in its text. */
export function behindKnownForm({ mail, options, from, replyTo, verified, text }: Case): Found | undefined {
	const { ownAddresses = [], formSenders = [] } = options;
	// A form that sends through the mailbox lies in the inbox as well.
	const isSent = mail.folders.includes('SENT') && !mail.folders.includes('INBOX');
	if (isSent || !isKnownForm(from.email, options)) return undefined;
	const claimed = verified === 'fail';
	if (replyTo) return { ...replyTo, via: 'form', claimed };
	const mayBeForm = isOwn(from.email, ownAddresses) || isOnList(from.email, formSenders) || isNotAPerson(from.email);
	return mayBeForm && mail.replyTo.length === 0 ? visitor(text, options, { needs: 2, claimed }) : undefined;
}

function isKnownForm(email: string, options: AuthorOptions): boolean {
	return isAtOurDomain(email, options) || isFormService(email) || isOnList(email, options.formSenders ?? []);
}

function isNotAPerson(email: string): boolean {
	return isNobody(email) || isFormAddress(email) || isFormService(email);
}

/** Sites and services that write for somebody: no-reply@, wordpress@. */
export function behindNobody({ mail, options, from, replyTo, text }: Case): Found | undefined {
	if (!isNotAPerson(from.email)) return undefined;
	if (replyTo) return { ...replyTo, via: isFormAddress(from.email) ? 'form' : 'replyTo', claimed: true };
	return mail.replyTo.length === 0 ? outsider(visitor(text, options, { needs: 2, claimed: true }), options) : undefined;
}

/** What a service writes to one of us about their own account is no visitor's. */
function outsider(found: Found | undefined, options: AuthorOptions): Found | undefined {
	return found && isAtOurDomain(found.email, options) ? undefined : found;
}

/** info@ is a company's own as often as its site's: the text has to be a form's, and to name the one in Reply-To. */
export function behindRole({ mail, options, from, replyTo, text }: Case): Found | undefined {
	if (!isRoleAddress(from.email)) return undefined;
	if (replyTo === undefined)
		return mail.replyTo.length === 0 ? visitor(text, options, { needs: 3, claimed: true }) : undefined;
	const { email, labels } = text.form;
	return email === replyTo.email && labels >= 2 ? { ...replyTo, via: 'form', claimed: true } : undefined;
}

/**
 * Services that no list knows: answers go to one other address, and the text of a first mail has a form's labels with that address and
 * a name that is not From's. Someone's own second address stands beside their own name.
 */
export function behindAnyForm({ mail, from, replyTo, text }: Case): Found | undefined {
	if (replyTo === undefined || answersAnother(mail) || domainOf(replyTo.email) === domainOf(from.email))
		return undefined;
	const { email, name = '' } = text.form;
	const isFilledIn = email === replyTo.email && name !== '' && !sharesWord(name, from.name ?? '');
	return isFilledIn ? { name, ...replyTo, via: 'form', claimed: true } : undefined;
}

function answersAnother({ subject, headers }: Mail): boolean {
	return subjectKind(subject) !== 'none' || headers.has('in-reply-to') || headers.has('references');
}

function domainOf(email: string): string | undefined {
	return splitAddress(email)?.domain;
}

function sharesWord(one: string, other: string): boolean {
	const words: readonly string[] = other.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
	return (one.toLowerCase().match(/\p{L}{2,}/gu) ?? []).some((word) => words.includes(word));
}

/** Whom the text of a form names; `needs` is how many labels make it one. */
function visitor(
	text: Text,
	{ ownAddresses = [] }: AuthorOptions,
	{ needs, claimed }: { needs: number; claimed: boolean },
) {
	const { email, name, labels } = text.form;
	if (email === undefined || labels < needs || isOwn(email, ownAddresses)) return undefined;
	return { ...(name ? { name } : {}), email, via: 'form', claimed } as const;
}
