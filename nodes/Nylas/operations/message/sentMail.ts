import { readMessage, sameAddress, type Mail } from '../../../../domain/email';
import { sentPart } from '../../../shared/base/sentParts';
import { path } from '../../../shared/http/path';
import type { Api } from '../../../shared/http/api';
import type { Query } from '../../../shared/http/wire';
import { record } from '../../../../domain/record';
import type { Json } from '../../../shared/kit/objects';
import type { Enveloped, Message } from '../../client/model';
import { foldersOf, liesInSent } from '../../mail/own';
import { messageIdsIn } from '../../mail/threadHeaders';
import { mailPages } from '../../reply/target/threadMails';

/** What a report or an event tells of the mail that it is about. */
export interface AboutMail {
	grantId: string;
	id?: string;
	threadId?: string;
	messageIds?: readonly string[];
	/** Who was not reached. */
	addresses?: readonly string[];
	/** When the report came, Unix seconds. */
	atSec?: number;
}

/** The mail that the team sent; undefined: the mailbox has it no more, or nobody can say which it is. */
export async function sentMail(api: Api, about: AboutMail): Promise<Mail | undefined> {
	return (await byId(api, about)) ?? (await inThread(api, about)) ?? (await inSent(api, about));
}

async function byId(api: Api, { grantId, id }: AboutMail): Promise<Mail | undefined> {
	if (!id) return undefined;
	const request = { method: 'GET', path: path`/v3/grants/${grantId}/messages/${id}`, accept: [400, 404] } as const;
	const { status, body } = await api.request(request);
	return status === 200 ? readMessage((body as Enveloped<Message>).data) : undefined;
}

/** Providers sort a report into the thread that it is about: the mail that it names, else the newest to whom it names. */
async function inThread(api: Api, { threadId, ...about }: AboutMail): Promise<Mail | undefined> {
	if (!threadId) return undefined;
	const own: Mail[] = [];
	for (const mail of await listed(api, about, { thread_id: threadId }))
		if (isEarlier(mail, about) && (await liesInSent(api, about.grantId, mail))) own.push(mail);
	const newestFirst = own.sort((a, b) => (b.dateSec ?? 0) - (a.dateSec ?? 0));
	return newestFirst.find((mail) => isNamed(mail, about)) ?? newestFirst.find((mail) => isToThem(mail, about));
}

/** Servers give up after five days. */
const LOOK_BACK_SEC = 6 * 86_400;
const MAX_PAGES = 3;

/** In another thread than the report: only the mail that it names, or the only one to whom it names. */
async function inSent(api: Api, about: AboutMail): Promise<Mail | undefined> {
	const [sent] = await foldersOf(api, about.grantId, 'sent');
	if (!sent || about.atSec === undefined) return undefined;
	const mails = await listed(api, about, { in: sent, received_after: Math.floor(about.atSec - LOOK_BACK_SEC) });
	const earlier = mails.filter((mail) => isEarlier(mail, about));
	const toThem = earlier.filter((mail) => isToThem(mail, about));
	return earlier.find((mail) => isNamed(mail, about)) ?? (toThem.length === 1 ? toThem[0] : undefined);
}

async function listed(api: Api, { grantId }: Pick<AboutMail, 'grantId'>, where: Query): Promise<Mail[]> {
	const mails: Mail[] = [];
	let pages = 0;
	for await (const page of mailPages(api, grantId, where)) {
		mails.push(...page);
		if (++pages >= MAX_PAGES) break;
	}
	return mails;
}

/** Clocks differ. */
const CLOCK_DIFFERENCE_SEC = 120;

function isEarlier({ dateSec = 0 }: Mail, { atSec = Infinity }: AboutMail): boolean {
	return dateSec <= atSec + CLOCK_DIFFERENCE_SEC;
}

function isNamed({ headers }: Mail, { messageIds = [] }: AboutMail): boolean {
	return messageIdsIn(headers.get('message-id')).some((id) => messageIds.includes(id));
}

function isToThem(mail: Mail, { addresses = [] }: AboutMail): boolean {
	return recipientsOf(mail).some((email) => addresses.some((address) => sameAddress(address, email)));
}

export function recipientsOf({ to, cc, bcc }: Pick<Mail, 'to' | 'cc' | 'bcc'>): string[] {
	return [...to, ...cc, ...bcc].map(({ email }) => email.toLowerCase());
}

/** The conversation part that the mail was sent for, as far as it or this process knows. */
export function answerOf(api: Api, { id, grantId, threadId, metadata }: Mail): Json {
	const { intercom_conversation_id: conversationId, intercom_part_id: noted } = record(metadata);
	const partId = noted ?? sentPart(api.process, { grantId: String(grantId), messageId: id });
	return {
		messageId: id,
		...(typeof conversationId === 'string' ? { conversationId } : {}),
		...(typeof partId === 'string' ? { partId } : {}),
		link: grantId && threadId ? { grantId, threadId } : null,
	};
}
