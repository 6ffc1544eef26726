import { seeded } from '../../../sandbox/server/random';
import type { Address } from '../../../sandbox/types';
import { automaticMails, type AutomaticMail } from './automaticMails';
import { forms, type Form } from './forms';

export interface PlannedMail {
	kind: 'mail';
	/** Stands in the text, so that a mail can be told from every other; two that a double click made share it. */
	mark: string;
	thread: number;
	from: Address;
	cc: Address[];
	form: Form;
	words: string;
	/** Names of the files that go along. */
	files: string[];
	/** Dated like the mail before it in the plan. */
	sameSecond: boolean;
}

export type Step =
	| PlannedMail
	/** A teammate answers in Intercom. */
	| { kind: 'answer'; mark: string; thread: number }
	/** A teammate writes in the mailbox itself. */
	| { kind: 'own'; mark: string; thread: number }
	| { kind: 'automatic'; mark: string; mail: AutomaticMail };

export interface Size {
	mails: number;
	answers: number;
}

export interface Plan extends Size {
	seed: number;
	steps: Step[];
}

/** The same seed makes the same plan. */
export function makePlan(seed: number, size: Size): Plan {
	return { seed, ...size, steps: new Planner(seeded(seed), size).steps() };
}

const chances = {
	newThread: 0.4,
	colleague: 0.15,
	sameSecond: 0.12,
	files: 0.1,
	doubleClick: 0.02,
	own: 0.05,
	automatic: 0.05,
};
/** Replies go to one of the newest threads, so that mails of one thread are under way together. */
const liveThreads = 12;
const people = 60;

interface Thread {
	number: number;
	owner: Address;
	colleague: Address;
}

class Planner {
	private readonly threads: Thread[] = [];
	private readonly begun = new Set<number>();
	private count = 0;

	constructor(
		private readonly random: () => number,
		private readonly size: Size,
	) {}

	steps(): Step[] {
		const mails: Step[] = [];
		while (this.count < this.size.mails) mails.push(...this.mails(), ...this.others());
		return this.withAnswers(mails);
	}

	/** One mail, or two of the same second. */
	private mails(): PlannedMail[] {
		const first = this.mail(this.nextThread());
		if (this.size.mails - this.count < 1) return [first];
		if (this.happens(chances.doubleClick)) return [first, this.doubled(first)];
		if (!this.happens(chances.sameSecond)) return [first];
		const thread = this.happens(0.5) ? this.thread(first.thread) : this.newThread(first.from);
		return [first, { ...this.mail(thread), from: first.from, cc: first.cc, sameSecond: true }];
	}

	/** A web form that was sent twice: the same words in the same second, in two threads. */
	private doubled(first: PlannedMail): PlannedMail {
		this.count += 1;
		// Both begin a thread, where nothing is quoted; the words are the same.
		const form = first.form.isAnswer ? forms.find(({ name }) => name === 'one paragraph') : first.form;
		return {
			...first,
			form: form ?? first.form,
			thread: this.newThread(first.from).number,
			files: [],
			sameSecond: true,
		};
	}

	private mail({ number, owner, colleague }: Thread): PlannedMail {
		this.count += 1;
		const isFirst = !this.begun.has(number);
		this.begun.add(number);
		const mark = `M${String(this.count).padStart(4, '0')}`;
		const byColleague = this.threads[number].owner !== colleague && this.happens(chances.colleague);
		const words = `Mail ${mark} says that part ${Math.floor(this.random() * 1_000)} of the order is missing.`;
		return {
			kind: 'mail',
			mark,
			thread: number,
			from: byColleague ? colleague : owner,
			cc: byColleague ? [owner] : [],
			form: this.oneOf(isFirst ? forms.filter(({ isAnswer }) => !isAnswer) : forms),
			words,
			files: this.happens(chances.files)
				? [`${mark}-a.txt`, `${mark}-b.txt`].slice(0, 1 + Math.floor(this.random() * 2))
				: [],
			sameSecond: false,
		};
	}

	private others(): Step[] {
		const mark = `O${this.count}`;
		if (this.happens(chances.own)) return [{ kind: 'own', mark, thread: this.oneOf(this.threads).number }];
		if (this.happens(chances.automatic)) return [{ kind: 'automatic', mark, mail: this.oneOf(automaticMails) }];
		return [];
	}

	/** Spread over the plan, after its first tenth, about threads that are there by then. */
	private withAnswers(steps: Step[]): Step[] {
		const from = Math.floor(steps.length / 10);
		const every = (steps.length - from) / this.size.answers;
		const after = Array.from({ length: this.size.answers }, (_, index) => Math.floor(from + index * every));
		return steps.flatMap((step, index) => {
			const known = new Set(steps.slice(0, index + 1).flatMap((each) => (each.kind === 'mail' ? [each.thread] : [])));
			const here = after.flatMap((place, number): Step[] =>
				place === index ? [{ kind: 'answer', mark: `A${number + 1}.`, thread: this.oneOf([...known]) }] : [],
			);
			return [step, ...here];
		});
	}

	private nextThread(): Thread {
		if (this.threads.length === 0 || this.happens(chances.newThread)) return this.newThread(this.person());
		return this.oneOf(this.threads.slice(-liveThreads));
	}

	private newThread(owner: Address): Thread {
		const thread = { number: this.threads.length, owner, colleague: this.person() };
		this.threads.push(thread);
		return thread;
	}

	private thread(number: number): Thread {
		return this.threads[number];
	}

	private person(): Address {
		const number = Math.floor(this.random() * people);
		return { name: `Customer ${number}`, email: `customer${number}@company${number % 7}.example` };
	}

	private oneOf<T>(list: readonly T[]): T {
		return list[Math.floor(this.random() * list.length)];
	}

	private happens(chance: number): boolean {
		return this.random() < chance;
	}
}
