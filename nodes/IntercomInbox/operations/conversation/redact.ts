import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import { withoutParts } from './manage';
import type { Conversation } from '../../client/model';

export const redact = operation({
	name: 'Redact',
	action: 'Redact a message of a conversation',
	description: 'Replace the text and files of one message for good, for what should never have been there',
	fields: {
		conversationId,
		redactWhat: field({
			displayName: 'Message',
			type: 'options',
			default: 'part',
			options: [
				{ name: 'First Message', value: 'source', description: 'What the contact started the conversation with' },
				{ name: 'Later Message', value: 'part', description: 'A part of the conversation' },
			],
			description: 'Which message is replaced',
		}),
		partId: field({
			displayName: 'Part ID',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 37358198341',
			description: 'As Conversation: Get shows it',
			show: { redactWhat: ['part'] },
		}),
	},
	writes: true,
	forAgent: withoutParts,
	async execute({ api, params }) {
		const { conversationId: id, partId } = params;
		if (params.redactWhat === 'part') {
			const body = { type: 'conversation_part', conversation_id: id, conversation_part_id: partId.trim() };
			return await api.post<Conversation>('/conversations/redact', body, { effect: 'repeatable' });
		}
		const { source } = await api.get<Conversation>(path`/conversations/${id}`);
		const body = { type: 'source', conversation_id: id, source_id: String(source.id) };
		return await api.post<Conversation>('/conversations/redact', body, { effect: 'repeatable' });
	},
});
