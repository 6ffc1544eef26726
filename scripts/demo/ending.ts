import { rm } from 'node:fs/promises';
import type { Stage } from './stage';

/** Ctrl-C. Whatever was started so far ends with this process. */
export function endOnSignal(current: () => Stage | undefined): void {
	let ending = false;
	const end = async () => {
		if (ending) return;
		ending = true;
		console.log('\nEnding n8n and the sandboxes');
		const stage = current();
		await stage?.close();
		if (stage) await rm(stage.n8n.userFolder, { recursive: true, force: true });
		process.exit(stage ? 0 : 130);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}
