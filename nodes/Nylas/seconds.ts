import { toUnixSeconds } from '../../domain/time';
import { badInput } from '../shared/failure';

/** A date parameter in Unix seconds, as Nylas wants it; undefined when it is empty. `label` is the parameter's, for the error. */
export function secondsOf(value: string | undefined, label: string): number | undefined {
	if (!value) return undefined;
	const atSec = toUnixSeconds(value);
	if (atSec !== undefined) return atSec;
	throw badInput(`'${label}' is not a date`, 'Use ISO 8601, such as 2027-01-31T09:00:00Z, or Unix seconds.');
}
