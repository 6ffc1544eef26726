/** What no operation reaches, and why. Rows are looked at in their order; a path begins with one of them. */
export interface Family {
	/** The beginning of a path. */
	path: string;
	/** *API Request* can be used for it, or it is not what this package is about. */
	reach: 'request' | 'out';
	why: string;
}

export const intercomFamilies: readonly Family[] = [
	{ path: '/admins/activity_log', reach: 'request', why: 'the log of what teammates did in the workspace' },
	{ path: '/articles', reach: 'request', why: "drafts, versions and tags are the work of Intercom's own editor" },
	{ path: '/contacts/{id}/banners', reach: 'out', why: 'banners are shown in the Messenger' },
	{
		path: '/conversations/attributes',
		reach: 'request',
		why: 'a change of an attribute is one for all conversations and made in Settings; *Data Attribute* lists and creates them',
	},
	{ path: '/messages', reach: 'out', why: 'the delivery of WhatsApp and of mass messages' },
	{ path: '/notes', reach: 'request', why: '*Get Notes* of contacts and companies shows them' },
	{ path: '/tags/{tag_id}', reach: 'request', why: '*Tag: Get* finds it in the list, which is one request, too' },
	{
		path: '/ticket_types',
		reach: 'request',
		why: 'types are made in Settings; *Get Types* shows all of them, with their attributes, in one request',
	},
	{
		path: '/tickets/enqueue',
		reach: 'request',
		why: 'creation in a queue of Intercom, which answers no ticket; *Ticket: Create* answers it',
	},
	{ path: '/brands', reach: 'request', why: '*Get Brands* shows all of each, in one request' },
	{ path: '/macros', reach: 'request', why: '*Get Macros* shows all of each, in one request' },
	{ path: '/emails', reach: 'request', why: "Intercom's own sender addresses, which the loop does without" },
	{ path: '/office_hours_schedules', reach: 'request', why: 'when the team works is set once, in Settings' },
	{ path: '/ip_allowlist', reach: 'out', why: 'the security of the workspace' },
	{ path: '/visitors', reach: 'request', why: 'a visitor has no address, so there is no mail' },
	{ path: '/audiences', reach: 'out', why: 'marketing' },
	{ path: '/news', reach: 'out', why: 'marketing' },
	{
		path: '/help_center',
		reach: 'request',
		why: 'the help center is built in Intercom; *Get Collections* shows what articles can be put into',
	},
	{ path: '/internal_articles', reach: 'request', why: 'knowledge for teammates, which no customer gets to read' },
	{ path: '/content', reach: 'request', why: 'knowledge for Fin and teammates, which no customer gets to read' },
	{ path: '/ai/', reach: 'out', why: 'what Fin learns from' },
	{ path: '/fin/', reach: 'out', why: "Fin behind a messenger of one's own" },
	{ path: '/fin_voice/', reach: 'out', why: 'telephony' },
	{ path: '/calls', reach: 'out', why: 'telephony' },
	{ path: '/phone_call_redirects', reach: 'out', why: 'telephony' },
	{ path: '/custom_object_instances', reach: 'request', why: 'records whose kinds and fields each workspace makes up' },
	{ path: '/data_connectors', reach: 'out', why: 'Intercom calling others' },
	{ path: '/export', reach: 'out', why: 'bulk exports, which are files and no items' },
	{ path: '/download', reach: 'out', why: 'bulk exports, which are files and no items' },
	{ path: '/jobs', reach: 'out', why: 'the state of bulk work' },
];

export const nylasFamilies: readonly Family[] = [
	{ path: '/v3/grants/{grant_id}/rule-evaluations', reach: 'out', why: 'mailboxes that Nylas itself hosts' },
	{
		path: '/v3/grants/{grant_id}/messages',
		reach: 'request',
		why: "drafts by Nylas's own model; an AI agent of n8n writes them here",
	},
	{
		path: '/v3/grants/{grant_id}/signatures',
		reach: 'request',
		why: '*Get Signatures* shows all of each, in one request',
	},
	{
		path: '/v3/grants/{grant_id}/calendars',
		reach: 'request',
		why: 'calendars are made in the calendar; events are reached',
	},
	{ path: '/v3/calendars/availability', reach: 'request', why: '*Get Free/Busy* tells when people have time' },
	{ path: '/v3/grants/{grant_id}/events/import', reach: 'request', why: 'a first copy of a whole calendar' },
	{ path: '/v3/grants/{grant_id}/resources', reach: 'request', why: 'rooms of a company' },
	{
		path: '/v3/grants/{grant_id}/contacts/groups',
		reach: 'request',
		why: 'contacts are reached, whatever their group',
	},
	{ path: '/v3/grants/{grant_id}/notetakers', reach: 'out', why: 'recording meetings' },
	{ path: '/v3/notetakers', reach: 'out', why: 'recording meetings' },
	{ path: '/v3/grants/{grant_id}/templates', reach: 'out', why: 'templates are written in n8n' },
	{ path: '/v3/templates', reach: 'out', why: 'templates are written in n8n' },
	{ path: '/v3/grants/{grant_id}/workflows', reach: 'out', why: "workflows are n8n's" },
	{ path: '/v3/workflows', reach: 'out', why: "workflows are n8n's" },
	{ path: '/v3/grants/{grant_id}/scheduling', reach: 'out', why: 'booking pages' },
	{ path: '/v3/scheduling', reach: 'out', why: 'booking pages' },
	{ path: '/v3/grants', reach: 'request', why: 'mailboxes are connected and removed in the Nylas Dashboard' },
	{ path: '/v3/webhooks/mock-payload', reach: 'request', why: '*Send Test Event* sends one that the trigger receives' },
	{ path: '/v3/channels', reach: 'out', why: 'notifications by other ways than webhooks, which n8n has none for' },
	{ path: '/v3/domains', reach: 'out', why: 'mailboxes that Nylas itself hosts' },
	{ path: '/v3/admin/domains', reach: 'out', why: 'mailboxes that Nylas itself hosts' },
	{ path: '/v3/policies', reach: 'out', why: 'mailboxes that Nylas itself hosts' },
	{ path: '/v3/rules', reach: 'out', why: 'mailboxes that Nylas itself hosts' },
	{ path: '/v3/lists', reach: 'out', why: 'mailboxes that Nylas itself hosts' },
	{ path: '/v3/admin', reach: 'out', why: 'keys of the application' },
	{ path: '/v3/applications', reach: 'out', why: 'the set-up of the application, in the Nylas Dashboard' },
	{ path: '/v3/connectors', reach: 'out', why: 'the set-up of the application, in the Nylas Dashboard' },
	{ path: '/v3/connect', reach: 'out', why: 'signing in to a mailbox, in the Nylas Dashboard' },
	{ path: '/v3/providers', reach: 'out', why: 'signing in to a mailbox, in the Nylas Dashboard' },
	{ path: '/v3/workspaces', reach: 'out', why: 'groups of mailboxes, in the Nylas Dashboard' },
	{ path: '/v3/migration-tools', reach: 'out', why: 'the move from an earlier version of the API' },
];
