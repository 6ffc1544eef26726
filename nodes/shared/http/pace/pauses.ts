import { wait, type Clock } from '../../base/wait';

/** Until when each of many things, such as mailboxes, is to be left alone. */
export class Pauses {
	private readonly untilMs = new Map<string, number>();

	constructor(private readonly maxEntries = 10_000) {}

	pause(key: string, delayMs: number, nowMs: number): void {
		this.untilMs.set(key, Math.max(this.untilMs.get(key) ?? 0, nowMs + delayMs));
		if (this.untilMs.size > this.maxEntries) this.forgetPast(nowMs);
	}

	isPaused(key: string, nowMs: number): boolean {
		return (this.untilMs.get(key) ?? 0) > nowMs;
	}

	/** Resolves when the pause is over, also one that was made longer meanwhile. Throws a Failure when the signal ends the waiting. */
	async over(key: string, clock: Clock, signal?: AbortSignal): Promise<void> {
		for (let nowMs = clock.nowMs(); this.isPaused(key, nowMs); nowMs = clock.nowMs())
			await wait((this.untilMs.get(key) ?? nowMs) - nowMs, signal, clock);
	}

	private forgetPast(nowMs: number): void {
		for (const [key, untilMs] of this.untilMs) if (untilMs <= nowMs) this.untilMs.delete(key);
	}
}
