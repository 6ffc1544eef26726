import type { NylasMessage } from '../../../sandbox/types';
import { mailFrom, start, type Started } from './start';

let at: Started;
afterEach(async () => await at.nylas.close());

interface Folder {
	id: string;
	name: string;
	attributes: string[];
	total_count: number;
	unread_count: number;
}
const folders = async () => (await at.ask<Folder[]>('$/folders')).body.data;

describe('folders', () => {
	it('have their names as ids at Google', async () => {
		at = await start();
		expect((await folders()).map(({ id }) => id)).toEqual(
			expect.arrayContaining(['INBOX', 'SENT', 'UNREAD', 'DRAFT', 'TRASH']),
		);
	});

	it.each(['microsoft', 'imap'] as const)(
		'have ids without a meaning at %s, and an attribute that tells Sent',
		async (provider) => {
			at = await start({ provider });
			const sent = (await folders()).find(({ attributes }) => attributes.includes('\\Sent'))!;
			expect(sent.id).not.toMatch(/sent/i);
			const { body } = await at.ask<NylasMessage>('$/messages/send', { json: { to: [{ email: 'a@x.example' }] } });
			expect(body.data.folders).toEqual([sent.id]);
		},
	);

	it('count their messages', async () => {
		at = await start();
		at.nylas.receive(at.grant.id, mailFrom('ada@x.example'));
		expect((await folders()).find(({ id }) => id === 'INBOX')).toMatchObject({ total_count: 1, unread_count: 1 });
	});

	it('of the system can not be deleted', async () => {
		at = await start();
		expect((await at.ask('$/folders/INBOX', { method: 'DELETE' })).status).toBe(400);
	});

	it('take their messages along when they are deleted, but not at Google', async () => {
		for (const [provider, left] of [
			['google', 1],
			['microsoft', 0],
		] as const) {
			at = await start({ provider });
			const { id } = (await at.ask<Folder>('$/folders', { json: { name: 'Later' } })).body.data;
			at.nylas.receive(at.grant.id, mailFrom('ada@x.example', { folders: [id] }));
			await at.ask(`$/folders/${encodeURIComponent(id)}`, { method: 'DELETE' });
			expect(at.nylas.messages(at.grant.id)).toHaveLength(left);
			await at.nylas.close();
		}
	});
});

describe('Microsoft', () => {
	beforeEach(async () => (at = await start({ provider: 'microsoft' })));

	it('has one folder per message, moved by its id', async () => {
		const message = at.nylas.receive(at.grant.id, mailFrom('ada@x.example'));
		const [inbox, sent] = await folders();
		const put = async (ids: string[]) =>
			await at.ask(`$/messages/${encodeURIComponent(message.id)}`, { method: 'PUT', json: { folders: ids } });
		expect((await put([inbox.id, sent.id])).status).toBe(400);
		expect((await put([sent.id])).body.data).toMatchObject({ folders: [sent.id], unread: true });
	});

	it('has no content disposition', () => {
		const { attachments } = at.nylas.receive(
			at.grant.id,
			mailFrom('ada@x.example', { files: [{ filename: 'a', contentType: 'a/b', content: Buffer.from('1') }] }),
		);
		expect(attachments[0]).not.toHaveProperty('content_disposition');
	});

	it('does not combine its two groups of filters', async () => {
		expect((await at.ask('$/messages?unread=true&subject=x')).status).toBe(400);
		expect((await at.ask('$/messages?unread=true&from=a@x.example')).status).toBe(200);
	});
});

describe('IMAP', () => {
	it('has ids that are found only when they are encoded', async () => {
		at = await start({ provider: 'imap' });
		const { id } = at.nylas.receive(at.grant.id, mailFrom('ada@x.example'));
		expect(id).toContain('/');
		expect((await at.ask(`$/messages/${id}`)).status).toBe(404);
		expect((await at.ask(`$/messages/${encodeURIComponent(id)}`)).status).toBe(200);
	});
});

