import type { IExecuteFunctions } from 'n8n-workflow';
import { systemClock } from '../../base/wait';
import { isPublicAddress } from '../addresses';
import { type Answer, type Outcome, readAnswer } from '../response';
import { checkLink, refused, type LinkRules } from './link';
import { readSteadily, type BodyStream } from './steady';

export interface WantedFile extends LinkRules {
	maxBytes: number;
	deadlineMs: number;
}

const TIMEOUT_MS = 30_000;
const MAX_HOPS = 3;

/** Follows the redirects by itself, because each of them may lead somewhere else. */
export async function fetchFile(context: IExecuteFunctions, first: string, file: WantedFile): Promise<Outcome> {
	let url = first;
	for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
		checkLink(url, file);
		const { answer, body } = await open(context, url, file);
		const { status, headers } = answer;
		if (status < 300 || status >= 400 || !headers.location) {
			const wanted = status < 300 && !(Number(headers['content-length']) > file.maxBytes);
			const content = wanted ? await read(body, url, { context, file }).finally(() => body.destroy()) : undefined;
			body.destroy();
			return { answer: { status, headers, body: content } };
		}
		body.destroy();
		if (!URL.canParse(headers.location, url)) throw refused(file.label, 'It is redirected to what is no URL');
		url = new URL(headers.location, url).href;
	}
	throw refused(file.label, 'It is redirected too often');
}

async function open(
	context: IExecuteFunctions,
	url: string,
	{ deadlineMs }: WantedFile,
): Promise<{ answer: Answer; body: BodyStream }> {
	const response = (await context.helpers.httpRequest({
		method: 'GET',
		url,
		// What comes packed hides the connection, and may be a thousand times as large.
		headers: { 'Accept-Encoding': 'identity' },
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
		abortSignal: AbortSignal.timeout(Math.max(1, deadlineMs - Date.now())),
	})) as { body: BodyStream };
	const { answer } = readAnswer({ ...response, body: undefined }) as { answer: Answer };
	return { answer, body: response.body };
}

async function read(
	body: BodyStream,
	url: string,
	{ context, file }: { context: IExecuteFunctions; file: WantedFile },
): Promise<Buffer | undefined> {
	const address = addressBehind(body, url);
	const isOwn = new URL(url).protocol === 'http:';
	if (address !== undefined && !isOwn && !isPublicAddress(address))
		throw refused(file.label, 'Its host is in a private network');
	const signal = context.getExecutionCancelSignal();
	return await readSteadily(body, { ...file, clock: systemClock, signal });
}

/** Whom the name led to. Behind a proxy, which has a port of its own, the proxy looks names up. */
function addressBehind({ socket }: BodyStream, url: string): string | undefined {
	const { port } = new URL(url);
	return socket?.remotePort === Number(port || 443) ? socket.remoteAddress : undefined;
}
