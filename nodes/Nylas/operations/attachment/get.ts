import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId, messageId } from '../../fields/ids';
import type { Attachment, Enveloped } from '../../client/model';

export const get = operation({
	name: 'Get',
	action: 'Get an attachment',
	description: 'Retrieve the name, type and size of an attachment, without its content',
	fields: {
		grantId,
		messageId,
		attachmentId: field({
			displayName: 'Attachment ID',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. v0:aW1hZ2UuanBn:aW1hZ2UvanBlZw==:4860136',
			description: "The ID of the attachment, from the message's attachments",
		}),
	},
	customersWords: true,
	async execute({ params, api }) {
		const { data } = await api.get<Enveloped<Attachment>>(
			path`/v3/grants/${params.grantId}/attachments/${params.attachmentId}`,
			{ message_id: params.messageId },
		);
		return data;
	},
});
