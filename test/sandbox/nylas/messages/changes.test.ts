import type { Mail, NylasMessage } from '../../../../sandbox/types';
import { mailFrom, start, type Started } from '../start';

let at: Started;
beforeEach(async () => (at = await start()));
afterEach(async () => await at.nylas.close());

const receive = (rest: Partial<Mail> = {}, from = 'ada@x.example') =>
	at.nylas.receive(at.grant.id, mailFrom(from, rest));
const subjects = async (query: string) =>
	(await at.ask<NylasMessage[]>(`$/messages?${query}`)).body.data.map(({ subject }) => subject);

describe('changing a message', () => {
	it('moves flags and labels together at Google', async () => {
		const { id } = receive();
		const { data } = (await at.ask(`$/messages/${id}`, { method: 'PUT', json: { folders: ['INBOX'] } })).body;
		expect(data).toMatchObject({ unread: false, folders: ['INBOX'] });
	});

	it('refuses an unknown folder', async () => {
		const { id } = receive();
		expect((await at.ask(`$/messages/${id}`, { method: 'PUT', json: { folders: ['Nowhere'] } })).status).toBe(400);
	});

	it('replaces the metadata as a whole', async () => {
		const { id } = receive();
		await at.ask(`$/messages/${id}`, { method: 'PUT', json: { metadata: { a: '1', b: '2' } } });
		const { data } = (await at.ask(`$/messages/${id}`, { method: 'PUT', json: { metadata: { c: '3' } } })).body;
		expect(data).toMatchObject({ metadata: { c: '3' } });
		expect(await subjects('metadata_pair=key1:x')).toEqual([]);
	});

	it('deletes for good what lies in the Trash already', async () => {
		const { id } = receive();
		await at.ask(`$/messages/${id}`, { method: 'DELETE' });
		expect((await at.ask(`$/messages/${id}`)).status).toBe(200);
		await at.ask(`$/messages/${id}`, { method: 'DELETE' });
		expect((await at.ask(`$/messages/${id}`)).status).toBe(404);
	});
});

describe('attachments', () => {
	it('are found only with the id of their message', async () => {
		const { id, attachments } = receive({
			files: [{ filename: 'a b.txt', contentType: 'text/plain', content: Buffer.from([0, 255, 10]) }],
		});
		const path = `$/attachments/${encodeURIComponent(attachments[0].id)}`;
		expect((await at.ask(`${path}/download`)).status).toBe(400);
		expect((await at.ask(`${path}/download?message_id=${receive().id}`)).status).toBe(404);
		expect((await at.ask(`${path}?message_id=${id}`)).body.data).toMatchObject({ filename: 'a b.txt', size: 3 });
		const download = await fetch(
			`${at.nylas.url}/v3/grants/${at.grant.id}/attachments/${encodeURIComponent(attachments[0].id)}/download?message_id=${id}`,
			{ headers: { authorization: `Bearer ${at.nylas.apiKey}` } },
		);
		expect(download.headers.get('content-type')).toBe('application/octet-stream');
		expect([...new Uint8Array(await download.arrayBuffer())]).toEqual([0, 255, 10]);
	});
});

describe('cleaning', () => {
	it('adds the text without quotes and closing phrase', async () => {
		const { id } = receive({ body: '<p>It works. Thanks,</p><blockquote>old</blockquote>' });
		const { body } = await at.ask('$/messages/clean', { method: 'PUT', json: { message_id: [id] } });
		expect(body.data).toMatchObject([{ id, conversation: 'It works.' }]);
	});

	it('takes at most 20 messages', async () => {
		expect(
			(await at.ask('$/messages/clean', { method: 'PUT', json: { message_id: Array(21).fill('x') } })).status,
		).toBe(400);
	});
});
