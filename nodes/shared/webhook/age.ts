import { field } from '../kit/fields/field';

/**
 * Against somebody who recorded a notification and sends it again after this process has forgotten its id. The signatures hold no time,
 * but the signed body does. `longestMinutes`: a margin above the last attempt of the service itself.
 */
export function ignoreOlderThan(longestMinutes: number, repetitions: string) {
	return field({
		displayName: 'Ignore Older Than (Minutes)',
		type: 'number',
		default: longestMinutes,
		typeOptions: { minValue: 0 },
		description: `The maximum age of a notification in minutes; older ones are dropped. If not added, ${longestMinutes}. ${repetitions} 0 means no limit.`,
	});
}

/** Why a notification is too old to be taken, undefined where it is not. `sentAt`: Unix seconds, as the envelope has it. */
export function staleness(sentAt: unknown, maxAgeMinutes: number, nowMs: number): string | undefined {
	const sentAtMs = timeMs(sentAt);
	// Nobody can take the time out of a signed body. What never had one is no repetition for that.
	if (!(maxAgeMinutes > 0) || sentAtMs === undefined) return undefined;
	return nowMs - sentAtMs > maxAgeMinutes * 60_000 ? 'sent too long ago' : undefined;
}

function timeMs(sentAt: unknown): number | undefined {
	if (typeof sentAt === 'number') return sentAt * 1_000;
	const parsed = typeof sentAt === 'string' ? Date.parse(sentAt) : NaN;
	return Number.isNaN(parsed) ? undefined : parsed;
}
