/** Milliseconds of work, which a busy machine does not stretch as it does the clock. */
export function cpuMs(run: () => void): number {
	const before = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}
