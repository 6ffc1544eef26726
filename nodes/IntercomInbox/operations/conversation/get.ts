import { field, operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { conversationId } from '../../fields/ids';
import type { Conversation } from '../../client/model';
import { atLeast } from '../../client/service';

export const get = operation({
	name: 'Get',
	action: 'Get a conversation',
	description: 'Fetch one conversation with its parts; Intercom gives at most the newest 500 of them',
	fields: { conversationId },
	options: {
		includeTranslations: field({
			displayName: 'Include Translations',
			type: 'boolean',
			default: false,
			description: 'Whether to include translations of the parts. Needs API version 2.14 and asks for it.',
		}),
		plainText: field({
			displayName: 'Plain Text',
			type: 'boolean',
			default: false,
			description: 'Whether to get bodies and subject as plain text instead of HTML',
		}),
	},
	async execute({ api, params, options }) {
		const query = {
			display_as: options.plainText ? 'plaintext' : undefined,
			include_translations: options.includeTranslations || undefined,
		};
		const headers = options.includeTranslations ? atLeast('2.14', api.connection) : undefined;
		return await api.get<Conversation>(path`/conversations/${params.conversationId}`, query, { headers });
	},
});
