import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEmail } from '../../../domain/email/readEmail';
import { faults, fixtures, FIXTURES, replyOf, shares } from './fixtures';

describe('the mails of test/fixtures/emails', () => {
	const all = fixtures();

	it('are at least 150', () => {
		expect(all.length).toBeGreaterThanOrEqual(150);
	});

	it.each(all)('$file/$id is read as expected', (fixture) => {
		expect(faults(replyOf(fixture), fixture)).toEqual([]);
	});

	it('lose no text', () => {
		expect(all.filter((fixture) => shares(replyOf(fixture), fixture).kept < 1).map(({ id }) => id)).toEqual([]);
	});
});

describe('signatures', () => {
	interface SignatureCase {
		id: string;
		body: string;
		subject?: string;
		from: { name: string; email: string };
		country?: string;
		/** Null: leaving it out is as right. */
		gold: Partial<Record<'phone' | 'title' | 'company', Array<string | null>>>;
	}
	const given = ['given-signatures.json', 'held-out-signatures.json', 'held-out-signatures-2.json'].flatMap(
		(name) => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as SignatureCase[],
	);

	it.each(given)('$id gives the fields that are certain and no other', ({ body, subject, from, country, gold }) => {
		const { signature } = readEmail({ body, subject, from: [from] }, { defaultCountry: country });
		for (const field of ['phone', 'title', 'company'] as const) {
			const accepted: unknown[] = gold[field] ?? [undefined];
			expect(accepted.includes(null) ? [...accepted, undefined] : accepted).toContain(signature?.[field]);
		}
	});

	it("takes a website on the sender's own domain", () => {
		const body = 'Fine.\n\nBest regards\nKai Moll\nMoll GmbH\nwww.moll-licht.de\nlinkedin.com/in/kai';
		expect(readEmail({ body, from: [{ name: 'Kai Moll', email: 'kai@moll-licht.de' }] }).signature).toEqual({
			text: 'Kai Moll\nMoll GmbH\nwww.moll-licht.de\nlinkedin.com/in/kai',
			name: 'Kai Moll',
			company: 'Moll GmbH',
			website: 'www.moll-licht.de',
		});
	});

	it('reads a national number only where the country is known', () => {
		const body = 'Fine.\n\nBest\nKai Moll\nTel. 030 90182000';
		const phone = (defaultCountry?: string) =>
			readEmail({ body, from: [{ name: 'Kai Moll', email: 'kai@moll.example' }] }, { defaultCountry }).signature?.phone;
		expect([phone(), phone('DE'), phone('ZZ')]).toEqual([undefined, '+493090182000', undefined]);
	});
});

describe('readEmail', () => {
	const from = [{ name: 'Kai Moll', email: 'kai@moll.de' }];

	it('returns everything, what is new, the history and the signature apart', () => {
		const body =
			'It works.\n\n--\nKai Moll\n+49 30 90182000\n\nOn Wed, 11 Jun 2025 at 15:07, Bo <bo@x.example> wrote:\n> Does it?';
		expect(readEmail({ body, subject: 'Re: Lamp', from })).toEqual({
			text: body,
			reply: 'It works.',
			quote: 'On Wed, 11 Jun 2025 at 15:07, Bo <bo@x.example> wrote:\n> Does it?',
			signature: { text: 'Kai Moll\n+49 30 90182000', name: 'Kai Moll', phone: '+493090182000' },
			forwarded: false,
			truncated: false,
		});
	});

	it('keeps quotes and signature where the options say so', () => {
		const body = 'It works.\n\n--\nKai Moll\n\nOn Wed, 11 Jun 2025 at 15:07, Bo <bo@x.example> wrote:\n> Does it?';
		expect(readEmail({ body, from }, { stripQuotes: false, stripSignature: false }).reply).toBe(body);
		expect(readEmail({ body, from }, { stripSignature: false }).reply).toBe('It works.\n\n--\nKai Moll');
		expect(readEmail({ body, from }, { stripQuotes: false }).reply).toBe(
			'It works.\n\nOn Wed, 11 Jun 2025 at 15:07, Bo <bo@x.example> wrote:\n> Does it?',
		);
	});

	it('says that a mail was forwarded and keeps it whole', () => {
		const body =
			'Please look.\n\n---------- Forwarded message ---------\nFrom: Rita <rita@c.example>\nDate: today\nSubject: Lamp\n\nIt is dark.\n--\nRita\n+49 30 90182000';
		const read = readEmail({ body, subject: 'Fwd: Lamp', from });
		expect(read).toMatchObject({ forwarded: true, reply: body, quote: '', signature: undefined });
	});

	it.each([
		{ name: 'nothing', given: undefined },
		{ name: 'null', given: null },
		{ name: 'a number', given: 7 },
		{ name: 'a list', given: [] },
		{
			name: 'fields of the wrong type',
			given: { body: 5, subject: {}, from: 'x', reply_to: 3, headers: 'a', snippet: [], attachments: { a: 1 } },
		},
		{
			name: 'lists of the wrong things',
			given: { body: null, from: [null, 3, { email: 4 }], headers: [null, { name: 1 }], attachments: [null, 'a', {}] },
		},
	])('reads $name as an empty mail', ({ given }) => {
		expect(readEmail(given)).toMatchObject({
			text: '',
			reply: '',
			quote: '',
			signature: undefined,
			forwarded: false,
			truncated: false,
		});
	});
});

describe('what readEmail needs', () => {
	it('bundles on its own, without n8n, and loads its heavy modules with the first mail that needs them', () => {
		const source = join(__dirname, '../../../domain/email/readEmail.ts');
		const bundle = execFileSync(
			join(__dirname, '../../../node_modules/.bin/esbuild'),
			[source, '--bundle', '--platform=node', '--log-level=error'],
			{ encoding: 'utf8', maxBuffer: 1e8 },
		);
		expect(bundle).toContain('require_html_to_text');
		expect(bundle).not.toMatch(/n8n-workflow|n8n-core/);
	});
});
