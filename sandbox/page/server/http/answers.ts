import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import { Failure } from './failure';

const folder = join(__dirname, '..', '..', 'browser');

/** Plain names in plain subfolders: no segment begins with a dot, so no path leads out of `browser/`. */
const pageFile = /^(?:\w[\w-]*\/)*\w[\w-]*\.\w+$/;

const contentTypes: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

// A mail is shown in a frame that inherits this policy, so inline styles must be allowed; scripts only come from our files.
const pagePolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** Only pictures that cannot hold a script are shown in place; everything else is downloaded. */
const shownInPlace = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { ...always, 'content-type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(value));
}

/** Sends one of the page's own files (`/app.js`, `/styles/layout.css`). Throws 404 for anything else, also outside of the folder. */
export async function sendPageFile(response: ServerResponse, path: string): Promise<void> {
	const name = path === '/' ? 'index.html' : path.slice(1);
	const contentType = contentTypes[extname(name)];
	if (!contentType || !pageFile.test(name)) throw new Failure(404, 'There is no such page.');
	const content = await readFile(join(folder, name)).catch(() => {
		throw new Failure(404, 'There is no such page.');
	});
	response.writeHead(200, {
		...always,
		'content-type': contentType,
		'content-security-policy': pagePolicy,
		'x-frame-options': 'DENY',
		'x-dns-prefetch-control': 'off',
	});
	response.end(content);
}

/** Answers with an attachment. It comes from a mail, so the browser must never run it as part of this page. */
export function sendAttachment(
	response: ServerResponse,
	file: { filename: string; contentType: string; content: Buffer },
): void {
	const type = file.contentType.replace(/;.*$/s, '').trim().toLowerCase();
	const inPlace = shownInPlace.includes(type);
	response.writeHead(200, {
		...always,
		'content-type': inPlace ? type : 'application/octet-stream',
		'content-disposition': `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
		'content-security-policy': "default-src 'none'; sandbox",
		'content-length': file.content.length,
	});
	response.end(file.content);
}
