import type { NylasMessage } from '../../../sandbox/types';
import type { Stage } from '../../../scripts/demo/stage';

export interface OldMail {
	message: NylasMessage;
	/** Stands in the text, so that a mail can be told from every other. */
	mark: string;
	from: string;
}

/** Days that the old mail is spread over. */
export const DAYS = 20;
const DAY_SEC = 86_400;
const PARAGRAPH =
	'<p>The printer prints, and yet it does not; see the pictures of the tray, the drum and the fuser.</p>';

/**
 * A mailbox with a past: threads of one to four mails by many customers, dated over the last days, some with files. Between them lie
 * the team's own mail and automatic replies, which are none of Intercom's business.
 */
export function fillMailbox({ sandbox: { nylas }, grant }: Stage, mails: number, nowSec: number): OldMail[] {
	const lose = nylas.deliveryFaults.lose;
	nylas.deliveryFaults.lose = 1;
	const to = [{ email: grant.email }];
	const found: OldMail[] = [];
	const startSec = nowSec - DAYS * DAY_SEC;
	let first: NylasMessage | undefined;
	for (let number = 0; number < mails; number++) {
		const inThread = number % 4;
		const customer = Math.floor(number / 4) % Math.max(1, Math.floor(mails / 10));
		const from = { email: `customer${customer}@past.example`, name: `Customer ${customer}` };
		const mark = `Mark${number}x`;
		// An hour before now at the latest: the last minutes are the live path's.
		const date = startSec + Math.floor((number / mails) * (DAYS * DAY_SEC - 3_600));
		const files =
			number % 10 === 0
				? [{ filename: `tray-${number}.txt`, contentType: 'text/plain', content: Buffer.from(`content of ${mark}`) }]
				: undefined;
		const message = nylas.receive(grant.id, {
			from,
			to,
			subject: first && inThread > 0 ? `Re: ${first.subject}` : `Printer ${number}`,
			body: `<p>${mark} speaking.</p>${PARAGRAPH.repeat(1 + (number % 5))}`,
			date,
			files,
			inReplyTo: inThread > 0 ? first?.id : undefined,
		});
		if (inThread === 0) first = message;
		found.push({ message, mark, from: from.email });
		if (number % 25 === 7)
			nylas.sendByHand(grant.id, {
				to: [from],
				subject: 'Re: Printer',
				body: `<p>Own${number}x</p>`,
				date: date + 60,
				inReplyTo: message.id,
			});
		if (number % 25 === 8)
			nylas.receive(grant.id, {
				from: { email: 'noreply@machines.example' },
				to,
				subject: 'Your daily report',
				body: `<p>Auto${number}x</p>`,
				date: date + 90,
			});
	}
	nylas.deliveryFaults.lose = lose;
	return found;
}
