import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, threadId } from '../../fields/ids';
import { sharedFrom, sharedThread } from '../../fields/shared';
import type { Enveloped, Thread } from '../../client/model';
import { THREAD } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a thread',
	description: 'Retrieve a thread with its participants, message IDs and most recent message',
	fields: { grantId, threadId, sharedFrom },
	simplify: THREAD,
	customersWords: true,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Thread>>(
			path`/v3/grants/${params.grantId}/threads/${params.threadId}`,
			sharedThread(params.sharedFrom),
		);
		return data;
	},
});
