import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { webhookId } from './fields';

const remove = operation({
	name: 'Delete',
	action: 'Delete a webhook',
	description:
		'Delete a webhook, which stops its notifications. To stop a Nylas Trigger, unpublish its workflow instead.',
	fields: { webhookId },
	writes: true,
	agents: 'never',
	async execute({ params, api }) {
		await api.delete(path`/v3/webhooks/${params.webhookId}`);
		return { deleted: true, id: params.webhookId };
	},
});

export { remove as delete };
