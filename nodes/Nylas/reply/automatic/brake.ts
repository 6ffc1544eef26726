import { normalizeAddress } from '../../../../domain/email';
import { Failure } from '../../../shared/base/failure';
import { remembers } from '../../../shared/base/processState';
import type { EmailName } from '../../client/model';
import { partKey } from '../target/answeredPart';
import type { ReplyContext } from '../fields';
import { AUTOMATIC_PER_HOUR } from './fields';
import { speakerOf } from './writer';

const HOUR_MS = 3_600_000;

interface Left {
	key: string;
	atMs: number;
}

/** What was sent without a person, by address and by thread. */
const LEFT = remembers<readonly Left[]>('automatic emails', { maxEntries: 50_000, keepMs: HOUR_MS });

interface Outgoing {
	to: readonly EmailName[];
	threadId: string | undefined;
}

/**
 * Throws a Failure where too many answers that no person wrote went to one address or thread within an hour: then a machine answers a
 * machine. What a teammate writes is never held up. The answer may leave later, under the same key.
 */
export function brake(context: ReplyContext, outgoing: Outgoing): void {
	const { options, api, item, runKey } = context;
	const perHour = options.automaticPerHour ?? AUTOMATIC_PER_HOUR;
	if (perHour <= 0 || speakerOf(context) === 'person') return;
	const left = api.process.the(LEFT);
	const now = { key: partKey(item.json) ?? runKey, atMs: api.process.nowMs() };
	const places = placesOf(context, outgoing).map((place) => ({
		place,
		recent: (left.get(place) ?? []).filter(({ atMs }) => now.atMs - atMs < HOUR_MS),
	}));
	// The same answer again is the same mail, which leaves once.
	const isRepeat = places.some(({ recent }) => recent.some(({ key }) => key === now.key));
	if (isRepeat) return;
	if (places.some(({ recent }) => recent.length >= perHour)) throw tooMany(perHour);
	for (const { place, recent } of places) left.set(place, [...recent, now]);
}

function placesOf({ api, params: { grantId } }: ReplyContext, { to, threadId }: Outgoing): string[] {
	const mailbox = `${api.connection.tokenKey} ${grantId}`;
	return [
		...to.map(({ email }) => `${mailbox} to ${normalizeAddress(email) ?? email}`),
		...(threadId ? [`${mailbox} in ${threadId}`] : []),
	];
}

function tooMany(perHour: number): Failure {
	return new Failure(`The answer was held back after ${perHour} automatic emails within an hour`, {
		code: 'loop_brake',
		retryable: true,
		description:
			"They went to the same address or thread, and no teammate wrote them. Check whether two machines answer each other. 'Automatic Emails per Hour' sets the limit; answers that a teammate writes are not limited.",
	});
}
