import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import { actingAdmin } from '../client/me';
import { addTagAt } from '../fields/tags/tags';
import { assigneeOf } from './people/teammates';

/** What the routing rules say about a new conversation; all of it may be empty. */
export interface Route {
	/** Names or IDs. */
	tags: readonly string[];
	/** A team or a teammate, by name, address or ID. */
	assignTo: string;
	/** Conversation attributes, the priority among them. */
	attributes: Readonly<Record<string, unknown>>;
}

/**
 * Tags and assigns a new conversation. The mail is there by now, so what goes wrong is said and stops nothing.
 * Returns what was not done, in words.
 */
export async function sendOnRoute(api: Api, conversationId: string, { tags, assignTo }: Route): Promise<string[]> {
	const steps = [
		...tags.map((tag) => ({ what: `The tag '${tag}'`, run: async () => await addTag(api, conversationId, tag) })),
		...(assignTo
			? [{ what: `Assigning to '${assignTo}'`, run: async () => await assign(api, conversationId, assignTo) }]
			: []),
	];
	const notDone: string[] = [];
	for (const { what, run } of steps) {
		await run().catch((error: unknown) => {
			if (!(error instanceof Failure)) throw error;
			notDone.push(`${what}: ${error.message}`);
		});
	}
	return notDone;
}

async function addTag(api: Api, conversationId: string, tagId: string): Promise<void> {
	await addTagAt(api, path`/conversations/${conversationId}/tags`, { tagId, adminId: '' });
}

async function assign(api: Api, conversationId: string, assignTo: string): Promise<void> {
	const assignee = await assigneeOf(api, assignTo);
	if (!assignee) throw new Failure('there is no team or teammate with this name, address or ID, or more than one');
	const body = {
		message_type: 'assignment',
		type: assignee.type,
		admin_id: await actingAdmin(api),
		assignee_id: assignee.id,
	};
	await api.post(path`/conversations/${conversationId}/parts`, body, { effect: 'repeatable' });
}
