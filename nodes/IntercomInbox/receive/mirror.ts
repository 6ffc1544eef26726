import type { SentMail } from '../../../domain/bridge/answerText';
import { newestFirst, type Conversation } from '../../../domain/bridge/conversation';
import { mirrorPlan, type OwnMail } from '../../../domain/bridge/mirrorPlan';
import type { ThreadKey } from '../../../domain/bridge/threadKey';
import { sameAddress } from '../../../domain/email/address';
import { textToHtml } from '../../../domain/email/textToHtml';
import type { Api } from '../../shared/api';
import { Failure } from '../../shared/failure';
import { InTurn } from '../../shared/inTurn';
import { Memory } from '../../shared/memory';
import { path } from '../../shared/path';
import { actingAdmin } from '../me';
import type { Admin } from '../model';
import { look, memoryKey, readConversation } from './look';
import type { IncomingMail } from './mail';

export interface Mirrored {
	action: 'mirrored' | 'skipped';
	reason: string;
	conversationId: string | null;
	partId: string | null;
	link: ThreadKey;
}

export interface MirrorOptions {
	/** Who answers when no teammate has the author's address. Empty: the owner of the token. */
	adminId: string;
	/** The part that the mail was sent for, where that is known. */
	partId?: string;
	/** As it came. */
	mail?: SentMail;
}

const turns = new InTurn();

/** The way called "Mirror" of the loop: what a teammate wrote in the mailbox is shown in the conversation, and nobody is notified. */
export async function mirror(api: Api, mail: IncomingMail, options: MirrorOptions): Promise<Mirrored> {
	return await turns.run(memoryKey(api, mail.key), async () => {
		const { linked } = await look(api, { key: mail.key, others: mail.others });
		const [conversation] = newestFirst(linked);
		if (!conversation) return { action: 'skipped', reason: 'No conversation is linked to the thread', conversationId: null, partId: null, link: mail.key };
		const own: OwnMail = { dateSec: mail.dateSec, texts: [mail.text, ...mail.otherTexts()], mail: options.mail, partId: options.partId };
		const plan = mirrorPlan(own, conversation);
		const at = { reason: plan.reason, conversationId: String(conversation.id), link: mail.key };
		if (plan.action === 'skip') return { action: 'skipped', partId: plan.partId ?? null, ...at };
		return { action: 'mirrored', partId: await write(api, conversation, { mail, own, adminId: options.adminId }), ...at };
	});
}

/** Silent since API 2.15; an older pin gets an internal note, which notifies nobody either. */
async function write(api: Api, conversation: Conversation, { mail, own, adminId }: { mail: IncomingMail; own: OwnMail; adminId: string }): Promise<string | null> {
	const canBeSilent = Number(api.connection.headers['Intercom-Version']?.split('.')[1]) >= 15;
	const body = {
		type: 'admin',
		message_type: canBeSilent ? 'comment' : 'note',
		admin_id: await adminOf(api, mail.author.email, adminId),
		body: textToHtml(mail.text),
		created_at: mail.dateSec,
		...(canBeSilent ? { skip_notifications: true } : {}),
	};
	const after = await api.post<Conversation>(path`/conversations/${conversation.id}/reply`, body).catch(async (error: unknown) => {
		// No answer came, but the conversation can be read by its id at once.
		const now = error instanceof Failure && error.details.ambiguous ? await readConversation(api, String(conversation.id)) : undefined;
		return now && mirrorPlan(own, now).action === 'skip' ? now : await Promise.reject(error);
	});
	const done = mirrorPlan(own, after);
	return done.action === 'skip' ? (done.partId ?? null) : null;
}

const admins = new Memory<readonly Admin[]>({ maxEntries: 100, keepMs: 600_000 });

/** The teammate with the author's address, else the node's. */
async function adminOf(api: Api, email: string, adminId: string): Promise<string> {
	const { tokenKey } = api.connection;
	const known = admins.get(tokenKey) ?? (await api.get<{ admins?: Admin[] }>('/admins')).admins ?? [];
	admins.set(tokenKey, known);
	const author = known.find((admin) => sameAddress(admin.email, email));
	return author ? String(author.id) : await actingAdmin(api, adminId);
}
