import { toUnixSeconds } from '../../../../domain/time';
import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { sharedFrom, sharedThread } from '../../fields/shared';
import type { Thread } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';
import { THREAD } from '../../fields/simple';

/** Nylas asks the provider many times for each thread, so it gives no more at once. */
const MOST = 50;

const address = { type: 'string', default: '', placeholder: 'e.g. ada@example.com' } as const;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many threads',
	description: 'Retrieve threads of the mailbox, each with its most recent message',
	fields: { grantId, sharedFrom, ...paging },
	options: {
		anyEmail: field({
			...address,
			displayName: 'Any Email',
			description: 'Return only threads with one of these participants. Comma-separated addresses, at most 25.',
		}),
		from: field({
			...address,
			displayName: 'From',
			description: 'Return only threads with a message from this address',
		}),
		hasAttachment: field({
			displayName: 'Has Attachment',
			type: 'boolean',
			default: true,
			description: 'Whether to return only threads with attachments, or only threads without',
		}),
		in: field({
			displayName: 'Folder ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. INBOX',
			description: 'Return only threads in the folder or label with this ID (not its name)',
		}),
		latestMessageAfter: field({
			displayName: 'Latest Message After',
			type: 'dateTime',
			default: '',
			description: 'Return only threads whose latest message is after this time',
		}),
		latestMessageBefore: field({
			displayName: 'Latest Message Before',
			type: 'dateTime',
			default: '',
			description: 'Return only threads whose latest message is before this time',
		}),
		searchQueryNative: field({
			displayName: 'Native Search',
			type: 'string',
			default: '',
			placeholder: 'e.g. from:ada@example.com',
			description: "A query in the provider's search syntax",
		}),
		starred: field({
			displayName: 'Starred',
			type: 'boolean',
			default: true,
			description: 'Whether to return only threads with a starred message, or only threads without',
		}),
		subject: field({
			displayName: 'Subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Invoice',
			description: 'Return only threads whose subject contains this text',
		}),
		to: field({ ...address, displayName: 'To', description: 'Return only threads with a message to this address' }),
		unread: field({
			displayName: 'Unread',
			type: 'boolean',
			default: true,
			description: 'Whether to return only threads with an unread message, or only threads without',
		}),
	},
	optionsLabel: 'Filters',
	simplify: THREAD,
	customersWords: true,
	async execute({ params, options, api }) {
		const { anyEmail, hasAttachment, latestMessageAfter, latestMessageBefore, searchQueryNative, ...same } = options;
		const query = {
			...same,
			any_email: anyEmail?.replace(/\s+/g, ''),
			has_attachment: hasAttachment,
			latest_message_after: toUnixSeconds(latestMessageAfter),
			latest_message_before: toUnixSeconds(latestMessageBefore),
			search_query_native: searchQueryNative,
			...sharedThread(params.sharedFrom),
			limit: pageSize(params, MOST),
		};
		return results(cursorPages<Thread>(api, path`/v3/grants/${params.grantId}/threads`, query), params);
	},
});
