import { Session } from 'node:inspector';
import { HOSTILE_MAILS } from '../../fixtures/emails/hostile';
import { readEmail } from '../../../domain/email/readEmail';

/** Mail made to break readers: the work grows with the size. Run by `npm run test:hostile`, since counting takes minutes. */

const session = new Session();

type Work = ReadonlyMap<string, number>;

/** Runs of every block of JavaScript that `run` causes, by block, counted by the engine and not by a clock. */
function workOf(run: () => void): Work {
	const work = new Map<string, number>();
	countBlocks();
	run();
	countBlocks((block, count) => work.set(block, (work.get(block) ?? 0) + count));
	return work;
}

/** Reading the counters also sets them back. */
function countBlocks(add: (block: string, count: number) => void = () => undefined): void {
	session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
		for (const { url, functions } of result)
			for (const { ranges } of functions)
				for (const { startOffset, endOffset, count } of ranges) add(`${url} ${startOffset} ${endOffset}`, count);
	});
}

/** The engine counts a function from some call on, so only what it counted both times can be compared. */
function growth(small: Work, large: Work): number {
	const both = [...small.keys()].filter((block) => (small.get(block) ?? 0) > 0 && (large.get(block) ?? 0) > 0);
	const sum = (work: Work) => both.reduce((total, block) => total + (work.get(block) ?? 0), 0);
	return sum(large) / sum(small);
}

const read = (body: string) => readEmail({ body, subject: 'Re: x', from: [{ name: 'Ana Silva', email: 'ana@x.de' }] });

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

	it.each(HOSTILE_MAILS)('$name: twice the mail is at most twice the work', ({ make }) => {
		// The engine counts a function only after it ran a few times.
		for (let run = 0; run < 3; run++) read(make(5_000));
		const [small, large] = [30_000, 60_000].map((chars) => workOf(() => read(make(chars))));
		expect(growth(small, large)).toBeLessThan(2.4);
	});
});
