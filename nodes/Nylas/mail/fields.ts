import { badInput } from '../../shared/base/failure';
import { objectOf } from '../../shared/kit/objects';
import { field, type Json, type Values } from '../../shared/kit/operation';
import { readPeople } from './people';

/** The options that every outgoing mail has, and what they become in the request. */
export const mailFields = {
	allowedDomains: field({
		displayName: 'Allowed Domains',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com, example.org',
		description:
			'Matters only when an AI agent calls this as a tool: the domains it may write to, beside the participants of the thread it answers',
	}),
	attachments: field({
		displayName: 'Input Data Field Name',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data, attachment_0',
		description: "Names of the item's fields with files to attach, comma-separated; * attaches all of them",
	}),
	bcc: field({
		displayName: 'BCC',
		type: 'string',
		default: '',
		placeholder: 'e.g. archive@example.com',
		description: 'Who gets a blind copy, comma-separated',
	}),
	cc: field({
		displayName: 'CC',
		type: 'string',
		default: '',
		placeholder: 'e.g. boss@example.com',
		description: 'Who gets a copy, comma-separated',
	}),
	idempotencyKey: field({
		displayName: 'Idempotency Key',
		type: 'string',
		default: '',
		description:
			'Nylas sends a mail with the same key only once within an hour. Made from the item when empty, so that a retry does not send twice.',
	}),
	metadata: field({
		displayName: 'Metadata',
		type: 'json',
		default: '{}',
		placeholder: '{ "key1": "order-12" }',
		description: 'Up to 50 pairs of text to keep with the message. Messages can be found by key1 to key5.',
	}),
	signatureId: field({
		displayName: 'Signature ID',
		type: 'string',
		default: '',
		description: 'A signature that is stored at Nylas for this mailbox',
	}),
	trackingLabel: field({
		displayName: 'Tracking Label',
		type: 'string',
		default: '',
		description: 'Comes back with every tracking notification',
	}),
	trackLinks: field({
		displayName: 'Track Links',
		type: 'boolean',
		default: false,
		description: 'Whether to be told when a link is clicked; Nylas rewrites the links',
	}),
	trackOpens: field({
		displayName: 'Track Opens',
		type: 'boolean',
		default: false,
		description: 'Whether to be told when the mail is opened',
	}),
	trackReplies: field({
		displayName: 'Track Replies',
		type: 'boolean',
		default: false,
		description: 'Whether to be told when the thread is answered',
	}),
};

type MailOptions = Partial<Values<typeof mailFields>>;

/** The parts of the payload that come from these options. Throws a Failure on an address or metadata that Nylas would refuse. */
export function mailPayload(options: MailOptions): Json {
	const tracking = {
		opens: options.trackOpens,
		links: options.trackLinks,
		thread_replies: options.trackReplies,
		label: options.trackingLabel || undefined,
	};
	const isTracked = Object.values(tracking).some(Boolean);
	const people = { cc: readPeople(options.cc ?? '', 'CC'), bcc: readPeople(options.bcc ?? '', 'BCC') };
	return onlySet({
		...people,
		tracking_options: isTracked ? onlySet(tracking) : undefined,
		metadata: readMetadata(options.metadata ?? {}),
		signature_id: options.signatureId,
	});
}

/** Nylas takes an absent field for "as usual", and an empty one for a value. */
export function onlySet(fields: Json): Json {
	const isEmpty = (value: unknown) =>
		value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

/** Nylas: up to 50 pairs of texts, keys up to 40 and values up to 500 characters, nothing nested. */
export function readMetadata(metadata: Json): Record<string, string> | undefined {
	const pairs = Object.entries(objectOf(metadata, 'Metadata', '{"key1": "order-12"}')).map(
		([key, value]) => [key, typeof value === 'object' ? undefined : String(value)] as const,
	);
	if (pairs.length === 0) return undefined;
	if (pairs.length > 50)
		throw badInput("'Metadata' has more than 50 pairs", 'Nylas keeps up to 50 pairs for a message.');
	for (const [key, value] of pairs) {
		if (value === undefined)
			throw badInput(
				`'Metadata' has something else than text under '${key}'`,
				'Nylas keeps texts only: no lists, no objects.',
			);
		if (key.length > 40 || value.length > 500)
			throw badInput(
				"'Metadata' has a key or a value that is too long",
				'Nylas takes keys up to 40 and values up to 500 characters.',
			);
	}
	return Object.fromEntries(pairs) as Record<string, string>;
}
