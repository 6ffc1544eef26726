import { Session } from 'node:inspector';
import { HOSTILE_MAILS } from '../../fixtures/emails/hostile';
import { readEmail } from '../../../domain/email/readEmail';

/** Mail made to break readers: the work grows with the size. Run by `npm run test:hostile`, since counting takes minutes. */

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
