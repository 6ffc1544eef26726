import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, threadId } from '../../fields/ids';
import type { Enveloped, Thread } from '../../client/model';
import { THREAD } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a thread',
	description: 'Retrieve a thread with its participants, message IDs and most recent message',
	fields: { grantId, threadId },
	simplify: THREAD,
	customersWords: true,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Thread>>(path`/v3/grants/${params.grantId}/threads/${params.threadId}`);
		return data;
	},
});
