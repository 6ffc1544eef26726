import { toUnixSeconds } from '../../../../domain/time';
import { paging, results } from '../../../shared/kit/paging';
import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import type { Thread } from '../../client/model';
import { cursorPages, pageSize } from '../../client/pages';

/** Nylas asks the provider many times for each thread, so it gives no more at once. */
const MOST = 50;

const address = { type: 'string', default: '', placeholder: 'e.g. ada@example.com' } as const;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many threads',
	description: 'Retrieve threads of the mailbox, each with its newest message',
	fields: { grantId, ...paging },
	options: {
		anyEmail: field({
			...address,
			displayName: 'Any Email',
			description: 'Up to 25 addresses, comma-separated; one of them takes part',
		}),
		from: field({ ...address, displayName: 'From', description: 'Who wrote' }),
		hasAttachment: field({
			displayName: 'Has Attachment',
			type: 'boolean',
			default: true,
			description: 'Whether a message has files',
		}),
		in: field({
			displayName: 'Folder ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. INBOX',
			description: "One folder's or label's ID, not its name",
		}),
		latestMessageAfter: field({
			displayName: 'Latest Message After',
			type: 'dateTime',
			default: '',
			description: 'Only threads whose newest message is later',
		}),
		latestMessageBefore: field({
			displayName: 'Latest Message Before',
			type: 'dateTime',
			default: '',
			description: 'Only threads whose newest message is earlier',
		}),
		searchQueryNative: field({
			displayName: 'Native Search',
			type: 'string',
			default: '',
			placeholder: 'e.g. from:ada@example.com',
			description: "The provider's own search language",
		}),
		starred: field({
			displayName: 'Starred',
			type: 'boolean',
			default: true,
			description: 'Whether a message is starred',
		}),
		subject: field({
			displayName: 'Subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Invoice',
			description: 'Part of the subject',
		}),
		to: field({ ...address, displayName: 'To', description: 'Who was written to' }),
		unread: field({
			displayName: 'Unread',
			type: 'boolean',
			default: true,
			description: 'Whether a message is unread',
		}),
	},
	optionsLabel: 'Filters',
	async execute({ params, options, api }) {
		const { anyEmail, hasAttachment, latestMessageAfter, latestMessageBefore, searchQueryNative, ...same } = options;
		const query = {
			...same,
			any_email: anyEmail?.replace(/\s+/g, ''),
			has_attachment: hasAttachment,
			latest_message_after: toUnixSeconds(latestMessageAfter),
			latest_message_before: toUnixSeconds(latestMessageBefore),
			search_query_native: searchQueryNative,
			limit: pageSize(params, MOST),
		};
		return results(cursorPages<Thread>(api, path`/v3/grants/${params.grantId}/threads`, query), params);
	},
});
