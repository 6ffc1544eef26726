import { operation } from '../../../shared/kit/operation';
import { grantId, threadId } from '../../fields/ids';
import { Places } from './places';

export const getLabels = operation({
	name: 'Get Labels',
	action: 'Get the labels of a thread',
	description:
		"Retrieve the names of a thread's labels or folders, without the provider's own, and whether it is in the inbox or archived",
	fields: { grantId, threadId },
	async execute({ params, api }) {
		const places = await Places.of(api, params);
		const received = places.received();
		const isInInbox = received.some((message) => places.lies(message, 'inbox'));
		return {
			grantId: params.grantId,
			threadId: params.threadId,
			isInInbox,
			isArchived: received.length > 0 && !isInInbox,
			isUnread: received.some(({ unread }) => unread === true),
			labels: places.labels(),
		};
	},
});
