import { believed } from './believed';
import { NotPossible, notTried, type Fact, type Need, type Seen } from './fact';
import { intercomFacts } from './facts/intercom';
import { nylasFacts } from './facts/nylas';
import { NotOurs } from './ledger/guard';
import type { IntercomPlace } from './places/intercomPlace';
import type { NylasPlace } from './places/nylasPlace';
import type { Place } from './places/place';

/** Where to look; what is absent is not tried. */
export interface Places {
	intercom?: IntercomPlace;
	nylas?: NylasPlace;
}

export interface Result extends Seen {
	fact: string;
	title: string;
	/** Of the page: `documented`, `seen in others' code`, `unconfirmed`. */
	status: string;
}

export interface Outcome {
	results: Result[];
	/** What could not be taken away, by kind and ID. */
	left: string[];
}

export interface Watched {
	signal?: AbortSignal;
	/** Called after each fact. */
	say?(result: Result): void;
	/** In place of the facts of the folders. */
	facts?: { intercom?: ReadonlyArray<Fact<IntercomPlace>>; nylas?: ReadonlyArray<Fact<NylasPlace>> };
}

const WHY_NOT: Record<Need, string> = {
	google: 'the mailbox is not at Google',
	microsoft: 'the mailbox is not at Microsoft',
	imap: 'the mailbox is not at IMAP',
	calendar: 'the mailbox has no calendar',
	notifications: 'notifications can not reach us (PROBE_PUBLIC_URL)',
};

/** Looks at every fact, the unconfirmed ones first, and takes away what it made, whatever happens. */
export async function probe({ intercom, nylas }: Places, watched: Watched = {}): Promise<Outcome> {
	const { facts = { intercom: intercomFacts, nylas: nylasFacts } } = watched;
	const results: Result[] = [];
	const left: string[] = [];
	try {
		results.push(...(await lookAt(facts.intercom ?? [], intercom, watched)));
		results.push(...(await lookAt(facts.nylas ?? [], nylas, watched)));
	} finally {
		for (const place of [intercom, nylas]) left.push(...((await place?.takeAway()) ?? []));
	}
	return { results, left };
}

async function lookAt<P extends Place>(
	facts: ReadonlyArray<Fact<P>>,
	place: P | undefined,
	{ signal, say }: Watched,
): Promise<Result[]> {
	const statuses = new Map(believed().map(({ fact, status }) => [fact, status]));
	const results: Result[] = [];
	for (const fact of unconfirmedFirst(facts, statuses)) {
		const seen = signal?.aborted ? notTried('interrupted') : await look(fact, place);
		const result = { fact: fact.fact, title: fact.title, status: statuses.get(fact.fact) ?? '', ...seen };
		results.push(result);
		say?.(result);
	}
	return results;
}

function unconfirmedFirst<P>(facts: ReadonlyArray<Fact<P>>, statuses: ReadonlyMap<string, string>): Array<Fact<P>> {
	const rank = ({ fact }: Fact<P>) => (statuses.get(fact) === 'unconfirmed' ? 0 : 1);
	return [...facts].sort((a, b) => rank(a) - rank(b));
}

async function look<P extends Place>({ needs = [], check }: Fact<P>, place: P | undefined): Promise<Seen> {
	if (!place) return notTried('no keys');
	const missing = needs.find((need) => !place.has.has(need));
	if (missing) return notTried(WHY_NOT[missing]);
	try {
		return await check(place);
	} catch (error) {
		return notTried(whyNot(error));
	}
}

/** Errors of our own are short and hold no mail; of others only the name is told. */
function whyNot(error: unknown): string {
	if (error instanceof NotPossible || error instanceof NotOurs) return error.message;
	return `the check itself failed: ${error instanceof Error ? error.name : typeof error}`;
}
