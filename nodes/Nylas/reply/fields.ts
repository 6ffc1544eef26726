import { field, type Context } from '../../shared/kit/operation';
import { grantId, messageId, threadId } from '../fields/ids';
import { mailFields } from '../mail/fields';

export const fields = {
	grantId,
	replyTo: field({
		displayName: 'Reply To',
		type: 'options',
		default: 'thread',
		description: 'What to answer',
		options: [
			{ name: 'Message', value: 'message', description: 'This message, whoever wrote it' },
			{ name: 'Thread', value: 'thread', description: 'The newest message of a person outside the team' },
		],
	}),
	threadId: field({ ...threadId, show: { replyTo: ['thread'] } }),
	messageId: field({ ...messageId, show: { replyTo: ['message'] } }),
	body: field({
		displayName: 'Body',
		type: 'string',
		default: '',
		typeOptions: { rows: 5 },
		description: 'HTML, such as the body of a conversation part, or text. May be empty where there are files.',
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
			'Files to download and attach: a list of { name, url, contentType }, as the Intercom Inbox Trigger gives it. What does not fit into 25 MB is linked instead.',
	}),
	replyAll: field({
		displayName: 'Reply All',
		type: 'boolean',
		default: true,
		description: 'Whether to answer everybody in the message, our own addresses left out',
	}),
	skipIfSent: field({
		displayName: 'Skip If Sent',
		type: 'boolean',
		default: true,
		description:
			'Whether to look into the thread first and leave out an answer that has left already. For reconcile; otherwise the Idempotency Key is enough.',
	}),
	subject: field({
		displayName: 'Subject',
		type: 'string',
		default: '',
		description: "Instead of the thread's subject; some mail programs then show a new thread",
	}),
};

export type ReplyContext = Context<typeof fields, typeof options>;
