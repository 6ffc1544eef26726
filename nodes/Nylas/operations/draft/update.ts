import { refuseNothing } from '../../../shared/kit/changes';
import { operation, type Json } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { composePayload } from '../../mail/compose';
import { draftFields, textFields } from '../../mail/composeFields';
import { draftId, grantId } from '../../fields/ids';
import type { Enveloped } from '../../client/model';
import { sendBody } from '../../mail/size';

export const update = operation({
	name: 'Update',
	action: 'Update a draft',
	description: 'Update a draft. New files replace all existing files.',
	fields: { grantId, draftId },
	options: { ...draftFields, ...textFields },
	optionsLabel: 'Update Fields',
	writes: true,
	async execute({ params, options, api, files }) {
		const payload = await composePayload(api, params.grantId, options);
		const attached = options.attachments === undefined ? [] : await files.read(options.attachments);
		if (attached.length === 0) refuseNothing(payload);
		const { data } = await api.put<Enveloped<Json>>(
			path`/v3/grants/${params.grantId}/drafts/${params.draftId}`,
			sendBody(payload, attached),
		);
		return data;
	},
});
