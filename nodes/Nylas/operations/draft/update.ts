import { refuseNothing } from '../../../shared/changes';
import { operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { composePayload, draftFields, textFields } from '../../compose';
import { draftId, grantId } from '../../fields';
import type { Enveloped } from '../../model';
import { sendBody } from '../../size';

export const update = operation({
	name: 'Update',
	action: 'Update a draft',
	description: 'Change parts of a draft; files that are given replace all that it has',
	fields: { grantId, draftId },
	options: { ...draftFields, ...textFields },
	optionsLabel: 'Update Fields',
	writes: true,
	async execute({ params, options, api, files }) {
		const payload = await composePayload(api, params.grantId, options);
		const attached = options.attachments === undefined ? [] : await files.read(options.attachments);
		if (attached.length === 0) refuseNothing(payload);
		const { data } = await api.put<Enveloped<Json>>(path`/v3/grants/${params.grantId}/drafts/${params.draftId}`, sendBody(payload, attached));
		return data;
	},
});
