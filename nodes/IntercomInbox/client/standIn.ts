import type { StandIn } from '../../shared/http/plannedRequest';
import type { Json } from '../../shared/kit/objects';

/** What Intercom would answer to a request of a dry run, as far as operations read it. */
export function standIn({ id, path, body }: StandIn): Json {
	const [, kind, changed] = /^\/([a-z_]+)\/([^/]+)/.exec(path) ?? [];
	if (path === '/conversations') return { ...body, id: `${id}-message`, conversation_id: id };
	if (kind === 'conversations' && changed) return conversation(decodeURIComponent(changed), { id, body });
	return { ...body, id: changed === undefined ? id : decodeURIComponent(changed) };
}

/** With the part that was written, by whom it was. */
function conversation(conversationId: string, { id, body }: Pick<StandIn, 'id' | 'body'>): Json {
	const { message_type: type, type: author, admin_id: adminId, intercom_user_id: userId, ...rest } = body;
	const part = {
		id: `${id}-part`,
		part_type: type,
		body: rest.body ?? null,
		created_at: rest.created_at ?? 0,
		author: { type: author, id: String(adminId ?? userId ?? ''), email: rest.email ?? null },
		attachments: [],
		redacted: false,
	};
	return {
		...rest,
		type: 'conversation',
		id: conversationId,
		conversation_parts: {
			conversation_parts: type === undefined ? [] : [part],
			total_count: type === undefined ? 0 : 1,
		},
	};
}
