import { paging, results } from '../../../shared/kit/paging';
import { field, operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { cursorPages, pageSize } from '../../client/pages';

const MOST = 200;

const address = { type: 'string', default: '', placeholder: 'e.g. ada@example.com' } as const;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many drafts',
	description: 'Retrieve the drafts of the mailbox',
	fields: { grantId, ...paging },
	options: {
		anyEmail: field({
			...address,
			displayName: 'Any Email',
			description: 'Up to 25 addresses, comma-separated; one of them is a recipient',
		}),
		hasAttachment: field({
			displayName: 'Has Attachment',
			type: 'boolean',
			default: true,
			description: 'Whether the draft has files',
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
			description: 'Only drafts of this thread',
		}),
		to: field({ ...address, displayName: 'To', description: 'Who is to get it' }),
	},
	optionsLabel: 'Filters',
	async execute({ params, options, api }) {
		const { anyEmail, hasAttachment, threadId, subject, to } = options;
		const query = {
			subject,
			to,
			any_email: anyEmail?.replace(/\s+/g, ''),
			has_attachment: hasAttachment,
			thread_id: threadId,
			limit: pageSize(params, MOST),
		};
		return results(cursorPages<Json>(api, path`/v3/grants/${params.grantId}/drafts`, query), params);
	},
});
