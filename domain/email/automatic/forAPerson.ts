import type { Mail } from '../message';
import { listTest } from '../people/listAddress';
import { isNobody } from '../people/nobody';
import { isOwn } from '../people/ownAddresses';
import { AUTO_REPLY_SUBJECTS } from './tables/autoReplySubjects';
import { hasUnquoted, knownSubject } from './evidence';
import { isFilledIn } from './filledIn';
import type { AutomaticKind } from './kinds';
import { AUTO_REPLY_TEXTS } from './tables/texts';

/** Kinds that programs mark what people write with: help desks, forms, groups, sales tools. */
const THROUGH_A_PROGRAM = new Set<AutomaticKind>(['list', 'notification', 'intercom']);

/**
 * Whether a help desk, a form or a group has written a mail for a person: it answers one of ours and says of itself that it is an answer,
 * or a form names who has filled it in. Its headers are a machine's all the same.
 */
export function isForAPerson(mail: Mail, kind: AutomaticKind, own: readonly string[]): boolean {
	if (!THROUGH_A_PROGRAM.has(kind)) return false;
	if (isAcknowledgement(mail)) return false;
	return answersOurs(mail, own) || (!isListed(mail) && isFilledIn(mail, own));
}

/** A help desk's "we have got your mail" answers ours, too. */
function isAcknowledgement({ subject, body }: Mail): boolean {
	if (knownSubject(AUTO_REPLY_SUBJECTS, subject) !== undefined) return true;
	return AUTO_REPLY_TEXTS.some(({ pattern }) => hasUnquoted(body, pattern));
}

/** It refers to another mail, and is sent to us: what others discuss on a list goes to the list. */
function answersOurs(mail: Mail, own: readonly string[]): boolean {
	const refers = mail.headers.has('in-reply-to') || mail.headers.has('references');
	const isList = listTest(mail);
	if (!refers || mail.from.some(({ email }) => isNobody(email) || isList(email))) return false;
	const people = [...mail.to, ...mail.cc, ...mail.bcc];
	return own.length === 0 || people.length === 0 || people.some(({ email }) => isOwn(email, own));
}

function isListed({ headers }: Mail): boolean {
	return headers.has('list-id') || headers.has('list-post');
}
