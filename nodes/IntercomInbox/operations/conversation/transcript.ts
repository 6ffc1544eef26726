import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import type { Conversation } from '../../client/model';
import { entriesOf, isCut, WRITERS } from './asTranscript';

export const transcript = operation({
	name: 'Get Transcript',
	action: 'Get the transcript of a conversation',
	description: "Fetch a conversation's messages, oldest first, as text, Markdown or chat messages for a language model",
	fields: {
		conversationId,
		format: field({
			displayName: 'Format',
			type: 'options',
			default: 'text',
			options: [
				{
					name: 'Chat Messages',
					value: 'messages',
					description: 'A list of { role, content } objects, as language models accept it',
				},
				{ name: 'Markdown', value: 'markdown' },
				{ name: 'Text', value: 'text' },
			],
			description: 'The format of the transcript',
		}),
	},
	options: {
		includeNotes: field({
			displayName: 'Include Notes',
			type: 'boolean',
			default: false,
			description: 'Whether to include internal notes, which only teammates can see',
		}),
	},
	customersWords: true,
	async execute({ api, params, options, hint }) {
		const conversation = await api.get<Conversation>(path`/conversations/${params.conversationId}`, {
			display_as: 'plaintext',
		});
		const entries = entriesOf(conversation, { includeNotes: options.includeNotes });
		const cut = isCut(conversation);
		if (cut)
			hint(
				`Intercom returns only the 500 most recent parts: the transcript of conversation ${conversation.id} lacks the older ones.`,
			);
		return {
			conversationId: conversation.id,
			title: conversation.title ?? null,
			state: conversation.state,
			...WRITERS[params.format](entries),
			messageCount: entries.length,
			complete: !cut,
		};
	},
});
