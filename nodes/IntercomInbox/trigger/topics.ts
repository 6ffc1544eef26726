/**
 * Webhook topics of Intercom's current API, by family. Source: the topic table of the developer documentation
 * (docs/facts/intercom.md 10.13, 10.14).
 * They have to be ticked in the Developer Hub as well, so a description begins with Intercom's own spelling.
 */
const FAMILIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	conversation: {
		'conversation.admin.replied': 'A teammate answered',
		'conversation.admin.assigned': 'A conversation was assigned, with or without a message',
		'conversation.admin.open.assigned':
			'An open conversation was assigned; also sent for a first answer that assigns the conversation',
		'conversation.admin.closed': 'A conversation was closed, with or without a message',
		'conversation.admin.opened': 'A conversation was reopened',
		'conversation.admin.noted': "A teammate wrote an internal note; requires the option 'Include Notes'",
		'conversation.admin.single.created': 'A teammate started a conversation',
		'conversation.admin.snoozed': 'A conversation was snoozed',
		'conversation.admin.unsnoozed': 'A conversation was unsnoozed',
		'conversation.admin.replied.translated': "The translation of a teammate's answer is ready",
		'conversation.operator.replied': "A bot answered; requires the option 'Include Bots'",
		'conversation.user.created': 'A customer started a conversation',
		'conversation.user.replied': 'A customer answered',
		'conversation.read': 'A customer read a conversation',
		'conversation.rating.added': 'A customer rated a conversation',
		'conversation.priority.updated': 'The priority of a conversation changed',
		'conversation.contact.attached': 'A contact was added to a conversation',
		'conversation.contact.detached': 'A contact was removed from a conversation',
		'conversation.company.updated': 'The company of a conversation changed',
		'conversation.deleted': 'A conversation was deleted; only its ID is known',
		'conversation_part.redacted': 'A message was redacted',
		'conversation_part.tag.created': 'A message was tagged',
	},
	contact: {
		'contact.user.created': 'A user was created',
		'contact.user.updated': 'A user changed',
		'contact.user.tag.created': 'A user was tagged',
		'contact.user.tag.deleted': 'A tag was removed from a user',
		'contact.lead.created': 'A lead was created',
		'contact.lead.updated': 'A lead changed',
		'contact.lead.added_email': 'An email address was added to a lead',
		'contact.lead.signed_up': 'A lead became a user',
		'contact.lead.tag.created': 'A lead was tagged',
		'contact.lead.tag.deleted': 'A tag was removed from a lead',
		'contact.email.updated': 'The email address of a contact changed',
		'contact.archived': 'A contact was archived',
		'contact.unarchive': 'A contact was unarchived',
		'contact.deleted': 'A contact was deleted; only its ID is known',
		'contact.merged': 'Two contacts were merged',
		'contact.subscribed': 'A contact subscribed to a type of message',
		'contact.unsubscribed': 'A contact unsubscribed from a type of message',
		'visitor.signed_up': 'A visitor became a user',
	},
	company: {
		'company.created': 'A company was created',
		'company.updated': 'A company changed',
		'company.deleted': 'A company was deleted',
		'company.contact.attached': 'A contact was added to a company',
		'company.contact.detached': 'A contact was removed from a company',
	},
	ticket: {
		'ticket.created': 'A ticket was created',
		'ticket.state.updated': 'The state of a ticket changed',
		'ticket.attribute.updated': 'An attribute of a ticket changed',
		'ticket.admin.assigned': 'A ticket was assigned to a teammate',
		'ticket.team.assigned': 'A ticket was assigned to a team',
		'ticket.admin.replied': 'A teammate answered a ticket',
		'ticket.admin.replied.translated': 'The translation of an answer to a ticket is ready',
		'ticket.contact.replied': 'A customer answered a ticket',
		'ticket.contact.attached': 'A contact was added to a ticket',
		'ticket.contact.detached': 'A contact was removed from a ticket',
		'ticket.note.created': 'A note was added to a ticket',
		'ticket.closed': 'A ticket was closed',
		'ticket.resolved': 'A ticket was resolved',
		'ticket.rating.provided': 'A customer rated a ticket',
	},
	admin: {
		'admin.added_to_workspace': 'A teammate joined the workspace',
		'admin.removed_from_workspace': 'A teammate left the workspace',
		'admin.away_mode_updated': "A teammate's away mode was turned on or off",
		'admin.activity_log_event.created': 'An entry was added to the activity log',
		'admin.logged_in': 'A teammate logged in',
		'admin.logged_out': 'A teammate logged out',
	},
	call: {
		'call.started': 'A call started',
		'call.ended': 'A call ended',
		'call.transcription_available': 'The transcript of a call is ready',
		'call.recording_available': 'The recording of a call is ready',
	},
	content: {
		'article.created': 'A help article was created',
		'article.updated': 'A help article changed',
		'article.published': 'A help article was published',
		'article.unpublished': 'A help article was unpublished',
		'article.deleted': 'A help article was deleted',
		'content_snippet.created': 'A content snippet was created',
		'content_snippet.updated': 'A content snippet changed',
		'content_snippet.deleted': 'A content snippet was deleted',
		...Object.fromEntries(
			[
				'banner',
				'carousel',
				'chat',
				'checklist',
				'custom_bot',
				'email',
				'news_item',
				'post',
				'push',
				'series',
				'series.webhook',
				'sms',
				'survey',
				'tooltip_group',
				'tour',
			].map((kind) => [
				`content_stat.${kind}`,
				`A customer received or used outbound content (${kind.replaceAll(/[._]/g, ' ')})`,
			]),
		),
	},
	other: {
		'api.request.completed': 'An API request was completed',
		'data_connector.execution.completed': 'A data connector finished running',
		'event.created': 'A data event was submitted',
		'granular.subscribe': 'A contact subscribed to a subscription type',
		'granular.unsubscribe': 'A contact unsubscribed from a subscription type',
		'job.completed': 'A bulk job was completed',
	},
};

/** Every topic, for the list in the panel. */
export const TOPICS = Object.values(FAMILIES)
	.flatMap((family) => Object.entries(family))
	.map(([value, what]) => ({ name: title(value), value, description: `${value}: ${what}` }))
	.sort((a, b) => a.name.localeCompare(b.name));

/** `conversation.admin.open.assigned` is shown as `Conversation Admin Open Assigned`. */
function title(topic: string): string {
	const words = topic.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return words
		.join(' ')
		.replace(/^Api\b/, 'API')
		.replace(/\bSms\b/, 'SMS');
}
