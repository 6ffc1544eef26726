import { bodyText } from './html/bodyText';
import { imageDescriptions } from './html/formatters/imageDescriptions';
import { limitBody } from './html/limitBody';
import { textToHtml } from './html/textToHtml';
import { readLines, shownLine, type Document, type Line } from './lines/lines';
import { readMessage, type Mail } from './message';
import type { Participant } from './messageFields';
import { author } from './people/author';
import { isAnswer, namesItsOrigin } from './quotes/answered';
import type { Evidence } from './quotes/evidence';
import { newLines, partLines, prepared, type Parted } from './quotes/quotes';
import { findSignature, type FoundSignature } from './signature/signature';
import { readSignature, type Signature } from './signature/fields';
import { replySubject, subjectKind } from './subject';
import { joinLines } from './html/tidy';

export type { EmailMessage } from './message';

export interface ReadOptions {
	/** Leave quoted history out of `reply`. Default true. */
	stripQuotes?: boolean;
	/** Leave the signature out of `reply`. Default true. */
	stripSignature?: boolean;
	/** Two letters, as in `DE`: where a phone number without country code is from. */
	defaultCountry?: string;
	/** The mailbox's addresses: where a list or a form of ours stands in From, the signature is looked for with its author's name. */
	ownAddresses?: readonly string[];
}

export interface ReadEmail {
	/** Everything readable, history with `> ` in front. */
	text: string;
	/** What is new; never empty where `text` is not. */
	reply: string;
	/** The history that `reply` leaves out. */
	quote: string;
	signature: Signature | undefined;
	/** The mail hands on another one, whole. */
	forwarded: boolean;
	/** The mail was longer than what is read, so `text` ends early. */
	truncated: boolean;
}

/**
 * Reads a mail as a person would: the new text, the history and the signature apart.
 * `message` is what Nylas delivers (`EmailMessage`, of which every field may be missing or wrong), or the `Mail` that was read from
 * it. Never throws; time grows with the size of the body.
 */
export function readEmail(message: unknown, options: ReadOptions = {}): ReadEmail {
	const mail = readMessage(message);
	const { text, truncated, sender, forwarded, ...parts } = openedMail(mail, options);
	const { document, isNew, signature } = parts;
	return {
		text,
		reply: replyText(options, parts) || text,
		quote: shown(document.lines.filter((_, at) => !isNew[at])),
		signature: signature && readSignature(signature, { sender, defaultCountry: options.defaultCountry }),
		forwarded,
		truncated,
	};
}

/** The texts that other options would have made of the mail, for the price of one reading. */
export function otherReadings(message: unknown): string[] {
	const { text, ...parts } = openedMail(readMessage(message), {});
	return [replyText({}, parts), text, replyText({ stripSignature: false }, parts)].map((reply) => reply || text);
}

function openedMail(mail: Mail, options: ReadOptions) {
	const { body, truncated } = limitBody(bodyOf(mail));
	const read = readLines(bodyText(body));
	const text = shown(read.lines) || imageDescriptions(body);
	const sender = senderOf(mail, options);
	const { document, parted } = partedOf(mail, { read, text, sender });
	const isNew = parted ? newLines(document, parted) : document.lines.map(() => true);
	const own = document.lines.filter((_, at) => isNew[at]);
	const forwarded = parted === undefined || parted.forwards;
	const signature = forwarded ? undefined : findSignature(own, sender ?? {});
	return { text, truncated, sender, forwarded, document, isNew, signature };
}

interface Opened {
	read: Document;
	text: string;
	sender: Participant | undefined;
}

/** Nothing is parted in a mail that hands on another. */
function partedOf(mail: Mail, { read, text, sender }: Opened): { document: Document; parted?: Parted } {
	const forward = isForward(mail, text);
	if (forward && !namesItsOrigin(mail)) return { document: read };
	const subject = replySubject(mail.subject).slice('Re:'.length).trim();
	const evidence: Evidence = { answer: isAnswer(mail), subject, sender };
	const document = prepared(read, evidence);
	const parted = partLines(document, evidence);
	return forward && !answersQuote(parted) ? { document: read } : { document, parted };
}

/** "Fwd: Order" was somebody's subject: forwards begin with a header block, answers with "On … Ana wrote:" and a quote below. */
function answersQuote({ kinds, forwards, opensWith }: Parted): boolean {
	return !forwards && opensWith === 'attribution' && kinds.includes('own');
}

/** Cleaned bodies are Markdown, in which line breaks mean something. */
function bodyOf({ body = '', isCleaned }: Mail): string {
	return isCleaned ? textToHtml(body) : body;
}

function senderOf(mail: Mail, { ownAddresses }: ReadOptions): Participant | undefined {
	return ownAddresses ? author(mail, { ownAddresses }) : mail.from[0];
}

function shown(lines: readonly Line[]): string {
	return joinLines(lines.map(shownLine));
}

/** The Danish and Norwegian prefix of a forward is the Finnish and Estonian one of a reply. */
function isForward({ subject }: Mail, text: string): boolean {
	const kind = subjectKind(subject);
	return kind === 'either' ? !FINNIC.test(text.slice(0, 200_000)) : kind === 'forward';
}

const FINNIC =
	/kirjoitti\s?:|lähettäjä\s?:|alkuperäinen viesti|kirjutas(?:\s?:| kuupäeval)|saatja\s?:|algne kiri|algsõnum/i;

interface ReplyParts {
	document: Document;
	isNew: readonly boolean[];
	signature: FoundSignature | undefined;
}

function replyText(options: ReadOptions, { document, isNew, signature }: ReplyParts): string {
	const kept = options.stripQuotes === false ? isNew.map(() => true) : isNew;
	const whole = shownOf(document, kept);
	if (options.stripSignature === false || signature === undefined) return whole;
	let own = -1;
	return (
		shownOf(
			document,
			kept.map((keep, at) => (isNew[at] && signature.removed.has(++own) ? false : keep)),
		) || whole
	);
}

/** What was taken out leaves a blank line, so that what stood apart stays apart. */
function shownOf({ lines }: Document, kept: readonly boolean[]): string {
	return joinLines(lines.map((line, at) => (kept[at] ? shownLine(line) : '')));
}
