import { isOwn, readMessage, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import { correspondent, type Correspondent } from './correspondent';
import type { EmailName, Enveloped, Message, Thread } from '../client/model';
import { liesInSent, speaksForOutsider } from '../mail/own';
import { cursorPages } from '../client/pages';

export interface ReplyTarget {
	mail: Mail;
	/** Everybody in the thread, as far as was looked at. */
	participants: EmailName[];
	/** The mailbox's addresses, with those that it was seen to send from. */
	own: readonly string[];
}

export interface InThread {
	threadId: string;
	own: readonly string[];
	/** When the answer was written, Unix seconds: what came later, the teammate had not read. */
	writtenAtSec?: number;
}

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
 * The message of the thread to answer: the newest of a person that is not our own and not newer than the answer. Where there is none,
 * what a machine wrote, then what the team wrote, and a bounce or spam at last. The same answer gets the same message in every
 * execution, so it stays the same mail for its Idempotency-Key, also when the customer has written again in between. Drafts are none.
 * Throws a Failure for a thread without messages.
 */
export async function targetInThread(
	api: Api,
	grantId: string,
	{ threadId, own, writtenAtSec = Infinity }: InThread,
): Promise<ReplyTarget> {
	const { data: thread } = await api.get<Enveloped<Thread>>(path`/v3/grants/${grantId}/threads/${threadId}`);
	const isInTime = ({ dateSec = 0 }: Mail) => dateSec <= writtenAtSec;
	const latest = thread.latest_draft_or_message && readMessage(thread.latest_draft_or_message);
	const participants = thread.participants ?? [];
	// Usually the customer wrote last, and the thread brings that message along.
	const usual =
		latest && !latest.isDraft && isInTime(latest) ? await customersOwn(api, grantId, { mail: latest, own }) : undefined;
	if (usual) return { ...usual, participants: [...participants, ...usual.participants] };
	const mails: Mail[] = [];
	const query = { thread_id: threadId, limit: 200, fields: 'include_headers' };
	for await (const page of cursorPages<Message>(api, path`/v3/grants/${grantId}/messages`, query))
		mails.push(...page.map(readMessage).filter(({ isDraft }) => !isDraft));
	const known = await ours(api, grantId, { mails, own });
	const groups = await byCorrespondent(api, grantId, mails, { ours: known.mails, own });
	// Clocks differ: rather a message that seems too new than our own.
	const mail = groups
		.map((group) => newest(group.filter(isInTime)) ?? newest(group))
		.find((found) => found !== undefined);
	if (!mail)
		throw new Failure('The thread has no message to reply to', {
			description: 'The thread contains only drafts, or its messages were deleted. Check the thread ID.',
		});
	return { mail, participants: [...participants, ...mails.flatMap(peopleOf)], own: known.addresses };
}

/** The mail with its headers, if a person outside the team wrote it. */
async function customersOwn(
	api: Api,
	grantId: string,
	{ mail, own }: { mail: Mail; own: readonly string[] },
): Promise<ReplyTarget | undefined> {
	const known = await ours(api, grantId, { mails: [mail], own });
	if (mail.id === undefined || !namesSomebody(mail) || known.mails.has(mail)) return undefined;
	if ((await correspondent(api, grantId, { mail, own })) !== 'person') return undefined;
	const request = {
		method: 'GET',
		path: path`/v3/grants/${grantId}/messages/${mail.id}`,
		query: { fields: 'include_headers' },
		accept: [404],
	} as const;
	const { status, body } = await api.request(request);
	if (status === 404) return undefined;
	const whole = readMessage((body as Enveloped<Message>).data);
	if ((await correspondent(api, grantId, { mail: whole, own })) !== 'person') return undefined;
	return { mail: whole, participants: peopleOf(whole), own: known.addresses };
}

/** Groups of mails, those first that name whom to answer best. */
async function byCorrespondent(
	api: Api,
	grantId: string,
	mails: readonly Mail[],
	{ ours, own }: { ours: ReadonlySet<Mail>; own: readonly string[] },
): Promise<Mail[][]> {
	const groups: Record<Correspondent | 'team', Mail[]> = { person: [], machine: [], team: [], nobody: [] };
	for (const mail of mails) {
		const isOthers = !ours.has(mail) && namesSomebody(mail);
		groups[isOthers ? await correspondent(api, grantId, { mail, own }) : 'team'].push(mail);
	}
	return [groups.person, groups.machine, groups.team, groups.nobody];
}

/** Which of the mails the team wrote. Nylas does not know every alias that a team sends from, so what lies in Sent tells, too. */
async function ours(
	api: Api,
	grantId: string,
	{ mails, own }: { mails: readonly Mail[]; own: readonly string[] },
): Promise<{ mails: Set<Mail>; addresses: string[] }> {
	const found = new Set<Mail>();
	const addresses = new Set(own);
	for (const mail of mails) {
		const { from } = mail;
		const isFromUs = from.length > 0 && from.every(({ email }) => isOwn(email, own)) && !speaksForOutsider(mail, own);
		if (!isFromUs && !(await liesInSent(api, grantId, mail))) continue;
		found.add(mail);
		for (const { email } of from) addresses.add(email);
	}
	return { mails: found, addresses: [...addresses] };
}

function namesSomebody({ from, replyTo }: Mail): boolean {
	return from.length > 0 || replyTo.length > 0;
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
