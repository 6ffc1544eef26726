import { normalizeAddress, readEmail, type Mail } from '../../email';

/** What a mail server's report says of the mail that it is about. */
export interface BounceReport {
	/** Lower case; whom it names as not reached, else every address in it. */
	addresses: string[];
	/** The server's words. */
	reason: string;
	/** Message-IDs in it, of which one may be that of the mail. */
	messageIds: string[];
	/** Only late, or delivered after all: nobody has to do anything. */
	isNoFailure: boolean;
}

const ADDRESS = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:]{1,255}/g;
const MESSAGE_ID = /<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/g;
/** RFC 3464: `Final-Recipient: rfc822; ada@example.com`. */
const RECIPIENT = /^(?:Final|Original)-Recipient:[ \t]?[a-z0-9]{1,20};[ \t]?([^\r\n]{1,320})$/gim;
const ACTION = /^Action:[ \t]?(failed|delayed|delivered|relayed|expanded)\b/gim;
const DIAGNOSTIC = /^Diagnostic-Code:[ \t]?(?:[a-z0-9-]{1,20};)?[ \t]?([^\r\n]{1,300})/im;
/** RFC 3463: `550 5.1.1 The address was not found`. */
const STATUS = /(?<![\d.])(?:5\d\d[ -]?#?5\.\d{1,3}\.\d{1,3}|5\d\d[ -][^\d\s]|#?5\.\d{1,3}\.\d{1,3}\b)/;
const LATE = /(?<![\d.])(?:4\d\d[ -]?#?)?4\.\d{1,3}\.\d{1,3}(?![\d.])/;

/** Reads a delivery report, whatever server wrote it. */
export function bounceReport(mail: Mail): BounceReport {
	const { text } = readEmail(mail, { stripQuotes: false, stripSignature: false });
	const words = text.slice(0, MAX_CHARS);
	const actions = [...words.matchAll(ACTION)].map(([, action = '']) => action.toLowerCase());
	const named = [
		mail.headers.get('x-failed-recipients') ?? '',
		...[...words.matchAll(RECIPIENT)].map(([, who]) => who),
	];
	const failed = addressesIn(named.join(' '));
	return {
		addresses: failed.length > 0 ? failed : addressesIn(words),
		reason: reasonIn(words) || mail.subject,
		messageIds: unique(
			[mail.headers.get('in-reply-to'), mail.headers.get('references'), words].flatMap(
				(source) => source?.match(MESSAGE_ID) ?? [],
			),
		),
		isNoFailure: !actions.includes('failed') && (actions.length > 0 || (LATE.test(words) && !STATUS.test(words))),
	};
}

/** A report begins with what matters, and may return the whole mail below. */
const MAX_CHARS = 50_000;
const MAX_REASON_CHARS = 200;

function reasonIn(words: string): string {
	const [, diagnostic] = DIAGNOSTIC.exec(words) ?? [];
	const line = diagnostic ?? words.split('\n').find((one) => one.length < 2_000 && STATUS.test(one)) ?? '';
	return line.replace(/\s+/g, ' ').trim().slice(0, MAX_REASON_CHARS);
}

function addressesIn(words: string): string[] {
	const found = (words.match(ADDRESS) ?? []).map((address) =>
		normalizeAddress(address.endsWith('.') ? address.slice(0, -1) : address),
	);
	return unique(found.filter((address) => address !== undefined));
}

function unique(texts: readonly string[]): string[] {
	return [...new Set(texts)];
}
