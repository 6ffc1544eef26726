import { readMessage } from '../message';
import { isByCalendar } from './calendar';
import { evidenceOf, type AutomaticKind } from './kinds';
import type { Evidence } from './evidence';
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
	const found = evidenceOf(mail, isThroughOwnGroup(mail, ownAddresses));
	return found && { ...found, leftOut: isLeftOut(mail, found.kind) };
}

/**
 * Whether mail of this kind is left out unless somebody wants it, for those who know the kind already. Not what a person has sent:
 * an encrypted mail, or words of their own with an invitation.
 */
export function isLeftOut(message: unknown, kind: unknown): boolean {
	if (kind === 'encrypted') return false;
	return kind !== 'calendar' || isByCalendar(readMessage(message));
}
