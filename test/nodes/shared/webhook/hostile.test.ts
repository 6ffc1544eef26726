import { createHmac } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { CLIENT_SECRET, SECRET, Targets } from './fuzzSetup';
import { send, type Answered } from '../../../support/host/signed';

/** Bodies made to do harm: never a 500, nothing polluted, and no run that nobody signed for. */

// Without fetching the mail, what the notification says is what is read.
const targets = new Targets({ nylas: { includeHeaders: false } });

const DEEP = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
/** As JSON text, because not everything that JSON can say survives `JSON.stringify`. */
const HOSTILE = [
	'null',
	'true',
	'0',
	'-1',
	'1e308',
	'1e999',
	'-1e999',
	'99999999999999999999',
	'""',
	'"\\u0000"',
	'"\\ud800"',
	'"constructor"',
	'"__proto__"',
	'"=%7B%7B 1 %7D%7D"',
	'[]',
	'{}',
	'[null]',
	'[[[]]]',
	'{"length":-1}',
	'{"toString":null,"valueOf":null}',
	'{"__proto__":{"polluted":true}}',
	'{"constructor":{"prototype":{"polluted":true}}}',
	DEEP,
];

const NYLAS = {
	specversion: '1.0',
	type: 'message.created',
	source: '/google/emails/realtime',
	id: 'n',
	time: Math.floor(Date.now() / 1_000),
	webhook_delivery_attempt: 1,
	data: {
		application_id: 'app',
		grant_id: 'g',
		object: {
			id: 'm',
			object: 'message',
			grant_id: 'g',
			thread_id: 't',
			subject: 's',
			date: 1_763_625_985,
			body: '<p>b</p>',
			snippet: 'b',
			unread: true,
			folders: ['INBOX'],
			from: [{ email: 'ada@example.com', name: 'Ada' }],
			to: [{ email: 'support@shop.example' }],
			cc: [],
			bcc: [],
			reply_to: [{ email: 'ada@example.com' }],
			headers: [{ name: 'Auto-Submitted', value: 'no' }],
			attachments: [{ id: 'a', filename: 'a.txt', size: 1, content_type: 'text/plain', is_inline: false }],
		},
	},
};
const author = { type: 'admin', id: '1', name: 'John', email: 'john@shop.example' };
const INTERCOM = {
	type: 'notification_event',
	id: 'notif_1',
	topic: 'conversation.admin.replied',
	app_id: 'sandbox1',
	created_at: Math.floor(Date.now() / 1_000),
	delivery_attempts: 1,
	data: {
		type: 'notification_event_data',
		item: {
			type: 'conversation',
			id: '1',
			custom_attributes: { 'Email Thread': 'g/t' },
			contacts: { contacts: [{ id: 'c' }] },
			source: { body: 'b', author: { type: 'user', id: 'c', email: 'ada@example.com' } },
			conversation_parts: {
				conversation_parts: [
					{
						id: '2',
						part_type: 'comment',
						body: '<p>b</p>',
						created_at: 1,
						author,
						attachments: [{ name: 'a', url: 'https://x.example', content_type: 'text/plain', filesize: 1 }],
						app_package_code: null,
					},
				],
			},
		},
	},
};

/** Every place of a document, as the keys that lead there. */
function places(value: unknown, at: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [at];
	return [at, ...Object.entries(value).flatMap(([key, child]) => places(child, [...at, key]))].filter(
		({ length }) => length > 0,
	);
}

/** With something else in one place, as JSON. Ids differ each time, or all but the first would be repeats. */
function changed(document: object, place: string[], json: string): string {
	const mark = '@@here@@';
	const fresh = JSON.stringify(document).replace(
		/"id":"(n|m|notif_1|2)"/g,
		(_, id: string) => `"id":"${id}-${(round += 1)}"`,
	);
	const copy = JSON.parse(fresh) as Record<string, unknown>;
	let holder = copy;
	for (const key of place.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
	holder[place.at(-1)!] = mark;
	return JSON.stringify(copy).replace(`"${mark}"`, json);
}

let round = 0;

const asNylas = async (
	body: string | Buffer,
	headers: Record<string, string> = {},
	secret = SECRET,
): Promise<Answered> =>
	await send(targets.nylas.url, {
		body,
		headers: {
			'content-type': 'application/json',
			'x-nylas-signature': createHmac('sha256', secret).update(body).digest('hex'),
			...headers,
		},
	});
const asIntercom = async (
	body: string | Buffer,
	headers: Record<string, string> = {},
	secret = CLIENT_SECRET,
): Promise<Answered> =>
	await send(targets.intercom.url, {
		body,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
			...headers,
		},
	});

