/** A family of topics: Intercom's spelling, the name in the menu, and what happened. */
export type Topics = Readonly<Record<string, readonly [name: string, what: string]>>;

/** What is not about a customer. */
export const REST: readonly Topics[] = [
	{
		'admin.added_to_workspace': ['Teammate Added to Workspace', 'A teammate joined the workspace'],
		'admin.removed_from_workspace': ['Teammate Removed From Workspace', 'A teammate left the workspace'],
		'admin.away_mode_updated': ['Teammate Away Mode Updated', "A teammate's away mode was turned on or off"],
		'admin.activity_log_event.created': ['Activity Log Entry Created', 'An entry was added to the activity log'],
		'admin.logged_in': ['Teammate Logged In', 'A teammate logged in'],
		'admin.logged_out': ['Teammate Logged Out', 'A teammate logged out'],
	},
	{
		'call.started': ['Call Started', 'A call started'],
		'call.ended': ['Call Ended', 'A call ended'],
		'call.transcription_available': ['Call Transcription Available', 'The transcript of a call is ready'],
		'call.recording_available': ['Call Recording Available', 'The recording of a call is ready'],
	},
	{
		'event.created': ['Event Created', 'A data event was submitted'],
		'article.created': ['Article Created', 'A help article was created'],
		'article.updated': ['Article Updated', 'A help article changed'],
		'article.published': ['Article Published', 'A help article was published'],
		'article.unpublished': ['Article Unpublished', 'A help article was unpublished'],
		'article.deleted': ['Article Deleted', 'A help article was deleted'],
		'content_snippet.created': ['Content Snippet Created', 'A content snippet was created'],
		'content_snippet.updated': ['Content Snippet Updated', 'A content snippet changed'],
		'content_snippet.deleted': ['Content Snippet Deleted', 'A content snippet was deleted'],
		'api.request.completed': ['API Request Completed', 'An API request was completed'],
		'data_connector.execution.completed': ['Data Connector Completed', 'A data connector finished running'],
		'job.completed': ['Job Completed', 'A bulk job was completed'],
	},
	Object.fromEntries(
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
			[
				`Outbound Content: ${title(kind)}`,
				`A customer received or used outbound content (${kind.replaceAll(/[._]/g, ' ')})`,
			] as const,
		]),
	),
];

/** `series.webhook` is shown as `Series Webhook`. */
function title(kind: string): string {
	const words = kind.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return words.join(' ').replace(/\bSms\b/, 'SMS');
}
