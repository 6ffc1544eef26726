import { threadIdsIn } from '../../../../domain/bridge/link/threadKey';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import type { Json } from '../../../shared/kit/objects';
import type { Enveloped, Folder, Grant, Message } from '../../client/model';
import { cursorPages } from '../../client/pages';

type Kind = 'inbox' | 'sent' | 'drafts' | 'junk' | 'trash' | 'archive';

/** Google's labels are ids; elsewhere ids are opaque, and the folder has an attribute (RFC 6154). */
const KINDS: Readonly<Record<Kind, { label?: string; attribute: string }>> = {
	inbox: { label: 'INBOX', attribute: '\\Inbox' },
	sent: { label: 'SENT', attribute: '\\Sent' },
	drafts: { label: 'DRAFT', attribute: '\\Drafts' },
	junk: { label: 'SPAM', attribute: '\\Junk' },
	trash: { label: 'TRASH', attribute: '\\Trash' },
	// Google has none: what is archived has no INBOX.
	archive: { attribute: '\\Archive' },
};

/** A thread, and where its messages lie, as the mailbox has it now. */
export class Places {
	private constructor(
		readonly messages: readonly Message[],
		private readonly folders: readonly Folder[],
		/** A message has any number of labels; elsewhere it lies in one folder. */
		readonly hasLabels: boolean,
	) {}

	static async of(api: Api, { grantId, threadId }: { grantId: string; threadId: string }): Promise<Places> {
		const at = (what: string) => path`/v3/grants/${grantId}/` + what;
		const [messages, folders, { data: grant }] = await Promise.all([
			messagesOf(api, at('messages'), threadId),
			all<Folder>(api, at('folders'), {}),
			api.get<Enveloped<Grant>>(path`/v3/grants/${grantId}`),
		]);
		return new Places(messages, folders, grant.provider === 'google');
	}

	/** Undefined: the mailbox has no such folder. */
	folder(kind: Kind): string | undefined {
		const { label, attribute } = KINDS[kind];
		return this.folders.find(({ id, attributes }) => id === label || (attributes ?? []).includes(attribute))?.id;
	}

	labelNamed(name: string): string | undefined {
		const wanted = name.trim().toLowerCase();
		return this.folders.find((folder) => isOwnLabel(folder) && folder.name?.toLowerCase() === wanted)?.id;
	}

	lies(message: Message, ...kinds: Kind[]): boolean {
		return kinds.some((kind) => {
			const id = this.folder(kind);
			return id !== undefined && foldersOf(message).includes(id);
		});
	}

	/** What somebody has written to the mailbox and nobody has thrown away. */
	received(): Message[] {
		return this.messages.filter((message) => !this.lies(message, 'sent', 'drafts', 'junk', 'trash'));
	}

	/** Names of labels and folders that people have made. */
	labels(): string[] {
		const ids = new Set(this.messages.filter((message) => !this.lies(message, 'junk', 'trash')).flatMap(foldersOf));
		return this.folders.filter((folder) => isOwnLabel(folder) && ids.has(folder.id)).map(({ name }) => name ?? '');
	}
}

/** Made by a person: Google's own labels are written in capitals, and the folders that every mailbox has carry an attribute. */
function isOwnLabel({ id, attributes, name }: Folder): boolean {
	return Boolean(name) && (attributes ?? []).length === 0 && !/^[A-Z_]+$/.test(id);
}

export function foldersOf({ folders }: Message): string[] {
	return folders ?? [];
}

async function all<T>(api: Api, list: string, query: Record<string, string>): Promise<T[]> {
	const found: T[] = [];
	for await (const page of cursorPages<T>(api, list, { ...query, limit: 200 })) found.push(...page);
	return found;
}

/** The messages of a link's thread: all of them, or the first one of a later matter in a thread of others. */
async function messagesOf(api: Api, list: string, threadId: string): Promise<Message[]> {
	for (const id of threadIdsIn({ grantId: '', threadId })) {
		const messages = await all<Message>(api, list, { thread_id: id });
		if (messages.length > 0)
			return id === threadId ? messages : messages.filter((message) => threadId === `${id}/${message.id}`);
	}
	return [];
}

interface Change {
	folders?: string[];
	unread?: boolean;
}

/** Writes only what differs. Returns what an operation says of it. */
export async function changeAll(
	api: Api,
	{ grantId, threadId }: { grantId: string; threadId: string },
	changes: ReadonlyArray<{ id: string; change: Change }>,
): Promise<Json> {
	for (const { id, change } of changes) await api.put(path`/v3/grants/${grantId}/messages/${id}`, change);
	return { grantId, threadId, changed: changes.length, messageIds: changes.map(({ id }) => id) };
}
