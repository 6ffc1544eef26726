import { isOwn, readMessage, type Mail } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import type { Query } from '../../../shared/http/wire';
import { asFailure } from '../../../shared/base/failure';
import { path } from '../../../shared/http/path';
import { correspondent, type Correspondent } from './correspondent';
import type { Enveloped, Message, Thread } from '../../client/model';
import { threadIdsIn } from '../../../../domain/bridge/link/threadKey';
import { foldersOf, liesInSent, speaksForOutsider } from '../../mail/own';
import { cursorPages } from '../../client/pages';
import type { InThread } from './replyTarget';

/** Undefined: the mailbox holds it no longer, and the conversation says whom to write to. */
export async function threadOf(
	api: Api,
	grantId: string,
	{ threadId, conversed }: InThread,
): Promise<Thread | undefined> {
	const accept = conversed && conversed.present.length > 0 ? [404] : [];
	const ids = threadIdsIn({ grantId, threadId });
	for (const [index, id] of ids.entries()) {
		const isLast = index === ids.length - 1;
		const request = { method: 'GET', path: path`/v3/grants/${grantId}/threads/${id}` } as const;
		const answer = await api.request({ ...request, accept: isLast ? accept : [400, 404] });
		if (answer.status === 200) return (answer.body as Enveloped<Thread>).data;
	}
	return undefined;
}

export async function listed(api: Api, grantId: string, where: Query): Promise<Mail[]> {
	const mails: Mail[] = [];
	for await (const page of mailPages(api, grantId, where)) mails.push(...page);
	return mails;
}

/** For who looks at so many pages only. */
export async function* mailPages(api: Api, grantId: string, where: Query): AsyncGenerator<Mail[]> {
	const query = { ...where, limit: 200, fields: 'include_headers' };
	for await (const page of cursorPages<Message>(api, path`/v3/grants/${grantId}/messages`, query))
		yield page.map(readMessage).filter(({ isDraft }) => !isDraft);
}

/** Google leaves the trash out of every list that does not name it. A provider that refuses the two together has no more to tell. */
export async function inTrash(api: Api, grantId: string, threadId: string): Promise<Mail[]> {
	const [trash] = await foldersOf(api, grantId, 'trash');
	if (trash === undefined) return [];
	return await listed(api, grantId, { thread_id: threadId, in: trash }).catch((error: unknown) =>
		asFailure(error)?.isRefusal ? [] : Promise.reject(error),
	);
}

/** Groups of mails, those first that name whom to answer best. */
export async function byCorrespondent(
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
export async function ours(
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

export function namesSomebody({ from, replyTo }: Mail): boolean {
	return from.length > 0 || replyTo.length > 0;
}
