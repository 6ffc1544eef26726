import { operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { composeFields, composePayload, draftFields, textFields } from '../../compose';
import { grantId } from '../../fields';
import type { Enveloped } from '../../model';
import { sendBody } from '../../size';

export const create = operation({
	name: 'Create',
	action: 'Create a draft',
	description: 'Write a mail into the drafts of the mailbox, for a person to check and send',
	fields: { grantId, ...textFields },
	options: { ...draftFields, isPlaintext: composeFields.isPlaintext },
	optionsLabel: 'Additional Fields',
	writes: true,
	async execute({ params, options, api, files }) {
		const { to, subject, body } = params;
		const payload = await composePayload(api, params.grantId, { ...options, to, subject, body });
		const attached = options.attachments === undefined ? [] : await files.read(options.attachments);
		const { data } = await api.post<Enveloped<Json>>(path`/v3/grants/${params.grantId}/drafts`, sendBody(payload, attached));
		return data;
	},
});
