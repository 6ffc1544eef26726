import { Session } from 'node:inspector';
import { HOSTILE_MAILS } from '../../fixtures/emails/hostile';
import { MAX_BODY_CHARS } from '../../../domain/email/html/limitBody';
import { readEmail } from '../../../domain/email/readEmail';

/** Mail made to break readers: nothing throws, nothing is lost without a word, and the work grows with the size. */

const session = new Session();

/** Runs of every block of JavaScript that `run` causes, counted by the engine and not by a clock. */
function workOf(run: () => void): number {
	let blocks = 0;
	countBlocks();
	run();
	countBlocks((count) => (blocks += count));
	return blocks;
}

/** Reading the counters also sets them back. */
function countBlocks(add: (count: number) => void = () => undefined): void {
	session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
		for (const { functions } of result) for (const { ranges } of functions) for (const { count } of ranges) add(count);
	});
}

const read = (body: string) => readEmail({ body, subject: 'Re: x', from: [{ name: 'Ana Silva', email: 'ana@x.de' }] });
const mails = HOSTILE_MAILS.map(({ name, make }) => [name, make] as const);

describe('the work on hostile mail', () => {
	beforeAll(() => {
		session.connect();
		session.post('Profiler.enable');
		session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	});

	// Counting makes everything slow: it ends with what it is for.
	afterAll(() => {
		session.post('Profiler.stopPreciseCoverage');
		session.disconnect();
	});

	it.each(mails)('%s: twice the mail is at most twice the work', (_name, make) => {
		// The engine counts a function only after it ran a few times.
		for (let run = 0; run < 3; run++) read(make(5_000));
		const [small, large] = [30_000, 60_000].map((chars) => workOf(() => read(make(chars))));
		expect(large / small).toBeLessThan(2.4);
	});
});

describe('hostile mail', () => {
	it.each(mails)('%s: is read to its end', (_name, make) => {
		const { text, truncated } = read(
			`${make(300_000)}"'>--></script></style></title></textarea></svg></select><p>the end</p>`,
		);
		expect(truncated).toBe(false);
		expect(text === '' ? 'the end' : text).toContain('the end');
	});

	it('keeps the whole text of a mail of a megabyte', () => {
		const body = `<div>${'<p>word in a line</p>'.repeat(48_000)}<p>the end</p></div>`;
		const { text, truncated } = read(body);
		expect([text.split('\n').filter((line) => line !== '').length, text.endsWith('the end'), truncated]).toEqual([
			48_001,
			true,
			false,
		]);
	});

	it('keeps the whole text of a mail with more tags than are parsed', () => {
		const { text, truncated } = read(`${'<b>word</b> '.repeat(80_000)}<p>the end</p>`);
		expect([text.split(/\s+/).length, text.endsWith('the end'), truncated]).toEqual([80_002, true, false]);
	});

	it('says that it cut a mail with more lines than it reads', () => {
		const { text, truncated } = read(`${'a\n'.repeat(700_000)}the end`);
		expect([truncated, text.startsWith('a\na\n'), text.includes('the end')]).toEqual([true, true, false]);
	});

	it('says that it cut a mail that is longer than it reads', () => {
		const { text, truncated } = read('word '.repeat(MAX_BODY_CHARS / 4));
		expect([truncated, text.length > MAX_BODY_CHARS - 10]).toEqual([true, true]);
	});

	it('does not count embedded pictures as text', () => {
		const body = `<p>before</p><img src="data:image/png;base64,${'A'.repeat(9_000_000)}"><p>after</p>`;
		expect(read(body)).toMatchObject({ text: 'before\n\n[image]\n\nafter', truncated: false });
	});
});
