import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CLIENT_SECRET, SECRET, Targets } from './fuzzSetup';
import { send } from '../../../support/host/signed';

/** Whatever comes in: no 500, and no run that nobody signed for. */

const targets = new Targets();

const bodies = fc.oneof(
	fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
	fc.json().map((json) => Buffer.from(json)),
	fc.string().map((text) => gzipSync(text)),
);
const headerValues = fc.stringMatching(/^[\x21-\x7e]{0,60}$/);
const headers = fc.record(
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

it.each([
	['Nylas', () => targets.nylas],
	['Intercom', () => targets.intercom],
])('the %s Trigger refuses any bytes under any headers that nobody signed', async (_, host) => {
	await fc.assert(
		fc.asyncProperty(bodies, headers, async (body, given) => {
			const { status } = await send(host().url, { body, headers: given as Record<string, string> });
			expect([401, 422]).toContain(status);
		}),
		{ numRuns: 150 },
	);
	expect(host().runs).toEqual([]);
	expect(host().logged('thrown')).toBe('');
});

/** Like notifications, but with anything anywhere. */
const odd = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom('g', 'm1', [], {}, null, 7));
const ids = fc.uuid();
const message = fc.record(
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
const nylasNotification = fc.oneof(
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

it('the Nylas Trigger answers any signed JSON, and never with a 500', async () => {
	await fc.assert(
		fc.asyncProperty(nylasNotification, message, async (notification, mail) => {
			targets.fetched = mail;
			const body = JSON.stringify(notification, plainValue);
			const signature = createHmac('sha256', SECRET).update(body).digest('hex');
			const { status } = await send(targets.nylas.url, {
				body,
				headers: { 'content-type': 'application/json', 'x-nylas-signature': signature },
			});
			expect(status).toBe(200);
		}),
		{ numRuns: 250 },
	);
	expect(targets.nylas.logged('thrown')).toBe('');
	expect(targets.nylas.runs.length).toBeGreaterThan(0);
}, 60_000);

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
const intercomNotification = fc.record(
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

it('the Intercom Inbox Trigger answers any signed JSON, never with a 500, and never lets a note or a bot out', async () => {
	await fc.assert(
		fc.asyncProperty(intercomNotification, async (notification) => {
			const body = JSON.stringify(notification, plainValue);
			const signature = createHmac('sha1', CLIENT_SECRET).update(body).digest('hex');
			const { status } = await send(targets.intercom.url, {
				body,
				headers: { 'content-type': 'application/json', 'x-hub-signature': `sha1=${signature}` },
			});
			expect(status).toBe(200);
		}),
		{ numRuns: 250 },
	);
	expect(targets.intercom.logged('thrown')).toBe('');
	for (const { part, reason } of targets.intercom.items() as Array<{
		part?: { type: string; author: { type: string } };
		reason?: string;
	}>) {
		if (!part || reason) continue;
		expect(part.type).not.toBe('note');
		expect(part.author.type).toBe('admin');
	}
}, 60_000);

/** What JSON has no word for. */
function plainValue(_key: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}
