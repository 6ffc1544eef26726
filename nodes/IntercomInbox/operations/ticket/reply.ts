import { agentOptions, passContact, passConversation } from '../../fields/agentGate';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { path } from '../../../shared/http/path';
import { contactIdentity } from '../../fields/contactIdentity';
import { adminId, ticketId } from '../../fields/ids';
import { attachmentUrls, createdAt } from '../../fields/messageFields';
import type { TicketPart } from '../../client/tickets';
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
import { secondsOf } from '../../../shared/kit/fields/seconds';
import { atLeastFor } from '../../client/service';

/** Files of teammates came with 2.16; the OpenAPI of 2.11 does not know the switch for notifications, that of 2.15 does. */
const SINCE = { attachment_files: '2.16', skip_notifications: '2.15' };

export const reply = operation({
	name: 'Reply',
	action: 'Reply to a ticket',
	description:
		'Reply as a teammate with a comment or an internal note, or as the contact with a comment. Returns the new part, not the ticket.',
	fields: {
		ticketId,
		replyAs,
		messageType: field({
			displayName: 'Message Type',
			type: 'options',
			default: 'comment',
			options: [...COMMENT_OR_NOTE],
			description: 'The type of reply',
			show: AS_ADMIN,
		}),
		adminId: field({ ...adminId, show: AS_ADMIN }),
		...contactIdentity(AS_CONTACT),
		body: replyBody,
	},
	options: {
		...agentOptions,
		attachmentUrls,
		createdAt,
		crossPost: field({
			displayName: 'Cross-Post',
			type: 'boolean',
			default: false,
			description:
				'Whether to add the note to all linked conversations as well. Only for notes on back-office tickets.',
		}),
		files: field({
			...replyFiles,
			description: `${replyFiles.description} Only for replies as a teammate. Uses API version 2.16 or later.`,
		}),
		skipNotifications: field({
			displayName: 'Skip Notifications',
			type: 'boolean',
			default: false,
			description: 'Whether to send no notifications about the reply. Uses API version 2.15 or later.',
		}),
	},
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ api, params, options, files, gate }) {
		const isAdmin = params.replyAs === 'admin';
		const isNote = isAdmin && params.messageType === 'note';
		if (options.crossPost && !isNote)
			throw badInput("'Cross-Post' works for notes only", "Remove the option, or set 'Message Type' to Note.");
		if (!isAdmin && options.files?.trim())
			throw badInput(
				"Intercom accepts no files from a ticket's contact",
				"Clear 'Attachments' and use 'Attachment URLs', or set 'Reply As' to Teammate.",
			);
		const attached = await attachmentsOf(files, options);
		if (!attached && !params.body.trim())
			throw badInput('The reply has no text', "Set 'Body', or check its expression.");
		if (isNote) gate.pass();
		else await passConversation({ api, gate, options }, params.ticketId, 'tickets');
		if (!isAdmin) await passContact({ api, gate, options }, params);
		const body: Json = {
			message_type: isAdmin ? params.messageType : 'comment',
			...(await writer(api, params)),
			body: params.body,
			created_at: secondsOf(options.createdAt, 'Created At'),
			cross_post: options.crossPost || undefined,
			skip_notifications: options.skipNotifications || undefined,
			...attached,
		};
		return await api.post<TicketPart>(path`/tickets/${params.ticketId}/reply`, body, {
			headers: atLeastFor(body, SINCE, api.connection),
		});
	},
});
