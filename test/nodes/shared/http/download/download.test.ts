import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { PassThrough, Readable } from 'node:stream';
import type { Failure } from '../../../../../nodes/shared/base/failure';
import { downloader, type Downloaded } from '../../../../../nodes/shared/http/download/download';

/** Links of answers: who may be asked, through which doors, and for how much. */

interface Given {
	status?: number;
	location?: string;
	body?: Readable;
	/** Whom the name led to. */
	address?: string;
	port?: number;
}

const PUBLIC = '93.184.216.34';

/** n8n's helper before an internet that answers what `site` says. */
function browser(site: (url: string) => Given | Promise<Given>, baseUrl = 'https://api.us.nylas.com') {
	const asked: IHttpRequestOptions[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		asked.push(options);
		const given = await site(options.url);
		const body = given.body ?? Readable.from([Buffer.from('file')]);
		const { address = PUBLIC, port = 443 } = given;
		Object.assign(body, { socket: { remoteAddress: address, remotePort: port } });
		const headers = { 'content-type': 'image/png; x=y', ...(given.location ? { location: given.location } : {}) };
		return { statusCode: given.status ?? 200, headers, body };
	};
	const context = { helpers: { httpRequest }, getExecutionCancelSignal: () => undefined };
	const download = downloader(context as unknown as IExecuteFunctions, baseUrl);
	const hosts = ['files.example.com', '*.cdn.example'];
	return {
		asked,
		get: async (url: string, more: { hosts?: string[]; maxBytes?: number } = {}) =>
			await download(url, { maxBytes: 1_000, label: 'Entry 1', hosts, ...more }),
	};
}

const ok = () => ({});
const urls = (asked: IHttpRequestOptions[]) => asked.map(({ url }) => url);
const failure = async (work: Promise<Downloaded>): Promise<Failure> =>
	await work.then(
		() => Promise.reject(new Error('It did not fail')),
		(error: Failure) => error,
	);

it('fetches a file, asks for it unpacked, and lets n8n follow nothing', async () => {
	const { asked, get } = browser(ok);
	expect(await get('https://files.example.com/a.png?sig=1')).toEqual({
		content: Buffer.from('file'),
		contentType: 'image/png',
	});
	expect(asked[0]).toMatchObject({ disableFollowRedirect: true, headers: { 'Accept-Encoding': 'identity' } });
	expect(asked[0].headers).not.toHaveProperty('Authorization');
});

it.each([
	{ url: 'https://a.cdn.example/x', is: 'below a host with a star' },
	{ url: 'https://FILES.example.com./x', is: 'spelled otherwise' },
	{ url: 'https://other.example.net/x', is: 'any public host where all are allowed', hosts: undefined },
])('$url is fetched: $is', async ({ url, ...more }) => {
	const { asked, get } = browser(ok);
	await get(url, 'hosts' in more ? { hosts: undefined } : {});
	expect(asked).toHaveLength(1);
});

it.each([
	'https://evil.example/x',
	'https://cdn.example/x',
	'https://xcdn.example/x',
	'https://files.example.com.evil.example/x',
	'https://evil.example/files.example.com',
])('%s is on no allowed host: nothing is asked, and the user is told which option to set', async (url) => {
	const { asked, get } = browser(ok);
	const { details } = await failure(get(url));
	expect(details).toMatchObject({ code: 'host_not_allowed', retryable: false });
	expect(details.description).toContain("'File Hosts'");
	expect(asked).toEqual([]);
});

it.each([
	'http://files.example.com/x',
	'http://127.0.0.1:4020/x',
	'https://127.0.0.1/x',
	'https://2852039166/latest/meta-data',
	'https://0xa9.0xfe.0xa9.0xfe/x',
	'https://0251.0376.0251.0376/x',
	'https://[::ffff:169.254.169.254]/x',
	'https://100.100.100.200/x',
	'https://0/x',
	'https://metadata.google.internal/x',
	'https://user:pass@files.example.com/x',
	'file:///etc/passwd',
	'data:text/plain,x',
	'//files.example.com/x',
	'nonsense',
])('%s is refused, whatever is allowed', async (url) => {
	const { asked, get } = browser(ok);
	for (const hosts of [undefined, ['*.example.com', '127.0.0.1', '169.254.169.254']])
		expect((await failure(get(url, { hosts }))).message).toBe('Entry 1 has no valid URL');
	expect(asked).toEqual([]);
});

