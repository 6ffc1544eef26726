import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEmail } from '../../../domain/email/readEmail';

/**
 * The mails of `test/fixtures/emails`, and how what was read is compared with what was expected.
 * Files named `held-out-…` were written by somebody who had not seen how mails are read. Each of their mails says whether it
 * never failed or whether the code was changed for it.
 */

export interface Expectation {
	/** The words of the reply, in order. */
	text?: string;
	/** `text` also line by line, blank lines aside. */
	lines?: boolean;
	must?: string[];
	/** As they stand, with blanks and line breaks. */
	mustRaw?: string[];
	mustNot?: string[];
}

export interface Fixture {
	file: string;
	id: string;
	input: string;
	subject?: string;
	from?: { name?: string; email: string };
	opts: { stripQuotes: boolean; stripSignature: boolean };
	expect: Expectation;
	heldOut?: 'never failed' | 'fixed';
}

export const FIXTURES = join(__dirname, '../../fixtures/emails');

export function fixtures(): Fixture[] {
	const files = readdirSync(FIXTURES)
		.filter((name) => name.endsWith('.jsonl'))
		.sort();
	return files.flatMap((file) =>
		readFileSync(join(FIXTURES, file), 'utf8')
			.trim()
			.split('\n')
			.map((line) => ({ ...(JSON.parse(line) as Omit<Fixture, 'file'>), file: file.replace('.jsonl', '') })),
	);
}

export function replyOf({ input, subject, from, opts }: Fixture): string {
	return readEmail({ body: input, subject, from: from && [from] }, opts).reply;
}

/** What is wrong with a reply, in words; empty when nothing is. */
export function faults(reply: string, { expect: wanted }: Fixture): string[] {
	const found: string[] = [];
	if (wanted.text !== undefined && words(reply).join(' ') !== words(wanted.text).join(' ')) found.push('other words');
	if (wanted.lines && lines(reply) !== lines(wanted.text ?? '')) found.push('other lines');
	for (const part of wanted.must ?? [])
		if (!` ${words(reply).join(' ')} `.includes(` ${words(part).join(' ')} `)) found.push(`lacks "${part}"`);
	for (const part of wanted.mustRaw ?? []) if (!reply.includes(part)) found.push(`lacks ${JSON.stringify(part)}`);
	for (const part of wanted.mustNot ?? []) if (reply.includes(part)) found.push(`has "${part}"`);
	return found;
}

/** Shares of words: `kept` of those expected, `own` of those returned. */
export function shares(reply: string, { expect: wanted }: Fixture): { kept: number; own: number } {
	const expected = words(wanted.text ?? (wanted.must ?? []).join(' '));
	const got = words(reply);
	const common = overlap(expected, got);
	return {
		kept: expected.length === 0 ? 1 : common / expected.length,
		own: wanted.text === undefined || got.length === 0 ? 1 : common / got.length,
	};
}

/** Words of letters and digits; Chinese, Japanese and Korean by character; emoji. Addresses of the web are no words. */
export function words(text: string): string[] {
	const plain = text
		.normalize('NFKC')
		.replace(/[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
		.replace(/https?:\/\/[^\s)]+/g, ' ');
	return plain.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu) ?? [];
}

function lines(text: string): string {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

function overlap(first: string[], second: string[]): number {
	const counts = new Map<string, number>();
	for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
	return second.filter((word) => {
		const left = counts.get(word) ?? 0;
		counts.set(word, left - 1);
		return left > 0;
	}).length;
}
