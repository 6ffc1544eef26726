import { field } from '../kit/operation';

/**
 * Against somebody who recorded a notification and sends it again after this process has forgotten its id.
 * The signatures hold no time, but the signed body does.
 */
export function ignoreOlderThan(repetitions: string) {
	return field({
		displayName: 'Ignore Older Than (Minutes)',
		type: 'number',
		default: 0,
		typeOptions: { minValue: 0 },
		description: `The maximum age of a notification in minutes; older ones are dropped. ${repetitions} 0 means no limit.`,
	});
}

/** Why a notification is too old to be taken, undefined where it is not. `sentAtSec`: Unix seconds, as the envelope has it. */
export function staleness(sentAtSec: unknown, maxAgeMinutes: number, nowMs: number): string | undefined {
	if (!(maxAgeMinutes > 0)) return undefined;
	if (typeof sentAtSec !== 'number') return 'without the time when it was sent';
	return nowMs - sentAtSec * 1_000 > maxAgeMinutes * 60_000 ? 'sent too long ago' : undefined;
}
