import { readMessage, type Mail } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { Failure } from '../../../shared/base/failure';
import { path } from '../../../shared/http/path';
import { correspondent } from './correspondent';
import type { EmailName, Enveloped, Message } from '../../client/model';
import { askedMail, isMailOf } from './askedMail';
import { lostMail } from './lostMail';
import { threadOf, listed, inTrash, ours, namesSomebody, byCorrespondent } from './threadMails';
import type { ReplyTarget, InThread } from './replyTarget';

/** The message with this ID, whoever wrote it. */
export async function targetMessage(
	api: Api,
	grantId: string,
	{ messageId, own }: { messageId: string; own: readonly string[] },
): Promise<ReplyTarget> {
	const { data } = await api.get<Enveloped<Message>>(path`/v3/grants/${grantId}/messages/${messageId}`);
	const mail = readMessage(data);
	return { mail, participants: peopleOf(mail), own: (await ours(api, grantId, { mails: [mail], own })).addresses };
}

/**
 * The message of the thread to answer: docs/loop.md Out 2 where the conversation is known. Else the newest of a person that is not our
 * own and not newer than the answer; where there is none, what a machine wrote, then what the team wrote, and a bounce or spam at last.
 * The same answer gets the same message in every execution, so it stays the same mail for its Idempotency-Key, also when the customer
 * has written again in between. Drafts are none. Throws a Failure for a thread without messages.
 */
export async function targetInThread(api: Api, grantId: string, wanted: InThread): Promise<ReplyTarget> {
	const { own, writtenAtSec = Infinity, conversed } = wanted;
	const thread = await threadOf(api, grantId, wanted);
	if (!thread) return await lostMail(api, grantId, { own, conversed, mails: [], threadId: wanted.threadId });
	const isInTime = ({ dateSec = 0 }: Mail) => dateSec <= writtenAtSec;
	const [asked] = conversed?.asked ?? [];
	const latest = thread.latest_draft_or_message && readMessage(thread.latest_draft_or_message);
	const participants = thread.participants ?? [];
	// Usually the customer wrote last, and the thread brings that message along.
	const isUsual = latest && !latest.isDraft && isInTime(latest) && (!asked || isMailOf(latest, asked, own));
	const usual = isUsual
		? await customersOwn(api, grantId, { mail: latest, own, isAsked: asked !== undefined })
		: undefined;
	if (usual) return { ...usual, participants: [...participants, ...usual.participants] };
	const mails = await listed(api, grantId, { thread_id: thread.id });
	if (asked && !mails.some((mail) => isMailOf(mail, asked, own)))
		mails.push(...(await inTrash(api, grantId, thread.id)));
	const known = await ours(api, grantId, { mails, own });
	const people = [...participants, ...mails.flatMap(peopleOf)];
	if (asked && conversed) {
		const theirs = askedMail(
			mails.filter((mail) => isInTime(mail) && !known.mails.has(mail)),
			conversed,
			own,
		);
		const later = [...known.mails].filter(({ dateSec = 0 }) => dateSec >= (theirs?.dateSec ?? Infinity));
		if (theirs) return { mail: theirs, participants: people, own: known.addresses, later };
		const { threadId } = wanted;
		const lost = await lostMail(api, grantId, { own: known.addresses, conversed, mails, threadId });
		return { ...lost, participants: [...people, ...lost.participants] };
	}
	const groups = await byCorrespondent(api, grantId, mails, { ours: known.mails, own });
	// Clocks differ: rather a message that seems too new than our own.
	const mail = groups
		.map((group) => newest(group.filter(isInTime)) ?? newest(group))
		.find((found) => found !== undefined);
	if (!mail)
		throw new Failure('The thread has no message to reply to', {
			description: 'The thread contains only drafts, or its messages were deleted. Check the thread ID.',
		});
	return { mail, participants: people, own: known.addresses };
}

/** The mail with its headers, if a person outside the team wrote it. */
async function customersOwn(
	api: Api,
	grantId: string,
	{ mail, own, isAsked }: { mail: Mail; own: readonly string[]; isAsked: boolean },
): Promise<ReplyTarget | undefined> {
	const known = await ours(api, grantId, { mails: [mail], own });
	if (mail.id === undefined || !namesSomebody(mail) || known.mails.has(mail)) return undefined;
	if (!isAsked && (await correspondent(api, grantId, { mail, own })) !== 'person') return undefined;
	const request = {
		method: 'GET',
		path: path`/v3/grants/${grantId}/messages/${mail.id}`,
		query: { fields: 'include_headers' },
		accept: [404],
	} as const;
	const { status, body } = await api.request(request);
	if (status === 404) return undefined;
	const whole = readMessage((body as Enveloped<Message>).data);
	if (!isAsked && (await correspondent(api, grantId, { mail: whole, own })) !== 'person') return undefined;
	return { mail: whole, participants: peopleOf(whole), own: known.addresses };
}

/** Nylas promises no order. */
function newest(mails: readonly Mail[]): Mail | undefined {
	return mails.reduce<Mail | undefined>(
		(found, mail) => (found && (found.dateSec ?? 0) >= (mail.dateSec ?? 0) ? found : mail),
		undefined,
	);
}

function peopleOf({ from, to, cc, replyTo }: Mail): EmailName[] {
	return [...from, ...to, ...cc, ...replyTo];
}
