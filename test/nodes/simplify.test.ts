import { partsOf } from '../../domain/bridge/conversation';
import { answerLinkOf } from '../../domain/bridge/link/link';
import { readMessage } from '../../domain/email';
import { operations as intercomOperations } from '../../nodes/IntercomInbox/operations';
import { operations as nylasOperations } from '../../nodes/Nylas/operations';
import type { Registry } from '../../nodes/shared/kit/describe';
import { openInbox, type Inbox } from '../support/inbox';
import { openMailbox, type Mailbox } from '../support/mailbox';
import type { Json } from '../support/stage';

/** Answers have more than ten fields, or times in seconds; others have nothing to leave out. */
const WITHOUT: Record<string, string[]> = {
	intercom: ['tag:get', 'tag:getMany', 'team:get', 'team:getMany'],
	nylas: ['attachment:get'],
};

describe.each([
	{ name: 'intercom', registry: intercomOperations as Registry },
	{ name: 'nylas', registry: nylasOperations as Registry },
])('Simplify in the $name node', ({ name, registry }) => {
	it('is offered by every Get and Get Many whose answers are long', () => {
		const reading = Object.entries(registry).flatMap(([resource, operations]) =>
			Object.entries(operations)
				.filter(([operation]) => ['get', 'getMany'].includes(operation))
				.map(([operation, { simplify }]) => ({ id: `${resource}:${operation}`, isOffered: simplify !== undefined })),
		);
		expect(reading.filter(({ isOffered }) => !isOffered).map(({ id }) => id)).toEqual(WITHOUT[name]);
	});

	it('is offered by no operation that changes something', () => {
		const all = Object.values(registry).flatMap((operations) => Object.values(operations));
		expect(all.filter(({ simplify, writes }) => simplify && writes)).toEqual([]);
	});
});

/** What is kept is the same, apart from the dates for people. */
function expectPart(simple: Json, raw: Json): void {
	for (const [name, value] of Object.entries(simple)) {
		if (name.endsWith('_iso')) expect(Date.parse(String(value))).toBe(Number(raw[name.slice(0, -4)]) * 1_000);
		else if (Array.isArray(value)) value.forEach((one, at) => expectPart({ one }, { one: (raw[name] as Json[])[at] }));
		else if (typeof value === 'object' && value !== null) expectPart(value as Json, raw[name] as Json);
		else expect({ [name]: value }).toEqual({ [name]: raw[name] });
	}
}

describe('Simplify, of Nylas', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = () =>
		mailbox.nylas.receive(mailbox.grant.id, {
			from: { email: 'ada@customer.example', name: 'Ada' },
			subject: 'Printer',
			body: '<p>It burns</p><p>-- <br>Ada</p>',
		});

	it('gives a message that every step after it reads as it reads the whole one', async () => {
		const { id } = receive();
		const parameters = { messageId: id, options: { read: true } };
		const [raw] = await mailbox.output('message:get', parameters);
		const [simple] = await mailbox.output('message:get', { ...parameters, simplify: true });
		expectPart(simple, raw);
		expect(simple.date_iso).toBe(new Date(Number(raw.date) * 1_000).toISOString());
		expect({ ...readMessage(simple) }).toEqual({ ...readMessage(raw) });
		for (const name of ['text', 'reply', 'customer', 'recipients', 'isOwn', 'ownAddresses', 'automatic', 'link'])
			expect({ [name]: simple[name] }).toEqual({ [name]: raw[name] });
	});

	it('leaves the raw data where it is off, and where a saved workflow has nothing stored', async () => {
		receive();
		const [stored, off] = [
			await mailbox.output('thread:getMany', {}),
			await mailbox.output('thread:getMany', { simplify: false }),
		];
		expect(stored).toEqual(off);
		expect(Object.keys(stored[0])).toContain('object');
		expect(Object.keys(stored[0]).filter((name) => name.endsWith('_iso'))).toEqual([]);
	});

	it('asks for nothing else', async () => {
		receive();
		await mailbox.output('message:getMany', { returnAll: true });
		await mailbox.output('message:getMany', { returnAll: true, simplify: true });
		const [raw, simple] = mailbox.requests(/messages$/);
		expect([...simple.query]).toEqual([...raw.query]);
	});

	it('keeps the file of an item', async () => {
		const { id } = receive();
		const { items } = await mailbox.run('message:get', { messageId: id, options: { rawMime: 'raw' }, simplify: true });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['raw']);
	});

	it.each(['thread:getMany', 'folder:getMany', 'grant:getMany', 'calendar:getMany'])(
		'keeps names and shapes of %s',
		async (operation) => {
			receive();
			const raw = await mailbox.output(operation, { returnAll: true });
			const simple = await mailbox.output(operation, { returnAll: true, simplify: true });
			expect(simple).toHaveLength(raw.length);
			simple.forEach((item, at) => expectPart(item, raw[at]));
			simple.forEach((item) => expect(item.id).toBeDefined());
		},
	);
});

