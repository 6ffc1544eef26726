import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { passMail } from '../../mail/agentGate';
import { composePayload } from '../../mail/outgoing/compose';
import { composeFields, draftFields, textFields } from '../../mail/outgoing/composeFields';
import { mailFields } from '../../mail/fields';
import { grantId } from '../../fields/ids';
import type { Enveloped } from '../../client/model';
import { draftBody } from '../../mail/outgoing/ready';

export const create = operation({
	name: 'Create',
	action: 'Create a draft',
	description: 'Create a draft in the mailbox, for a person to review and send',
	fields: { grantId, ...textFields },
	options: { ...draftFields, allowedDomains: mailFields.allowedDomains, isPlaintext: composeFields.isPlaintext },
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, files, gate, upload }) {
		const { to, subject, body } = params;
		const payload = await composePayload(api, params.grantId, { ...options, to, subject, body });
		const answered = payload.reply_to_message_id as string | undefined;
		const known = answered && path`/v3/grants/${params.grantId}/messages/${answered}`;
		await passMail({ api, gate, grantId: params.grantId }, payload, known);
		const attached = options.attachments === undefined ? [] : await files.read(options.attachments);
		const sent = await draftBody({ api, upload }, params.grantId, { payload, files: attached });
		const { data } = await api.post<Enveloped<Json>>(path`/v3/grants/${params.grantId}/drafts`, sent);
		return data;
	},
});
