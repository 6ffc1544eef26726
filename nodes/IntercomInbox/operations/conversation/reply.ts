import { badInput } from '../../../shared/failure';
import { field, operation, type Json } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactIdentity, identityBody } from '../../contactIdentity';
import { adminId, conversationId } from '../../fields';
import { actingAdmin } from '../../me';
import { withoutParts } from '../../manage';
import type { Conversation } from '../../model';
import { secondsOf } from '../../seconds';
import { atLeast } from '../../transport';
import { attachmentFiles, attachmentUrls, createdAt, urlsOf } from '../../messageFields';
import { quickReplies, replyOptions } from '../../quickReplies';

const AS_ADMIN = { replyAs: ['admin'] } as const;
const AS_CONTACT = { replyAs: ['contact'] } as const;

export const reply = operation({
	name: 'Reply',
	action: 'Reply to a conversation',
	description: 'Add a comment, an internal note or quick replies as a teammate, or a comment as the contact',
	fields: {
		conversationId,
		replyAs: field({
			displayName: 'Reply As',
			type: 'options',
			default: 'admin',
			options: [
				{ name: 'Contact', value: 'contact', description: 'In the name of the customer; reopens a closed conversation' },
				{ name: 'Teammate', value: 'admin' },
			],
			description: 'Who writes',
		}),
		messageType: field({
			displayName: 'Message Type',
			type: 'options',
			default: 'comment',
			options: [
				{ name: 'Comment', value: 'comment', description: 'The contact sees it' },
				{ name: 'Note', value: 'note', description: 'Only teammates see it' },
				{ name: 'Quick Reply', value: 'quick_reply', description: 'Buttons to choose from. Needs API version 2.14 and asks for it.' },
			],
			description: 'What is added to the conversation',
			show: AS_ADMIN,
		}),
		adminId: field({ ...adminId, show: AS_ADMIN }),
		...contactIdentity(AS_CONTACT),
		body: field({ displayName: 'Body', type: 'string', default: '', typeOptions: { rows: 5 }, description: 'As a teammate: HTML or text. As the contact: text.' }),
		quickReplies: field({ ...quickReplies, show: { ...AS_ADMIN, messageType: ['quick_reply'] } }),
	},
	options: {
		attachmentUrls,
		createdAt,
		files: field({ displayName: 'Input Binary Fields', type: 'string', default: '', placeholder: 'e.g. attachment_0,attachment_1', description: 'Names of the fields with files to attach, separated by commas; * for all. At most ten.' }),
		skipNotifications: field({ displayName: 'Skip Notifications', type: 'boolean', default: false, description: 'Whether to notify nobody of the reply; for teammates only. Needs API version 2.15 and asks for it.' }),
	},
	writes: true,
	forAgent: withoutParts,
	async execute({ api, params, options, files, runKey }) {
		const isAdmin = params.replyAs === 'admin';
		const isQuick = isAdmin && params.messageType === 'quick_reply';
		const attached = attachments(urlsOf(options.attachmentUrls), attachmentFiles(await files.read(options.files ?? '')));
		if (!isQuick && !attached && !params.body.trim()) throw badInput('The reply has no text', "Fill 'Body', or check the expression in it.");
		if (!isAdmin && options.skipNotifications) throw badInput("'Skip Notifications' works for teammates only", 'Remove the option, or reply as a teammate.');
		const body: Json = {
			message_type: isAdmin ? params.messageType : 'comment',
			...(isAdmin ? { type: 'admin', admin_id: await actingAdmin(api, params.adminId) } : { type: 'user', ...identityBody(params) }),
			body: isQuick ? params.body || undefined : params.body,
			created_at: secondsOf(options.createdAt, 'Created At'),
			reply_options: isQuick ? replyOptions(params.quickReplies, runKey) : undefined,
			skip_notifications: options.skipNotifications || undefined,
			...attached,
		};
		const headers = atLeast(neededVersion({ isQuick, isSilent: options.skipNotifications }), api.connection);
		return await api.post<Conversation>(path`/conversations/${params.conversationId}/reply`, body, { headers });
	},
});

/** Intercom would drop the addresses without a word when there are files, too. */
function attachments(urls: unknown, files: unknown): Json | undefined {
	if (urls && files) throw badInput('A reply takes either files or attachment URLs', "Empty 'Input Binary Fields' or 'Attachment URLs', and send the others with a second reply.");
	if (urls) return { attachment_urls: urls };
	return files ? { attachment_files: files } : undefined;
}

function neededVersion({ isQuick, isSilent }: { isQuick: boolean; isSilent?: boolean }): string {
	if (isSilent) return '2.15';
	return isQuick ? '2.14' : '2.11';
}
