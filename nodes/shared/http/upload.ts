import type { IExecuteFunctions } from 'n8n-workflow';
import { Failure } from '../base/failure';
import { cancellable } from '../base/wait';
import { checkLink } from './download/link';
import { noAnswer, readAnswer } from './response';

export interface Uploaded {
	content: Buffer;
	/** As whoever signed the address wants them. */
	headers: Record<string, string>;
	/** Of an error: which file it was. */
	label: string;
}

/** Puts a file to an address that carries its own permission: no credential goes with it. Once; throws a Failure. */
export type Upload = (url: string, file: Uploaded) => Promise<void>;

const TIMEOUT_MS = 600_000;

export function uploader(context: IExecuteFunctions, baseUrl: string): Upload {
	return async (url, { content, headers, label }) => {
		checkLink(url, { label, baseUrl });
		const request = context.helpers.httpRequest({
			method: 'PUT',
			url,
			headers,
			body: content,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		}) as Promise<unknown>;
		const outcome = await cancellable(request, context.getExecutionCancelSignal()).then(readAnswer).catch(noAnswer);
		if ('cancelled' in outcome) throw outcome.cancelled;
		const status = 'answer' in outcome ? outcome.answer.status : undefined;
		if (status !== undefined && status < 300) return;
		throw new Failure(`${label} could not be uploaded`, {
			status,
			description: `The storage ${status ? `returned status ${status}` : 'did not respond'}. Nothing was sent.`,
			retryable: status === undefined || status >= 500 || status === 429,
		});
	};
}
