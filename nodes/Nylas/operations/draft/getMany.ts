import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { cursorPages, pageSize } from '../../client/pages';
import { DRAFT } from '../../fields/simple';

const MOST = 200;

const address = { type: 'string', default: '', placeholder: 'e.g. ada@example.com' } as const;

export const getMany = operation({
	name: 'Get Many',
	action: 'Get many drafts',
	description: "Retrieve the mailbox's drafts",
	fields: { grantId, ...paging },
	options: {
		anyEmail: field({
			...address,
			displayName: 'Any Email',
			description: 'Return only drafts to one of these addresses. Comma-separated, at most 25.',
		}),
		hasAttachment: field({
			displayName: 'Has Attachment',
			type: 'boolean',
			default: true,
			description: 'Whether to return only drafts with attachments, or only drafts without',
		}),
		subject: field({
			displayName: 'Subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Invoice',
			description: 'Return only drafts whose subject contains this text',
		}),
		threadId: field({
			displayName: 'Thread ID',
			type: 'string',
			default: '',
			description: 'Return only drafts in this thread',
		}),
		to: field({ ...address, displayName: 'To', description: 'Return only drafts to this address' }),
	},
	optionsLabel: 'Filters',
	simplify: DRAFT,
	customersWords: true,
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
