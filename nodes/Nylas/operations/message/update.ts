import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { grantId, messageId } from '../../fields';
import { mailFields } from '../../mailFields';
import { markFields, marks } from '../../marks';
import type { Enveloped, Message } from '../../model';

export const update = operation({
	name: 'Update',
	action: 'Update a message',
	description: 'Mark as read or starred, move to another folder, or replace the metadata',
	fields: { grantId, messageId },
	options: { ...markFields, metadata: mailFields.metadata },
	optionsLabel: 'Update Fields',
	writes: true,
	async execute({ params, options, api }) {
		const { data } = await api.put<Enveloped<Message>>(path`/v3/grants/${params.grantId}/messages/${params.messageId}`, marks(options));
		return data;
	},
});
