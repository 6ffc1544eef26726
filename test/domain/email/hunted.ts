import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { author, automatic, composeReply, readEmail, replySubject, subjectKind } from '../../../domain/email';

/**
 * The cases of `test/fixtures/hunt/email-cases.jsonl`: failures of mail readers that users reported in public, rebuilt with invented
 * names. `faultsOf` says in words what is wrong with our answer to one of them.
 */

export interface HuntedCase {
	id: string;
	source: string;
	kind: string;
	message: Record<string, unknown> & { subject?: string };
	options: { own?: string[]; html?: string; forwardedByTeam?: boolean; replyAll?: boolean };
	expect: Wanted;
	debatable?: boolean;
}

/** `mustContain` and `mustNotContain` are about `reply`. */
interface Wanted {
	reply?: string;
	mustContain?: string | string[];
	mustNotContain?: string | string[];
	textMustContain?: string | string[];
	automatic?: string | string[] | null;
	leftOut?: boolean;
	author?: string;
	authorName?: string;
	forwarded?: boolean;
	subject?: string;
	subjectKind?: string;
	sig?: Record<string, string | null>;
	to?: string[];
	cc?: string[];
	bodyMustContain?: string | string[];
	bodyMustNotContain?: string | string[];
}

const FOLDER = join(__dirname, '../../fixtures/hunt');

export function huntedCases(): HuntedCase[] {
	return casesOf('email-cases.jsonl');
}

/** Mails of the same kinds that were invented before the code was tried on them, in other languages and programs. */
export function siblingCases(): HuntedCase[] {
	return casesOf('siblings.jsonl');
}

function casesOf(file: string): HuntedCase[] {
	return readFileSync(join(FOLDER, file), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as HuntedCase);
}

export function faultsOf(hunted: HuntedCase): string[] {
	return [...readingFaults(hunted), ...machineFaults(hunted), ...personFaults(hunted), ...answerFaults(hunted)];
}

/** Words of the customer that are missing from `reply` or `text`: the fault that can't be mended later. */
export function losesWords(hunted: HuntedCase): boolean {
	return faultsOf(hunted).some((fault) => fault.startsWith('lost '));
}

const OURS = ['support@ours.example'];

function readingFaults({ message, options, expect: wanted }: HuntedCase): string[] {
	const { reply, text, forwarded, signature } = readEmail(message, { ownAddresses: options.own ?? OURS });
	const found: string[] = [];
	if (wanted.reply !== undefined && flat(reply) !== flat(wanted.reply)) {
		const lost = flat(wanted.reply)
			.split(' ')
			.filter((word) => !flat(reply).includes(word));
		found.push(lost.length > 0 ? `lost "${lost.join(' ')}" of the reply` : `reply is ${JSON.stringify(reply)}`);
	}
	for (const part of list(wanted.mustContain)) if (!flat(reply).includes(flat(part))) found.push(`lost "${part}"`);
	for (const part of list(wanted.mustNotContain)) if (flat(reply).includes(flat(part))) found.push(`has "${part}"`);
	for (const part of list(wanted.textMustContain))
		if (!flat(text).includes(flat(part))) found.push(`lost "${part}" of the text`);
	if (wanted.forwarded !== undefined && forwarded !== wanted.forwarded) found.push(`forwarded is ${String(forwarded)}`);
	for (const [field, value] of Object.entries(wanted.sig ?? {})) {
		const got = signature?.[field as keyof typeof signature] ?? null;
		if (got !== value) found.push(`signature.${field} is ${JSON.stringify(got)}`);
	}
	return found;
}

function machineFaults({ message, options, expect: wanted }: HuntedCase): string[] {
	const got = automatic(message, { ownAddresses: options.own ?? OURS });
	const found: string[] = [];
	if (wanted.automatic !== undefined) {
		const kinds = wanted.automatic === null ? ['null'] : list(wanted.automatic);
		if (!kinds.includes(got?.kind ?? 'null')) found.push(`automatic is ${got?.kind ?? 'null'}: ${got?.reason ?? ''}`);
	}
	if (wanted.leftOut !== undefined && (got?.leftOut ?? false) !== wanted.leftOut)
		found.push(`${got?.leftOut ? 'left out' : 'not left out'}: ${got?.reason ?? ''}`);
	return found;
}

function personFaults({ message, options, expect: wanted }: HuntedCase): string[] {
	if (wanted.author === undefined && wanted.authorName === undefined) return [];
	const got = author(message, { ownAddresses: options.own ?? OURS, forwardedByTeam: options.forwardedByTeam });
	const found: string[] = [];
	if (wanted.author !== undefined && got?.email !== wanted.author) found.push(`author is ${got?.email ?? 'nobody'}`);
	if (wanted.authorName !== undefined && got?.name !== wanted.authorName)
		found.push(`the author's name is ${got?.name ?? 'unknown'}`);
	return found;
}

function answerFaults({ message, options, expect: wanted }: HuntedCase): string[] {
	const found: string[] = [];
	if (wanted.subject !== undefined && replySubject(message.subject ?? '') !== wanted.subject)
		found.push(`subject is ${JSON.stringify(replySubject(message.subject ?? ''))}`);
	if (wanted.subjectKind !== undefined && subjectKind(message.subject ?? '') !== wanted.subjectKind)
		found.push(`the kind of the subject is ${String(subjectKind(message.subject ?? ''))}`);
	if (![wanted.to, wanted.cc, wanted.bodyMustContain, wanted.bodyMustNotContain].some((value) => value !== undefined))
		return found;
	const { to, cc, body } = composeReply({
		message,
		html: options.html ?? '<p>Thanks</p>',
		own: options.own ?? OURS,
		replyAll: options.replyAll,
		forwardedByTeam: options.forwardedByTeam,
	});
	const addresses = (people: readonly { email: string }[]) => people.map(({ email }) => email).join(', ');
	if (wanted.to !== undefined && addresses(to) !== wanted.to.join(', ')) found.push(`to ${addresses(to)}`);
	if (wanted.cc !== undefined && addresses(cc) !== wanted.cc.join(', ')) found.push(`copy to ${addresses(cc)}`);
	for (const part of list(wanted.bodyMustContain))
		if (!body.includes(part)) found.push(`the body lacks ${JSON.stringify(part)}`);
	for (const part of list(wanted.bodyMustNotContain))
		if (body.includes(part)) found.push(`the body has ${JSON.stringify(part)}`);
	return found;
}

function list<T>(value: T | T[] | undefined): T[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value];
}

/** Line breaks and blanks are no words. */
function flat(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
