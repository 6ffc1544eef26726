import type { Entry } from '../conversation';
import { LEAST_LIKENESS } from '../text/likeness';
import { Comparison } from './comparison';
import { isNear, isSameMail, type MailboxMail } from './mailboxMail';

/** A machine writes more in so short a time; then a mail is known by the words of its second alone. */
const MAX_MAILS = 40;
const MAX_PARTS = 80;

/**
 * Which part each mail of one author in one thread is, one to one and most certain first (docs/loop.md In 8): the same words of the same
 * second, the same words, words that are alike and no others are more so, and at last what is left over of a second, where no mail of that
 * second could be another one. A mail without a part may be missing. The mail that is asked about is the first.
 */
export function matching(mails: readonly MailboxMail[], entries: readonly Entry[]): ReadonlyMap<MailboxMail, Entry> {
	const near = entries.filter((entry) => mails.some((mail) => mail.isUndated || isNear(mail, entry)));
	const isFlood = mails.length > MAX_MAILS || near.length > MAX_PARTS;
	const pairs = new Pairs(isFlood ? mails.slice(0, 1) : mails, near);
	pairs.take((mail, entry) => mail.partId === entry.id);
	pairs.leaveKnown();
	pairs.take((mail, entry) => isOfSecond(mail, entry) && pairs.compared.says(mail, entry));
	pairs.take((mail, entry) => isOfSecond(mail, entry) && pairs.compared.standsFor(mail, entry));
	if (isFlood) return pairs.taken;
	pairs.take((mail, entry) => (mail.isUndated || isNear(mail, entry)) && pairs.compared.says(mail, entry));
	pairs.takeAlike();
	pairs.takeRest();
	return pairs.taken;
}

function isOfSecond({ dateSec }: MailboxMail, { createdAtSec }: Entry): boolean {
	return createdAtSec === dateSec;
}

interface Pair {
	mail: MailboxMail;
	entry: Entry;
	score: number;
}

class Pairs {
	readonly taken = new Map<MailboxMail, Entry>();
	readonly compared = new Comparison();

	constructor(
		private mails: readonly MailboxMail[],
		private readonly entries: readonly Entry[],
	) {}

	/** In their order, each once; of several parts the nearest. */
	take(fits: (mail: MailboxMail, entry: Entry) => boolean): void {
		for (const mail of this.freeMails()) {
			const [entry] = this.freeEntries()
				.filter((each) => fits(mail, each))
				.sort((a, b) => distance(mail, a) - distance(mail, b));
			if (entry) this.taken.set(mail, entry);
		}
	}

	/** A mail whose part is known and not here is elsewhere. */
	leaveKnown(): void {
		this.mails = this.mails.filter((mail) => mail.partId === undefined || this.taken.has(mail));
	}

	/** Nothing else may be as much alike, on either side, unless it says the very same. */
	takeAlike(): void {
		let pairs = this.alikePairs().filter((pair) => !this.isRepetition(pair));
		for (let before = -1; before !== pairs.length;) {
			before = pairs.length;
			for (const pair of pairs.filter((each) => isBest(each, pairs))) {
				if (this.isFree(pair)) this.taken.set(pair.mail, pair.entry);
			}
			pairs = pairs.filter((pair) => this.isFree(pair) && !this.isRepetition(pair));
		}
	}

	/** Second and author, where there are as many parts as mails; one that says what another mail says is not one of them. */
	takeRest(): void {
		const explained = [...this.taken];
		const isExplained = (entry: Entry) =>
			explained.some(([mail, part]) => part.createdAtSec === entry.createdAtSec && this.repeats(entry, mail, part));
		for (const second of new Set(this.freeMails().map(({ dateSec }) => dateSec))) {
			const mails = this.freeMails().filter(({ dateSec }) => dateSec === second);
			const parts = othersFirst(
				this.freeEntries().filter((entry) => entry.createdAtSec === second && !isExplained(entry)),
			);
			if (parts.length < mails.length) continue;
			for (const [index, part] of parts.slice(0, mails.length).entries()) this.pair(mails[index], part);
		}
	}

	private pair(mail: MailboxMail | undefined, part: Entry): void {
		if (mail) this.taken.set(mail, part);
	}

	private alikePairs(): Pair[] {
		const entries = this.freeEntries();
		return this.freeMails().flatMap((mail) =>
			entries
				.filter((entry) => isNear(mail, entry))
				.map((entry) => ({ mail, entry, score: this.compared.alike(mail, entry) }))
				.filter(({ score }) => score >= LEAST_LIKENESS),
		);
	}

	/** Another mail's part, there again. */
	private isRepetition({ entry, score }: Pair): boolean {
		return [...this.taken].some(
			([other, part]) => this.repeats(entry, other, part) && this.compared.alike(other, entry) > score,
		);
	}

	private repeats(entry: Entry, mail: MailboxMail, part: Entry): boolean {
		return part.body === entry.body || this.compared.says(mail, entry) || this.compared.standsFor(mail, entry);
	}

	private freeMails(): MailboxMail[] {
		return this.mails.filter((mail) => !this.taken.has(mail));
	}

	private freeEntries(): Entry[] {
		const taken = new Set(this.taken.values());
		return this.entries.filter((entry) => !taken.has(entry));
	}

	private isFree({ mail, entry }: Pair): boolean {
		return !this.taken.has(mail) && ![...this.taken.values()].includes(entry);
	}
}

/** Two mails are rather two different parts than one that is there twice. */
function othersFirst(entries: readonly Entry[]): Entry[] {
	const isAgain = (entry: Entry) => entries.find(({ body }) => body === entry.body) !== entry;
	return [...entries.filter((entry) => !isAgain(entry)), ...entries.filter(isAgain)];
}

function isBest({ mail, entry, score }: Pair, pairs: readonly Pair[]): boolean {
	return pairs.every(
		(other) =>
			other.score < score ||
			(other.entry !== entry && other.mail !== mail) ||
			(other.entry === entry && isSameMail(other.mail, mail)) ||
			(other.mail === mail && other.entry.body === entry.body),
	);
}

function distance({ dateSec }: MailboxMail, { createdAtSec = 0 }: Entry): number {
	return Math.abs(createdAtSec - dateSec);
}
