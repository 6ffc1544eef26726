import type { IExecuteFunctions } from 'n8n-workflow';
import { badInput, Failure } from '../base/failure';
import { retryDelayMs } from './retry';
import { cancellable, wait } from '../base/wait';
import { type Answer, noAnswer, type Outcome, readAnswer } from './response';

export interface Downloaded {
	/** Absent: the file is larger than was allowed, and was not read to its end. */
	content?: Buffer;
	/** Without parameters. */
	contentType?: string;
}

/** Fetches a public link: no credential goes with it, whatever host it names. `label` says in an error which link it was. */
export type Download = (url: string, options: { maxBytes: number; label: string }) => Promise<Downloaded>;

/** `image/png` of `image/png; name="a.png"`. */
export function withoutParameters(contentType: string): string {
	return contentType.replace(/;[^]*/, '').trim();
}

type Stream = AsyncIterable<Buffer> & { destroy(): void };

const TIMEOUT_MS = 60_000;
const GIVE_UP_AFTER_MS = 60_000;

export function downloader(context: IExecuteFunctions): Download {
	return async (url, { maxBytes, label }) => {
		if (!/^https?:\/\//i.test(url)) throw badInput(`${label} has no valid URL`, 'The URL must start with https://.');
		const signal = context.getExecutionCancelSignal();
		const startedMs = Date.now();
		for (let number = 1; ; number += 1) {
			const outcome = await cancellable(fetchFile(context, url, maxBytes), signal).catch(noAnswer);
			const answer = 'answer' in outcome ? outcome.answer : undefined;
			if (answer && answer.status < 300)
				return {
					content: answer.body as Buffer | undefined,
					contentType: withoutParameters(answer.headers['content-type'] ?? '') || undefined,
				};
			const elapsedMs = Date.now() - startedMs;
			const delayMs = retryDelayMs({
				number,
				effect: 'repeatable',
				status: answer?.status,
				headers: answer?.headers,
				elapsedMs,
				giveUpAfterMs: GIVE_UP_AFTER_MS,
			});
			if (delayMs === undefined || 'cancelled' in outcome) throw refused(label, outcome);
			await wait(delayMs, signal);
		}
	};
}

async function fetchFile(context: IExecuteFunctions, url: string, maxBytes: number): Promise<Outcome> {
	const response = (await context.helpers.httpRequest({
		method: 'GET',
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: TIMEOUT_MS,
	})) as { body: Stream };
	const outcome = readAnswer({ ...response, body: undefined }) as { answer: Answer };
	const { status, headers } = outcome.answer;
	const wanted = status < 300 && !(Number(headers['content-length']) > maxBytes);
	const content = wanted ? await readUpTo(response.body, maxBytes) : undefined;
	response.body.destroy();
	return { answer: { status, headers, body: content } };
}

async function readUpTo(stream: Stream, maxBytes: number): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of stream) {
		bytes += chunk.length;
		if (bytes > maxBytes) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** The link itself may carry a signature, so it stays out of the message. */
function refused(label: string, outcome: Outcome): Failure {
	if ('cancelled' in outcome) return outcome.cancelled;
	const status = 'answer' in outcome ? outcome.answer.status : undefined;
	const description = `The link ${status ? `returned status ${status}` : 'did not respond'}. Some links are valid only for minutes: download them as soon as the workflow starts.`;
	return new Failure(`${label} could not be downloaded`, {
		status,
		description,
		retryable: status === undefined || status >= 500 || status === 429,
	});
}
