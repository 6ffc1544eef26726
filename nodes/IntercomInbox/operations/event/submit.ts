import { agentOptions, passContact } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { contactIdentity, identityBody } from '../../fields/contactIdentity';
import { metadataFields, metadataOf } from './metadata';
import { eventName } from './fields';
import { secondsOf } from '../../../shared/kit/fields/seconds';

export const submit = operation({
	name: 'Submit',
	action: 'Submit an event',
	description: 'Record something a contact did, for segments and reports. Identify leads by their ID.',
	fields: { eventName, ...contactIdentity() },
	options: {
		...agentOptions,
		createdAt: field({
			displayName: 'Created At',
			type: 'dateTime',
			default: '',
			description:
				'When the event happened. Default: now. Intercom counts events with the same name in the same second as one.',
		}),
		...metadataFields,
	},
	optionsLabel: 'Additional Fields',
	writes: true,
	agents: 'gated',
	async execute({ api, params, options, gate }) {
		await passContact({ api, gate, options }, params);
		const { intercom_user_id: id, ...named } = identityBody(params);
		const event = {
			event_name: params.eventName.trim(),
			created_at: secondsOf(options.createdAt, 'Created At') ?? nowSec(),
			...(id === undefined ? named : { id }),
			metadata: metadataOf(options),
		};
		// Intercom knows an event again by workspace, external ID, name and second; how it tells those of a contact without one is not said.
		await api.post('/events', event, { effect: params.contactBy === 'externalId' ? 'repeatable' : 'once' });
		// The answer is empty.
		return { ...event, submitted: true };
	},
});

function nowSec(nowMs = Date.now()): number {
	return Math.floor(nowMs / 1_000);
}
