import type { IntercomPart } from '../../types';
import type { ConversationRecord } from '../state';

/** `statistics` of a conversation, from its parts; what has not happened is null, as in captured notifications. */
export function statistics(conversation: ConversationRecord): Record<string, unknown> {
	const { parts, source, created_at } = conversation;
	const byContact = parts.filter((part) => isContact(part.author.type) && part.body !== null).map(createdAt);
	if (source.delivered_as === 'customer_initiated') byContact.unshift(created_at);
	const byAdmin = parts
		.filter((part) => part.author.type === 'admin' && part.body !== null && part.part_type !== 'note')
		.map(createdAt);
	const closes = parts.filter((part) => part.part_type === 'close');
	const assigned = parts.filter((part) => part.part_type === 'assignment').map(createdAt);
	const since = (at: number | undefined) => (at === undefined ? null : Math.max(0, at - created_at));
	return {
		type: 'conversation_statistics',
		time_to_assignment: since(assigned[0]),
		time_to_admin_reply: since(byAdmin[0]),
		time_to_first_close: since(closes[0]?.created_at),
		time_to_last_close: since(closes.at(-1)?.created_at),
		median_time_to_reply: since(byAdmin[0]),
		first_contact_reply_at: byContact[0] ?? null,
		first_assignment_at: assigned[0] ?? null,
		first_admin_reply_at: byAdmin[0] ?? null,
		first_close_at: closes[0]?.created_at ?? null,
		last_assignment_at: assigned.at(-1) ?? null,
		last_assignment_admin_reply_at: byAdmin.at(-1) ?? null,
		last_contact_reply_at: byContact.at(-1) ?? null,
		last_admin_reply_at: byAdmin.at(-1) ?? null,
		last_close_at: closes.at(-1)?.created_at ?? null,
		last_closed_by_id: closes.at(-1)?.author.id ?? null,
		count_reopens: parts.filter((part) => part.part_type === 'open').length,
		count_assignments: assigned.length,
		// The first message counts, too.
		count_conversation_parts: parts.length + 1,
		assigned_team_first_response_time: [],
		assigned_team_first_response_time_in_office_hours: [],
		handling_time: null,
	};
}

/** Dates in it were ISO strings in notifications until 2.14. Source: docs/facts/intercom.md 2.5. */
export function withIsoDates(statistics: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(statistics).map(([name, value]) => [
			name,
			name.endsWith('_at') && typeof value === 'number' ? new Date(value * 1_000).toISOString() : value,
		]),
	);
}

export function isContact(authorType: string): boolean {
	return authorType === 'user' || authorType === 'lead';
}

function createdAt(part: IntercomPart): number {
	return part.created_at;
}