describe('Simplify, of Intercom', () => {
	let inbox: Inbox;
	let conversationId: string;
	let contactId: string;

	beforeAll(async () => {
		inbox = await openInbox();
		({ id: contactId } = await inbox.contact({ email: 'ada@example.com', name: 'Ada' }));
		conversationId = await inbox.conversation(contactId, 'It burns');
		await inbox.output('conversation:reply', { conversationId, body: 'On it' });
		const [{ id: companyId }] = await inbox.output('company:createOrUpdate', {
			externalId: 'c1',
			options: { name: 'Acme' },
		});
		await inbox.output('contact:attachCompany', { contactId, companyId });
		await inbox.output('contact:addNote', { contactId, body: 'VIP' });
	});
	afterAll(async () => await inbox.close());

	it('gives a conversation with all that the bridge reads of it', async () => {
		const [raw] = await inbox.output('conversation:get', { conversationId });
		const [simple] = await inbox.output('conversation:get', { conversationId, simplify: true });
		expectPart(simple, raw);
		expect(partsOf(simple).map(({ id }) => id)).toEqual(partsOf(raw).map(({ id }) => id));
		expect(answerLinkOf(simple as never)).toEqual(answerLinkOf(raw as never));
		expect(Object.keys(simple).length).toBeLessThan(Object.keys(raw).length);
		expect(simple).toMatchObject({ created_at_iso: new Date(Number(raw.created_at) * 1_000).toISOString() });
	});

	it('leaves out of a contact what is hardly ever asked for', async () => {
		const [raw] = await inbox.output('contact:get', { contactBy: 'id', contactId });
		const [simple] = await inbox.output('contact:get', { contactBy: 'id', contactId, simplify: true });
		expectPart(simple, raw);
		expect(simple).not.toHaveProperty('android_app_name');
		expect(Object.keys(raw).length).toBeGreaterThan(40);
		expect(Object.keys(simple).length).toBeLessThan(30);
	});

	it.each(['contact:getMany', 'conversation:getMany', 'company:getMany', 'admin:getMany', 'dataAttribute:getMany'])(
		'keeps names and shapes of %s',
		async (operation) => {
			const raw = await inbox.output(operation, { returnAll: true });
			const simple = await inbox.output(operation, { returnAll: true, simplify: true });
			expect(simple.length).toBeGreaterThan(0);
			expect(simple).toHaveLength(raw.length);
			simple.forEach((item, at) => expectPart(item, raw[at]));
		},
	);

	it('is read from an expression, for each item', async () => {
		const { items } = await inbox.run(
			'contact:get',
			{ contactBy: 'id', contactId, simplify: '={{ $json.short }}' },
			{ input: [{ json: { short: true } }, { json: { short: false } }] },
		);
		expect(items.map(({ json }) => 'created_at_iso' in json)).toEqual([true, false]);
	});

	it('applies to the notes of a contact as well', async () => {
		const [note] = await inbox.output('contact:getNotes', { contactId, simplify: true });
		expect(note).toMatchObject({ body: expect.stringContaining('VIP'), created_at_iso: expect.any(String) });
	});
});
