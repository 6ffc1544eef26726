import type { Mail, NylasMessage } from '../../../../sandbox/types';
import { mailFrom, start, type Started } from '../start';

let at: Started;
beforeEach(async () => (at = await start()));
afterEach(async () => await at.nylas.close());

const receive = (rest: Partial<Mail> = {}, from = 'ada@x.example') =>
	at.nylas.receive(at.grant.id, mailFrom(from, rest));
const subjects = async (query: string) =>
	(await at.ask<NylasMessage[]>(`$/messages?${query}`)).body.data.map(({ subject }) => subject);

describe('a mail that arrives', () => {
	it('lies unread in the inbox, in wire form', async () => {
		const { id } = receive({ date: 1_763_625_981, body: '<p>It&nbsp;burns <b>here</b></p>' });
		const { data } = (await at.ask(`$/messages/${id}`)).body;
		expect(data).toEqual({
			id,
			object: 'message',
			grant_id: at.grant.id,
			thread_id: id,
			subject: 'Printer on fire',
			from: [{ name: 'Ada Customer', email: 'ada@x.example' }],
			to: [{ email: 'support@acme.example' }],
			cc: [],
			bcc: [],
			reply_to: [],
			date: 1_763_625_981,
			body: '<p>It&nbsp;burns <b>here</b></p>',
			snippet: 'It burns here',
			unread: true,
			starred: false,
			folders: ['UNREAD', 'CATEGORY_PERSONAL', 'INBOX'],
			attachments: [],
		});
		expect(id).toMatch(/^[0-9a-f]{16}$/);
	});

	it('joins the thread of the message that it answers, by id or by Message-ID', () => {
		const first = receive();
		const messageId = first.headers.find(({ name }) => name === 'Message-ID')!.value;
		expect(receive({ inReplyTo: first.id }).thread_id).toBe(first.thread_id);
		expect(receive({ inReplyTo: messageId }).thread_id).toBe(first.thread_id);
		expect(receive({ inReplyTo: '<unknown@x.example>' }).thread_id).not.toBe(first.thread_id);
	});

	it('joins the thread that its own In-Reply-To names', () => {
		const first = receive({ headers: [{ name: 'Message-ID', value: '<one@x.example>' }] });
		expect(receive({ headers: [{ name: 'in-reply-to', value: '<one@x.example>' }] }).thread_id).toBe(first.thread_id);
	});

	it('carries In-Reply-To and the growing References', () => {
		const first = receive({ headers: [{ name: 'Message-ID', value: '<one@x.example>' }] });
		const second = receive({ inReplyTo: first.id, headers: [{ name: 'Message-ID', value: '<two@x.example>' }] });
		const third = receive({ inReplyTo: second.id });
		expect(third.headers).toEqual(
			expect.arrayContaining([
				{ name: 'In-Reply-To', value: '<two@x.example>' },
				{ name: 'References', value: '<one@x.example> <two@x.example>' },
			]),
		);
	});

	it('has an empty content type at Google when the file name is not ASCII', () => {
		const files = ['photo.png', 'фото.png'].map((filename) => ({
			filename,
			contentType: 'image/png',
			content: Buffer.from('x'),
		}));
		expect(receive({ files }).attachments.map((file) => file.content_type)).toEqual([
			'image/png; name="photo.png"',
			'',
		]);
	});
});

describe('fields and select', () => {
	it('gives no headers, all of them, or the three for threading', async () => {
		const { id } = receive({ headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }], subject: 'Füße' });
		const names = async (query: string) => {
			const { data } = (await at.ask<NylasMessage>(`$/messages/${id}?${query}`)).body;
			return data.headers?.map(({ name }) => name);
		};
		expect(await names('')).toBeUndefined();
		expect(await names('fields=include_basic_headers')).toEqual(['Message-ID']);
		expect(await names('fields=include_headers')).toEqual(
			expect.arrayContaining(['Message-ID', 'From', 'Subject', 'Auto-Submitted']),
		);
	});

	it('does not decode headers', async () => {
		const { id } = receive({ subject: 'Füße' });
		const { data } = (await at.ask<NylasMessage>(`$/messages/${id}?fields=include_headers`)).body;
		expect(data.headers).toContainEqual({ name: 'Subject', value: '=?UTF-8?B?RsO8w59l?=' });
		expect(data.subject).toBe('Füße');
	});

	it('gives the whole mail as base64url with raw_mime, and nothing else', async () => {
		const { id } = receive({
			files: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('attached') }],
		});
		const { data } = (await at.ask<Record<string, string>>(`$/messages/${id}?fields=raw_mime`)).body;
		expect(Object.keys(data).sort()).toEqual(['grant_id', 'id', 'object', 'raw_mime']);
		const mime = Buffer.from(data.raw_mime, 'base64url').toString();
		expect(mime).toContain('Content-Type: multipart/mixed');
		expect(mime).toContain(Buffer.from('attached').toString('base64'));
	});

	it('gives only what select names', async () => {
		const { id } = receive();
		expect((await at.ask(`$/messages/${id}?select=id,subject`)).body.data).toEqual({ id, subject: 'Printer on fire' });
	});
});

