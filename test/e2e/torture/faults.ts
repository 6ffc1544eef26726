import type { Fault, Sandbox } from '../../../sandbox/types';

const seconds = (retryAfter: number) => ({ 'retry-after': String(retryAfter) });
const always = { times: Infinity };

/** The first rule that fits is applied; chances are drawn for each request. */
const intercomFaults: readonly Fault[] = [
	{ ...always, route: /^POST \/conversations$/, chance: 0.06, dropAnswer: true },
	{ ...always, route: /^POST \/conversations$/, chance: 0.03, status: 500 },
	{ ...always, route: /^POST \/conversations\/\d+\/reply/, chance: 0.06, dropAnswer: true },
	{ ...always, route: /^PUT \/conversations\//, chance: 0.06, dropAnswer: true },
	{ ...always, route: /^POST \/contacts$/, chance: 0.1, dropAnswer: true },
	{ ...always, route: /\/customers/, chance: 0.1, dropAnswer: true },
	// Without Retry-After the window's end counts, up to ten seconds away, so only a few.
	{ times: 4, chance: 0.002, status: 429 },
	{ ...always, chance: 0.005, status: 429, headers: seconds(1) },
	{ ...always, chance: 0.01, status: 500 },
	{ ...always, chance: 0.02, status: 503 },
	{ ...always, chance: 0.05, delayMs: 300 },
];

const nylasFaults: readonly Fault[] = [
	{ ...always, route: /^POST .*\/messages\/send/, chance: 0.15, dropAnswer: true },
	{ ...always, route: /^POST .*\/messages\/send/, chance: 0.05, status: 500 },
	{ ...always, chance: 0.01, dropAnswer: true },
	{ ...always, chance: 0.005, status: 429, headers: seconds(1) },
	{ times: 10, chance: 0.01, status: 429 },
	{ ...always, chance: 0.02, status: 500 },
	{ ...always, chance: 0.03, status: 503 },
	{ ...always, chance: 0.05, delayMs: 300 },
];

/** Everything at once. Nothing is random but for the sandboxes' generators, which begin alike in each run. */
export function setFaults({ nylas, intercom }: Sandbox): void {
	for (const fault of nylasFaults) nylas.faults.add(fault);
	for (const fault of intercomFaults) intercom.faults.add(fault);
	Object.assign(nylas.deliveryFaults, {
		duplicate: 0.1,
		upsert: 0.1,
		reorder: 0.15,
		truncate: 0.15,
		lose: 0.05,
		delayMs: 50,
	});
	Object.assign(intercom.deliveryFaults, { duplicate: 0.15, reorder: 0.15, lose: 0.05, delayMs: 50 });
	Object.assign(intercom.searchLagMs, { contacts: 4_000, conversations: 3_000 });
	Object.assign(intercom.rateLimit, { perWindow: 400 });
}

const calm = { duplicate: 0, upsert: 0, reorder: 0, truncate: 0, lose: 0, delayMs: 0 };

/** The weather is fine again, for whoever cleans up; searches go on to lag. */
export function clearFaults({ nylas, intercom }: Sandbox): void {
	nylas.faults.clear();
	intercom.faults.clear();
	Object.assign(nylas.deliveryFaults, calm);
	Object.assign(intercom.deliveryFaults, calm);
	Object.assign(intercom.rateLimit, { perWindow: 1_667 });
}

export interface Tally {
	/** By what was done to a request or a notification. */
	applied: ReadonlyMap<string, number>;
	total(): number;
	stop(): void;
}

/** Counts the faults as they are applied, because the sandboxes' logs keep only the newest lines. */
export function tallyFaults({ nylas, intercom }: Sandbox): Tally {
	const applied = new Map<string, number>();
	const count = (service: Sandbox['nylas'] | Sandbox['intercom']) =>
		service.onChange((what) => {
			const detail = what === 'log' ? service.log.entries.at(-1)?.detail : undefined;
			const fault = /fault: (?!set)(.+)|(lost) on purpose|created\.(truncated)/.exec(detail ?? '');
			const kind = fault?.slice(1).find(Boolean);
			if (kind) applied.set(kind, (applied.get(kind) ?? 0) + 1);
		});
	const stops = [count(nylas), count(intercom)];
	return {
		applied,
		total: () => [...applied.values()].reduce((sum, each) => sum + each, 0),
		stop: () => stops.forEach((stop) => stop()),
	};
}
