import { record } from '../../../../domain/record';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import type { EmailName } from '../../client/model';
import { grantId } from '../../fields/ids';
import { passMail } from '../../mail/agentGate';
import { composePayload } from '../../mail/outgoing/compose';
import { composeFields, textFields } from '../../mail/outgoing/composeFields';
import { send as sendMail } from '../../mail/outgoing/send';
import { responseFields } from '../../sendAndWait/fields';
import { linksInMail, linksInText } from '../../sendAndWait/pages';
import { linksOf, questionOf } from '../../sendAndWait/question';

/** The exported name is n8n's own word for it: by that, n8n knows that a waiting run is answered here (docs/facts/n8n.md 5.9). */
export const sendAndWait = operation({
	name: 'Send and Wait for Response',
	action: 'Send a message and wait for response',
	description:
		'Send an email with links to approve, to write a text or to fill in a form, and wait until the recipient responds. One email for all items of the run.',
	fields: { grantId, ...textFields, to: field({ ...textFields.to, required: true }) },
	options: { ...composeFields, ...responseFields },
	writes: true,
	agents: 'gated',
	async execute({ params, options, api, files, runKey, item, pause, gate, upload }) {
		// The run waits once, whatever the number of its items.
		if (item.index > 0) return [];
		const question = questionOf(options);
		if (question.type === 'customForm' && question.fields.length === 0)
			throw badInput("'Form Elements' is empty", 'Add at least one field to the form.');
		const untilMs = waitsUntilMs(options.limitWaitTime, api.process.nowMs());
		const payload = await composePayload(api, params.grantId, { ...options, ...params });
		const to = (payload.to as EmailName[] | undefined) ?? [];
		if (to.length === 0) throw badInput("'To' has no recipient", "Set 'To', or check its expression.");
		await passMail({ api, gate, grantId: params.grantId }, payload);
		const links = linksOf(question).map(({ label, parameters }) => ({ label, url: pause.answerUrl(parameters) }));
		const body = String(payload.body ?? '') + (options.isPlaintext ? linksInText(links) : linksInMail(links));
		const sent = await sendMail(
			{ api, upload },
			{
				grantId: params.grantId,
				payload: { ...payload, body, to },
				files: options.attachments === undefined ? [] : await files.read(options.attachments),
				key: options.idempotencyKey || runKey,
			},
		);
		await pause.until(untilMs);
		return sent;
	},
});

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** Undefined: without end. */
function waitsUntilMs(limit: Json | undefined, nowMs: number): number | undefined {
	const { values } = record(limit);
	if (values === undefined) return undefined;
	const { amount = 1, unit = 'hours' } = record(values);
	const unitMs = UNIT_MS[unit as keyof typeof UNIT_MS];
	const number = Number(amount);
	if (!(number >= 0) || unitMs === undefined)
		throw badInput("'Limit Wait Time' is not a length of time", 'Set a number and a unit.');
	return nowMs + number * unitMs;
}
