import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';

/** A notification of Nylas, read at the border. Source: docs/facts/nylas.md 5.1, 5.2. */
export interface NylasEvent {
	/** The type one subscribes to, such as `message.created`, without suffixes that only say how it was sent. */
	type: string;
	/** The object lacks fields (`.truncated`, `.transformed`, `.metadata`): fetch it. */
	incomplete: boolean;
	/** Of the notification; the same for all its attempts. */
	id: string | undefined;
	/** Unix seconds. */
	time: number | undefined;
	/** Such as `/google/emails/realtime`. */
	source: string | undefined;
	grantId: string | undefined;
	object: Json;
}

/** Types with a mail in them. */
const MESSAGE = /^message\.(created|updated)(\.cleaned)?$/;

/** Undefined: this is no notification of Nylas. */
export function readEvent(json: Json): NylasEvent | undefined {
	if (typeof json.type !== 'string' || json.type === '') return undefined;
	const data = record(json.data);
	// `message.send_failed` may have no object.
	const object = record(data.object);
	const read = readType(json.type);
	return {
		type: read.type,
		// The Dashboard's field selection may leave out the body, whatever the type says.
		incomplete: read.incomplete || (MESSAGE.test(read.type) && typeof object.body !== 'string'),
		id: text(json.id),
		time: typeof json.time === 'number' ? json.time : undefined,
		source: text(json.source),
		grantId: text(data.grant_id) ?? text(object.grant_id),
		object,
	};
}

/**
 * Suffixes combine, as in `message.created.cleaned.transformed.truncated`; only `.cleaned` is subscribed to by itself.
 * A suffix nobody has seen yet says that the object differs, too. Comparing the whole type drops the largest mails first.
 */
function readType(type: string): { type: string; incomplete: boolean } {
	const [base] = /^(message|event)\.(created|updated)(?=\.|$)/.exec(type) ?? [];
	if (!base) return { type, incomplete: false };
	const flags = type.slice(base.length).split('.').filter(Boolean);
	const cleaned = flags.includes('cleaned') ? '.cleaned' : '';
	return { type: base + cleaned, incomplete: flags.some((flag) => flag !== 'cleaned') };
}

/** Whether its type is one of those with a mail in them. */
export function isAboutMessage({ type }: NylasEvent): boolean {
	return MESSAGE.test(type);
}

/** Whether it is about a mail that can be fetched and read. */
export function isMessage(event: NylasEvent): boolean {
	const { object, grantId } = event;
	return isAboutMessage(event) && text(object.id) !== undefined && grantId !== undefined;
}

function text(value: unknown): string | undefined {
	// Half a character can't be put into an address.
	return typeof value === 'string' && value !== '' && !/\p{Surrogate}/u.test(value) ? value : undefined;
}
