export type Verdict = 'as believed' | 'otherwise' | 'not tried';

/** What a check found out. `saw` holds no mail text: statuses, codes, counts. */
export interface Seen {
	verdict: Verdict;
	saw: string;
}

/** What a place may lack. */
export type Need = 'google' | 'imap' | 'microsoft' | 'calendar' | 'notifications';

/** One thing that we believe, and how to look whether it is so. */
export interface Fact<Place> {
	/** As it is cited: `docs/facts/intercom.md 3.3`. */
	fact: string;
	/** What is expected: how the sandbox plays it without quirks. */
	title: string;
	needs?: readonly Need[];
	check(place: Place): Promise<Seen>;
}

export function holds(isSo: boolean, saw: string): Seen {
	return { verdict: isSo ? 'as believed' : 'otherwise', saw };
}

export function notTried(saw: string): Seen {
	return { verdict: 'not tried', saw };
}

/** The question could not be asked: what it needs could not be made, or the service is out of order. */
export class NotPossible extends Error {}
