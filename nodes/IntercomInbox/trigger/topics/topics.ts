import { REST, type Topics } from './otherTopics';

/**
 * Webhook topics of Intercom's current API, by family. Source: the topic table of the developer documentation
 * (docs/facts/intercom.md 10.13, 10.14).
 * They have to be ticked in the Developer Hub as well, so a description begins with Intercom's own spelling. n8n's search looks at
 * names only, so a name has the words under which people look for the event, those of Intercom's older topics (`user.created`) too.
 */
const FAMILIES: readonly Topics[] = [
	{
		'conversation.admin.replied': ['Teammate Answered', 'A teammate answered'],
		'conversation.admin.assigned': ['Conversation Assigned', 'A conversation was assigned, with or without a message'],
		'conversation.admin.open.assigned': [
			'Conversation Assigned (Open)',
			'An open conversation was assigned; also sent for a first answer that assigns the conversation',
		],
		'conversation.admin.closed': ['Conversation Closed', 'A conversation was closed, with or without a message'],
		'ticket.admin.replied': ['Ticket Answered by Teammate', 'A teammate answered a ticket'],
	},
	{
		'conversation.user.created': ['Conversation Created', 'A customer started a conversation'],
		'conversation.user.replied': ['Customer Answered', 'A customer answered'],
		'conversation.admin.single.created': ['Conversation Created by Teammate', 'A teammate started a conversation'],
		'conversation.admin.opened': ['Conversation Reopened', 'A conversation was reopened'],
		'conversation.admin.snoozed': ['Conversation Snoozed', 'A conversation was snoozed'],
		'conversation.admin.unsnoozed': ['Conversation Unsnoozed', 'A conversation was unsnoozed'],
		'conversation.rating.added': ['Conversation Rating Added', 'A customer rated a conversation'],
		'conversation.read': ['Conversation Read', 'A customer read a conversation'],
		'conversation.priority.updated': ['Conversation Priority Updated', 'The priority of a conversation changed'],
		'conversation_part.tag.created': [
			'Conversation Tag Created',
			'A message, and with it its conversation, was tagged',
		],
		'conversation_part.redacted': ['Message Redacted', 'A message was redacted'],
		'conversation.admin.noted': [
			'Note Added',
			"A teammate wrote an internal note; beside 'Teammate Answered', requires the option 'Include Notes'",
		],
		'conversation.operator.replied': [
			'Bot Answered',
			"A bot answered; beside 'Teammate Answered', requires the option 'Include Bots'",
		],
		'conversation.admin.replied.translated': [
			"Teammate's Answer Translated",
			"The translation of a teammate's answer is ready",
		],
		'conversation.contact.attached': ['Conversation Contact Attached', 'A contact was added to a conversation'],
		'conversation.contact.detached': ['Conversation Contact Detached', 'A contact was removed from a conversation'],
		'conversation.company.updated': ['Conversation Company Updated', 'The company of a conversation changed'],
		'conversation.deleted': ['Conversation Deleted', 'A conversation was deleted; only its ID is known'],
	},
	{
		'contact.user.created': ['User Created (Contact Created)', 'A user was created'],
		'contact.user.updated': ['User Updated (Contact Updated)', 'A user changed'],
		'contact.user.tag.created': ['User Tag Created (Contact Tag Created)', 'A user was tagged'],
		'contact.user.tag.deleted': ['User Tag Deleted (Contact Tag Deleted)', 'A tag was removed from a user'],
		'contact.lead.created': ['Lead Created (Contact Created)', 'A lead was created'],
		'contact.lead.updated': ['Lead Updated (Contact Updated)', 'A lead changed'],
		'contact.lead.added_email': ['Lead Email Added', 'An email address was added to a lead'],
		'contact.lead.signed_up': ['Lead Signed Up', 'A lead became a user'],
		'contact.lead.tag.created': ['Lead Tag Created (Contact Tag Created)', 'A lead was tagged'],
		'contact.lead.tag.deleted': ['Lead Tag Deleted (Contact Tag Deleted)', 'A tag was removed from a lead'],
		'contact.email.updated': [
			'User Email Updated (Contact Email Updated)',
			'The email address of a user or lead changed',
		],
		'contact.archived': ['Contact Archived', 'A contact was archived'],
		'contact.unarchive': ['Contact Unarchived', 'A contact was unarchived'],
		'contact.deleted': ['Contact Deleted', 'A contact was deleted; only its ID is known'],
		'contact.merged': ['Contact Merged', 'Two contacts were merged'],
		'contact.subscribed': ['User Subscribed (Contact Subscribed)', 'A contact subscribed to a type of message'],
		'contact.unsubscribed': [
			'User Unsubscribed (Contact Unsubscribed)',
			'A contact unsubscribed from a type of message',
		],
		'granular.subscribe': ['Subscription Type Subscribed', 'A contact subscribed to a subscription type'],
		'granular.unsubscribe': ['Subscription Type Unsubscribed', 'A contact unsubscribed from a subscription type'],
		'visitor.signed_up': ['Visitor Signed Up', 'A visitor became a user'],
	},
	{
		'company.created': ['Company Created', 'A company was created'],
		'company.updated': ['Company Updated', 'A company changed'],
		'company.deleted': ['Company Deleted', 'A company was deleted'],
		'company.contact.attached': ['Company Contact Attached', 'A contact was added to a company'],
		'company.contact.detached': ['Company Contact Detached', 'A contact was removed from a company'],
	},
	{
		'ticket.created': ['Ticket Created', 'A ticket was created'],
		'ticket.state.updated': ['Ticket State Updated', 'The state of a ticket changed'],
		'ticket.attribute.updated': ['Ticket Attribute Updated', 'An attribute of a ticket changed'],
		'ticket.admin.assigned': ['Ticket Assigned to Teammate', 'A ticket was assigned to a teammate'],
		'ticket.team.assigned': ['Ticket Assigned to Team', 'A ticket was assigned to a team'],
		'ticket.admin.replied.translated': [
			'Ticket Answer Translated',
			'The translation of an answer to a ticket is ready',
		],
		'ticket.contact.replied': ['Ticket Answered by Customer', 'A customer answered a ticket'],
		'ticket.contact.attached': ['Ticket Contact Attached', 'A contact was added to a ticket'],
		'ticket.contact.detached': ['Ticket Contact Detached', 'A contact was removed from a ticket'],
		'ticket.note.created': ['Ticket Note Created', 'A note was added to a ticket'],
		'ticket.closed': ['Ticket Closed', 'A ticket was closed'],
		'ticket.resolved': ['Ticket Resolved', 'A ticket was resolved'],
		'ticket.rating.provided': ['Ticket Rating Provided', 'A customer rated a ticket'],
	},
	...REST,
];

/** Every topic, for the list in the panel: the answers first, then as people look for them. */
export const TOPICS = FAMILIES.flatMap((family) => Object.entries(family)).map(([value, [name, what]]) => ({
	name,
	value,
	description: `${value}: ${what}`,
}));
