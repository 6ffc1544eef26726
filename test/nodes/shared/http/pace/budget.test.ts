import type { INodeExecutionData } from 'n8n-workflow';
import { openInbox, type Inbox } from '../../../../support/inbox';
import { openMailbox } from '../../../../support/mailbox';

/** The limiter at work in the real node, against an Intercom whose windows last a second. */

const PER_WINDOW = 50;
const EXECUTIONS = 4;
const MAILS_EACH = 6;

let inbox: Inbox;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	Object.assign(inbox.intercom.rateLimit, { perWindow: PER_WINDOW, windowSec: 1 });
});

afterEach(async () => await inbox.close());

const mail = (name: string): INodeExecutionData => ({
	json: {
		id: name,
		grant_id: 'grant-limits',
		thread_id: name,
		date: 1_700_000_000,
		subject: 'Hello',
		from: [{ email: `${name}@example.com` }],
		to: [{ email: 'support@acme.example' }],
		body: `I am ${name}`,
	},
});

/** Several executions at once, as in n8n when mail comes fast. */
async function burst(options: Record<string, unknown> = {}) {
	const names = (execution: number) =>
		Array.from({ length: MAILS_EACH }, (_, n) => `customer-${Object.keys(options).length}-${execution}-${n}`);
	return await Promise.all(
		Array.from(
			{ length: EXECUTIONS },
			async (_, n) =>
				await inbox.output(
					'conversation:receiveEmail',
					{ email: '={{ $json }}', options },
					{ input: names(n).map(mail) },
				),
		),
	);
}

/** Requests of each second, oldest first. */
function windows(): number[] {
	const counts = new Map<number, number>();
	for (const { atMs, kind } of inbox.intercom.log.entries) {
		const second = Math.floor(atMs / 1_000);
		if (kind === 'request') counts.set(second, (counts.get(second) ?? 0) + 1);
	}
	return [...counts.values()];
}

const refused = () => inbox.intercom.log.entries.filter(({ status }) => status === 429).length;

it('a burst of mail over several executions comes over whole, near the budget and hardly ever over it', async () => {
	const outputs = (await burst()).flat();
	expect(outputs.map(({ action }) => action)).toEqual(Array.from({ length: EXECUTIONS * MAILS_EACH }, () => 'created'));
	expect(inbox.intercom.conversations).toHaveLength(EXECUTIONS * MAILS_EACH);
	const total = windows().reduce((sum, used) => sum + used, 0);
	// The first and the last window are not full. What each one must be at least, burst.test.ts says, where nothing depends on the machine.
	expect(windows().length).toBeLessThanOrEqual(Math.ceil(total / (PER_WINDOW * 0.85)) + 2);
	expect(refused()).toBeLessThanOrEqual(5);
});

it('with Low Priority it leaves a fifth of each window to others', async () => {
	const outputs = (await burst({ lowPriority: true })).flat();
	expect(outputs).toHaveLength(EXECUTIONS * MAILS_EACH);
	expect(windows().length).toBeGreaterThan(2);
	// A request at a window's edge may be logged in the next one.
	expect(Math.max(...windows())).toBeLessThanOrEqual(PER_WINDOW * 0.8 + 2);
	expect(refused()).toBe(0);
});

it('the service is told nothing of the option', async () => {
	const mailbox = await openMailbox();
	const { error } = await mailbox.run('message:getMany', { options: { lowPriority: true, subject: 'Hello' } });
	expect(error).toBeUndefined();
	expect(mailbox.requests(/messages$/).map(({ query }) => [...query.keys()])).toEqual([['subject', 'limit']]);
	await mailbox.close();
});
