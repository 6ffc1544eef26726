import { automatic, isOnList, type Mail } from '../../../domain/email';
import { record } from '../../../domain/record';
import { toUnixSeconds } from '../../../domain/time';
import type { Json } from '../../shared/kit/objects';
import type { Ownership } from './ownership';

/** What to do with mail that is no customer's. */
export interface VerdictOptions {
	ownMail: 'leaveOut' | 'pass' | 'only';
	automaticMail: 'leaveOut' | 'pass';
	spam: 'leaveOut' | 'pass';
	unverifiedMail: 'mark' | 'leaveOut';
	/** Addresses and domains whose mail nobody wants. */
	blocklist: readonly string[];
	/** 0: no limit. */
	skipOlderThanDays: number;
}

export interface Judged {
	mail: Mail;
	own: Ownership;
	/** What `mailItem` says of the mail. */
	item: Json;
	options: VerdictOptions;
	nowMs: number;
}

/** Why a mail is left out, in words; undefined: it is passed on. Most binding first. */
export function leftOutReason({ mail, own, item, options, nowMs }: Judged): string | undefined {
	const { ownMail, spam, skipOlderThanDays: maxDays } = options;
	if (own.isDraft) return 'It is a draft';
	if (own.isOwn && ownMail === 'leaveOut') return 'The team sent it';
	if (!own.isOwn && ownMail === 'only') return 'The team did not send it';
	if (own.isSpamOrTrash && spam === 'leaveOut') return 'It is in spam or trash';
	if (maxDays > 0 && nowMs / 1_000 - arrivedAtSec(mail, nowMs) > maxDays * 86_400)
		return `It is older than ${maxDays} days`;
	// What the team sent has no customer as its author, and may well be automatic.
	if (own.isOwn) return undefined;
	return blocked(mail, item, options) ?? withoutAuthor(mail, item, options) ?? byMachine(mail, own, options);
}

function blocked({ from }: Mail, { customer }: Json, { blocklist }: VerdictOptions): string | undefined {
	const senders = [...from.map(({ email }) => email), String(record(customer).email ?? '')];
	return senders.some((email) => isOnList(email, blocklist)) ? 'Its sender is on the blocklist' : undefined;
}

function withoutAuthor({ from }: Mail, { customer }: Json, { unverifiedMail }: VerdictOptions): string | undefined {
	if (customer === null && from.length === 0) return 'It names no sender';
	if (customer === null)
		return 'It has an address of the mailbox in From but was not sent from it, and names nobody else to answer';
	const isRefused = unverifiedMail === 'leaveOut' && record(customer).verified === 'fail';
	return isRefused ? 'The receiving server says that its sender is forged' : undefined;
}

function byMachine(mail: Mail, { addresses }: Ownership, { automaticMail }: VerdictOptions): string | undefined {
	const machine = automaticMail === 'pass' ? undefined : automatic(mail, { ownAddresses: addresses });
	return machine?.leftOut ? `Automatic (${machine.kind}): ${machine.reason}` : undefined;
}

/**
 * When the mail came, Unix seconds. Its date is the sender's own at some providers, and a wrong clock makes no mail old:
 * the topmost `Received` is the receiving server's. A mail that says neither is new.
 */
function arrivedAtSec({ dateSec, headers }: Mail, nowMs: number): number {
	const received = toUnixSeconds(headers.get('received')?.split(';').at(-1));
	return Math.max(dateSec ?? 0, received ?? 0) || nowMs / 1_000;
}
