/**
 * Webhook topics of Intercom's current API, by family. Source: the topic table of the developer documentation
 * (docs/facts/intercom.md 10.13, 10.14).
 * They have to be ticked in the Developer Hub as well, so a description begins with Intercom's own spelling.
 */
const FAMILIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	conversation: {
		'conversation.admin.replied': 'A teammate answered',
		'conversation.admin.assigned': 'A conversation was assigned, maybe with a text',
		'conversation.admin.open.assigned': 'An open conversation was assigned; a first answer that assigns comes so',
		'conversation.admin.closed': 'A conversation was closed, maybe with a text',
		'conversation.admin.opened': 'A conversation was opened again',
		'conversation.admin.noted': "A teammate wrote an internal note; needs the option 'Include Notes'",
		'conversation.admin.single.created': 'A teammate began a conversation',
		'conversation.admin.snoozed': 'A conversation was snoozed',
		'conversation.admin.unsnoozed': 'A conversation was woken up',
		'conversation.admin.replied.translated': 'A translated answer of a teammate is ready',
		'conversation.operator.replied': "The bot answered; needs the option 'Include Bots'",
		'conversation.user.created': 'A customer began a conversation',
		'conversation.user.replied': 'A customer answered',
		'conversation.read': 'A customer read a conversation',
		'conversation.rating.added': 'A customer rated a conversation',
		'conversation.priority.updated': 'The priority changed',
		'conversation.contact.attached': 'A person was added to a conversation',
		'conversation.contact.detached': 'A person was removed from a conversation',
		'conversation.company.updated': 'The company of a conversation changed',
		'conversation.deleted': 'A conversation was deleted; only its ID is known',
		'conversation_part.redacted': 'A message was redacted',
		'conversation_part.tag.created': 'A message was tagged',
	},
	contact: {
		'contact.user.created': 'A user is new',
		'contact.user.updated': 'A user changed',
		'contact.user.tag.created': 'A user was tagged',
		'contact.user.tag.deleted': 'A tag was taken from a user',
		'contact.lead.created': 'A lead is new',
		'contact.lead.updated': 'A lead changed',
		'contact.lead.added_email': 'A lead left an e-mail address',
		'contact.lead.signed_up': 'A lead became a user',
		'contact.lead.tag.created': 'A lead was tagged',
		'contact.lead.tag.deleted': 'A tag was taken from a lead',
		'contact.email.updated': 'The e-mail address of a contact changed',
		'contact.archived': 'A contact was archived',
		'contact.unarchive': 'A contact was brought back',
		'contact.deleted': 'A contact was deleted; only its ID is known',
		'contact.merged': 'Two contacts were merged',
		'contact.subscribed': 'A contact subscribed to a kind of message',
		'contact.unsubscribed': 'A contact unsubscribed from a kind of message',
		'visitor.signed_up': 'A visitor became a user',
	},
	company: {
		'company.created': 'A company is new',
		'company.updated': 'A company changed',
		'company.deleted': 'A company was deleted',
		'company.contact.attached': 'A contact was added to a company',
		'company.contact.detached': 'A contact was removed from a company',
	},
	ticket: {
		'ticket.created': 'A ticket is new',
		'ticket.state.updated': 'The state of a ticket changed',
		'ticket.attribute.updated': 'An attribute of a ticket changed',
		'ticket.admin.assigned': 'A ticket was assigned to a teammate',
		'ticket.team.assigned': 'A ticket was assigned to a team',
		'ticket.admin.replied': 'A teammate answered a ticket',
		'ticket.admin.replied.translated': 'A translated answer to a ticket is ready',
		'ticket.contact.replied': 'A customer answered a ticket',
		'ticket.contact.attached': 'A person was added to a ticket',
		'ticket.contact.detached': 'A person was removed from a ticket',
		'ticket.note.created': 'A note was written on a ticket',
		'ticket.closed': 'A ticket was closed',
		'ticket.resolved': 'A ticket was resolved',
		'ticket.rating.provided': 'A customer rated a ticket',
	},
	admin: {
		'admin.added_to_workspace': 'A teammate joined the workspace',
		'admin.removed_from_workspace': 'A teammate left the workspace',
		'admin.away_mode_updated': 'A teammate went away or came back',
		'admin.activity_log_event.created': 'The activity log has a new entry',
		'admin.logged_in': 'A teammate logged in',
		'admin.logged_out': 'A teammate logged out',
	},
	call: {
		'call.started': 'A call began',
		'call.ended': 'A call ended',
		'call.transcription_available': 'The text of a call is ready',
		'call.recording_available': 'The recording of a call is ready',
	},
	content: {
		'article.created': 'A help article is new',
		'article.updated': 'A help article changed',
		'article.published': 'A help article was published',
		'article.unpublished': 'A help article was withdrawn',
		'article.deleted': 'A help article was deleted',
		'content_snippet.created': 'A content snippet is new',
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
		'api.request.completed': 'A request to the API was answered',
		'data_connector.execution.completed': 'A data connector has run',
		'event.created': 'A data event was submitted',
		'granular.subscribe': 'A contact subscribed to a subscription type',
		'granular.unsubscribe': 'A contact unsubscribed from a subscription type',
		'job.completed': 'A bulk job is done',
	},
};

/** Every topic, for the list in the panel. */
export const TOPICS = Object.values(FAMILIES)
	.flatMap((family) => Object.entries(family))
	.map(([value, what]) => ({ name: title(value), value, description: `${value}: ${what}` }))
	.sort((a, b) => a.name.localeCompare(b.name));

/** Topics that can carry a teammate's answer, and those that carry what only an option lets through. Their parts go through `outboundPart`. */
const ANSWERS =
	/^conversation\.(admin\.(replied(\.translated)?|assigned|open\.assigned|closed|opened|noted|single\.created|snoozed|unsnoozed)|operator\.replied)$/;

export function isAnswerTopic(topic: string): boolean {
	return ANSWERS.test(topic);
}

/** What a teammate's answer can come on. */
export const DEFAULT_TOPICS = [
	'conversation.admin.replied',
	'conversation.admin.assigned',
	'conversation.admin.open.assigned',
	'conversation.admin.closed',
];

/** `conversation.admin.open.assigned` is shown as `Conversation Admin Open Assigned`. */
function title(topic: string): string {
	const words = topic.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return words
		.join(' ')
		.replace(/^Api\b/, 'API')
		.replace(/\bSms\b/, 'SMS');
}
