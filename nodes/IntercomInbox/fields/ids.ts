import { oneLine } from '../../../domain/email';
import { field, type Field } from '../../shared/kit/fields/field';
import { searchCompanies } from './searches/companies';
import { searchArticles, searchConversations, searchMacros, searchTags } from './searches/content';
import { searchAdmins, searchContacts, searchSegments, searchSubscriptionTypes, searchTeams } from './searches/people';
import { conversationIdOf } from './inboxAddress';

/** Fields that many operations have; a saved workflow keeps their values when the operation changes. */

export const contactId = field({
	displayName: 'Contact',
	type: 'string',
	default: '',
	required: true,
	search: searchContacts,
	placeholder: 'e.g. 6762f1261bb69f9f2193bba7',
	description: 'A user or lead. The ID has 24 letters and digits and is not the external ID.',
});

export const conversationId = field({
	displayName: 'Conversation',
	type: 'string',
	default: '',
	required: true,
	search: searchConversations,
	read: conversationIdOf,
	placeholder: 'e.g. 215472621202693, or the URL of the conversation',
	description: 'The conversation ID, or the URL of the conversation in the inbox',
});

/** Optional: empty is the owner of the access token, see `actingAdmin`. */
export const adminId = field({
	displayName: 'Acting Teammate',
	type: 'string',
	default: '',
	search: searchAdmins,
	placeholder: 'e.g. 991267645',
	description: 'The teammate shown as the author of the action. If empty, the owner of the access token.',
});

export const teammateId = field({
	...adminId,
	displayName: 'Teammate',
	required: true,
	description: 'The teammate to fetch or to change',
});

export const teamId = field({
	displayName: 'Team',
	type: 'string',
	default: '',
	required: true,
	search: searchTeams,
	placeholder: 'e.g. 5017691',
	description: 'The team whose inbox receives it',
});

/** Resolved in `tags.ts`. */
export const tagId = field({
	displayName: 'Tag',
	type: 'string',
	default: '',
	required: true,
	search: searchTags,
	byName: 'e.g. Billing',
	read: oneLine,
	placeholder: 'e.g. 7522907',
	description: 'The tag. By Name takes the name of a tag that exists.',
});

export const companyId = field({
	displayName: 'Company',
	type: 'string',
	default: '',
	required: true,
	search: searchCompanies,
	placeholder: 'e.g. 6762f09a1bb69f9f2193bb34',
	description:
		"The list shows the most recently active companies; search by full name or external ID to find others. By ID takes Intercom's own ID, not your external ID.",
});

/** Of a company that is written, or of a user whose events are counted: one parameter of the node. */
export const externalId = field({
	displayName: 'External ID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4711',
	description: "Your own ID for the user, or for the company (Intercom's company_id); no other identifier works here",
});

export const segmentId = field({
	displayName: 'Segment',
	type: 'string',
	default: '',
	required: true,
	search: searchSegments,
	placeholder: 'e.g. 56203d253cba154d39010062',
	description: 'A saved group of contacts or companies',
});

export const subscriptionId = field({
	displayName: 'Subscription Type',
	type: 'string',
	default: '',
	required: true,
	search: searchSubscriptionTypes,
	placeholder: 'e.g. 121',
	description: 'A type of message that contacts can opt in to or out of',
});

export const macroId = field({
	displayName: 'Macro',
	type: 'string',
	default: '',
	required: true,
	search: searchMacros,
	placeholder: 'e.g. 789',
	description: 'A saved reply of the workspace',
});

export const articleId = field({
	displayName: 'Article',
	type: 'string',
	default: '',
	required: true,
	search: searchArticles,
	placeholder: 'e.g. 6871119',
	description: 'An article of the help center',
});

/** A field as an option has it: n8n does not check there whether it is filled in. */
export function optional<F extends Field>({ required: _required, ...rest }: F): Omit<F, 'required'> {
	return rest;
}
