import { incomingMail } from '../../nodes/IntercomInbox/receive/mail';
import { Listing } from '../../nodes/IntercomInbox/receive/look/listing';
import { nylasSource } from '../../nodes/Nylas/trigger/source';
import { ProcessState } from '../../nodes/shared/base/processState';
import type { Api } from '../../nodes/shared/http/api';
import type { Desk } from '../../nodes/shared/webhook/source';

/** Whoever opens a mail asks who sent it: as often as that is asked for, the mail was opened. */
function counted(fields: object = {}) {
	const asked = { times: 0 };
	const sender = new Proxy(
		{ email: 'ada@customer.example', name: 'Ada' },
		{
			get(target, name, receiver): unknown {
				if (name === 'email') asked.times++;
				return Reflect.get(target, name, receiver);
			},
		},
	);
	const mail = {
		object: 'message',
		id: 'm1',
		grant_id: 'g1',
		thread_id: 't1',
		date: 1_763_625_985,
		subject: 'Printer on fire',
		from: [sender],
		to: [{ email: 'support@shop.example' }],
		body: '<p>It burns.</p><p>Best<br>Ada<br>+49 30 90182000</p>',
		folders: ['INBOX'],
		headers: [{ name: 'List-Id', value: '<support.shop.example>' }],
		...fields,
	};
	return { asked, mail };
}

let notifications = 0;

/** The trigger's desk, with an API that knows the mailbox and this mail. */
function desk(options: object, fetched: object = {}): Desk {
	const grant = { id: 'g1', email: 'support@shop.example' };
	const process = new ProcessState();
	return {
		context: { getNode: () => ({ parameters: { options } }), getNodeParameter: () => null },
		claim: () => true,
		release: () => undefined,
		api: async () =>
			await Promise.resolve({
				connection: { tokenKey: 'token' },
				process,
				get: async () => await Promise.resolve({ data: grant }),
				request: async () => await Promise.resolve({ status: 200, body: { data: fetched } }),
			}),
		process,
		nowMs: 1_763_625_990_000,
	} as unknown as Desk;
}

const notification = (object: object) => ({
	type: 'message.created',
	id: `n${notifications++}`,
	time: 1_763_625_986,
	data: { grant_id: 'g1', object },
});

const FILTERS = { from: ['ada@customer.example'], domains: ['customer.example'], to: ['support@shop.example'] };

describe('on its way in, a mail is opened once', () => {
	it('by the trigger, as it was delivered', async () => {
		const { mail, asked } = counted();
		const outcome = await nylasSource.read(notification(mail), desk({ ...FILTERS, includeHeaders: false }));
		expect(outcome).toMatchObject({
			outputs: [[{ customer: { email: 'ada@customer.example' }, reply: 'It burns.\n\nBest\nAda' }], []],
		});
		expect(asked.times).toBe(1);
	});

	it('by the trigger, as it was delivered and as it was fetched', async () => {
		const delivered = counted();
		const fetched = counted();
		await nylasSource.read(notification(delivered.mail), desk({ ...FILTERS, includeHeaders: true }, fetched.mail));
		expect([delivered.asked.times, fetched.asked.times]).toEqual([1, 1]);
	});

	it('by the trigger, fetched because Nylas left the body out', async () => {
		const { mail, asked } = counted();
		await nylasSource.read(notification({ id: 'm1', grant_id: 'g1' }), desk(FILTERS, mail));
		expect(asked.times).toBe(1);
	});

	it.each([
		{
			name: 'with what the trigger has read',
			given: { text: 'It burns.', reply: 'It burns.', customer: { email: 'ada@customer.example' } },
		},
		{ name: 'bare', given: {} },
	])('by Receive Email, $name', ({ given }) => {
		const { mail, asked } = counted(given);
		const incoming = incomingMail(
			{ ...mail, automatic: { kind: 'calendar', reason: 'x' } },
			{ content: 'reply', skipAutomatic: true },
		);
		expect(incoming.otherTexts()).toContain('It burns.\n\nBest\nAda');
		expect(asked.times).toBe(1);
	});

	it('by Receive Email, for what it tells of the other mails of a run', async () => {
		const { mail, asked } = counted();
		const other = counted({ id: 'm2', thread_id: 't2' });
		const listing = new Listing([mail, other.mail]);
		const api = {
			connection: { tokenKey: 'token' },
			process: new ProcessState(),
			search: async () => await Promise.resolve({ conversations: [] }),
		};
		const key = { grantId: 'g1', threadId: 't1' };
		await listing.linked(api as unknown as Api, { key, messageId: 'm1' });
		const { message } = incomingMail(mail, { content: 'reply', skipAutomatic: true });
		listing.answeredBy(message);
		const inbound = { key, dateSec: 1_763_625_985, text: 'x', contactId: 'c', email: 'ada@customer.example' };
		expect(listing.around(inbound, { messageId: 'm1', partOf: () => undefined })).toHaveLength(2);
		// The other one is in the listing alone; this one is the item as well.
		expect([other.asked.times, asked.times]).toEqual([1, 2]);
	});
});
