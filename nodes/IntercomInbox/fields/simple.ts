import { kept } from '../../shared/kit/simplify';

/**
 * What *Simplify* keeps of Intercom's objects: what people ask for, and all that another operation reads of an item. A field
 * that one version of the API lacks is simply not there.
 */

export const ARTICLE = kept(
	'id title description body state url author_id parent_id parent_type highlights created_at updated_at',
);

export const ADMIN = kept(
	'id name email job_title has_inbox_seat away_mode_enabled away_mode_reassign away_status_reason_id team_ids',
);

export const ATTRIBUTE = kept(
	'id name full_name label description model data_type options list_items custom archived created_at updated_at',
);

export const AWAY_REASON = kept('id label emoji order deleted created_at updated_at');

export const BRAND = kept('id name is_default help_center_id created_at updated_at');

export const COLLECTION = kept('id name description url parent_id help_center_id order created_at updated_at');

export const COMPANY = kept(`
	id company_id name plan.name industry size website monthly_spend user_count tags segments custom_attributes
	remote_created_at created_at updated_at last_request_at
`);

export const CONTACT = kept(`
	id role external_id email phone name owner_id tags companies custom_attributes location unsubscribed_from_emails
	has_hard_bounced created_at updated_at signed_up_at last_seen_at last_replied_at last_contacted_at
`);

/** Mirror Email, Stop Answers and the link read of it what stands in `domain/bridge/conversation.ts`. */
export const CONVERSATION = kept(`
	id title state open read priority source contacts admin_assignee_id team_assignee_id teammates tags
	custom_attributes conversation_rating ticket company created_at updated_at waiting_since snoozed_until
	statistics.last_close_at statistics.count_conversation_parts conversation_parts
`);

export const EVENT = kept('id event_name name email user_id intercom_user_id metadata created_at count first last');

export const MACRO = kept('id name body body_text visible_to visible_to_team_ids available_on created_at updated_at');

export const NOTE = kept('id body author contact company created_at');

export const SEGMENT = kept('id name person_type count created_at updated_at');

/** In a list without what was said: Get has it. */
export const LISTED_TICKET = kept(`
	id ticket_id category ticket_type.id ticket_type.name ticket_state ticket_state_internal_label
	ticket_state_external_label ticket_attributes contacts open is_shared admin_assignee_id team_assignee_id
	company_id created_at updated_at snoozed_until
`);

export const TICKET = [...LISTED_TICKET, 'ticket_parts'];

export const TICKET_TYPE = kept(
	'id name description category is_internal archived ticket_type_attributes created_at updated_at',
);
