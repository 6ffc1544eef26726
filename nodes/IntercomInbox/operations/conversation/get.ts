import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';
import { CONVERSATION } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a conversation',
	description: 'Fetch one conversation with its parts. Intercom returns at most the 500 most recent parts.',
	fields: { conversationId },
	options: {
		includeTranslations: field({
			displayName: 'Include Translations',
			type: 'boolean',
			default: false,
			description: 'Whether to include translations of the parts. Uses API version 2.14 or later.',
		}),
		plainText: field({
			displayName: 'Plain Text',
			type: 'boolean',
			default: false,
			description: 'Whether to return bodies and subject as plain text instead of HTML',
		}),
	},
	simplify: CONVERSATION,
	customersWords: true,
	async execute({ api, params, options }) {
		const query = {
			display_as: options.plainText ? 'plaintext' : undefined,
			include_translations: options.includeTranslations || undefined,
		};
		const headers = options.includeTranslations ? atLeast('2.14', api.connection) : undefined;
		return await api.get<Conversation>(path`/conversations/${params.conversationId}`, query, { headers });
	},
});