const unpolluted = () => expect(({} as Record<string, unknown>).polluted).toBeUndefined();

describe.each([
	['Nylas', NYLAS, asNylas, () => targets.nylas],
	['Intercom Inbox', INTERCOM, asIntercom, () => targets.intercom],
] as const)('the %s Trigger', (_, document, post, host) => {
	it('takes a signed notification with anything in any place, and never answers 500', async () => {
		targets.fetched = NYLAS.data.object;
		const answers: string[] = [];
		for (const place of places(document)) {
			const all = await Promise.all(
				HOSTILE.map(async (given) => ({ given, status: (await post(changed(document, place, given))).status })),
			);
			answers.push(
				...all
					.filter(({ given, status }) => status !== (given === DEEP ? 400 : 200))
					.map(({ given, status }) => `${place.join('.')} = ${given.slice(0, 40)}: ${status}`),
			);
		}
		expect(answers).toEqual([]);
		expect(host().logged('thrown')).toBe('');
		for (const { outputs } of host().runs) expect(JSON.stringify(outputs)).not.toContain('__proto__":');
		unpolluted();
	}, 60_000);

	it('starts no run for the same bodies when nobody signed them', async () => {
		for (const place of places(document).slice(0, 12)) {
			const all = await Promise.all(
				HOSTILE.map(async (json) => await post(changed(document, place, json), {}, 'guessed')),
			);
			expect(new Set(all.map(({ status }) => status))).toEqual(new Set([401]));
		}
		expect(host().runs).toEqual([]);
	});

	it.each(['br', 'zstd', 'compress', 'gzip, br', 'x'])(
		'starts no run for a body in the encoding %s, which n8n does not unpack',
		async (encoding) => {
			const { status } = await post(brotliCompressSync(JSON.stringify(document)), { 'content-encoding': encoding });
			// n8n itself refuses what it takes for JSON and is none.
			expect([400, 422]).toContain(status);
			expect(host().runs).toEqual([]);
		},
	);

	it('starts no run for a body that n8n has unpacked, because the signature was over the packed one', async () => {
		expect((await post(gzipSync(JSON.stringify(document)), { 'content-encoding': 'gzip' })).status).toBe(401);
		expect(host().runs).toEqual([]);
	});

	it.each([
		'text/plain',
		'application/octet-stream',
		'application/x-www-form-urlencoded',
		'application/xml',
		'application/json; charset=utf-16',
	])('goes by the bytes where they are signed and come as %s', async (contentType) => {
		expect((await post(changed(document, ['specversion'], '"1.0"'), { 'content-type': contentType })).status).toBe(200);
		expect(host().runs).toHaveLength(1);
	});

	it('starts no run for a form, whose bytes are gone', async () => {
		expect((await post(JSON.stringify(document), { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(
			401,
		);
		expect(host().runs).toEqual([]);
	});

	it('starts no run for one body under the signature of another', async () => {
		const signed = (body: string) => ({
			'x-nylas-signature': createHmac('sha256', SECRET).update(body).digest('hex'),
			'x-hub-signature': `sha1=${createHmac('sha1', CLIENT_SECRET).update(body).digest('hex')}`,
		});
		const body = JSON.stringify(document);
		expect((await post(body, signed(`${body} `))).status).toBe(401);
		expect((await post(`${body} `, signed(body))).status).toBe(401);
		expect(host().runs).toEqual([]);
	});

	it('starts no run for a signature that a service makes for others', async () => {
		for (const secret of [SECRET, CLIENT_SECRET, 'mock-webhook-secret', ''].filter(
			(other) => other !== (document === NYLAS ? SECRET : CLIENT_SECRET),
		)) {
			expect((await post(JSON.stringify(document), {}, secret)).status).toBe(401);
		}
		expect(host().runs).toEqual([]);
	});
});
