import type { Mail } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { asFailure } from '../../../shared/base/failure';
import { path } from '../../../shared/http/path';
import type { Enveloped, Message } from '../../client/model';

/**
 * Which answers have left stands on the mail that they answer, in its metadata at Nylas. The sent copy may be deleted, the server may
 * keep none, and Nylas forgets an Idempotency-Key after an hour: this stays, and every process sees it.
 */
const FIELD = 'intercom_answer_part_ids';

/** `tried`: it was about to be sent, and nobody has noted that it was. `held`: a person has to decide. */
export type Mark = 'sent' | 'tried' | 'held';

/** What stands before the part's ID. */
const SIGNS = { sent: '', tried: '?', held: '!' } as const satisfies Record<Mark, string>;
const MARKS = ['sent', 'tried', 'held'] as const satisfies readonly Mark[];
/** Nylas: docs/facts/nylas.md 6.19. The oldest make room. */
const MAX_CHARS = 500;

/** Undefined: nobody has noted anything of the answer on this mail. */
export function markOf(metadata: Readonly<Record<string, unknown>> | undefined, partId: string): Mark | undefined {
	const marks = marksIn(metadata);
	return MARKS.find((mark) => marks.includes(`${SIGNS[mark]}${partId}`));
}

/** A mail, as far as it carries notes. */
export type Marked = Pick<Mail, 'id' | 'metadata'>;

interface Noted {
	mail: Marked;
	partId: string;
	mark: Mark;
}

/**
 * Notes it, and gives the metadata that the mailbox then has. Undefined: it keeps none, or can't be asked; nothing else depends on it.
 * Throws a Failure only where the execution was cancelled.
 */
export async function writeMark(
	api: Api,
	grantId: string,
	{ mail, partId, mark }: Noted,
): Promise<Mail['metadata'] | undefined> {
	if (mail.id === undefined) return undefined;
	// The metadata is replaced as a whole.
	const metadata = { ...mail.metadata, [FIELD]: withMark(marksIn(mail.metadata), partId, mark) };
	const messagePath = path`/v3/grants/${grantId}/messages/${mail.id}`;
	const kept = await api
		.put<Enveloped<Partial<Message>>>(messagePath, { metadata }, { giveUpAfterMs: PATIENCE_MS })
		.then(
			({ data }) => data.metadata ?? undefined,
			(error: unknown) => (asFailure(error)?.isCancelled === false ? undefined : Promise.reject(error)),
		);
	return markOf(kept, partId) === mark ? kept : undefined;
}

const PATIENCE_MS = 30_000;

function marksIn(metadata: Readonly<Record<string, unknown>> | undefined): string[] {
	const value = metadata?.[FIELD];
	return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}

function withMark(marks: readonly string[], partId: string, mark: Mark): string {
	const others = marks.filter((one) => !MARKS.some((known) => one === `${SIGNS[known]}${partId}`));
	const all = [...others, `${SIGNS[mark]}${partId}`];
	while (all.join(' ').length > MAX_CHARS && all.length > 1) all.shift();
	return all.join(' ');
}
