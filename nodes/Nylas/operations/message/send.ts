import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { requiredSeconds } from '../../../shared/kit/fields/seconds';
import { passMail } from '../../mail/agentGate';
import { composePayload } from '../../mail/outgoing/compose';
import { composeFields, textFields } from '../../mail/outgoing/composeFields';
import { grantId } from '../../fields/ids';
import type { EmailName } from '../../client/model';
import { send as sendMail } from '../../mail/outgoing/send';

export const send = operation({
	name: 'Send',
	action: 'Send a message',
	description: 'Send a new email from the mailbox, now or at a given time',
	fields: { grantId, ...textFields, to: field({ ...textFields.to, required: true }) },
	options: {
		...composeFields,
		returnHeaders: field({
			displayName: 'Return Headers',
			type: 'boolean',
			default: false,
			description: 'Whether to return the Message-ID, In-Reply-To and References headers of the sent email',
		}),
		sendAt: field({
			displayName: 'Send At',
			type: 'dateTime',
			default: '',
			description: 'When to send the email: from two minutes to 30 days from now, or later with Use Draft',
		}),
		useDraft: field({
			displayName: 'Use Draft',
			type: 'boolean',
			default: false,
			description:
				"Whether to keep a scheduled email in the mailbox's drafts until it is sent. Google and Microsoft only.",
		}),
	},
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, files, runKey, gate, upload }) {
		const schedule = scheduleOf(options);
		const payload = await composePayload(api, params.grantId, { ...options, ...params });
		const to = (payload.to as EmailName[] | undefined) ?? [];
		if (to.length === 0) throw badInput("'To' has no recipient", "Set 'To', or check its expression.");
		await passMail({ api, gate, grantId: params.grantId }, payload);
		return await sendMail(
			{ api, upload },
			{
				grantId: params.grantId,
				payload: { ...payload, ...schedule, to },
				files: options.attachments === undefined ? [] : await files.read(options.attachments),
				key: options.idempotencyKey || runKey,
				query: options.returnHeaders ? { fields: 'include_basic_headers' } : undefined,
			},
		);
	},
});

const SOONEST_SEC = 2 * 60;
const LATEST_SEC = 30 * 24 * 60 * 60;

function scheduleOf({ sendAt, useDraft }: { sendAt?: string; useDraft?: boolean }, nowMs = Date.now()): Json {
	if (!sendAt) {
		if (useDraft) throw badInput("'Use Draft' needs 'Send At'", "Set 'Send At', or remove 'Use Draft'.");
		return {};
	}
	const atSec = requiredSeconds(sendAt, 'Send At');
	const inSec = atSec - nowMs / 1000;
	if (inSec < SOONEST_SEC) throw badInput("'Send At' is too soon", 'Choose a time at least two minutes from now.');
	if (inSec > LATEST_SEC && !useDraft)
		throw badInput(
			"'Send At' is too far away",
			"Nylas schedules emails up to 30 days ahead. Turn on 'Use Draft' to send later than that.",
		);
	return useDraft ? { send_at: atSec, use_draft: true } : { send_at: atSec };
}
