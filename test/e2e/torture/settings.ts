import { randomInt } from 'node:crypto';
import type { Size } from './plan';

interface Setting {
	size: Size;
	/** What two cores that others use, too, keep up with. */
	stepsPerSecond: number;
}

const settings: Record<'regular' | 'queue', Setting> = {
	regular: { size: { mails: 500, answers: 100 }, stepsPerSecond: 8 },
	queue: { size: { mails: 300, answers: 60 }, stepsPerSecond: 5 },
};

/** TORTURE_MAILS makes it smaller or larger, with a fifth as many answers. */
export function sizeOf(mode: 'regular' | 'queue'): Setting {
	const mails = Number(process.env.TORTURE_MAILS);
	if (!(mails > 0)) return settings[mode];
	return { ...settings[mode], size: { mails, answers: Math.ceil(mails / 5) } };
}

/** Another one each time, but for CI. A run says its seed; TORTURE_SEED makes the same plan again, with the same quirks where TORTURE_QUIRKS has any. */
export function chosenSeed(): number {
	const another = process.env.CI ? 1 : randomInt(2, 100_000);
	return Number(process.env.TORTURE_SEED) || another;
}
