/** What *Simplify* keeps of what is talked about. */

/** Mirror Email, Stop Answers and the link read of it what stands in `domain/bridge/conversation.ts`. */
export const CONVERSATION = [
	'id',
	'title',
	'state',
	'open',
	'read',
	'priority',
	'source',
	'contacts',
	'admin_assignee_id',
	'team_assignee_id',
	'teammates',
	'tags',
	'custom_attributes',
	'conversation_rating',
	'ticket',
	'company',
	'created_at',
	'updated_at',
	'waiting_since',
	'snoozed_until',
	'statistics.last_close_at',
	'statistics.count_conversation_parts',
	'conversation_parts',
];

/** In a list without what was said: Get has it. */
export const LISTED_TICKET = [
	'id',
	'ticket_id',
	'category',
	'ticket_type.id',
	'ticket_type.name',
	'ticket_state',
	'ticket_state_internal_label',
	'ticket_state_external_label',
	'ticket_attributes',
	'contacts',
	'open',
	'is_shared',
	'admin_assignee_id',
	'team_assignee_id',
	'company_id',
	'created_at',
	'updated_at',
	'snoozed_until',
];

export const TICKET = [...LISTED_TICKET, 'ticket_parts'];

export const TICKET_TYPE = [
	'id',
	'name',
	'description',
	'category',
	'is_internal',
	'archived',
	'ticket_type_attributes',
	'created_at',
	'updated_at',
];

export const ARTICLE = [
	'id',
	'title',
	'description',
	'body',
	'state',
	'url',
	'author_id',
	'parent_id',
	'parent_type',
	'highlights',
	'created_at',
	'updated_at',
];
