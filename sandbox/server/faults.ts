import type { Fault, Faults } from '../types';

/** The faults that are set at the moment, in the order in which they were added. */
export class FaultRules implements Faults {
	private rules: Array<{ fault: Fault; timesLeft: number }> = [];

	constructor(private readonly random: () => number) {}

	add(fault: Fault): void {
		this.rules.push({ fault, timesLeft: fault.times ?? 1 });
	}

	clear(): void {
		this.rules = [];
	}

	/** The fault for this request, which is thereby used once. `methodAndPath`: `GET /v3/grants?limit=1`. */
	match(methodAndPath: string): Fault | undefined {
		const rule = this.rules.find(({ fault, timesLeft }) => timesLeft > 0 && this.fits(fault, methodAndPath));
		if (rule) rule.timesLeft -= 1;
		return rule?.fault;
	}

	private fits({ route, chance }: Fault, methodAndPath: string): boolean {
		// `search` and not `test`: a pattern with the `g` flag remembers where it stopped.
		if (route && methodAndPath.search(route) < 0) return false;
		return chance === undefined || this.random() < chance;
	}
}
