import { readMessage, type Mail } from '../../../../domain/email';
import { threadIdsIn } from '../../../../domain/bridge/link/threadKey';
import { asFailure } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import type { Query } from '../../../shared/http/wire';
import { path } from '../../../shared/http/path';
import type { Enveloped, Message } from '../../client/model';
import { foldersOf, mailboxOf } from '../../mail/own';
import { headersToAnswer, rememberedThread, type ThreadHeaders } from '../../mail/threadHeaders';
import { isMailOf } from './askedMail';
import type { Conversed } from './conversed';
import { isImap } from '../imap';
import { withoutTheirMail, type Left } from './newMail';
import type { ReplyTarget } from './replyTarget';

interface Lost extends Left {
	threadId: string;
}

/**
 * The mail that was answered is not in its thread any more: docs/loop.md Out 2. It may lie elsewhere in the mailbox, or on the server
 * that Nylas keeps 90 days of; else its Message-ID may be known, from the process or from what was sent before.
 */
export async function lostMail(api: Api, grantId: string, lost: Lost): Promise<ReplyTarget> {
	const target = withoutTheirMail(lost);
	const { conversed, own, threadId } = lost;
	const [contact] = conversed?.present ?? [];
	if (target.mail.id !== undefined || !conversed || !contact) return target;
	const mails = await correspondence(api, grantId, contact.email);
	const [asked] = conversed.asked;
	const found = asked && mails.find((mail) => isMailOf(mail, asked, own) && !isOfConversation(mail, conversed));
	if (found) return { mail: found, participants: [...found.from, ...found.to, ...found.cc, ...found.replyTo], own };
	return { ...target, threadHeaders: ofOurs(mails, conversed) ?? remembered(api, grantId, threadId) };
}

/** One page of what was written to and by them, with headers; at IMAP also what only the server still has. */
async function correspondence(api: Api, grantId: string, email: string): Promise<Mail[]> {
	const mails = await page(api, grantId, { any_email: email });
	const [inbox] = isImap(await mailboxOf(api, grantId)) ? await foldersOf(api, grantId, 'inbox') : [];
	const onServer = inbox ? await page(api, grantId, { any_email: email, in: inbox, query_imap: true }) : [];
	return [...mails, ...onServer];
}

async function page(api: Api, grantId: string, where: Query): Promise<Mail[]> {
	const query = { ...where, limit: 100, fields: 'include_headers' };
	const { data } = await api
		.get<Enveloped<Message[]>>(path`/v3/grants/${grantId}/messages`, query)
		.catch((error: unknown) => (asFailure(error)?.isRefusal ? { data: [] } : Promise.reject(error)));
	return data.map(readMessage).filter(({ isDraft }) => !isDraft);
}

/** What we sent in the conversation is of its thread. */
function ofOurs(mails: readonly Mail[], conversed: Conversed): ThreadHeaders | undefined {
	const newestFirst = mails
		.filter((mail) => isOfConversation(mail, conversed))
		.sort((a, b) => (b.dateSec ?? 0) - (a.dateSec ?? 0));
	return newestFirst.map(headersToAnswer).find((headers) => headers !== undefined);
}

function isOfConversation({ metadata }: Mail, { conversationId }: Conversed): boolean {
	return conversationId !== undefined && metadata.intercom_conversation_id === conversationId;
}

function remembered(api: Api, grantId: string, threadId: string): ThreadHeaders | undefined {
	return threadIdsIn({ grantId, threadId })
		.map((id) => rememberedThread(api.process, grantId, id))
		.find((headers) => headers !== undefined);
}
