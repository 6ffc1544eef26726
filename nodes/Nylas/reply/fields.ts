import { oneLine } from '../../../domain/email';
import { bodyFormat } from '../../shared/kit/fields/bodyFormat';
import type { Context } from '../../shared/kit/operation';
import { field } from '../../shared/kit/fields/field';
import { grantId, messageId, threadId } from '../fields/ids';
import { copyAbsent, replyAll } from './absent';
import { delay } from './delay/field';
import { composeFields, textFields } from '../mail/outgoing/composeFields';
import { mailFields } from '../mail/fields';

export const fields = {
	grantId,
	replyTo: field({
		displayName: 'Reply To',
		type: 'options',
		default: 'thread',
		description: 'What to reply to',
		options: [
			{
				name: 'Contact',
				value: 'contact',
				description:
					"Start a thread with a conversation's contact, for an item of the Intercom Inbox Trigger on 'Conversation Created by Teammate'",
			},
			{ name: 'Message', value: 'message', description: 'Reply to this message, whoever wrote it' },
			{ name: 'Thread', value: 'thread', description: 'Reply to the latest message from outside the team' },
		],
	}),
	threadId: field({ ...threadId, show: { replyTo: ['thread'] } }),
	messageId: field({ ...messageId, show: { replyTo: ['message'] } }),
	body: textFields.body,
};

/** More than a bot and a person exchange by mail; two machines that answer each other get there within minutes. */
export const AUTOMATIC_PER_HOUR = 10;

export const options = {
	...mailFields,
	automatic: field({
		displayName: 'Automatic',
		type: 'boolean',
		default: true,
		description:
			'Whether to mark the email as automatic (header Auto-Submitted), so that other machines do not answer it. If not added, answers of bots and AI agents are marked.',
	}),
	automaticPerHour: field({
		displayName: 'Automatic Emails per Hour',
		type: 'number',
		default: AUTOMATIC_PER_HOUR,
		typeOptions: { minValue: 0 },
		description:
			'The most answers not written by a teammate that go to one address, or into one thread, within an hour. Further ones fail and can be sent later. 0 means no limit.',
	}),
	attachmentUrls: field({
		displayName: 'Attachment URLs',
		type: 'json',
		default: '[]',
		placeholder: 'e.g. [{ "name": "a.pdf", "url": "https://example.com/a.pdf" }]',
		description:
			'Files to download and attach, as a list of { name, url, contentType } from the Intercom Inbox Trigger. Files beyond the limit of 25 MB (Microsoft: 150 MB) are linked instead.',
	}),
	copyAbsent,
	customHeaders: composeFields.customHeaders,
	delay,
	format: bodyFormat,
	fileHosts: field({
		displayName: 'File Hosts',
		type: 'string',
		default: '',
		placeholder: 'e.g. files.example.com, *.example.org',
		description:
			"Comma-separated hosts, in addition to Intercom's, that files and images of an answer are downloaded from; * is every public host. Files on other hosts are linked instead.",
	}),
	fromName: field({
		displayName: 'From Name',
		type: 'options',
		default: 'mailbox',
		description: 'The name that the customer sees as the sender. The address is the one that the customer wrote to.',
		options: [
			{ name: 'Mailbox', value: 'mailbox', description: 'The name of the mailbox' },
			{ name: 'Teammate', value: 'teammate', description: 'The name of the teammate who wrote the answer' },
			{ name: 'Teammate and Mailbox', value: 'both', description: 'Such as "Ada at Acme Support"' },
		],
	}),
	hold: field({
		displayName: 'Hold',
		type: 'options',
		default: 'crossed',
		description:
			"What to do with an answer when a colleague has answered the same email from the mailbox meanwhile. If not added, it is sent. In both cases, 'crossed' in the item says what crossed; Note Delivery Problem tells the team. A held answer is not sent later either, unless the teammate answers again.",
		options: [
			{ name: 'Hold Crossing Answers', value: 'crossed', description: 'A person decides; nothing is sent' },
			{
				name: 'Send Held Answers',
				value: 'release',
				description: 'Also send answers that were held before, such as in a manual run',
			},
		],
	}),
	mailboxes: field({
		displayName: 'Mailboxes',
		type: 'string',
		default: '',
		placeholder: 'e.g. support@example.com, sales@example.com',
		description:
			'Comma-separated addresses or grant IDs of the mailboxes that may send answers. If empty, all mailboxes of the application.',
	}),
	quoteHistory: field({
		displayName: 'Quote the Email',
		type: 'boolean',
		default: true,
		description:
			'Whether to quote the answered email below the answer, as email programs do. If not added, it is quoted.',
	}),
	replyAll,
	replyToAddress: field({
		displayName: 'Reply-To Address',
		type: 'string',
		default: '',
		placeholder: 'e.g. support@example.com',
		description: 'Where answers to this email go, if not to the address that it is sent from',
	}),
	sendAt: field({
		displayName: 'Send At',
		type: 'dateTime',
		default: '',
		description: 'When to send the email: from two minutes to 30 days from now',
	}),
	signatureId: field({
		...mailFields.signatureId,
		description: `${mailFields.signatureId.description} It stands between the answer and the quoted email.`,
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
		read: oneLine,
		description: "Overrides the thread's subject. Some email programs then show a new thread.",
	}),
};

export type ReplyContext = Context<typeof fields, typeof options>;
