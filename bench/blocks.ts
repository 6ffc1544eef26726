import { inboundPlan } from '../domain/bridge/inboundPlan';
import { composeReply, isTooLongToClean, quoteHistory, readMessage, textToHtml } from '../domain/email';
import { saysAnswer, answerWords } from '../domain/bridge/text/answerText';
import { incomingMail } from '../nodes/IntercomInbox/receive/mail';
import { mailItem } from '../nodes/Nylas/mail/item';
import { HOSTILE_MAILS } from '../test/fixtures/emails/hostile';
import { MAILS } from './email/mails';

/**
 * `npm run bench -- blocks`: for how long one mail keeps n8n from doing anything else, by size. Each step here runs without a pause in
 * between, as in a node; what is printed is the longest of them. docs/security.md has the figures.
 */

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const WISHED_MS = 250;

const plain = (chars: number) =>
	'Hello, this is a line of a log file that somebody pasted into a mail, at 12:00:01 [error] x\n'.repeat(chars / 92);
const asHtml = Object.entries({ ...MAILS, plain }).map(([name, make]) => ({ name, make }));
const all = process.argv.includes('--hostile') ? [...asHtml, ...HOSTILE_MAILS] : asHtml;

const own = { addresses: ['support@shop.example'], isOwn: false, isDraft: false, isSpamOrTrash: false };

function messageOf(body: string): Record<string, unknown> {
	return {
		id: 'm',
		grant_id: 'g',
		thread_id: 't',
		date: 1_790_000_000,
		subject: 'Re: Order',
		from: [{ email: 'ana@x.example', name: 'Ana Silva' }],
		to: [{ email: 'support@shop.example' }],
		body,
	};
}

interface Block {
	step: string;
	ms: number;
}

/** The steps of one mail, in and out. */
function blocksOf(body: string): Block[] {
	const blocks: Block[] = [];
	const timed = <T>(step: string, run: () => T): T => {
		const before = process.cpuUsage();
		const result = run();
		const { user, system } = process.cpuUsage(before);
		blocks.push({ step, ms: (user + system) / 1_000 });
		return result;
	};
	const message = messageOf(body);
	const item = timed('read', () => ({ ...message, ...mailItem(readMessage(message), own) }));
	const mail = timed('place', () => incomingMail(item, { content: 'reply', skipAutomatic: false }));
	const there = (shown: string) =>
		inboundPlan({
			mail: { ...mail, contactId: 'c', email: mail.author.email },
			linked: [
				{
					id: '1',
					created_at: mail.dateSec,
					source: { id: '2', body: shown, author: { type: 'user', id: 'c', email: mail.author.email } },
				},
			],
			found: [],
		});
	// What Intercom shows is made by Intercom.
	const [same, cut] = [mail.text, mail.text.slice(0, mail.text.length / 2)].map((text) => textToHtml(text));
	timed('compare, the same', () => there(same ?? ''));
	timed('compare, cut', () => there(cut ?? ''));
	if (!isTooLongToClean(body)) timed('answer', () => composeReply({ message, html: body, own: own.addresses }));
	timed('quote', () => quoteHistory(message));
	const words = timed('words of the answer', () => answerWords(body));
	timed('was it sent', () => saysAnswer({ body }, words));
	return blocks;
}

function longest(blocks: readonly Block[]): Block {
	return blocks.reduce((most, block) => (block.ms > most.ms ? block : most));
}

console.log('mail             size   longest block');
for (const { make } of asHtml) blocksOf(make(50_000));
let worst: Block = { step: '', ms: 0 };
for (const { name, make } of all) {
	for (const size of SIZES) {
		const body = make(size);
		// The better of two: a collection of garbage in between is no block of this mail.
		const [one, other] = [blocksOf(body), blocksOf(body)];
		const most = longest(one.map(({ step, ms }, at) => ({ step, ms: Math.min(ms, other[at]?.ms ?? ms) })));
		worst = longest([worst, most]);
		console.log(
			`${name.slice(0, 34).padEnd(12)} ${`${size / 1_000} KB`.padStart(9)} ${most.ms.toFixed(0).padStart(9)} ms  ${most.step}`,
		);
	}
}
console.log(`\nLongest block: ${worst.ms.toFixed(0)} ms (${worst.step}); wished are at most ${WISHED_MS} ms`);
