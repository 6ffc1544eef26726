import { agentOptions, passConversation } from '../../fields/agentGate';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { withoutParts } from './manage';
import type { Conversation } from '../../client/model';

export const redact = operation({
	name: 'Redact',
	action: 'Redact a message of a conversation',
	description: 'Permanently remove the text and files of one message',
	fields: {
		conversationId,
		redactWhat: field({
			displayName: 'Message',
			type: 'options',
			default: 'part',
			options: [
				{ name: 'First Message', value: 'source', description: 'The message that started the conversation' },
				{ name: 'Later Message', value: 'part', description: 'A later part of the conversation' },
			],
			description: 'The message to redact',
		}),
		partId: field({
			displayName: 'Part ID',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 37358198341',
			description: 'The ID of the part, from Conversation: Get',
			show: { redactWhat: ['part'] },
		}),
	},
	options: agentOptions,
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params, options, gate }) {
		const { conversationId: id, partId } = params;
		await passConversation({ api, gate, options }, id);
		if (params.redactWhat === 'part') {
			const body = { type: 'conversation_part', conversation_id: id, conversation_part_id: partId.trim() };
			return await api.post<Conversation>('/conversations/redact', body, { effect: 'repeatable' });
		}
		const { source } = await api.get<Conversation>(path`/conversations/${id}`);
		const body = { type: 'source', conversation_id: id, source_id: String(source.id) };
		return await api.post<Conversation>('/conversations/redact', body, { effect: 'repeatable' });
	},
});
