import { attachmentFiles, attachmentUrls } from './attachments';
import { parameterInvalid, parameterMissing } from '../protocol/errors';
import { readBody, since, type Body } from '../protocol/body';
import { flag, id, integer, isRecord, listOf, object, oneOf, required, text } from '../../server/shape';
import { atLeast, type Version } from '../protocol/versions';

const replyOptions = since('2.14', listOf(object({ text: required(text), uuid: required(text) })));

const common = { body: text, created_at: integer, attachment_urls: attachmentUrls };
const files = { attachment_files: attachmentFiles };

const contactOfTicket = {
	...common,
	type: required(oneOf('user')),
	message_type: required(oneOf('comment', 'quick_reply')),
	intercom_user_id: text,
	user_id: text,
	email: text,
	reply_options: replyOptions,
};

const contactShape = { ...contactOfTicket, ...files };

const adminShape = {
	...common,
	...files,
	type: required(oneOf('admin')),
	message_type: required(oneOf('comment', 'note', 'quick_reply')),
	admin_id: required(id),
	reply_options: replyOptions,
	skip_notifications: since('2.15', flag),
};

/** What differs for tickets. Source: docs/facts/intercom.md 11.6, 11.7. */
const SHAPES = {
	conversation: { contact: contactShape, admin: adminShape },
	ticket: {
		contact: { ...contactOfTicket, skip_notifications: since('2.15', flag) },
		admin: { ...adminShape, attachment_files: since('2.16', attachmentFiles), cross_post: flag },
	},
};

export type ContactReply = Body<typeof contactShape>;
export type AdminReply = Body<typeof adminShape>;

/**
 * Reads the body of a reply by its `type`. 400 where the text is missing, where a contact is named in no way or in two, and for
 * a quick reply before 2.14. Source: docs/facts/intercom.md 8.1, 8.8, 8.17.
 */
export function readReply(
	json: unknown,
	version: Version,
	to: keyof typeof SHAPES = 'conversation',
): ContactReply | AdminReply {
	if (!isRecord(json)) throw parameterInvalid('The body must be an object');
	if (json.type === undefined) throw parameterMissing('type');
	if (json.type === 'admin') return withText(readBody(SHAPES[to].admin, json, version), version);
	if (json.type !== 'user') throw parameterInvalid('type must be one of: user, admin', 'type');
	const reply = withText<ContactReply>(readBody(SHAPES[to].contact, json, version), version);
	const names = [reply.intercom_user_id, reply.user_id, reply.email].filter((name) => name !== undefined);
	if (names.length === 0) throw parameterMissing('intercom_user_id, user_id or email');
	if (names.length > 1)
		throw parameterInvalid('Name the contact by one of intercom_user_id, user_id and email', 'intercom_user_id');
	return reply;
}

/** A quick reply has options instead of a text. What an empty text answers is not documented; messages say "Body is required". */
function withText<R extends ContactReply | AdminReply>(reply: R, version: Version): R {
	if (reply.message_type === 'quick_reply') {
		if (!atLeast(version, '2.14')) throw parameterInvalid('message_type must be one of: comment, note', 'message_type');
		if (!reply.reply_options?.length) throw parameterMissing('reply_options');
		return reply;
	}
	if (reply.body === undefined) throw parameterMissing('body');
	const hasFile = Boolean(reply.attachment_files?.length || reply.attachment_urls?.length);
	if (!reply.body.trim() && !hasFile) throw parameterInvalid('Body is required', 'body');
	return reply;
}
