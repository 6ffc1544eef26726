import { openPage, type PageOnTest } from './pageOnTest';

describe('the files of the sandbox page', () => {
	let page: PageOnTest;

	beforeAll(async () => void (page = await openPage()));
	afterAll(async () => await page.close());

	it('serves all that the page loads, in whatever folder it lies, with its type', async () => {
		const types = {
			html: 'text/html; charset=utf-8',
			css: 'text/css; charset=utf-8',
			js: 'text/javascript; charset=utf-8',
			svg: 'image/svg+xml',
		} as Record<string, string>;
		const files = await loaded(page, '/index.html');
		for (const { path, status, type } of files)
			expect([path, status, type]).toEqual([path, 200, types[path.split('.').at(-1) ?? '']]);
		const folders = files.map(({ path }) => path.split('/').slice(1, -1).join('/'));
		expect(new Set(folders)).toEqual(new Set(['', 'styles', 'base', 'mailbox', 'inbox', 'panels']));
	});

	it.each([
		'/styles/../../server/index.ts',
		'/styles/%2e%2e/%2e%2e/server/index.ts',
		'/styles/..%2f..%2f..%2fmain.ts',
		'/styles/..%5c..%5cserver%5cindex.ts',
		'/..%2f..%2f..%2fpackage.json',
		'//etc/hosts.html',
		'/./.hidden.js',
		'/styles/',
		'/styles/nothing.css',
		'/browser/app.js',
		'/server/http/answers.js',
		'/app.js%00.html',
	])('does not serve %s', async (path) => {
		expect((await page.get(path)).status).toBe(404);
	});
});

interface Loaded {
	path: string;
	status: number;
	type: string | undefined;
}

/** What a browser fetches, beginning with one file: what it links, embeds and imports, and so on. */
async function loaded(page: PageOnTest, first: string): Promise<Loaded[]> {
	const found = new Map<string, Loaded>();
	const waiting = [first];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (found.has(path)) continue;
		const { status, headers, body } = await page.get(path);
		found.set(path, { path, status, type: headers['content-type'] });
		const mention = path.endsWith('.html') ? /\b(?:src|href)="([^"]+)"/g : /^import .* from '([^']+)'/gm;
		for (const [, name] of body.toString().matchAll(mention)) {
			waiting.push(new URL(name, new URL(path, page.url)).pathname);
		}
	}
	return [...found.values()];
}
