import { readMessage } from '../message';
import { isByCalendar } from './calendar';
import { evidenceOf, type AutomaticKind } from './kinds';
import type { Evidence } from './evidence';
import { isFilledIn } from './filledIn';
import { isForAPerson } from './forAPerson';
import { isThroughOwnGroup } from './ownGroup';

export type { AutomaticKind } from './kinds';

export interface AutomaticMail extends Evidence {
	kind: AutomaticKind;
	/** It is left out unless somebody wants it. */
	leftOut: boolean;
}

export interface AutomaticOptions {
	/** The mailbox's addresses: its own groups, such as support@ as a Google Group, are no lists. */
	ownAddresses?: readonly string[];
}

/** What kind of automatic mail a Nylas message is, or `undefined` for a person's. Never throws. */
export function automatic(message: unknown, { ownAddresses = [] }: AutomaticOptions = {}): AutomaticMail | undefined {
	const mail = readMessage(message);
	const found = evidenceOf(mail, {
		isThroughOwnGroup: isThroughOwnGroup(mail, ownAddresses),
		isFilledIn: () => isFilledIn(mail, ownAddresses),
	});
	if (found === undefined) return undefined;
	const certain = found.certain && !isForAPerson(mail, found.kind, ownAddresses);
	return { kind: found.kind, reason: found.reason, certain, leftOut: isLeftOut(mail, { kind: found.kind, certain }) };
}

/**
 * Whether such a mail is left out unless somebody wants it: what is certain (items of older workflows don't say), and not what a person
 * has sent, as an encrypted mail, or words of their own with an invitation.
 */
export function isLeftOut(message: unknown, { kind, certain = true }: { kind?: unknown; certain?: unknown }): boolean {
	if (certain !== true || kind === 'encrypted') return false;
	return kind !== 'calendar' || isByCalendar(readMessage(message));
}
