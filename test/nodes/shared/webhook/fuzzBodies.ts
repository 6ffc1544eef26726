import fc from 'fast-check';
import { gzipSync } from 'node:zlib';

/** What may come to the address of a trigger: bytes that are nothing, and notifications with anything anywhere. */

export const bodies = fc.oneof(
	fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
	fc.json().map((json) => Buffer.from(json)),
	fc.string().map((text) => gzipSync(text)),
);
const headerValues = fc.stringMatching(/^[\x21-\x7e]{0,60}$/);
export const headers = fc.record(
	{
		'content-type': fc.constantFrom(
			'application/json',
			'application/json; charset=utf-16',
			'text/plain',
			'application/xml',
			'multipart/form-data; boundary=x',
			'application/octet-stream',
			'',
		),
		'content-encoding': fc.constantFrom('br', 'identity', 'zstd', 'x'),
		'x-nylas-signature': fc.oneof(headerValues, fc.stringMatching(/^[0-9a-f]{64}$/)),
		'x-hub-signature': fc.oneof(headerValues, fc.stringMatching(/^sha1=[0-9a-f]{40}$/)),
	},
	{ requiredKeys: [] },
);

/** Like notifications, but with anything anywhere. */
const odd = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom('g', 'm1', [], {}, null, 7));
const ids = fc.uuid();
export const message = fc.record(
	{
		id: ids,
		grant_id: ids,
		from: odd,
		to: odd,
		reply_to: odd,
		subject: odd,
		thread_id: odd,
		folders: fc.oneof(odd, fc.constant(['SENT'])),
		attachments: odd,
		headers: odd,
		body: odd,
		date: odd,
	},
	{ requiredKeys: ['id', 'grant_id'] },
);
export const nylasNotification = fc.oneof(
	fc.record(
		{
			type: fc.oneof(
				fc.constantFrom('message.created', 'message.opened', 'grant.expired', 'event.created'),
				fc.string(),
				odd,
			),
			id: odd,
			time: odd,
			data: fc.oneof(odd, fc.record({ grant_id: odd, object: odd }, { requiredKeys: [] })),
		},
		{ requiredKeys: [] },
	),
	fc.record({
		type: fc.constantFrom('message.created', 'message.created.truncated', 'message.created.transformed.metadata'),
		id: odd,
		data: fc.record({ object: message }),
	}),
);

const oddPart = fc.oneof(
	odd,
	fc.record(
		{
			id: odd,
			part_type: fc.oneof(odd, fc.constantFrom('comment', 'note', 'close')),
			body: odd,
			author: fc.oneof(
				odd,
				fc.record({ type: fc.constantFrom('admin', 'bot', 'user'), email: odd }, { requiredKeys: [] }),
			),
			attachments: odd,
		},
		{ requiredKeys: [] },
	),
);
export const intercomNotification = fc.record(
	{
		topic: fc.oneof(
			fc.constantFrom(
				'conversation.admin.replied',
				'conversation.read',
				'conversation.deleted',
				'contact.merged',
				'ping',
			),
			odd,
		),
		id: odd,
		data: fc.oneof(
			odd,
			fc.record({
				item: fc.oneof(
					odd,
					fc.record(
						{
							id: odd,
							type: odd,
							contacts: odd,
							source: odd,
							custom_attributes: fc.oneof(odd, fc.constant({ 'Email Thread': 'g/t' })),
							conversation_parts: fc.oneof(
								odd,
								fc.record({ conversation_parts: fc.oneof(odd, fc.array(oddPart, { maxLength: 3 })) }),
							),
						},
						{ requiredKeys: [] },
					),
				),
			}),
		),
	},
	{ requiredKeys: [] },
);

/** What JSON has no word for. */
export function plainValue(_key: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}
