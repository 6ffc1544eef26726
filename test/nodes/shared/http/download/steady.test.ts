import { PassThrough, Readable } from 'node:stream';
import { readSteadily } from '../../../../../nodes/shared/http/download/steady';
import { VirtualClock } from '../../../../support/virtualClock';

const open = (bytesPerSec: number, clock: VirtualClock, seconds: number) => {
	const stream = new PassThrough();
	const feed = async () => {
		for (let second = 0; second < seconds && !stream.destroyed; second += 1) {
			await clock.sleep(1_000);
			stream.write(Buffer.alloc(bytesPerSec));
		}
		stream.end();
	};
	void feed();
	return stream;
};

it.each([
	{ name: 'one byte a second', bytesPerSec: 1, seconds: 1_000, untilSec: 10 },
	{ name: 'nothing at all', bytesPerSec: 0, seconds: 1_000, untilSec: 10 },
	{ name: 'a little less than the least rate', bytesPerSec: 1_900, seconds: 1_000, untilSec: 10 },
	{ name: 'a good rate for longer than a file may take', bytesPerSec: 10_000, seconds: 1_000, untilSec: 120 },
])('a host that sends $name is left', async ({ bytesPerSec, seconds, untilSec }) => {
	const clock = new VirtualClock();
	const startMs = clock.nowMs();
	const stream = open(bytesPerSec, clock, seconds);
	const reading = readSteadily(stream, { label: 'Entry 1', maxBytes: 1e9, deadlineMs: startMs + 120_000, clock });
	await expect(clock.run(reading)).rejects.toThrow('Entry 1 downloads too slowly');
	expect((clock.nowMs() - startMs) / 1_000).toBeGreaterThanOrEqual(untilSec);
	expect((clock.nowMs() - startMs) / 1_000).toBeLessThanOrEqual(untilSec + 2);
	expect(stream.destroyed).toBe(true);
});

it('a file takes its time within these bounds', async () => {
	const clock = new VirtualClock();
	const stream = open(5_000, clock, 60);
	const bounds = { label: 'Entry 1', maxBytes: 1e9, deadlineMs: clock.nowMs() + 120_000, clock };
	expect((await clock.run(readSteadily(stream, bounds)))?.length).toBe(300_000);
});

it('ends with the execution', async () => {
	const controller = new AbortController();
	const clock = new VirtualClock();
	const stream = new Readable({ read: () => undefined });
	const reading = readSteadily(stream, {
		label: 'Entry 1',
		maxBytes: 10,
		deadlineMs: clock.nowMs() + 1_000_000,
		clock,
		signal: controller.signal,
	});
	controller.abort();
	await expect(reading).rejects.toThrow('The execution was cancelled');
});
