import type { Quirk } from './quirk';

/** Where the facts about Intercom are silent or contradict each other, and what follows from some that are sure. */
export const intercomQuirks = [
	{
		name: 'text-as-html',
		plays: "reads a contact's text as HTML: comments and tags go",
		seen: 'docs/facts/intercom.md 7.5',
	},
	{
		name: 'text-cut',
		plays: "cuts a contact's text",
		seen: 'chatwoot/chatwoot pull request 4260',
		value: { usual: 10_000, unit: 'characters' },
	},
	{ name: 'text-masked', plays: "masks card numbers in a contact's text", seen: 'docs/facts/intercom.md 7.25' },
	{ name: 'text-emoji', plays: "makes emoji of a contact's emoticons", seen: 'docs/facts/intercom.md 7.25' },
	{ name: 'text-links-short', plays: "shortens long links in a contact's text", seen: 'docs/facts/intercom.md 7.25' },
	{ name: 'text-entities-read', plays: 'decodes entities that a contact wrote', seen: 'docs/facts/intercom.md 7.5' },
	{
		name: 'created-at-off',
		plays: 'stores another second than created_at names',
		seen: 'docs/facts/intercom.md 8.19',
		value: { usual: -1, unit: 'seconds' },
	},
	{
		name: 'reply-shows-new-part',
		plays: 'answers a reply with the new part alone',
		seen: 'docs/facts/intercom.md 8.4',
	},
	{
		name: 'first-answer-assigns',
		plays: 'puts the first answer in an unassigned conversation on a part of type assignment',
		seen: 'docs/facts/intercom.md 9.1',
	},
	{
		name: 'assign-and-unsnooze',
		plays: 'puts an answer in a snoozed conversation on a part of type assign_and_unsnooze',
		seen: 'docs/facts/intercom.md 9.7',
	},
	{
		name: 'unknown-part-type',
		plays: "puts teammates' answers on a part of a type that nobody has heard of",
		seen: 'docs/facts/intercom.md 9.2',
	},
	{
		name: 'answers-translated',
		plays: 'tells of an answer a second time, translated, on conversation.admin.replied.translated',
		seen: 'docs/facts/intercom.md 10.13',
	},
	{
		name: 'ticket-topics',
		plays: 'tells of answers in a conversation that became a ticket on ticket.admin.replied only',
		seen: 'docs/facts/intercom.md 10.13',
	},
	{
		name: 'mails-answers',
		plays: 'mails an answer that was not seen, and takes what is replied to that mail',
		seen: 'docs/facts/intercom.md 8.14',
		value: { usual: 120, unit: 'seconds' },
	},
	{
		name: 'attribute-twice',
		plays: 'has each conversation attribute twice, and refuses to write one (400)',
		seen: 'docs/facts/intercom.md 2.8',
	},
	{
		name: 'attribute-refused',
		plays: 'makes no conversation attribute through the API (403)',
		seen: 'docs/facts/intercom.md 3.3',
	},
	{
		name: 'attributes-not-searchable',
		plays: 'knows no custom_attributes in a search of conversations',
		seen: 'docs/facts/intercom.md 4.7',
	},
	{
		name: 'participant-refused',
		plays: 'lets nobody more into a conversation (422)',
		seen: 'docs/facts/intercom.md 7.26',
	},
	{
		name: 'blocked-conflicts',
		plays: 'answers the creation of a blocked contact with a conflict, and restores nobody',
		seen: 'docs/facts/intercom.md 5.15',
	},
	{
		name: 'address-strict',
		plays: 'refuses addresses that are not plain ASCII, or have two dots in a row (422)',
		seen: 'docs/facts/intercom.md 5.16',
	},
	{ name: 'search-repeats', plays: 'repeats its pages and cursors for ever', seen: 'airbytehq/airbyte 60235' },
	{
		name: 'search-empty-pages',
		plays: 'goes on with empty pages and new cursors for ever',
		seen: 'docs/facts/intercom.md 3.11',
	},
	{
		name: 'clock-behind',
		plays: 'has a clock that is behind ours',
		seen: 'docs/facts/intercom.md 3.16',
		value: { usual: 30, unit: 'seconds' },
	},
	{
		name: 'intercom-redirects',
		plays: 'redirects each request to another host',
		seen: 'docs/facts/intercom.md 1.13',
		alone: true,
	},
] as const satisfies readonly Quirk[];
