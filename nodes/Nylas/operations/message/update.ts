import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { grantId, messageId } from '../../fields/ids';
import { sharedFromOption, sharedMessage } from '../../fields/shared';
import { mailFields } from '../../mail/fields';
import { markFields, marks } from '../../mail/marks';
import type { Enveloped, Message } from '../../client/model';

export const update = operation({
	name: 'Update',
	action: 'Update a message',
	description: 'Mark a message as read or starred, move it to another folder, or replace its metadata',
	fields: { grantId, messageId },
	options: { ...markFields, metadata: mailFields.metadata, sharedFrom: sharedFromOption },
	optionsLabel: 'Update Fields',
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ params, options: { sharedFrom, ...options }, api, gate }) {
		// By its metadata a mail is told from a teammate's answer; an agent must not write that.
		if (options.metadata === undefined) gate.pass();
		const { data } = await api.put<Enveloped<Message>>(
			path`/v3/grants/${params.grantId}/messages/${params.messageId}`,
			marks(options),
			{ query: sharedMessage({ sharedFrom }) },
		);
		return data;
	},
});
