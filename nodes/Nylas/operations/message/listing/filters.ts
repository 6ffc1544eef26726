import { field } from '../../../../shared/kit/fields/field';

const address = { type: 'string', default: '', placeholder: 'e.g. ada@example.com' } as const;

export const filters = {
	anyEmail: field({
		...address,
		displayName: 'Any Email',
		placeholder: 'e.g. ada@example.com, grace@example.com',
		description: 'Return only messages from or to one of these addresses. Comma-separated, at most 25.',
	}),
	bcc: field({ ...address, displayName: 'BCC', description: 'Return only messages with this address in BCC' }),
	cc: field({ ...address, displayName: 'CC', description: 'Return only messages with this address in CC' }),
	fields: field({
		displayName: 'Fields',
		type: 'options',
		default: 'standard',
		description: 'Which parts of each message to return',
		options: [
			{ name: 'Raw MIME Only', value: 'raw_mime' },
			{ name: 'Standard', value: 'standard' },
			{ name: 'With All Headers', value: 'include_headers' },
			{ name: 'With Threading Headers', value: 'include_basic_headers' },
			{ name: 'With Tracking Options', value: 'include_tracking_options' },
		],
	}),
	from: field({ ...address, displayName: 'From', description: 'Return only messages from this address' }),
	hasAttachment: field({
		displayName: 'Has Attachment',
		type: 'boolean',
		default: true,
		description: 'Whether to return only messages with attachments, or only messages without',
	}),
	in: field({
		displayName: 'Folder ID',
		type: 'string',
		default: '',
		placeholder: 'e.g. INBOX',
		description:
			'Return only messages in the folder or label with this ID (not its name). Google IDs are INBOX, SENT and so on.',
	}),
	metadataPair: field({
		displayName: 'Metadata Pair',
		type: 'string',
		default: '',
		placeholder: 'e.g. key1:order-12',
		description:
			"Return only messages with this metadata, as key:value with key1 to key5. Can't be combined with other filters.",
	}),
	queryImap: field({
		displayName: 'Query IMAP',
		type: 'boolean',
		default: true,
		description:
			'Whether to query the mailbox itself, for messages older than the three months that Nylas stores. IMAP only, requires a folder.',
	}),
	read: field({
		displayName: 'Read the Mail',
		type: 'boolean',
		default: true,
		description:
			'Whether to add readable text, reply, signature and customer to each message, as the Nylas Trigger does. Requests all headers.',
	}),
	receivedAfter: field({
		displayName: 'Received After',
		type: 'dateTime',
		default: '',
		description: 'Return only messages received after this time',
	}),
	receivedBefore: field({
		displayName: 'Received Before',
		type: 'dateTime',
		default: '',
		description: 'Return only messages received before this time',
	}),
	searchQueryNative: field({
		displayName: 'Native Search',
		type: 'string',
		default: '',
		placeholder: 'e.g. from:ada@example.com newer_than:7d',
		description:
			"A query in the provider's search syntax. With Google and Microsoft, it can be combined with a folder only.",
	}),
	select: field({
		displayName: 'Select',
		type: 'string',
		default: '',
		placeholder: 'e.g. subject,from,date',
		description: 'Comma-separated names of the top-level fields to return, as Nylas spells them',
	}),
	sharedFolderId: field({
		displayName: 'Shared Folder ID',
		type: 'string',
		default: '',
		description: 'Return only messages in this folder of a shared mailbox. Microsoft only.',
	}),
	sharedFrom: field({
		...address,
		displayName: 'Shared From',
		description: 'The email address of a shared mailbox to read. Microsoft only.',
	}),
	sort: field({
		displayName: 'Sort',
		type: 'options',
		default: 'oldestFirst',
		description: "The order of the messages. If not added, the provider's order, which is not guaranteed.",
		options: [{ name: 'Oldest First', value: 'oldestFirst', description: 'Requires Received After or Thread ID' }],
	}),
	starred: field({
		displayName: 'Starred',
		type: 'boolean',
		default: true,
		description: 'Whether to return only starred messages, or only messages that are not starred',
	}),
	subject: field({
		displayName: 'Subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Invoice',
		description: 'Return only messages whose subject contains this text',
	}),
	threadId: field({
		displayName: 'Thread ID',
		type: 'string',
		default: '',
		description: 'Return only messages in this thread',
	}),
	to: field({ ...address, displayName: 'To', description: 'Return only messages to this address' }),
	unread: field({
		displayName: 'Unread',
		type: 'boolean',
		default: true,
		description: 'Whether to return only unread messages, or only read messages',
	}),
};
