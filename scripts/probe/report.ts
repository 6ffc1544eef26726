import { believed, type Believed } from './believed';
import type { Verdict } from './fact';
import type { Outcome, Result } from './run';

const ORDER: readonly Verdict[] = ['otherwise', 'as believed', 'not tried'];

export interface About {
	/** What was looked at: `Intercom, API 2.15`. */
	places: readonly string[];
	date: string;
	/** Taken out wherever they stand: keys, tokens, IDs of accounts. */
	secrets: readonly string[];
	/** Quirks of a sandbox that were on. */
	quirks?: readonly string[];
}

/** One fact, as it is printed. */
export function line({ verdict, fact, title, saw }: Result): string {
	return `${verdict.padEnd(11)}  ${fact.replace('docs/facts/', '').padEnd(18)}  ${title} [${saw}]`;
}

/** Markdown that can be pasted into an issue: no secrets, no mail text, addresses masked. */
export function report({ results, left }: Outcome, { places, date, secrets, quirks = [] }: About): string {
	const unseen = believed().filter((each) => !results.some(({ fact }) => fact === each.fact));
	const unconfirmed = unseen.filter(({ status }) => status === 'unconfirmed');
	const text = [
		`# What we believe, held against ${places.join(' and ')}`,
		`${date}, by \`npm run probe\`.${quirks.length > 0 ? ` Quirks: ${quirks.join(', ')}.` : ''} ${summary(results)}`,
		...ORDER.flatMap((verdict) => table(verdict, results)),
		...noCheck(unconfirmed, unseen.length - unconfirmed.length),
		...(left.length > 0 ? ['## Left behind', list(left.map((each) => `could not be taken away: ${each}`))] : []),
	].join('\n\n');
	return `${masked(text, secrets)}\n`;
}

export function summary(results: readonly Result[]): string {
	return `${ORDER.map((verdict) => `${results.filter((each) => each.verdict === verdict).length} ${verdict}`).join(', ')}.`;
}

/** Secrets go; of an address the first letter and the last label stay. */
export function masked(text: string, secrets: readonly string[]): string {
	const without = secrets.filter((secret) => secret !== '').reduce((all, secret) => all.replaceAll(secret, '…'), text);
	return without.replace(/([\w+])[\w.+-]{0,80}@[\w.-]{0,80}\.(\w{2,24})/g, '$1…@….$2');
}

function table(verdict: Verdict, results: readonly Result[]): string[] {
	const rows = results.filter((each) => each.verdict === verdict);
	if (rows.length === 0) return [];
	const lines = rows.map(({ fact, status, title, saw }) => `| ${[fact, status, title, saw].map(cell).join(' | ')} |`);
	return [`## ${verdict}`, ['| fact | status | expected | seen |', '| --- | --- | --- | --- |', ...lines].join('\n')];
}

function noCheck(unconfirmed: readonly Believed[], others: number): string[] {
	return [
		'## No check',
		`Unconfirmed, and not to be seen by such a look: ${unconfirmed.map(({ fact }) => fact.replace('docs/facts/', '')).join(', ')}. ${others} other facts have no check.`,
	];
}

function list(lines: readonly string[]): string {
	return lines.map((each) => `- ${each}`).join('\n');
}

function cell(text: string): string {
	return text.replace(/\|/g, '\\|').replace(/</g, '&lt;').replace(/\n/g, ' ');
}
