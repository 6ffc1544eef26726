import { agentOptions, passConversation } from '../../fields/agentGate';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { adminId, conversationId, teamId } from '../../fields/ids';
import { actingAdmin } from '../../client/me';
import type { Conversation } from '../../client/model';
import { messageBody } from '../../fields/messageFields';
import { managePath, withoutParts } from './manage';

export const assign = operation({
	name: 'Assign',
	action: 'Assign a conversation',
	description: 'Assign a conversation to a teammate or a team, or unassign it',
	fields: {
		conversationId,
		assignTo: field({
			displayName: 'Assign To',
			type: 'options',
			default: 'teammate',
			options: [
				{ name: 'Nobody', value: 'nobody' },
				{ name: 'Team', value: 'team' },
				{ name: 'Teammate', value: 'teammate' },
			],
			description: 'The new assignee',
		}),
		adminId: field({
			...adminId,
			displayName: 'Teammate',
			description: 'The teammate to assign the conversation to',
			show: { assignTo: ['teammate'] },
		}),
		teamId: field({ ...teamId, show: { assignTo: ['team'] } }),
	},
	options: { ...agentOptions, actingAdminId: adminId, body: messageBody },
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params, options, gate }) {
		const isTeam = params.assignTo === 'team';
		// Not required in n8n's sense: an example whose teammate is not chosen yet must still bring mail over.
		if (params.assignTo === 'teammate' && !params.adminId.trim())
			throw badInput("The parameter 'Teammate' is empty", 'Choose the teammate to assign the conversation to.');
		const assignee = { teammate: params.adminId, team: params.teamId, nobody: '0' }[params.assignTo];
		if (options.body) await passConversation({ api, gate, options }, params.conversationId);
		else gate.pass();
		const body = {
			message_type: 'assignment',
			type: isTeam ? 'team' : 'admin',
			admin_id: await actingAdmin(api, options.actingAdminId),
			assignee_id: assignee.trim(),
			body: options.body || undefined,
		};
		return await api.post<Conversation>(managePath(params.conversationId), body, {
			effect: options.body ? 'once' : 'repeatable',
		});
	},
});
