import { refuseNothing } from '../../../shared/kit/changes';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { passMail } from '../../mail/agentGate';
import { composePayload } from '../../mail/outgoing/compose';
import { draftFields, textFields } from '../../mail/outgoing/composeFields';
import { mailFields } from '../../mail/fields';
import { draftId, grantId } from '../../fields/ids';
import type { Enveloped } from '../../client/model';
import { draftBody } from '../../mail/outgoing/ready';

export const update = operation({
	name: 'Update',
	action: 'Update a draft',
	description: 'Update a draft. New files replace all existing files.',
	fields: { grantId, draftId },
	options: { ...draftFields, ...textFields, allowedDomains: mailFields.allowedDomains },
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, files, gate, upload }) {
		const payload = await composePayload(api, params.grantId, options);
		const attached = options.attachments === undefined ? [] : await files.read(options.attachments);
		if (attached.length === 0) refuseNothing(payload);
		const draft = path`/v3/grants/${params.grantId}/drafts/${params.draftId}`;
		await passMail({ api, gate, grantId: params.grantId }, payload, draft);
		const sent = await draftBody({ api, upload }, params.grantId, { payload, files: attached });
		const { data } = await api.put<Enveloped<Json>>(draft, sent);
		return data;
	},
});