describe('threads', () => {
	beforeEach(async () => (at = await start()));

	it('show their messages, people and dates', async () => {
		const first = at.nylas.receive(at.grant.id, mailFrom('ada@x.example', { date: 1_700_000_000 }));
		const second = at.nylas.sendByHand(at.grant.id, {
			to: [{ email: 'ada@x.example' }],
			subject: 'Re: Printer on fire',
			body: 'x',
			inReplyTo: first.id,
			date: 1_700_000_100,
		});
		const { data } = (await at.ask(`$/threads/${first.thread_id}`)).body;
		expect(data).toMatchObject({
			object: 'thread',
			subject: 'Printer on fire',
			message_ids: [first.id, second.id],
			draft_ids: [],
			has_drafts: false,
			unread: true,
			earliest_message_date: 1_700_000_000,
			latest_message_received_date: 1_700_000_000,
			latest_message_sent_date: 1_700_000_100,
			latest_draft_or_message: { id: second.id },
		});
		expect((data.participants as Array<{ email: string }>).map(({ email }) => email)).toEqual([
			'ada@x.example',
			'support@acme.example',
		]);
	});

	it('are listed newest first, 20 at a time, at most 50', async () => {
		for (let i = 0; i < 21; i += 1)
			at.nylas.receive(at.grant.id, mailFrom('ada@x.example', { subject: `${i}`, date: 1_700_000_000 + i }));
		const { data, next_cursor } = (await at.ask<Array<{ subject: string }>>('$/threads')).body;
		expect([data.length, data[0].subject]).toEqual([20, '20']);
		expect((await at.ask<unknown[]>(`$/threads?page_token=${next_cursor}`)).body.data).toHaveLength(1);
		expect((await at.ask('$/threads?limit=51')).status).toBe(400);
		expect((await at.ask<unknown[]>('$/threads?latest_message_after=1700000018')).body.data).toHaveLength(2);
	});

	it('change and delete all their messages', async () => {
		const first = at.nylas.receive(at.grant.id, mailFrom('ada@x.example'));
		at.nylas.receive(at.grant.id, mailFrom('ada@x.example', { inReplyTo: first.id }));
		await at.ask(`$/threads/${first.thread_id}`, { method: 'PUT', json: { unread: false } });
		expect(at.nylas.messages(at.grant.id).map(({ unread }) => unread)).toEqual([false, false]);
		await at.ask(`$/threads/${first.thread_id}`, { method: 'DELETE' });
		expect(at.nylas.messages(at.grant.id).map(({ folders: ids }) => ids)).toEqual([['TRASH'], ['TRASH']]);
	});

	it('show a draft that answers in them', async () => {
		const first = at.nylas.receive(at.grant.id, mailFrom('ada@x.example'));
		const draft = (await at.ask('$/drafts', { json: { subject: 'Re', reply_to_message_id: first.id } })).body.data;
		expect(draft).toMatchObject({ object: 'draft', folders: ['DRAFT'] });
		expect((await at.ask(`$/threads/${first.thread_id}`)).body.data).toMatchObject({
			has_drafts: true,
			draft_ids: [draft.id],
			latest_draft_or_message: { object: 'draft' },
		});
	});
});

describe('contacts', () => {
	it('are made, found by address, changed and deleted', async () => {
		at = await start();
		const { id } = (
			await at.ask<{ id: string }>('$/contacts', {
				json: { given_name: 'Ada', emails: [{ email: 'ada@x.example', type: 'work' }] },
			})
		).body.data;
		expect((await at.ask<unknown[]>('$/contacts?email=ADA@x.example')).body.data).toHaveLength(1);
		expect((await at.ask<unknown[]>('$/contacts?email=bo@x.example')).body.data).toHaveLength(0);
		expect((await at.ask(`$/contacts/${id}`, { method: 'PUT', json: { surname: 'Stone' } })).body.data).toMatchObject({
			given_name: 'Ada',
			surname: 'Stone',
		});
		await at.ask(`$/contacts/${id}`, { method: 'DELETE' });
		expect((await at.ask(`$/contacts/${id}`)).status).toBe(404);
	});
});
