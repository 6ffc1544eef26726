import type { IExecuteFunctions } from 'n8n-workflow';
import { Failure } from '../../base/failure';
import { cancellable, wait } from '../../base/wait';
import { Limiter } from '../pace/limiter';
import { noAnswer, type Outcome } from '../response';
import { retryDelayMs } from '../pace/retry';
import { fetchFile, type WantedFile } from './fetchFile';
import { checkLink, type LinkRules } from './link';

export interface Downloaded {
	/** Absent: the file is larger than was allowed, or one too many, and was not read to its end. */
	content?: Buffer;
	/** Without parameters. */
	contentType?: string;
}

interface Wanted extends Omit<LinkRules, 'baseUrl'> {
	maxBytes: number;
}

/** Fetches a public link: no credential goes with it, whatever host it names. `label` says in an error which link it was. */
export type Download = (url: string, wanted: Wanted) => Promise<Downloaded>;

/** `image/png` of `image/png; name="a.png"`. */
export function withoutParameters(contentType: string): string {
	return contentType.replace(/;[^]*/, '').trim();
}

const MAX_FILES = 50;
const AT_ONCE = 4;
const FILE_MS = 120_000;
/** Of all files together: twice what a mail can take. */
const ALL_BYTES = 50_000_000;
const ALL_FILES_MS = 300_000;
const GIVE_UP_AFTER_MS = 60_000;

/** For the links of one item, so what is limited here is limited for one mail. */
export function downloader(context: IExecuteFunctions, baseUrl: string): Download {
	const places = new Limiter(AT_ONCE);
	const signal = context.getExecutionCancelSignal();
	let count = 0;
	let left = ALL_BYTES;
	let untilMs = Infinity;
	return async (url, wanted) => {
		const file = { ...wanted, baseUrl };
		checkLink(url, file);
		count += 1;
		if (count > MAX_FILES) return {};
		untilMs = Math.min(untilMs, Date.now() + ALL_FILES_MS);
		const inTurn = async () => {
			const deadlineMs = Math.min(untilMs, Date.now() + FILE_MS);
			const done = await download(context, url, { ...file, maxBytes: Math.min(file.maxBytes, left), deadlineMs });
			left = Math.max(0, left - (done.content?.length ?? 0));
			return done;
		};
		return await places.run(inTurn, { signal });
	};
}

async function download(context: IExecuteFunctions, url: string, file: WantedFile): Promise<Downloaded> {
	const signal = context.getExecutionCancelSignal();
	const startedMs = Date.now();
	for (let number = 1; ; number += 1) {
		const outcome = await cancellable(fetchFile(context, url, file), signal).catch(noAnswer);
		const answer = 'answer' in outcome ? outcome.answer : undefined;
		if (answer && answer.status < 300)
			return {
				content: answer.body as Buffer | undefined,
				contentType: withoutParameters(answer.headers['content-type'] ?? '') || undefined,
			};
		const delayMs = retryDelayMs({
			number,
			effect: 'repeatable',
			status: answer?.status,
			headers: answer?.headers,
			elapsedMs: Date.now() - startedMs,
			giveUpAfterMs: Math.min(GIVE_UP_AFTER_MS, file.deadlineMs - startedMs),
		});
		if (delayMs === undefined || 'cancelled' in outcome) throw notDownloaded(file.label, outcome);
		await wait(delayMs, signal);
	}
}

/** The link itself may carry a signature, so it stays out of the message. */
function notDownloaded(label: string, outcome: Outcome): Failure {
	if ('cancelled' in outcome) return outcome.cancelled;
	const status = 'answer' in outcome ? outcome.answer.status : undefined;
	const description = `The link ${status ? `returned status ${status}` : 'did not respond'}. Some links are valid only for minutes: download them as soon as the workflow starts.`;
	return new Failure(`${label} could not be downloaded`, {
		status,
		description,
		retryable: status === undefined || status >= 500 || status === 429,
	});
}
