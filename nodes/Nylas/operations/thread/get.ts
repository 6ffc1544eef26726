import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { grantId, threadId } from '../../fields';
import type { Enveloped, Thread } from '../../model';

export const get = operation({
	name: 'Get',
	action: 'Get a thread',
	description: 'Retrieve a thread with its participants, the IDs of its messages and its newest message',
	fields: { grantId, threadId },
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Thread>>(path`/v3/grants/${params.grantId}/threads/${params.threadId}`);
		return data;
	},
});