describe('the list of messages', () => {
	it('is newest first and has 50 by default', async () => {
		for (let i = 0; i < 51; i += 1) receive({ subject: `${i}`, date: 1_700_000_000 + i });
		const { data, next_cursor } = (await at.ask<NylasMessage[]>('$/messages')).body;
		expect([data.length, data[0].subject]).toEqual([50, '50']);
		expect((await at.ask<NylasMessage[]>(`$/messages?page_token=${next_cursor}`)).body).toMatchObject({
			data: [{ subject: '0' }],
		});
	});

	it('keeps its pages when a mail arrives between them, and ends without a cursor', async () => {
		for (let i = 0; i < 4; i += 1) receive({ subject: `${i}`, date: 1_700_000_000 + i });
		const first = (await at.ask('$/messages?limit=2')).body;
		receive({ subject: 'new' });
		const second = (await at.ask<NylasMessage[]>(`$/messages?limit=2&page_token=${first.next_cursor}`)).body;
		expect(second.data.map(({ subject }) => subject)).toEqual(['1', '0']);
		expect(second).not.toHaveProperty('next_cursor');
	});

	it('refuses a cursor with other filters', async () => {
		for (let i = 0; i < 3; i += 1) receive();
		const { next_cursor } = (await at.ask('$/messages?limit=1')).body;
		expect((await at.ask(`$/messages?limit=1&unread=true&page_token=${next_cursor}`)).status).toBe(400);
	});

	it.each([
		['in=INBOX', ['old', 'Hello big File']],
		['in=SENT', ['sent']],
		['from=ADA@x.example', ['old']],
		['from=ada@x.example&from=bo@x.example', ['old', 'Hello big File']],
		['to=someone@x.example', ['sent']],
		['cc=boss@x.example', ['Hello big File']],
		['any_email=boss@x.example,someone@x.example', ['Hello big File', 'sent']],
		['subject=big', ['Hello big File']],
		['received_after=1700000500', ['Hello big File', 'sent']],
		['received_after=1700000000&received_before=1700001000', []],
		['received_before=1700001000', ['old']],
		['unread=false', ['sent']],
		['starred=true', []],
		['has_attachment=true', ['Hello big File']],
		['search_query_native=burns%20from:ada', ['old']],
		['search_query_native=subject:big%20has:attachment', ['Hello big File']],
		['in=INBOX&unread=true&has_attachment=false', ['old']],
	])('filters by %s', async (query, expected) => {
		receive({ subject: 'old', date: 1_700_000_000 });
		receive(
			{
				subject: 'Hello big File',
				date: 1_700_001_000,
				body: 'x',
				cc: [{ email: 'boss@x.example' }],
				files: [{ filename: 'a', contentType: 'a/b', content: Buffer.from('1') }],
			},
			'bo@x.example',
		);
		at.nylas.sendByHand(at.grant.id, {
			to: [{ email: 'someone@x.example' }],
			subject: 'sent',
			body: 'x',
			date: 1_700_002_000,
		});
		expect((await subjects(query)).reverse()).toEqual(expected);
	});

	it('refuses a native search together with other filters at Google and Microsoft', async () => {
		expect((await at.ask('$/messages?search_query_native=x&in=INBOX')).status).toBe(200);
		expect((await at.ask('$/messages?search_query_native=x&unread=true')).status).toBe(400);
	});

	it('leaves out the Trash unless it is asked for', async () => {
		const { id } = receive();
		await at.ask(`$/messages/${id}`, { method: 'DELETE' });
		expect([await subjects(''), await subjects('in=TRASH')]).toEqual([[], ['Printer on fire']]);
	});
});
