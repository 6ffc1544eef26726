import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { draftId, grantId } from '../../fields/ids';
import { mailFields } from '../../mail/fields';
import { passMail } from '../../mail/agentGate';
import type { EmailName, Enveloped } from '../../client/model';

/** As for Message: Send. */
const TIMEOUT_MS = 150_000;

export const send = operation({
	name: 'Send',
	action: 'Send a draft',
	description:
		'Send a draft as it is. Nylas supports no Idempotency Key here, so a request without a response is not retried. The sent message has a new ID.',
	fields: { grantId, draftId },
	options: { allowedDomains: mailFields.allowedDomains, signatureId: mailFields.signatureId },
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, gate }) {
		const draft = path`/v3/grants/${params.grantId}/drafts/${params.draftId}`;
		if (gate.asks) {
			const { data } = await api.get<Enveloped<Partial<Record<'to' | 'cc' | 'bcc' | 'reply_to', EmailName[]>>>>(draft);
			await passMail({ api, gate, grantId: params.grantId }, data);
		}
		const { data } = await api.post<Enveloped<Json>>(
			draft,
			options.signatureId ? { signature_id: options.signatureId } : {},
			{ timeoutMs: TIMEOUT_MS },
		);
		return { ...data, sent: true };
	},
});
