import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, threadId } from '../../fields/ids';
import { sharedFrom, sharedThread } from '../../fields/shared';
import { markFields, marks } from '../../mail/marks';
import type { Enveloped, Thread } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a thread',
	description: 'Mark all messages of a thread as read or starred, or move them to another folder',
	fields: { grantId, threadId, sharedFrom },
	options: markFields,
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'free',
	customersWords: true,
	async execute({ params, options, api }) {
		const { data } = await api.put<Enveloped<Thread>>(
			path`/v3/grants/${params.grantId}/threads/${params.threadId}`,
			marks(options),
			{ query: sharedThread(params.sharedFrom) },
		);
		return data;
	},
});
