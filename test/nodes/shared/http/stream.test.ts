import { PassThrough, Readable } from 'node:stream';
import { watched, type ByteStream } from '../../../../nodes/shared/http/stream';
import { systemClock } from '../../../../nodes/shared/base/wait';
import { VirtualClock } from '../../../support/virtualClock';

async function readAll(stream: ByteStream): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream as Readable) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

it('loses nothing of a stream whose reader begins late, as n8n does when it makes a folder first', async () => {
	const stream = Readable.from([Buffer.from('one '), Buffer.from('two')]);
	const text = await watched(stream, { clock: systemClock }, async (given) => {
		await new Promise((resolve) => setTimeout(resolve, 50));
		return await readAll(given);
	});
	expect(text).toBe('one two');
});

it('ends a stream that stands still', async () => {
	const clock = new VirtualClock();
	const stream = Object.assign(new PassThrough(), { socket: { bytesRead: 10 } });
	await expect(clock.run(watched(stream, { clock }, readAll))).rejects.toThrow('The download stalled');
});

it('lets a slow stream take its time', async () => {
	const clock = new VirtualClock();
	const socket = { bytesRead: 0 };
	const stream = Object.assign(new PassThrough(), { socket });
	const feed = async () => {
		for (let chunk = 0; chunk < 20; chunk++) {
			await clock.sleep(30_000);
			socket.bytesRead += 1;
			stream.write('x');
		}
		stream.end();
	};
	const [text] = await clock.run(Promise.all([watched(stream, { clock }, readAll), feed()]));
	expect(text).toBe('x'.repeat(20));
});

it('ends with the execution', async () => {
	const controller = new AbortController();
	const reading = watched(new PassThrough(), { signal: controller.signal, clock: systemClock }, readAll);
	controller.abort();
	await expect(reading).rejects.toThrow('The execution was cancelled');
});
