import type { INodeExecutionData } from 'n8n-workflow';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, Workplace } from '../workplace';

const FILE = 'start-from-intercom.json';
const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const MIRROR = 'mirror-mailbox-replies.json';
const place = new Workplace();
let start: Host;
let contactId: string;

beforeEach(async () => {
	contactId = await contact(ADA);
	start = await place.activate(FILE);
});

async function contact(person: object): Promise<string> {
	return String((await intercom('POST', '/contacts', { role: 'user', ...person })).id);
}

async function intercom(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
	const headers = {
		authorization: `Bearer ${place.intercom.accessToken}`,
		'content-type': 'application/json',
		'intercom-version': '2.15',
	};
	const response = await fetch(place.intercom.url + path, { method, headers, body: body && JSON.stringify(body) });
	return (await response.json()) as Record<string, unknown>;
}

/** A teammate writes first. Returns the items that the trigger puts out. */
async function begins(message: { contactId?: string; body?: string; subject?: string } = {}) {
	const before = start.runs.length;
	const { conversationId } = place.intercom.teammate.start({
		adminId: place.ben.id,
		contactId,
		body: '<p class="no-margin">How is the <b>new kettle</b>?</p>',
		...message,
	});
	await place.intercom.settled();
	return { conversationId, input: start.runs.slice(before).flatMap(({ outputs }) => outputs[0]) };
}

const live = async (input: INodeExecutionData[], more: object = {}) =>
	await place.play(FILE, { input, startNode: 'Intercom Inbox Trigger', ...more });
const look = async (more: object = {}) =>
	await place.play(FILE, { startNode: 'Every 15 Minutes', set: { settleMinutes: 0 }, ...more });
const outbox = () => place.nylas.outbox(place.grant.id);
const link = () => place.conversation().custom_attributes['Email Thread'];
const notes = () =>
	place.conversation().conversation_parts.conversation_parts.filter((part) => part.part_type === 'note');
/** Nobody's second is this one: the window of the search ends before now. */
const aSecondLater = async () => await new Promise((resolve) => setTimeout(resolve, 1_100));

describe('a conversation that a teammate starts', () => {
	it('leaves from the mailbox as it was written, and is linked to its thread', async () => {
		const { input } = await begins();
		await live(input);
		expect(outbox()).toMatchObject([
			{
				to: [{ email: ADA.email }],
				subject: 'How is the new kettle?',
				body: expect.stringContaining('<b>new kettle</b>') as string,
			},
		]);
		expect(link()).toBe(`${place.grant.id}/${outbox()[0].thread_id}`);
		expect(notes()).toEqual([]);
	});

	it('has the subject that the teammate gave it, and no "Re:"', async () => {
		await live((await begins({ subject: 'Your kettle' })).input);
		expect(outbox()[0].subject).toBe('Your kettle');
	});

	it('leaves once, however often the run is repeated, here or in another process', async () => {
		const { input } = await begins();
		await live(input);
		await live(input);
		await live(input, { nodes: anotherProcess() });
		await aSecondLater();
		await look({ nodes: anotherProcess() });
		expect(outbox()).toHaveLength(1);
	});

	it('leaves once though the run was killed after the send: the next look writes the link', async () => {
		const { input } = await begins();
		place.intercom.faults.add({ route: /^PUT \/conversations/, status: 401, times: 1 });
		await live(input);
		expect([outbox().length, link()]).toEqual([1, undefined]);
		await aSecondLater();
		await look({ nodes: anotherProcess() });
		expect(outbox()).toHaveLength(1);
		expect(link()).toBe(`${place.grant.id}/${outbox()[0].thread_id}`);
	});

	it('leaves once though the answer to the send was lost', async () => {
		const { input } = await begins();
		place.nylas.faults.add({ route: /messages\/send/, dropAnswer: true, times: 1 });
		await live(input);
		await live(input, { nodes: anotherProcess() });
		expect(outbox()).toHaveLength(1);
		expect(link()).toBeDefined();
	});

	it('leaves by the next look where no notification came', async () => {
		place.intercom.deliveryFaults.lose = 1;
		await begins();
		await aSecondLater();
		await look();
		expect([outbox().length, typeof link()]).toEqual([1, 'string']);
	});

	it.each([
		{ name: 'the contact has no address', message: async () => ({ contactId: await contact({ external_id: '17' }) }) },
	])('stays where $name', async ({ message }) => {
		const { input } = await begins(await message());
		await live(input);
		expect(outbox()).toEqual([]);
	});

	it('stays where the customer has answered in Intercom', async () => {
		const { conversationId, input } = await begins();
		await intercom('POST', `/conversations/${conversationId}/reply`, {
			type: 'user',
			message_type: 'comment',
			intercom_user_id: contactId,
			body: 'Fine',
		});
		await live(input);
		expect(outbox()).toEqual([]);
	});

	it('stays where a customer started it', async () => {
		await intercom('POST', '/conversations', { from: { type: 'user', id: contactId }, body: 'Hello?' });
		await aSecondLater();
		await look();
		expect(outbox()).toEqual([]);
	});

	it('tells the team where the mailbox refuses, once', async () => {
		const { input } = await begins();
		place.nylas.faults.add({ route: /messages\/send/, status: 400, times: Infinity });
		await live(input);
		await live(input, { nodes: anotherProcess() });
		expect(notes()).toHaveLength(1);
		expect(link()).toBeUndefined();
	});
});

describe('what comes after it', () => {
	beforeEach(async () => {
		await live((await begins()).input);
	});

	it('is one conversation: what the customer answers comes back into it', async () => {
		const inbound = await place.activate(INBOUND);
		await place.arrivesAndRuns(inbound, INBOUND, { inReplyTo: outbox()[0].id, body: '<p>It whistles.</p>' });
		expect(place.intercom.conversations).toHaveLength(1);
		expect(place.words()).toEqual(['How is the new kettle?', 'It whistles.']);
	});

	it('goes to the customer, too', async () => {
		const inbound = await place.activate(INBOUND);
		await place.arrivesAndRuns(inbound, INBOUND, { inReplyTo: outbox()[0].id, body: '<p>It whistles.</p>' });
		const outbound = await place.activate(REPLY);
		place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: 'Good.' });
		await place.intercom.settled();
		await place.play(REPLY, { input: outbound.runs.at(-1)!.outputs[0], startNode: 'Intercom Inbox Trigger' });
		expect(outbox().map(({ to, thread_id }) => [to[0].email, thread_id])).toEqual([
			[ADA.email, outbox()[0].thread_id],
			[ADA.email, outbox()[0].thread_id],
		]);
	});

	it('is not mirrored: the mail is what Intercom shows already', async () => {
		await place.activate(MIRROR);
		const input = [{ json: { ...outbox()[0], grant_id: place.grant.id } as never }];
		const result = await place.play(MIRROR, { input, startNode: 'Nylas Trigger', nodes: anotherProcess() });
		expect(result.items('Mirror Email')).toMatchObject([
			{ json: { action: 'skipped', reason: 'The mail was sent from this conversation' } },
		]);
		expect(place.words()).toEqual(['How is the new kettle?']);
	});
});
