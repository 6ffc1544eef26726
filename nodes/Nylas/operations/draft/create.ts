import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { composePayload } from '../../mail/compose';
import { composeFields, draftFields, textFields } from '../../mail/composeFields';
import { grantId } from '../../fields/ids';
import type { Enveloped } from '../../client/model';
import { sendBody } from '../../mail/size';

export const create = operation({
	name: 'Create',
	action: 'Create a draft',
	description: 'Create a draft in the mailbox, for a person to review and send',
	fields: { grantId, ...textFields },
	options: { ...draftFields, isPlaintext: composeFields.isPlaintext },
	optionsLabel: 'Additional Fields',
	writes: true,
	async execute({ params, options, api, files }) {
		const { to, subject, body } = params;
		const payload = await composePayload(api, params.grantId, { ...options, to, subject, body });
		const attached = options.attachments === undefined ? [] : await files.read(options.attachments);
		const { data } = await api.post<Enveloped<Json>>(
			path`/v3/grants/${params.grantId}/drafts`,
			sendBody(payload, attached),
		);
		return data;
	},
});
