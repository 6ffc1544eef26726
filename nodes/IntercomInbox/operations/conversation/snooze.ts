import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { adminId, conversationId } from '../../fields/ids';
import { managePath, withoutParts } from './manage';
import { actingAdmin } from '../../client/me';
import type { Conversation } from '../../client/model';
import { requiredSeconds } from '../../../shared/kit/fields/seconds';

export const snooze = operation({
	name: 'Snooze',
	action: 'Snooze a conversation',
	description: 'Snooze a conversation until a given time, when Intercom reopens it',
	fields: {
		conversationId,
		adminId,
		snoozedUntil: field({
			displayName: 'Snoozed Until',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When to reopen the conversation; must be in the future',
		}),
	},
	writes: true,
	agents: 'free',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params }) {
		const snoozedUntilSec = requiredSeconds(params.snoozedUntil, 'Snoozed Until');
		const body = {
			message_type: 'snoozed',
			admin_id: await actingAdmin(api, params.adminId),
			snoozed_until: snoozedUntilSec,
		};
		return await api.post<Conversation>(managePath(params.conversationId), body, { effect: 'repeatable' });
	},
});