describe('a redirect', () => {
	const to = (location: string) => browser((url) => (url.endsWith('/a') ? { status: 302, location } : {}));

	it.each(['https://x.cdn.example/b', '/b'])('to %s is followed', async (location) => {
		const { asked, get } = to(location);
		await get('https://files.example.com/a');
		expect(urls(asked)).toEqual(['https://files.example.com/a', new URL(location, 'https://files.example.com').href]);
	});

	it.each([
		'http://files.example.com/b',
		'https://10.0.0.1/b',
		'//169.254.169.254/b',
		'https://evil.example/b',
		'file:///etc/passwd',
		'https://[',
	])('to %s is not followed', async (location) => {
		const { asked, get } = to(location);
		await failure(get('https://files.example.com/a'));
		expect(urls(asked)).toEqual(['https://files.example.com/a']);
	});

	it('in a circle comes to an end', async () => {
		const { asked, get } = browser(() => ({ status: 301, location: 'https://files.example.com/a' }));
		expect((await failure(get('https://files.example.com/a'))).details.description).toContain('redirected too often');
		expect(asked).toHaveLength(4);
	});
});

it.each([
	{ name: 'private', given: { address: '10.0.0.8' } },
	{ name: 'loopback', given: { address: '::1' } },
	{ name: 'mapped', given: { address: '::ffff:192.168.0.1' } },
])('a name that leads to a $name address gives nothing away', async ({ given }) => {
	const { get } = browser(() => given);
	expect((await failure(get('https://files.example.com/a'))).details.description).toContain('in a private network');
});

it('behind a proxy, the address is the proxy, which is no reason to refuse', async () => {
	const { get } = browser(() => ({ address: '10.0.0.8', port: 3128 }));
	expect((await get('https://files.example.com/a')).content).toBeDefined();
});

it.each([
	{ baseUrl: 'http://127.0.0.1:4010', url: 'http://127.0.0.1:4020/x', allowed: true },
	{ baseUrl: 'http://localhost:4010', url: 'http://127.0.0.1:4020/x', allowed: true },
	{ baseUrl: 'https://api.us.nylas.com', url: 'http://127.0.0.1:4020/x', allowed: false },
	{ baseUrl: 'https://127.0.0.1.example.com', url: 'http://127.0.0.1:4020/x', allowed: false },
	{ baseUrl: 'http://127.0.0.1:4010', url: 'http://10.0.0.1/x', allowed: false },
	{ baseUrl: 'http://127.0.0.1:4010', url: 'http://169.254.169.254/x', allowed: false },
])('with the base URL $baseUrl, $url is allowed: $allowed', async ({ baseUrl, url, allowed }) => {
	const { asked, get } = browser(() => ({ address: '127.0.0.1', port: 4020 }), baseUrl);
	await get(url).catch(() => undefined);
	expect(asked).toHaveLength(allowed ? 1 : 0);
});

it('fetches at most four at once and fifty in all', async () => {
	let running = 0;
	let most = 0;
	const { asked, get } = browser(async () => {
		most = Math.max(most, (running += 1));
		await new Promise((resolve) => setTimeout(resolve, 2));
		running -= 1;
		return {};
	});
	const all = await Promise.all(
		Array.from({ length: 300 }, async (_, index) => await get(`https://files.example.com/${index}`)),
	);
	expect(most).toBe(4);
	expect(asked).toHaveLength(50);
	expect(all.filter(({ content }) => content)).toHaveLength(50);
});

it('ends a file that is larger than allowed, and one that does not end', async () => {
	const endless = Readable.from(
		(function* () {
			for (;;) yield Buffer.alloc(100);
		})(),
	);
	const { get } = browser(() => ({ body: endless }));
	expect(await get('https://files.example.com/a')).toEqual({ content: undefined, contentType: 'image/png' });
	expect(endless.destroyed).toBe(true);
});

it('a body that breaks off is asked for again', async () => {
	let times = 0;
	const { asked, get } = browser(() => {
		const body = new PassThrough();
		if ((times += 1) > 1) body.end('whole');
		else setImmediate(() => body.destroy(Object.assign(new Error('reset'), { code: 'ECONNRESET' })));
		return { body };
	});
	expect((await get('https://files.example.com/a')).content?.toString()).toBe('whole');
	expect(asked).toHaveLength(2);
});
