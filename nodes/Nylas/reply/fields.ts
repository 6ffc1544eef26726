import { field, type Context } from '../../shared/kit/operation';
import { grantId, messageId, threadId } from '../fields/ids';
import { mailFields } from '../mail/fields';

export const fields = {
	grantId,
	replyTo: field({
		displayName: 'Reply To',
		type: 'options',
		default: 'thread',
		description: 'What to reply to',
		options: [
			{ name: 'Message', value: 'message', description: 'Reply to this message, whoever wrote it' },
			{ name: 'Thread', value: 'thread', description: 'Reply to the latest message from outside the team' },
		],
	}),
	threadId: field({ ...threadId, show: { replyTo: ['thread'] } }),
	messageId: field({ ...messageId, show: { replyTo: ['message'] } }),
	body: field({
		displayName: 'Body',
		type: 'string',
		default: '',
		typeOptions: { rows: 5 },
		description:
			'The content, as HTML (such as the body of a conversation part) or plain text. Can be empty if there are files.',
	}),
};

export const options = {
	...mailFields,
	attachmentUrls: field({
		displayName: 'Attachment URLs',
		type: 'json',
		default: '[]',
		placeholder: 'e.g. [{ "name": "a.pdf", "url": "https://example.com/a.pdf" }]',
		description:
			'Files to download and attach, as a list of { name, url, contentType } from the Intercom Inbox Trigger. Files beyond the 25 MB limit are linked instead.',
	}),
	replyAll: field({
		displayName: 'Reply All',
		type: 'boolean',
		default: true,
		description: 'Whether to reply to all participants, except our own addresses',
	}),
	skipIfSent: field({
		displayName: 'Skip If Sent',
		type: 'boolean',
		default: true,
		description:
			'Whether to check the thread first and skip an answer that was already sent. Use it to reconcile; otherwise the Idempotency Key is sufficient.',
	}),
	subject: field({
		displayName: 'Subject',
		type: 'string',
		default: '',
		description: "Overrides the thread's subject. Some email programs then show a new thread.",
	}),
};

export type ReplyContext = Context<typeof fields, typeof options>;
