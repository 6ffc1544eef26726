import { isTooLarge, type FileFacts } from '../../../domain/bridge/files';
import { arrivalSec, mailDate } from '../../../domain/bridge/mailDate';
import { withoutMarkup } from '../../../domain/bridge/text/withoutMarkup';
import type { ThreadKey } from '../../../domain/bridge/link/threadKey';
import { author, displayName, readMessage, safeFileName, type Mail } from '../../../domain/email';
import { record } from '../../../domain/record';
import { toUnixSeconds } from '../../../domain/time';
import { badInput } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import { refuseSample } from '../fields/sample';
import { NO_TEXT, standInsOf } from './standIns';
import { textsOf } from './texts';
import { otherParticipants } from './people/onMail';
import { skipReason, type ReadingOptions } from './skipReason';

/** A mail as the Nylas Trigger or Message: Get gives it, ready for Intercom. */
export interface IncomingMail {
	/** The message itself, as it was read. */
	message: Mail;
	key: ThreadKey;
	/** Nylas's ID of the message. */
	messageId: string | undefined;
	dateSec: number;
	/** When it came, Unix seconds, as the receiving server or Nylas says; its own date is whatever its sender wrote. */
	arrivedAtSec: number;
	/** The mailbox has no sound date of it, so another look may give another second. */
	isUndated: boolean;
	/** `isTrusted`: nothing speaks against it, so a contact that exists may be changed. `isVerified`: the receiving server says so. */
	author: { email: string; name?: string; isClaimed: boolean; isTrusted: boolean; isVerified: boolean };
	/** E.164, from the signature. */
	phone?: string;
	/** Everybody else on the mail: a colleague's conversation may be the thread's. */
	others: string[];
	subject: string;
	text: string;
	otherTexts: () => readonly string[];
	/** What came over in place of its words, where they were not there yet. */
	standIns: readonly string[];
	/** The mail is longer than what was read of it. */
	isTruncated: boolean;
	/** The mailbox's own, as far as the item says. */
	ownAddresses: readonly string[];
	/** The team's domains, as the node says that read the mail. */
	teamDomains: readonly string[];
	/** How many files the mail has that Intercom takes. */
	files: number;
	tooLarge: FileFacts[];
	fileNames: string[];
	/** Why it must not be brought over. */
	skip?: string;
}

/** Its headers are known, and name no mail that it answers. */
export function answersNothing({ headers }: Mail): boolean {
	return headers.size > 0 && !headers.has('in-reply-to') && !headers.has('references');
}

/** From the item to the mail; refuses what can't be placed, and says what is missing. */
export function incomingMail(item: unknown, options: ReadingOptions): IncomingMail {
	const json = record(item);
	const mail = readMessage(json);
	const { grantId } = mail;
	// Not every provider has threads; a mail without one is a thread of its own.
	const threadId = mail.threadId ?? mail.id;
	if (grantId === undefined || threadId === undefined) {
		throw badInput(
			"The email has no 'grant_id' and 'thread_id'",
			"Use the item of the Nylas Trigger or of Message: Get in 'Email', such as {{ $('Nylas Trigger').item.json }}.",
		);
	}
	const date = dateOf(json, mail);
	const from = sender(json, mail);
	const readings = textsOf(json, mail);
	const text = (options.content === 'text' ? readings.text() : readings.reply()).toWellFormed().trim();
	const { subject } = mail;
	const attached = attachedTo(json);
	const files = attached.filter((file) => !isTooLarge(file));
	return {
		message: mail,
		key: { grantId, threadId },
		messageId: mail.id,
		dateSec: date.dateSec,
		arrivedAtSec: date.arrivedAtSec,
		isUndated: date.isGuess,
		author: from,
		phone: phoneOf(json),
		others: otherParticipants(mail, from.email),
		subject,
		text: withoutMarkup(text || subject || NO_TEXT),
		otherTexts: () =>
			[readings.reply(), readings.text(), ...readings.afresh()]
				.map((other) => other.trim())
				.filter((other) => other !== ''),
		standIns: standInsOf(mail),
		ownAddresses: Array.isArray(json.ownAddresses) ? json.ownAddresses.map(String) : [],
		teamDomains: Array.isArray(json.teamDomains) ? json.teamDomains.map(String) : [],
		isTruncated: readings.isTruncated(),
		files: files.length,
		tooLarge: attached.filter(isTooLarge),
		fileNames: files.flatMap(({ filename }) => (filename ? [filename] : [])),
		skip: skipReason(json, mail, options),
	};
}

function attachedTo({ attachments }: Json): FileFacts[] {
	if (!Array.isArray(attachments)) return [];
	return attachments.map(record).map(({ filename, ...file }) => ({
		...file,
		filename: typeof filename === 'string' && filename !== '' ? safeFileName(filename) : undefined,
	}));
}

function dateOf(json: Json, mail: Mail): { dateSec: number; isGuess: boolean; arrivedAtSec: number } {
	const received = mail.headers.get('received');
	const toldAtSec = toUnixSeconds(record(json.event).time);
	if (mail.dateSec === undefined && received === undefined && toldAtSec === undefined)
		throw badInput(
			'The email has no date',
			'Fetch the whole message with Message: Get. Without the date, a second run could not recognize the email.',
		);
	const dates = { dateSec: mail.dateSec, received, toldAtSec };
	const nowSec = Math.floor(Date.now() / 1000);
	return { ...mailDate(dates, nowSec), arrivedAtSec: arrivalSec(dates, nowSec) };
}

function sender(json: Json, mail: Mail): IncomingMail['author'] {
	const given = record(json.customer);
	const written = typeof given.email === 'string' && given.email ? given : author(mail);
	if (typeof written?.email !== 'string' || !written.email)
		throw badInput(
			'The email has no sender',
			"Its 'from' is empty, so there is no contact to write as. Route such emails elsewhere.",
		);
	refuseSample(written.email);
	return {
		email: written.email,
		name: displayName(written.name, written.email) || undefined,
		isClaimed: given.claimed === true,
		isTrusted: given.claimed !== true && given.verified !== 'fail',
		isVerified: given.claimed !== true && given.verified === 'pass',
	};
}

function phoneOf(json: Json): string | undefined {
	const { phone } = record(json.signature);
	return typeof phone === 'string' && phone ? phone : undefined;
}
