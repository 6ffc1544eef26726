import { setTimeout as sleep } from 'node:timers/promises';
import type { NylasMessage } from '../../sandbox/types';
import type { Place } from './place';
import type { Letter } from './post';

const BODY = `<html><body><p>Hello,</p><p>the tide clock that I bought from you in spring shows high tide <b>all day</b>.
I have changed the battery and reset it twice, as your page says. What else can I try?</p>
<ul><li>order 4711</li><li>bought in March</li></ul><p>Kind regards<br>Mary Anning<br>+44 20 7946 0000</p></body></html>`;

/** Longer than Intercom's searches are late. */
const SEARCH_LAG_MS = 2_000;

/** Customers who write to the mailbox: first as strangers, then again, then in the thread. */
export class Customers {
	private mails: NylasMessage[] = [];
	private readonly tag: string;

	constructor(
		private readonly place: Place,
		tag: string,
		private readonly count: number,
	) {
		this.tag = tag.replace(/\W+/g, '').toLowerCase();
	}

	async writeFirst(): Promise<Letter[]> {
		return await this.write(() => ({}));
	}

	/** In a new thread. */
	async writeAgain(): Promise<Letter[]> {
		await sleep(SEARCH_LAG_MS);
		return await this.write(() => ({}));
	}

	/** In the thread of the mail before. */
	async followUp(): Promise<Letter[]> {
		await sleep(SEARCH_LAG_MS);
		const before = this.mails;
		return await this.write((index) => ({ inReplyTo: before[index]?.id }));
	}

	private async write(more: (index: number) => { inReplyTo?: string }): Promise<Letter[]> {
		const { sandbox, grant, office } = this.place;
		office.take();
		this.mails = Array.from({ length: this.count }, (_, index) =>
			sandbox.nylas.receive(grant.id, {
				from: { email: `mary${index}@${this.tag}${index}.example`, name: `Mary ${index} Anning` },
				to: [{ email: grant.email }],
				subject: more(index).inReplyTo ? `Re: ${this.mails[index]?.subject}` : `The tide clock ${this.tag} ${index}`,
				body: BODY,
				...more(index),
			}),
		);
		await sandbox.nylas.settled();
		return office.take();
	}
}
