import type { IntercomMail, IntercomPart, IntercomSandbox } from '../../types';
import { Failure } from './http/failure';
import type { MailSummary } from './mailState';

/** Stands where the mailbox's id stands in other mails. */
export const INTERCOM = 'intercom';

/** What Intercom mailed by itself, in the form of the mails of the mailboxes. A thread is a conversation. */
export function intercomMails({ mails }: IntercomSandbox): MailSummary[] {
	return mails.map(asMail);
}

/** With its body. Throws 404. */
export function intercomMail({ mails }: IntercomSandbox, id: string) {
	const mail = mails.find((each) => each.id === id);
	if (!mail) throw new Failure(404, 'Intercom has not written this mail.');
	return { ...asMail(mail), body: mail.body };
}

/** The customer's reply to one, which comes in through Intercom. */
export function replyToIntercom(intercom: IntercomSandbox, id: string, html: string): IntercomPart {
	intercomMail(intercom, id);
	return intercom.replyToMail(id, plain(html));
}

function asMail({ id, conversationId, from, to, subject, body, atSec }: IntercomMail): MailSummary {
	return {
		id,
		object: 'message',
		grant_id: INTERCOM,
		thread_id: conversationId,
		subject,
		from: [from],
		to: [to],
		cc: [],
		bcc: [],
		reply_to: [from],
		date: atSec,
		snippet: plain(body).slice(0, 100),
		unread: true,
		starred: false,
		folders: [],
		attachments: [],
		sentThrough: 'intercom',
		verified: 'none',
	};
}

/** Intercom itself takes the quote away; what the page's mail programs write before it is enough here. */
function plain(html: string): string {
	return html
		.replace(/<(blockquote|div class="gmail_quote)[^]*$/i, '')
		.replace(/<br\s*\/?>|<\/(?:p|div)>/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&nbsp;/g, ' ')
		.trim();
}
