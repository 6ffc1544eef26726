import type { Quirk } from './quirk';

/** Where the facts about Nylas and mail servers are silent or contradict each other, and what follows from some that are sure. */
export const nylasQuirks = [
	{
		name: 'imap-reply-by-message-id',
		plays: 'wants the Message-ID in reply_to_message_id at IMAP, and refuses its own ID',
		seen: 'docs/facts/nylas.md 7.11',
	},
	{
		name: 'imap-reply-either',
		plays: 'takes either ID in reply_to_message_id at IMAP',
		seen: 'docs/facts/nylas.md 7.11',
	},
	{
		name: 'body-late',
		plays: 'tells of a mail before it has the body',
		seen: 'docs/facts/nylas.md 5.14',
		value: { usual: 1_000, unit: 'milliseconds' },
	},
	{
		name: 'body-cleaned',
		plays: 'tells of new mail on message.created.cleaned: Markdown, without quotes and closing words',
		seen: 'docs/facts/nylas.md 5.7',
	},
	{
		name: 'get-late',
		plays: 'answers 404 for a mail right after its notification',
		seen: 'docs/facts/nylas.md 5.15',
		value: { usual: 1_000, unit: 'milliseconds' },
	},
	{
		name: 'date-zero',
		plays: 'tells of a mail with the date 0, and has its date later',
		seen: 'cyrusimap/cyrus-imapd 1773',
	},
	{
		name: 'date-off',
		plays: 'tells of a mail with another date than the mailbox has',
		seen: 'docs/facts/nylas.md 6.3',
		value: { usual: 1, unit: 'seconds' },
	},
	{
		name: 'told-again',
		plays: 'tells of an older mail again, as created, whenever a new one comes',
		seen: 'docs/facts/nylas.md 5.16',
	},
	{
		name: 'created-as-updated',
		plays: 'tells of new mail as message.updated only',
		seen: 'docs/facts/nylas.md 4.9',
	},
	{
		name: 'spam-first',
		plays: 'has new mail in Junk before somebody moves it to the inbox',
		seen: 'docs/facts/nylas.md 8.10',
		value: { usual: 2_000, unit: 'milliseconds' },
	},
	{
		name: 'ids-change',
		plays: 'gives a mail that is moved another ID, and tells of it as created',
		seen: 'docs/facts/nylas.md 6.25',
	},
	{
		name: 'ids-by-case',
		plays: 'has IDs that differ in upper and lower case only',
		seen: 'MicrosoftDocs/microsoft-graph-docs-contrib 6432',
	},
	{
		name: 'threads-by-subject',
		plays: 'joins mails of one subject into one thread: at Google those of one sender, elsewhere all',
		seen: 'docs/facts/nylas.md 6.24',
	},
	{
		name: 'imap-retention',
		plays: 'holds only the newer mail of an IMAP mailbox',
		seen: 'docs/facts/nylas.md 6.17',
		value: { usual: 90, unit: 'days' },
	},
	{ name: 'headers-missing', plays: 'has no headers of received mail', seen: 'docs/facts/nylas.md 6.5' },
	{
		name: 'from-rewritten',
		plays: 'gets its mail through a group that writes itself into From',
		seen: 'docs/facts/email.md 3.1',
	},
	{
		name: 'folders-unmarked',
		plays: 'has IMAP folders without attributes, such as "Gesendet"',
		seen: 'docs/facts/email.md 1.6',
	},
	{
		name: 'no-sent-copy',
		plays: 'keeps no copy of what is sent',
		seen: 'docs/facts/nylas.md 7.17',
	},
	{ name: 'sent-copy-trashed', plays: 'has the copy of what is sent in the Trash', seen: 'docs/facts/nylas.md 6.20' },
	{
		name: 'sent-copy-emptied',
		plays: 'has the copy of what is sent for a moment only',
		seen: 'docs/facts/nylas.md 7.17',
		value: { usual: 1_000, unit: 'milliseconds' },
	},
	{
		name: 'sent-copy-twice',
		plays: 'has two copies of what is sent, the second without metadata',
		seen: 'docs/facts/nylas.md 7.18',
	},
	{ name: 'metadata-hidden', plays: 'shows no metadata', seen: 'docs/facts/nylas.md 6.26' },
	{
		name: 'keys-forgotten',
		plays: 'forgets Idempotency-Keys',
		seen: 'docs/facts/nylas.md 7.3',
		value: { usual: 0, unit: 'seconds' },
	},
	{
		name: 'key-stuck',
		plays: 'calls an Idempotency-Key concurrent for as long as it knows it (409)',
		seen: 'docs/facts/nylas.md 7.19',
	},
	{ name: 'list-repeats', plays: 'repeats its pages and cursors for ever', seen: 'airbytehq/airbyte 55829' },
	{ name: 'last-cursor-null', plays: 'ends its lists with a cursor that is null', seen: 'docs/facts/nylas.md 1.6' },
	{
		name: 'nylas-redirects',
		plays: 'redirects each request to another host',
		seen: 'docs/facts/nylas.md 1.10',
		alone: true,
	},
] as const satisfies readonly Quirk[];
