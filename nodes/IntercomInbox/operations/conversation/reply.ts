import { agentOptions, passContact, passConversation } from '../../fields/agentGate';
import { textToHtml } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { bodyFormat } from '../../../shared/kit/fields/bodyFormat';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactIdentity } from '../../fields/contactIdentity';
import { adminId, conversationId, macroId, optional } from '../../fields/ids';
import { macroText } from './macroText';
import { withoutParts } from './manage';
import type { Conversation } from '../../client/model';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import { atLeast } from '../../client/service';
import { attachmentUrls, createdAt } from '../../fields/messageFields';
import { quickReplies, replyOptions } from './quickReplies';
import {
	AS_ADMIN,
	AS_CONTACT,
	attachmentsOf,
	COMMENT_OR_NOTE,
	replyAs,
	replyBody,
	replyFiles,
	writer,
} from '../../fields/replyFields';

export const reply = operation({
	name: 'Reply',
	action: 'Reply to a conversation',
	description:
		'Reply as a teammate with a comment, an internal note or quick replies, or as the contact with a comment',
	fields: {
		conversationId,
		replyAs,
		messageType: field({
			displayName: 'Message Type',
			type: 'options',
			default: 'comment',
			options: [
				...COMMENT_OR_NOTE,
				{
					name: 'Quick Reply',
					value: 'quick_reply',
					description: 'Buttons for the contact to choose from. Uses API version 2.14 or later.',
				},
			],
			description: 'The type of reply',
			show: AS_ADMIN,
		}),
		adminId: field({ ...adminId, show: AS_ADMIN }),
		...contactIdentity(AS_CONTACT),
		body: replyBody,
		quickReplies: field({ ...quickReplies, show: { ...AS_ADMIN, messageType: ['quick_reply'] } }),
	},
	options: {
		...agentOptions,
		attachmentUrls,
		createdAt,
		files: replyFiles,
		format: { ...bodyFormat, description: 'How to read the body. Only for replies as a teammate.' },
		macroId: field({
			...optional(macroId),
			description:
				"A saved reply to use as the text instead of 'Body', with its placeholders filled in from the conversation, its contact and the acting teammate. Only for replies as a teammate. Uses API version 2.16 or later.",
		}),
		skipNotifications: field({
			displayName: 'Skip Notifications',
			type: 'boolean',
			default: false,
			description:
				'Whether to send no notifications about the reply. Only for replies as a teammate. Uses API version 2.15 or later.',
		}),
	},
	writes: true,
	agents: 'gated',
	customersWords: true,
	forAgent: withoutParts,
	async execute({ api, params, options, files, runKey, gate }) {
		const isAdmin = params.replyAs === 'admin';
		const isQuick = isAdmin && params.messageType === 'quick_reply';
		const attached = await attachmentsOf(files, options);
		refuseMismatch({ ...params, ...options }, isQuick || attached !== undefined);
		if (isAdmin && params.messageType === 'note') gate.pass();
		else await passConversation({ api, gate, options }, params.conversationId);
		if (!isAdmin) await passContact({ api, gate, options }, params);
		const by = await writer(api, params);
		const text = await textOf(api, { ...params, ...options }, String(by.admin_id));
		const body: Json = {
			message_type: isAdmin ? params.messageType : 'comment',
			...by,
			body: isQuick && !text ? undefined : text,
			created_at: secondsOf(options.createdAt, 'Created At'),
			reply_options: isQuick ? replyOptions(params.quickReplies, runKey) : undefined,
			skip_notifications: options.skipNotifications || undefined,
			...attached,
		};
		const headers = atLeast(neededVersion({ isQuick, isSilent: options.skipNotifications }), api.connection);
		return await api.post<Conversation>(path`/conversations/${params.conversationId}/reply`, body, { headers });
	},
});

interface Said {
	replyAs: 'admin' | 'contact';
	conversationId: string;
	body: string;
	macroId?: string;
	format?: string;
	skipNotifications?: boolean;
}

/** What would be left out without a word, or has nothing to say. */
function refuseMismatch({ replyAs, body, macroId: macro, ...options }: Said, hasOther: boolean): void {
	if (macro && body.trim())
		throw badInput("A reply can't have both a macro and a body", "Clear 'Body', or remove 'Macro'.");
	if (!hasOther && !macro && !body.trim())
		throw badInput('The reply has no text', "Set 'Body', or check its expression.");
	if (replyAs === 'admin') return;
	const forTeammates = { Macro: macro, 'Skip Notifications': options.skipNotifications };
	const [name] = Object.entries(forTeammates).find(([, value]) => value) ?? [];
	if (name) throw badInput(`'${name}' works for teammates only`, "Remove the option, or set 'Reply As' to Teammate.");
	if (options.format === 'html')
		throw badInput("'Format' works for teammates only", 'Intercom takes text from a contact. Remove the option.');
}

async function textOf(api: Api, { replyAs, ...said }: Said, adminId: string): Promise<string> {
	if (said.macroId) return await macroText(api, { ...said, macroId: said.macroId, adminId });
	return replyAs === 'admin' && said.format === 'text' ? textToHtml(said.body) : said.body;
}

function neededVersion({ isQuick, isSilent }: { isQuick: boolean; isSilent?: boolean }): string {
	if (isSilent) return '2.15';
	return isQuick ? '2.14' : '2.11';
}
