import { oneLine } from '../../../domain/email';
import { badInput } from '../../shared/base/failure';
import { objectOf, type Json } from '../../shared/kit/objects';
import { allowedDomains } from '../../shared/kit/fields/addressLists';
import { field, type Values } from '../../shared/kit/fields/field';
import { signatureId } from '../fields/signatures';
import { readPeople } from './people';

/** The options that every outgoing mail has, and what they become in the request. */
export const mailFields = {
	allowedDomains: allowedDomains(
		'that an AI agent using this node as a tool can write to, in addition to the participants of the thread',
	),
	attachments: field({
		displayName: 'Attachments',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data, attachment_0',
		description: 'Comma-separated names of the binary fields with files to attach; * attaches all of them',
	}),
	bcc: field({
		displayName: 'BCC',
		type: 'string',
		default: '',
		placeholder: 'e.g. archive@example.com',
		description: 'Comma-separated email addresses that receive a blind copy',
	}),
	cc: field({
		displayName: 'CC',
		type: 'string',
		default: '',
		placeholder: 'e.g. boss@example.com',
		description: 'Comma-separated email addresses that receive a copy',
	}),
	idempotencyKey: field({
		displayName: 'Idempotency Key',
		type: 'string',
		default: '',
		description:
			'Nylas sends only one email per key within an hour. If empty, a key is made from the item, so a retry does not send the email again.',
	}),
	metadata: field({
		displayName: 'Metadata',
		type: 'json',
		default: '{}',
		placeholder: '{ "key1": "order-12" }',
		description:
			'A JSON object of up to 50 text values to store with the message. Messages can be filtered by key1 to key5.',
	}),
	signatureId,
	trackingLabel: field({
		displayName: 'Tracking Label',
		type: 'string',
		default: '',
		read: oneLine,
		description: 'A label that Nylas includes in every tracking notification',
	}),
	trackLinks: field({
		displayName: 'Track Links',
		type: 'boolean',
		default: false,
		description: 'Whether to receive a notification when a link is clicked. Nylas rewrites the links.',
	}),
	trackOpens: field({
		displayName: 'Track Opens',
		type: 'boolean',
		default: false,
		description: 'Whether to receive a notification when the email is opened',
	}),
	trackReplies: field({
		displayName: 'Track Replies',
		type: 'boolean',
		default: false,
		description: 'Whether to receive a notification when the thread is replied to',
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
		throw badInput("'Metadata' has more than 50 pairs", 'Nylas stores at most 50 pairs per message.');
	for (const [key, value] of pairs) {
		if (value === undefined)
			throw badInput(
				`The value of '${key}' in 'Metadata' is not text`,
				'Nylas stores text values only, no lists or objects.',
			);
		if (key.length > 40 || value.length > 500)
			throw badInput(
				"A key or value in 'Metadata' is too long",
				'Nylas accepts keys of up to 40 characters and values of up to 500.',
			);
	}
	return Object.fromEntries(pairs) as Record<string, string>;
}
