import type { InboundMail } from '../../../../domain/bridge/inboundMail';
import { NEAR_SEC, type MailboxMail } from '../../../../domain/bridge/once/mailboxMail';
import { sameAddress, type Mail } from '../../../../domain/email';
import { record } from '../../../../domain/record';
import type { Json } from '../../../shared/kit/objects';
import { standInsOf } from '../standIns';
import type { Row } from './row';

/** The part that a message is known to be. */
export type PartOf = (mail: Mail) => string | undefined;

/** The mails of a run by their time. */
export class Nearby {
	private readonly byTime = new Map<number, Row[]>();

	constructor(rows: readonly Row[]) {
		for (const row of rows) {
			const slot = slotOf(row.mail.dateSec ?? 0);
			const others = this.byTime.get(slot);
			if (others) others.push(row);
			else this.byTime.set(slot, [row]);
		}
	}

	/** The author's mails of the mailbox around this one, which is the first of them. */
	around(mail: InboundMail, { messageId, partOf }: { messageId: string; partOf: PartOf }): MailboxMail[] {
		const { threadId, grantId } = mail.key;
		const listed = ({ json, id, thread, mail: read }: Row): MailboxMail => ({
			id: id ?? '',
			dateSec: read.dateSec ?? 0,
			isInThread: thread === threadId,
			partId: partOf(read),
			texts: once(() => textsOfRow(json, read)),
			standIns: standInsOf(read),
		});
		const others = this.near(mail.dateSec)
			.filter((row) => row.id !== messageId && row.mail.grantId === grantId && wrote(row.json, row.mail, mail.email))
			.map(listed);
		const { dateSec, isUndated, text, otherTexts = () => [], standIns = [] } = mail;
		const self = {
			id: messageId,
			dateSec,
			isUndated,
			isInThread: true,
			standIns,
			texts: once(() => [text, ...otherTexts()]),
		};
		return [self, ...others];
	}

	/** A mail that a part near this one could be lies no farther away. */
	private near(dateSec: number): Row[] {
		const slot = slotOf(dateSec);
		return [slot - 1, slot, slot + 1].flatMap((each) => this.byTime.get(each) ?? []);
	}
}

/** Reading a mail anew takes its time. */
function once(make: () => string[]): () => string[] {
	let made: string[] | undefined;
	return () => (made ??= make());
}

function slotOf(dateSec: number): number {
	return Math.floor(dateSec / (2 * NEAR_SEC));
}

function wrote(json: Json, { from, replyTo }: Mail, email: string): boolean {
	const named = [record(json.customer).email, ...from.map((each) => each.email), ...replyTo.map((each) => each.email)];
	return named.some((address) => sameAddress(address, email));
}

/** First what Intercom would get. */
function textsOfRow({ reply, text, subject }: Json, { body = '' }: Mail): string[] {
	const read = [reply, text, body].filter((each) => typeof each === 'string' && each.trim() !== '');
	return read.length > 0 ? read.map(String) : [String(subject ?? '')];
}
