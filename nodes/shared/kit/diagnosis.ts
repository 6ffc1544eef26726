import { asFailure } from '../base/failure';

/** One line of a diagnosis. */
export interface Finding {
	check: string;
	ok: boolean;
	found: string;
	/** What to do. */
	fix?: string;
	/** Where it is not ok: what doesn't work without it. Absent: the rest of the package. */
	neededFor?: string;
}

export type Found = Omit<Finding, 'check'>;

export interface Check {
	check: string;
	run(): Promise<Found>;
	/** Where the service refuses this one, it would refuse the rest with the same words, which is not looked at then. */
	basis?: true;
	neededFor?: string;
}

/** Looks at one thing after the other. A refusal is a finding; a service that can't be reached is an error. */
export async function findingsOf(checks: readonly Check[]): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { check, run, basis, neededFor } of checks) {
		const { isRefused, ...found } = await run().then((result) => ({ isRefused: false, ...result }), refused);
		findings.push({ check, ...found, ...(neededFor && !found.ok ? { neededFor } : {}) });
		if (isRefused && basis) break;
	}
	return findings;
}

function refused(error: unknown): (Found & { isRefused: boolean }) | Promise<never> {
	const failure = asFailure(error);
	if (!failure?.wasAnswered) return Promise.reject(error);
	return { isRefused: true, ok: false, found: failure.message, fix: failure.details.description };
}
