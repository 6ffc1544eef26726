import type { Mail } from '../message';
import type { AuthorOptions, Case, Found } from './authorCase';
import { formText, type FormText } from './forms/formText';
import { isFormAddress, isRoleAddress } from './forms/roleAddresses';
import { isFormService } from './forms/services';
import { isNobody } from './nobody';
import { isAtOurDomain, isOwn } from './ownAddresses';
import { isOnList } from './onList';

/** Rules for the author: a form, or a program, stands in From. */

/** A form of ours, or of a service, names the visitor in Reply-To or in its text. */
export function behindKnownForm({ mail, options, from, replyTo, verified }: Case): Found | undefined {
	const { ownAddresses = [], formSenders = [] } = options;
	// A form that sends through the mailbox lies in the inbox as well.
	const isSent = mail.folders.includes('SENT') && !mail.folders.includes('INBOX');
	if (isSent || !isKnownForm(from.email, options)) return undefined;
	const claimed = verified === 'fail';
	if (replyTo) return { ...replyTo, via: 'form', claimed };
	const mayBeForm = isOwn(from.email, ownAddresses) || isOnList(from.email, formSenders) || isNotAPerson(from.email);
	return mayBeForm && mail.replyTo.length === 0 ? visitor(mail, options, { needs: 2, claimed }) : undefined;
}

function isKnownForm(email: string, options: AuthorOptions): boolean {
	return isAtOurDomain(email, options) || isFormService(email) || isOnList(email, options.formSenders ?? []);
}

function isNotAPerson(email: string): boolean {
	return isNobody(email) || isFormAddress(email) || isFormService(email);
}

/** Sites and services that write for somebody: no-reply@, wordpress@. */
export function behindNobody({ mail, options, from, replyTo }: Case): Found | undefined {
	if (!isNotAPerson(from.email)) return undefined;
	if (replyTo) return { ...replyTo, via: isFormAddress(from.email) ? 'form' : 'replyTo', claimed: true };
	return mail.replyTo.length === 0 ? visitor(mail, options, { needs: 2, claimed: true }) : undefined;
}

/** info@ is a company's own as often as its site's: the text has to be a form's, and to name the one in Reply-To. */
export function behindRole({ mail, options, from, replyTo }: Case): Found | undefined {
	if (!isRoleAddress(from.email)) return undefined;
	if (replyTo === undefined)
		return mail.replyTo.length === 0 ? visitor(mail, options, { needs: 3, claimed: true }) : undefined;
	const named = formText(mail);
	return named.email === replyTo.email && named.labels >= 2 ? { ...replyTo, via: 'form', claimed: true } : undefined;
}

/** Whom the text of a form names; `needs` is how many labels make it one. */
function visitor(
	mail: Mail,
	{ ownAddresses = [] }: AuthorOptions,
	{ needs, claimed }: { needs: number; claimed: boolean },
) {
	const { email, name, labels }: FormText = formText(mail);
	if (email === undefined || labels < needs || isOwn(email, ownAddresses)) return undefined;
	return { ...(name ? { name } : {}), email, via: 'form', claimed } as const;
}
