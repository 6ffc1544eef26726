import { createServer, type Server } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { Workplace } from './workplace';

const FILE = 'sync-to-elsewhere.json';
const place = new Workplace();

interface Row {
	object: string;
	id: string;
	updatedAt: number;
	fields: Record<string, unknown>;
}

/** The other system: keeps rows, and refuses those of some names. */
let target: Server;
let rows: Row[] = [];
let refuses = '';

beforeEach(async () => {
	rows = [];
	refuses = '';
	target = createServer((request, response) => {
		void readJson(request).then((body) => {
			const row = body as Row;
			if (refuses && row.fields.name === refuses) return response.writeHead(422).end('no such list');
			rows.push(row);
			return response.end('{}');
		});
	});
	await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
});
afterEach(() => target.close());

const api = async (method: string, path: string, body: object) => {
	const response = await fetch(place.intercom.url + path, {
		method,
		headers: { authorization: `Bearer ${place.intercom.accessToken}`, 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return (await response.json()) as { id: string };
};

/** Runs of one workflow, which keeps its state from one to the next. */
function runs(staticData = {}) {
	let execution = 0;
	let kept = staticData;
	return async () => {
		const targetUrl = `http://127.0.0.1:${(target.address() as AddressInfo).port}/rows`;
		execution += 1;
		const {
			run,
			items,
			staticData: after,
		} = await place.play(FILE, {
			set: { targetUrl },
			staticData: kept,
			executionId: `e${execution}`,
		});
		kept = after;
		expect(run.data.resultData.error).toBeUndefined();
		return items('Status').map(({ json }) => json);
	};
}

test('the first run takes everything, with the fields of the tables', async () => {
	const contact = await api('POST', '/contacts', {
		role: 'user',
		email: 'ada@example.com',
		name: 'Ada',
		phone: '+44123',
	});
	await api('POST', '/companies', { company_id: 'c1', name: 'Analytical Engines' });
	await api('POST', '/conversations', { from: { type: 'user', id: contact.id }, body: 'Hello' });
	const [status, ...more] = await runs()();
	expect(more).toEqual([]);
	expect(status).toMatchObject({ synced: { contact: 1, conversation: 1 }, failed: {}, failures: [] });
	expect(rows.find(({ object }) => object === 'contact')).toMatchObject({
		id: contact.id,
		fields: { email: 'ada@example.com', name: 'Ada', phone: '+44123', lists: [] },
	});
	expect(rows.find(({ object }) => object === 'conversation')).toMatchObject({
		fields: { contactId: contact.id, state: 'open' },
	});
});

test('a run takes what changed since the last one, and says so where nothing did', async () => {
	await api('POST', '/contacts', { role: 'user', email: 'ada@example.com', name: 'Ada' });
	const nowSec = Math.floor(Date.now() / 1_000);
	expect(await runs({ global: { sync: { doneUntilSec: nowSec + 3_600 } } })()).toMatchObject([
		{ synced: {}, failed: {} },
	]);
	expect(rows).toEqual([]);
	expect(await runs({ global: { sync: { doneUntilSec: nowSec } } })()).toMatchObject([{ synced: { contact: 1 } }]);
});

test('what the target refuses is listed, and tried again by the next run', async () => {
	await api('POST', '/contacts', { role: 'user', email: 'ada@example.com', name: 'Ada' });
	const bob = await api('POST', '/contacts', { role: 'user', email: 'bob@example.com', name: 'Bob' });
	const run = runs();
	refuses = 'Bob';
	const [status] = await run();
	expect(status).toMatchObject({
		synced: { contact: 1 },
		failed: { contact: 1 },
		failures: [{ object: 'contact', id: bob.id, error: expect.stringContaining('422') as string }],
	});
	refuses = '';
	await run();
	expect(rows.map(({ id }) => id)).toContain(bob.id);
});
