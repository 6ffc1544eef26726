import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/types';
import type { Measured, Place } from './place';
import { median, post, signedFor, type Delivered, type Letter } from './post';

/** Nylas has as many notifications under way at once. */
const AT_ONCE = 20;
/** Without any further request a workflow has ended. */
const STILL_MS = 500;
const PATIENCE_MS = 60_000;
/** After a burst n8n may be still for a while, and go on: mails that come twice are counted, too. */
const STILL_AFTER_BURST_MS = 5_000;

export interface Pace {
	mails: number;
	perSec: number;
	cpuMs: number;
	requests: number;
	/** Mails that are in Intercom; more than were sent where some came twice. */
	visible: number;
}

/** Counts what reaches the services. */
class Watch {
	requests = 0;
	/** Conversations and replies that Intercom took. */
	visible = 0;
	lastVisibleMs = 0;
	lastRequestMs = 0;
	private readonly stops: Array<() => void>;

	constructor({ sandbox }: Place) {
		this.stops = [sandbox.nylas, sandbox.intercom].map((service) => this.follow(service));
	}

	end(): void {
		for (const stop of this.stops) stop();
	}

	/** Waits for so many mails, and until nothing happens any more. */
	async settled(visible: number, stillMs = STILL_MS): Promise<void> {
		this.lastRequestMs = performance.now();
		const patienceMs = () => (this.visible < visible ? PATIENCE_MS : stillMs);
		while (performance.now() - this.lastRequestMs < patienceMs()) await sleep(20);
	}

	private follow({ log, onChange }: Sandbox['nylas'] | Sandbox['intercom']): () => void {
		let lastId = log.entries.at(-1)?.id ?? -1;
		return onChange((what) => {
			const entry = log.entries.at(-1);
			if (what !== 'log' || !entry || entry.id === lastId || entry.kind !== 'request') return;
			lastId = entry.id;
			this.requests += 1;
			this.lastRequestMs = performance.now();
			const brings = /^\/conversations(\/[^/]+\/reply)?(\?|$)/.test(entry.target);
			if (entry.method !== 'POST' || !brings || entry.status !== 200) return;
			this.visible += 1;
			this.lastVisibleMs = this.lastRequestMs;
		});
	}
}

/** As fast as the workflow takes them, with as many under way as Nylas has. */
export async function pace(place: Place, { url, secret }: Measured, letters: readonly Letter[]): Promise<Pace> {
	const watch = new Watch(place);
	const pid = place.n8n.pid();
	const [cpuBefore, startMs] = [usage(pid).cpuMs, performance.now()];
	await post(secret ? letters.map((letter) => signedFor(letter, secret)) : letters, {
		url,
		atOnce: AT_ONCE,
		attempts: 1,
	});
	const answeredMs = performance.now();
	const brings = url !== place.limit.url && url !== place.triggerLimit.url;
	await watch.settled(brings ? letters.length : 0);
	watch.end();
	const tookMs = (brings ? watch.lastVisibleMs : answeredMs) - startMs;
	const mails = letters.length;
	return {
		mails,
		perSec: (1_000 * (brings ? watch.visible : mails)) / tookMs,
		cpuMs: (usage(pid).cpuMs - cpuBefore) / mails,
		requests: watch.requests / mails,
		visible: watch.visible,
	};
}

/** From the notification until the mail is in Intercom, one mail at a time; the median. */
export async function untilVisibleMs(place: Place, { url }: Measured, letters: readonly Letter[]): Promise<number> {
	const tookMs: number[] = [];
	for (const letter of letters) {
		const watch = new Watch(place);
		const startMs = performance.now();
		await post([letter], { url, atOnce: 1, attempts: 1 });
		await watch.settled(1);
		watch.end();
		if (watch.visible > 0) tookMs.push(watch.lastVisibleMs - startMs);
	}
	return median(tookMs);
}

/** All in one instant, with three attempts each. */
export async function burst(
	place: Place,
	{ url }: Measured,
	letters: readonly Letter[],
): Promise<Delivered & { visible: number; tookMs: number }> {
	const watch = new Watch(place);
	const startMs = performance.now();
	const delivered = await post(letters, { url, atOnce: letters.length, attempts: 3 });
	await watch.settled(letters.length, STILL_AFTER_BURST_MS);
	watch.end();
	return { ...delivered, visible: watch.visible, tookMs: watch.lastVisibleMs - startMs };
}

/** Resident memory in MB before, and after each quarter. */
export async function memory(place: Place, measured: Measured, quarters: readonly Letter[][]): Promise<number[]> {
	const seen = [usage(place.n8n.pid()).residentMb];
	for (const letters of quarters) {
		await pace(place, measured, letters);
		seen.push(usage(place.n8n.pid()).residentMb);
	}
	return seen;
}

const TICKS_PER_SEC = 100;

/** Of a process group, as Linux counts it; elsewhere nothing is known (NaN). */
function usage(group: number): { cpuMs: number; residentMb: number } {
	const sum = { cpuMs: 0, residentMb: 0 };
	for (const pid of processes()) {
		const fields = statOf(pid);
		if (Number(fields[2]) !== group) continue;
		sum.cpuMs += ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SEC;
		sum.residentMb += (Number(fields[21]) * 4_096) / 1_048_576;
	}
	return sum.residentMb > 0 ? sum : { cpuMs: Number.NaN, residentMb: Number.NaN };
}

function processes(): string[] {
	return process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
}

/** From the state on: the name before it may hold anything. */
function statOf(pid: string): string[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		// It has ended meanwhile.
		return [];
	}
}
