import { parts } from '../api';
import { asAdmin, asContact, refusal, reply, service } from './replying';

describe('attachments', () => {
	const file = { name: 'a ü.txt', content_type: 'text/plain', data: Buffer.from('bytes\u0000').toString('base64') };

	test('are served byte by byte without a token, at an address that expires', async () => {
		const [{ attachments }] = parts(await reply(asContact({ attachment_files: [file] })));
		const [{ url, ...attachment }] = attachments as never as Array<{ url: string }>;
		expect(attachment).toEqual({ type: 'upload', name: 'a ü.txt', content_type: 'text/plain', filesize: 6 });
		const download = await fetch(url);
		expect(download.headers.get('content-type')).toBe('text/plain');
		expect(Buffer.from(await download.arrayBuffer())).toEqual(Buffer.from('bytes\u0000'));
		expect(service.sandbox.file(url)).toEqual(Buffer.from('bytes\u0000'));
		service.pass(40 * 60_000);
		expect((await fetch(url)).status).toBe(403);
	});

	test('a changed address is refused', async () => {
		const [{ attachments }] = parts(await reply(asAdmin({ attachment_files: [file] })));
		const [{ url }] = attachments as never as Array<{ url: string }>;
		expect((await fetch(url.replace(/signature=.*/, 'signature=0'))).status).toBe(403);
	});

	test('win over addresses when both are given', async () => {
		const [{ attachments }] = parts(
			await reply(asAdmin({ attachment_files: [file], attachment_urls: ['https://a.example/b.png'] })),
		);
		expect(attachments).toMatchObject([{ name: 'a ü.txt' }]);
	});

	test.each([
		['eleven files', { attachment_files: Array(11).fill(file) }],
		['eleven addresses', { attachment_urls: Array(11).fill('https://a.example/b.png') }],
		['data that is not base64', { attachment_files: [{ ...file, data: 'not base64!' }] }],
		['no name', { attachment_files: [{ ...file, name: undefined }] }],
		['an address that is none', { attachment_urls: ['b.png'] }],
	])('%s are 400', async (_name, fields) => {
		expect((await refusal(asContact(fields))).status).toBe(400);
	});
});
