/** Mail is younger than this; an earlier date (0 above all) is a program's mistake. */
const FIRST_SEC = Date.UTC(1990, 0) / 1000;

export interface Dates {
	/** What the mailbox says, Unix seconds. */
	dateSec: number | undefined;
	/** The topmost `Received` header, which the receiving server wrote: `from a by b; Tue, 3 Mar 2026 10:00:00 +0000`. */
	received: string | undefined;
	/** When the service told of it, Unix seconds. */
	toldAtSec: number | undefined;
}

/** When a mail was written, as far as that can be: never in the future, never in 1970. `isGuess`: another look may find another second. */
export function mailDate(dates: Dates, nowSec: number): { dateSec: number; isGuess: boolean } {
	const { dateSec, toldAtSec } = dates;
	const known = [dateSec, receivedAtSec(dates)].find((each) => isSound(each, nowSec));
	if (known !== undefined) return { dateSec: known, isGuess: false };
	return { dateSec: isSound(toldAtSec, nowSec) ? toldAtSec : nowSec, isGuess: true };
}

/** When a mail came, Unix seconds: what the receiving side says, however far back the mail dates itself. */
export function arrivalSec(dates: Dates, nowSec: number): number {
	const said = [receivedAtSec(dates), dates.toldAtSec].filter((each) => isSound(each, nowSec));
	return Math.max(mailDate(dates, nowSec).dateSec, ...said);
}

function receivedAtSec({ received = '' }: Dates): number {
	return Math.floor(Date.parse(received.slice(received.lastIndexOf(';') + 1).trim()) / 1000);
}

function isSound(sec: number | undefined, nowSec: number): sec is number {
	return sec !== undefined && sec >= FIRST_SEC && sec <= nowSec;
}
