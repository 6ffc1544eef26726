import { remembers, type ProcessState } from './processState';

/** When a service's last notification came, Unix milliseconds, genuine and refused apart. No service tells whether its notifications arrive. */
const LAST = remembers<number>('last notifications', { maxEntries: 100, keepMs: 30 * 86_400_000 });

type Fate = 'taken' | 'refused';

export function rememberNotification(process: ProcessState, service: { name: string }, fate: Fate): void {
	process.the(LAST).set(`${service.name} ${fate}`, process.nowMs());
}

/** Known by this process only. */
export function lastNotificationMs(process: ProcessState, service: { name: string }, fate: Fate): number | undefined {
	return process.the(LAST).get(`${service.name} ${fate}`);
}
