import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Nylas } from '../../../../../nodes/Nylas/Nylas.node';
import { runNode } from '../../../../support/node';
import { bytes } from '../../../../support/files';

const CONTENT = bytes(300_000);

let server: Server;
let downloads: number;
/** How the download is answered, by its number from 1 on. */
let answer: (response: ServerResponse, number: number) => void;

beforeEach(async () => {
	downloads = 0;
	server = createServer((request, response) => {
		if (request.url?.includes('/download')) {
			answer(response, ++downloads);
			return;
		}
		response.setHeader('content-type', 'application/json');
		response.end(
			JSON.stringify({
				request_id: '1',
				data: {
					id: 'm',
					grant_id: 'g',
					attachments: [
						{ id: 'a', filename: 'tray.png', content_type: 'image/png; name="tray.png"', size: CONTENT.length },
					],
				},
			}),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => server.close());

async function download(attachmentId = '') {
	const credentials = {
		nylasApi: {
			apiKey: 'nyk_test',
			region: 'custom',
			baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		},
	};
	return await runNode({
		node: new Nylas(),
		resource: 'attachment',
		operation: 'download',
		parameters: { grantId: 'g', messageId: 'm', attachmentId },
		credentials,
	});
}

const whole = (response: ServerResponse): void => void response.end(CONTENT);

test('a download comes as a stream, with its name and type', async () => {
	answer = whole;
	const { items, error } = await download();
	expect(error).toBeUndefined();
	expect(items[0].binary?.data_0).toMatchObject({ fileName: 'tray.png', mimeType: 'image/png' });
	expect(Buffer.from(items[0].binary?.data_0.data ?? '', 'base64').equals(CONTENT)).toBe(true);
});

test('one that breaks off in the middle is begun anew', async () => {
	answer = (response, number) => {
		if (number === 2) return void whole(response);
		response.writeHead(200, { 'content-length': CONTENT.length });
		response.write(CONTENT.subarray(0, 100_000), () => response.destroy());
	};
	const { items } = await download();
	expect(downloads).toBe(2);
	expect(Buffer.from(items[0].binary?.data_0.data ?? '', 'base64').equals(CONTENT)).toBe(true);
});

test('one that breaks off every time is an error that says what to do', async () => {
	answer = (response) => {
		response.writeHead(200, { 'content-length': CONTENT.length });
		response.write(CONTENT.subarray(0, 100_000), () => response.destroy());
	};
	const { error } = await download();
	expect(downloads).toBe(3);
	expect([error?.message, error?.description]).toEqual([
		'The download from Nylas failed',
		'It was retried several times. Check the network, then run the item again.',
	]);
});

test('a refusal is told as by any other request', async () => {
	answer = (response) =>
		void response
			.writeHead(404, { 'content-type': 'application/json' })
			.end(JSON.stringify({ request_id: '1', error: { type: 'not_found_error', message: 'gone' } }));
	const { error } = await download('a');
	expect(error?.httpCode).toBe('404');
	expect(error?.description).toContain('gone');
});
