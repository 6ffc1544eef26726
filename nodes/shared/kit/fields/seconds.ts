import { toUnixSeconds } from '../../../../domain/time';
import { badInput } from '../../base/failure';

/** A date parameter in Unix seconds, as both services want it; undefined when it is empty. `label` is the parameter's, for the error. */
export function secondsOf(value: unknown, label: string): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const seconds = toUnixSeconds(value);
	if (seconds !== undefined) return seconds;
	throw badInput(`'${label}' is not a date`, 'Use an ISO 8601 date such as 2027-01-31T09:00:00Z, or Unix seconds.');
}

/** The same for a date that must be there. */
export function requiredSeconds(value: unknown, label: string): number {
	const seconds = secondsOf(value, label);
	if (seconds !== undefined) return seconds;
	throw badInput(`The parameter '${label}' is empty`, `Set '${label}', or check its expression.`);
}
