import { InTurn } from './inTurn';

/** Small files of several mails may be in memory at once, large ones only of one for each service. */
const LARGE_BYTES = 2_000_000;

const turns = new InTurn();

/** Runs what holds this many bytes of files in memory: at once, or after the other large ones that go to the same service. */
export async function withFilesInMemory<T>(service: string, bytes: number, task: () => Promise<T>): Promise<T> {
	return bytes > LARGE_BYTES ? await turns.run(service, task) : await task();
}
