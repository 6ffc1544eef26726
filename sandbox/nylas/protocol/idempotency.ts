import { createHash } from 'node:crypto';
import { HttpProblem, type Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import type { Quirks } from '../../quirks/quirks';
import { badRequest } from './problems';

const KEPT_SEC = 60 * 60;
const MAX_KEY_LENGTH = 256;

interface Kept {
	payload: string;
	sinceMs: number;
	/** Undefined while the first request is in flight. */
	answer?: Answer;
}

/**
 * Answers of sends by `Idempotency-Key`, kept for an hour per grant, errors too.
 * Source: docs/facts/nylas.md 7.2, 7.3, 7.4.
 */
export class Idempotency {
	private readonly kept = new Map<string, Kept>();

	constructor(
		private readonly quirks: Quirks,
		private readonly nowMs: () => number,
	) {}

	/** Runs `work`, or gives the answer that the same key had. `work` makes an answer of its refusals. */
	async run(grantId: string, request: Request, work: () => Promise<Answer>): Promise<Answer> {
		const key = request.headers['idempotency-key'];
		if (key === undefined) return await work();
		if (key.length > MAX_KEY_LENGTH)
			throw badRequest('The Idempotency-Key is longer than 256 characters', 'api.invalid_idempotency_key');
		const id = `${grantId} ${key}`;
		const payload = fingerprint(request);
		const earlier = this.kept.get(id);
		if (earlier && this.isKnown(earlier)) return replay(earlier, payload);
		const kept: Kept = { payload, sinceMs: this.nowMs() };
		this.kept.set(id, kept);
		const answer = await work();
		// In flight until the answer has left, so that a slow answer and its repeat meet as they do at Nylas.
		if (!this.quirks.is('key-stuck')) void request.answered.then(() => (kept.answer = answer));
		return answer;
	}

	private isKnown({ sinceMs }: Kept): boolean {
		const keptSec = this.quirks.value('keys-forgotten') ?? KEPT_SEC;
		return this.nowMs() - sinceMs < keptSec * 1_000;
	}
}

function replay({ payload, answer }: Kept, again: string): Answer {
	if (payload !== again)
		throw new HttpProblem(409, 'The Idempotency-Key was used with another payload', 'api.invalid_idempotent_request');
	if (!answer)
		throw new HttpProblem(409, 'A request with this Idempotency-Key is in flight', 'api.concurrent_idempotent_request');
	return { ...answer, headers: { ...answer.headers, 'Idempotent-Response': 'true' }, detail: 'idempotent response' };
}

// The boundary of a multipart body is new with each try; the payload is the same.
function fingerprint({ headers, rawBody, query }: Request): string {
	const boundary = /boundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1];
	const text = rawBody.toString('latin1');
	const payload = boundary ? text.replaceAll(boundary, '') : text;
	return createHash('sha256').update(`${query}\n`).update(payload, 'latin1').digest('hex');
}
