import type { Grant, NylasMessage, NylasSandbox } from '../../types';
import { sameAddress } from './customers';
import { Failure } from './http/failure';

/** What a list of mails needs; the body is fetched on its own, because one mail can have megabytes. */
export type MailSummary = Omit<NylasMessage, 'body' | 'headers'> & {
	sentThrough: 'api' | 'mailbox' | 'customer' | 'intercom';
	verified: 'pass' | 'fail' | 'none';
};

/** Enough for a person; a bench with thousands of mails must not make each change slow. */
const newestMails = 400;

/** The newest mails of all mailboxes, oldest first. */
export function mailSummaries(nylas: NylasSandbox): MailSummary[] {
	const all = nylas.grants.flatMap((grant) => summariesOf(nylas, grant));
	return all.sort((one, other) => one.date - other.date).slice(-newestMails);
}

/** The mail with its body. Throws 404. */
export function fullMail(nylas: NylasSandbox, grantId: string, messageId: string): NylasMessage {
	const grant = nylas.grants.find(({ id }) => id === grantId);
	const message = grant && nylas.messages(grant.id).find(({ id }) => id === messageId);
	if (!message) throw new Failure(404, 'There is no such mail.');
	return message;
}

export function summary(message: NylasMessage, sentThrough: MailSummary['sentThrough']): MailSummary {
	const shown: Partial<NylasMessage> & MailSummary = { ...message, sentThrough, verified: verified(message) };
	delete shown.body;
	delete shown.headers;
	return shown;
}

/** What the receiving server, whose header is the topmost, says of the sender. */
function verified({ headers }: NylasMessage): MailSummary['verified'] {
	const results = headers.find(({ name }) => name.toLowerCase() === 'authentication-results')?.value;
	const word = /\bdmarc=(pass|fail)/.exec(results ?? '')?.[1];
	return word === 'pass' || word === 'fail' ? word : 'none';
}

/** The mailbox that is meant: by id, else the one a recipient names, else the only one. Throws 400. */
export function chooseGrant(nylas: NylasSandbox, wanted: { grantId: string; to?: Array<{ email: string }> }): Grant {
	const byId = nylas.grants.find(({ id }) => id === wanted.grantId);
	if (byId) return byId;
	if (wanted.grantId !== '') throw new Failure(400, 'There is no mailbox with this grant id.');
	const byAddress = nylas.grants.find((grant) => wanted.to?.some(({ email }) => isOwn(grant, email)));
	if (byAddress) return byAddress;
	const [only, ...others] = nylas.grants;
	if (!wanted.to && only && others.length === 0) return only;
	throw new Failure(
		400,
		`None of the recipients is a mailbox here. There is: ${nylas.grants.map(({ email }) => email).join(', ') || 'none'}.`,
	);
}

function summariesOf(nylas: NylasSandbox, grant: Grant): MailSummary[] {
	const throughApi = new Set(nylas.outbox(grant.id).map(({ id }) => id));
	return nylas
		.messages(grant.id)
		.slice(-newestMails)
		.map((message) => {
			if (throughApi.has(message.id)) return summary(message, 'api');
			return summary(message, message.from.some(({ email }) => isOwn(grant, email)) ? 'mailbox' : 'customer');
		});
}

function isOwn(grant: Grant, email: string): boolean {
	return [grant.email, ...grant.email_aliases].some((own) => sameAddress(own, email));
}
