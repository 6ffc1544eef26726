import { Checks } from '../../../scripts/demo/checks';
import { buildAndPack } from '../../../scripts/demo/packages';
import { elapsed } from '../../../scripts/machine/runStep';
import { tortureQueue } from './queue';
import { tortureRegular } from './regular';

/** The torture alone: `tsx test/e2e/torture/run.ts [regular|queue]`, with TORTURE_SEED for another plan, TORTURE_MAILS for a smaller one, and TORTURE_QUIRKS (`half`, or names). */
async function main(): Promise<void> {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
	const startMs = Date.now();
	const progress = (line: string) => console.log(`[${elapsed(Date.now() - startMs)}] ${line}`);
	const checks = new Checks();
	const tarball = await buildAndPack(progress);
	const mode = process.argv[2];
	if (mode !== 'queue') await tortureRegular({ tarball, checks, progress });
	if (mode !== 'regular') await tortureQueue({ tarball, checks, progress });
	progress(checks.closingLine);
	process.exit(checks.failed === 0 ? 0 : 1);
}

void main();
