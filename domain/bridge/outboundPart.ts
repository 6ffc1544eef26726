import { record } from '../record';
import { withoutTags } from './text/withoutTags';

/**
 * docs/loop.md Out 1: may this part of a conversation be mailed to the customer?
 * A part that goes out by mistake can't be called back, so whatever is not known to be an answer stays inside.
 */

/** What is read of a part; as Intercom gives it, so anything may be missing or of another type. */
export interface PartLike {
	part_type?: unknown;
	body?: unknown;
	author?: unknown;
	attachments?: unknown;
	redacted?: unknown;
	/** Not null: an app wrote it through the API (since 2.13). */
	app_package_code?: unknown;
}

export interface OutboundOptions {
	includeNotes?: boolean;
	includeApiParts?: boolean;
	includeBots?: boolean;
}

export type OutboundDecision =
	| { send: true }
	/** `isUnknown`: a teammate's words on a part of a type that nobody has told us of; a person has to look. */
	| { send: false; reason: string; isUnknown?: true };

/**
 * Parts that can carry a teammate's words to the customer; a first reply that assigns is an `assignment`, a close can have a text.
 * Source: docs/facts/intercom.md 9.1, 9.2; those with "unsnooze" and the assignments by rules are named in Intercom's older docs.
 */
const PART_TYPES_WITH_TEXT = new Set<unknown>([
	'comment',
	'open',
	'close',
	'assignment',
	'assign_and_reopen',
	'assign_and_unsnooze',
	'away_mode_assignment',
	'default_assignment',
	'participant_added',
	'quick_reply',
	'snoozed',
	'unsnoozed',
]);

/** Texts that Intercom shows of its own accord. */
const NOTICES = new Set<unknown>(['channel_and_reply_time_expectation']);

/** What only the team sees, whatever else the type says: `note`, `note_and_reopen`. */
const NOTE = /(?:^|_)note(?:_|$)/;

/** Most binding reason first. */
export function outboundPart(part: PartLike, options: OutboundOptions = {}): OutboundDecision {
	const author = record(part.author);
	if (part.redacted === true) return no('redacted');
	const isNote = typeof part.part_type === 'string' && NOTE.test(part.part_type);
	if (isNote && !options.includeNotes) return no('a note');
	if (isBot(author) && !options.includeBots) return no('written by a bot');
	if (!isBot(author) && author.type !== 'admin') return no('not written by a teammate');
	if (isFromApi(part) && !options.includeApiParts) return no('written through the API');
	if (NOTICES.has(part.part_type)) return no('carries no message');
	if (!hasContent(part)) return no(PART_TYPES_WITH_TEXT.has(part.part_type) ? 'no text' : 'carries no message');
	if (!isNote && !PART_TYPES_WITH_TEXT.has(part.part_type))
		return { send: false, reason: 'an unknown type of part with words of a teammate', isUnknown: true };
	return { send: true };
}

/** Who wrote a part: `bot` and `teammate` on Intercom's word; an app that writes as a teammate may do so for a person or by itself. */
export function writerOf(part: PartLike): 'bot' | 'teammate' | 'app' | 'nobody' {
	const author = record(part.author);
	if (isBot(author)) return 'bot';
	if (author.type !== 'admin') return 'nobody';
	return isFromApi(part) ? 'app' : 'teammate';
}

/**
 * The operator writes as type `bot`, and in some places as an admin with this address.
 * Source: docs/facts/intercom.md 9.4, 9.5.
 */
function isBot(author: Record<string, unknown>): boolean {
	const isOperator = typeof author.email === 'string' && /^operator\+[^@]*@intercom\.io$/i.test(author.email.trim());
	return author.type === 'bot' || author.from_ai_agent === true || isOperator;
}

/** Whether a person who sees the part sees anything: text, a picture or a file. */
export function hasContent({ body, attachments }: PartLike): boolean {
	return (Array.isArray(attachments) && attachments.length > 0) || isVisible(body);
}

function isVisible(body: unknown): boolean {
	if (typeof body !== 'string') return false;
	if (/<img\b/i.test(body)) return true;
	return withoutTags(body).replace(INVISIBLE, '') !== '';
}

/** White space, no-break spaces as characters and as entities, zero-width characters. */
const INVISIBLE = /\s|&(nbsp|zwnj|zwj|#160|#8203|#xa0|#x200b);|[\u00ad\u200b-\u200f\u2060\ufeff]/gi;

/** Through the API; before 2.13 Intercom does not say. */
export function isFromApi({ app_package_code: code }: PartLike): boolean {
	return code !== undefined && code !== null && code !== '';
}

function no(reason: string): OutboundDecision {
	return { send: false, reason };
}
