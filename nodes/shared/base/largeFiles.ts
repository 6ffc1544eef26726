import { takesTurns, type ProcessState } from './processState';

/** Small files of several mails may be in memory at once, large ones only of one for each service. */
const LARGE_BYTES = 2_000_000;
/** A file's host that is slow holds up its own mail, not those behind it. */
const HOLD_MS = 10_000;

const LARGE_FILES = takesTurns('large files');

/**
 * Runs what holds this many bytes of files in memory: at once, or after the other large ones that go to the same service, each of which
 * is waited for ten seconds.
 */
export async function withFilesInMemory<T>(
	{ process, service }: { process: ProcessState; service: { name: string } },
	bytes: number,
	task: () => Promise<T>,
): Promise<T> {
	return bytes > LARGE_BYTES ? await process.the(LARGE_FILES).run(service.name, task, HOLD_MS) : await task();
}
