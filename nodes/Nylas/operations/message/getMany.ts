import type { Api } from '../../../shared/http/api';
import { badInput } from '../../../shared/base/failure';
import { paging, results } from '../../../shared/kit/paging';
import { field, operation, type Json, type Values } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Message } from '../../client/model';
import { oldestFirst } from './oldestFirst';
import { cursorPages, pageSize } from '../../client/pages';
import { readItem } from '../../mail/item';
import { secondsOf } from '../../../shared/kit/seconds';

/** Nylas's own ceiling for messages. */
const MOST = 200;

const address = { type: 'string', default: '', placeholder: 'e.g. ada@example.com' } as const;

const filters = {
	anyEmail: field({
		...address,
		displayName: 'Any Email',
		placeholder: 'e.g. ada@example.com, grace@example.com',
		description: 'Up to 25 addresses, comma-separated; one of them is sender or recipient',
	}),
	bcc: field({ ...address, displayName: 'BCC', description: 'Who got a blind copy' }),
	cc: field({ ...address, displayName: 'CC', description: 'Who got a copy' }),
	fields: field({
		displayName: 'Fields',
		type: 'options',
		default: 'standard',
		description: 'How much of each message to return',
		options: [
			{ name: 'Raw MIME Only', value: 'raw_mime' },
			{ name: 'Standard', value: 'standard' },
			{ name: 'With All Headers', value: 'include_headers' },
			{ name: 'With Threading Headers', value: 'include_basic_headers' },
			{ name: 'With Tracking Options', value: 'include_tracking_options' },
		],
	}),
	from: field({ ...address, displayName: 'From', description: 'Who sent it' }),
	hasAttachment: field({
		displayName: 'Has Attachment',
		type: 'boolean',
		default: true,
		description: 'Whether the message has files',
	}),
	in: field({
		displayName: 'Folder ID',
		type: 'string',
		default: '',
		placeholder: 'e.g. INBOX',
		description: "One folder's or label's ID, not its name. At Google the IDs are INBOX, SENT and so on.",
	}),
	metadataPair: field({
		displayName: 'Metadata Pair',
		type: 'string',
		default: '',
		placeholder: 'e.g. key1:order-12',
		description: 'Metadata that was sent with the message, key1 to key5; not together with other filters',
	}),
	queryImap: field({
		displayName: 'Query IMAP',
		type: 'boolean',
		default: true,
		description:
			'Whether to look into the mailbox itself, beyond the three months that Nylas keeps; IMAP only, needs a folder',
	}),
	read: field({
		displayName: 'Read the Mail',
		type: 'boolean',
		default: true,
		description:
			'Whether to add text, reply, signature and customer to each message, as the Nylas Trigger does; asks for all headers',
	}),
	receivedAfter: field({
		displayName: 'Received After',
		type: 'dateTime',
		default: '',
		description: 'Only later messages',
	}),
	receivedBefore: field({
		displayName: 'Received Before',
		type: 'dateTime',
		default: '',
		description: 'Only earlier messages',
	}),
	searchQueryNative: field({
		displayName: 'Native Search',
		type: 'string',
		default: '',
		placeholder: 'e.g. from:ada@example.com newer_than:7d',
		description: "The provider's own search language. At Google and Microsoft it goes together with a folder only.",
	}),
	select: field({
		displayName: 'Select',
		type: 'string',
		default: '',
		placeholder: 'e.g. ID,subject,from,date',
		description: 'Top-level fields to return, comma-separated, in the spelling of Nylas',
	}),
	sharedFolderId: field({
		displayName: 'Shared Folder ID',
		type: 'string',
		default: '',
		description: 'A folder of a shared mailbox; Microsoft only',
	}),
	sharedFrom: field({
		...address,
		displayName: 'Shared From',
		description: 'The shared mailbox to read; Microsoft only',
	}),
	sort: field({
		displayName: 'Sort',
		type: 'options',
		default: 'oldestFirst',
		description: "Without it, the messages come in the provider's order, which Nylas does not promise",
		options: [{ name: 'Oldest First', value: 'oldestFirst', description: 'Needs Received After or a thread' }],
	}),
	starred: field({
		displayName: 'Starred',
		type: 'boolean',
		default: true,
		description: 'Whether the message is starred',
	}),
	subject: field({
		displayName: 'Subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Invoice',
		description: 'Part of the subject',
	}),
	threadId: field({
		displayName: 'Thread ID',
		type: 'string',
		default: '',
		description: 'Only messages of this thread',
	}),
	to: field({ ...address, displayName: 'To', description: 'Who got it' }),
	unread: field({
		displayName: 'Unread',
		type: 'boolean',
		default: true,
		description: 'Whether the message is unread',
	}),
};

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many messages',
	description: 'Retrieve messages of the mailbox, by any of the filters that Nylas knows',
	bulk: true,
	fields: { grantId, ...paging },
	options: filters,
	optionsLabel: 'Filters',
	async execute({ params, options, api }) {
		const list = path`/v3/grants/${params.grantId}/messages`;
		const query = queryOf(options);
		const found = results(
			options.sort === 'oldestFirst'
				? sortedPages(api, list, query)
				: cursorPages<Message>(api, list, { ...query, limit: pageSize(params, MOST) }),
			params,
		);
		return options.read ? readEach(api, params.grantId, found) : found;
	},
});

function sortedPages(api: Api, list: string, query: ReturnType<typeof queryOf>): AsyncIterable<Message[]> {
	if (query.received_after === undefined && !query.thread_id)
		throw badInput(
			"'Sort' needs 'Received After' or 'Thread ID'",
			'Say where to begin, so that not the whole mailbox has to be read first.',
		);
	return oldestFirst((window) => cursorPages<Message>(api, list, { ...query, ...window, limit: MOST }), query);
}

async function* readEach(api: Api, grant: string, messages: AsyncIterable<Message>): AsyncGenerator<Json> {
	for await (const message of messages) yield { ...message, ...(await readItem(api, grant, message)) };
}

function queryOf(options: Partial<Values<typeof filters>>) {
	const {
		anyEmail,
		hasAttachment,
		metadataPair,
		queryImap,
		read,
		receivedAfter,
		receivedBefore,
		searchQueryNative,
		sharedFolderId,
		sharedFrom,
		threadId,
		fields,
		...same
	} = options;
	return {
		...same,
		// Ours, not Nylas's.
		sort: undefined,
		fields: wantedFields(fields, read),
		any_email: anyEmail?.replace(/\s+/g, ''),
		has_attachment: hasAttachment,
		metadata_pair: metadataPair,
		query_imap: queryImap,
		received_after: secondsOf(receivedAfter, 'Received After'),
		received_before: secondsOf(receivedBefore, 'Received Before'),
		search_query_native: searchQueryNative,
		shared_from: sharedFrom,
		shared_folder_id: sharedFolderId,
		thread_id: threadId,
		select: selected(same.select, same.sort !== undefined),
	};
}

/** Reading takes the headers into account, which tell automatic mail. */
function wantedFields(fields: string | undefined, read: boolean | undefined): string | undefined {
	if (read) return 'include_headers';
	return fields === 'standard' ? undefined : fields;
}

/** Sorting reads the date and leaves repetitions out by ID. */
function selected(select: string | undefined, isSorted: boolean): string | undefined {
	const names = (select ?? '')
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean);
	if (names.length === 0) return undefined;
	return [...new Set(isSorted ? [...names, 'id', 'date'] : names)].join(',');
}
