import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { attachmentId, grantId, messageId } from '../../fields/ids';
import type { Attachment, Enveloped } from '../../client/model';

export const get = operation({
	name: 'Get',
	action: 'Get an attachment',
	description: 'Retrieve the name, type and size of an attachment, without its content',
	fields: {
		grantId,
		messageId,
		attachmentId,
	},
	customersWords: true,
	async execute({ params, api }) {
		if (params.attachmentId.trim() === '')
			throw badInput(
				"The parameter 'Attachment ID' is empty",
				"Set 'Attachment ID', or check its expression. Message: Get lists all attachments.",
			);
		const { data } = await api.get<Enveloped<Attachment>>(
			path`/v3/grants/${params.grantId}/attachments/${params.attachmentId}`,
			{ message_id: params.messageId },
		);
		return data;
	},
});
