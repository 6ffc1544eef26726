import type { Host } from '../../support/host/host';
import type { NylasMessage } from '../../../sandbox/types';
import { anotherProcess } from '../anotherProcess';
import { minutesAgo, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const FILE = 'mirror-state.json';
const place = new Workplace();
let mirror: Host;
let mail: NylasMessage;

/** The example has two triggers of ours; the workplace serves the first, which is Intercom's. */
beforeEach(async () => {
	const live = await place.activate(INBOUND);
	mail = (await place.arrivesAndRuns(live, INBOUND, { date: minutesAgo(30) })).message;
	mirror = await place.activate(FILE);
});

const by = () => ({ adminId: place.ben.id });
const id = () => place.conversation().id;
const hand = () => place.intercom.teammate;
const now = () => place.nylas.messages(place.grant.id).find((message) => message.id === mail.id)!;
const names = () =>
	now().folders.map((folder) => place.nylas.folders(place.grant.id).find((each) => each.id === folder)?.name ?? '');
const writes = () => [
	...place.nylas.log.requests(/^(PUT|POST|DELETE)/),
	...place.intercom.log.requests(/^(PUT|POST|DELETE)/).filter(({ path }) => !path.endsWith('/search')),
];

/** What Intercom tells of an act is played. */
async function told(act: () => unknown, set: Record<string, unknown> = {}) {
	const before = mirror.runs.length;
	act();
	await place.intercom.settled();
	const input = mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
	return { input, result: await place.play(FILE, { input, startNode: 'Intercom Inbox Trigger', set }) };
}

/** What Nylas tells of a mail that changed is played. */
async function updated(set: Record<string, unknown> = {}, message = now()) {
	const input = [{ json: { ...message, grant_id: place.grant.id } as never }];
	return await place.play(FILE, { input, startNode: 'Nylas Trigger', set });
}

const inbox = () => place.nylas.folders(place.grant.id).find(({ name }) => /^inbox$/i.test(name))!.id;
const archiveByHand = () =>
	place.nylas.changeByHand(place.grant.id, mail.id, { folders: now().folders.filter((folder) => folder !== inbox()) });

describe('what becomes of a conversation', () => {
	it('archives its thread when it is closed, with or without words, and marks it as read', async () => {
		await told(() => hand().close(id(), by()));
		expect([names().includes('INBOX'), now().unread]).toEqual([false, false]);
	});

	it('brings it back when it is reopened', async () => {
		await told(() => hand().close(id(), by()));
		await told(() => hand().open(id(), by()));
		expect(names()).toContain('INBOX');
	});

	it('archives it while it is snoozed', async () => {
		await told(() => hand().snooze(id(), { ...by(), untilSec: minutesAgo(-60) }));
		expect(names()).not.toContain('INBOX');
		await told(() => hand().open(id(), by()));
		expect(names()).toContain('INBOX');
	});

	it('gives it the label of a tag, which is made where there is none', async () => {
		await told(() => hand().tag(id(), { ...by(), tagId: place.intercom.addTag('Billing').id }));
		expect(names()).toContain('Billing');
	});

	it('gives it only the labels that are wanted', async () => {
		await told(() => hand().tag(id(), { ...by(), tagId: place.intercom.addTag('Billing').id }), {
			labels: 'VIP, Press',
		});
		expect(names()).not.toContain('Billing');
	});

	it('goes by the state that it has now, whatever comes late', async () => {
		const { input } = await told(() => hand().close(id(), by()));
		await told(() => hand().open(id(), by()));
		await place.play(FILE, { input, startNode: 'Intercom Inbox Trigger' });
		expect(names()).toContain('INBOX');
	});

	it('is no matter of the mailbox where it has no thread', async () => {
		const contactId = String(place.conversation().contacts.contacts[0].id);
		const { conversationId } = hand().start({ ...by(), contactId, body: 'Hello' });
		const { result } = await told(() => hand().close(conversationId, by()));
		expect(result.ran).not.toContain('Get Conversation');
	});

	it('is seen by the next look though no notification came, and written once', async () => {
		place.intercom.deliveryFaults.lose = 1;
		hand().close(id(), by());
		await place.intercom.settled();
		await place.play(FILE, { startNode: 'Every 15 Minutes' });
		expect(names()).not.toContain('INBOX');
		const before = writes().length;
		await place.play(FILE, { startNode: 'Every 15 Minutes', nodes: anotherProcess() });
		expect(writes()).toHaveLength(before);
	});
});

describe('what becomes of a mail', () => {
	it('closes nothing when it is archived, unless that is wanted', async () => {
		archiveByHand();
		await updated();
		expect(place.conversation().state).toBe('open');
		await updated({ closeWhenArchived: true });
		expect(place.conversation().state).toBe('closed');
	});

	it('closes nothing while it is in the inbox, or in the trash', async () => {
		await updated({ closeWhenArchived: true });
		place.nylas.changeByHand(place.grant.id, mail.id, { folders: ['TRASH'] });
		await updated({ closeWhenArchived: true });
		expect(place.conversation().state).toBe('open');
	});

	it('closes nothing when the customer has written again', async () => {
		archiveByHand();
		place.nylas.receive(place.grant.id, {
			from: { email: 'ada@example.com' },
			to: [{ email: place.grant.email }],
			subject: 'Re: Printer on fire',
			body: '<p>And now?</p>',
			inReplyTo: mail.id,
		});
		await updated({ closeWhenArchived: true });
		expect(place.conversation().state).toBe('open');
	});

	it('tags the conversation with its labels, and with those of nobody but people', async () => {
		const label = (await makeLabel('VIP')).id;
		place.nylas.changeByHand(place.grant.id, mail.id, { folders: [...now().folders, label, 'IMPORTANT'] });
		await updated();
		expect(tags()).toEqual(['VIP']);
	});

	it('passes where no conversation is linked', async () => {
		const other = place.nylas.receive(place.grant.id, {
			from: { email: 'eve@example.com' },
			to: [{ email: place.grant.email }],
			subject: 'Other',
			body: '<p>Hi</p>',
		});
		const { ran } = await updated({ closeWhenArchived: true }, other);
		expect(ran).not.toContain('Get Labels');
	});
});

describe('nothing echoes', () => {
	const settings = { closeWhenArchived: true };

	it.each([
		{ name: 'closing', act: () => hand().close(id(), by()) },
		{ name: 'snoozing', act: () => hand().snooze(id(), { ...by(), untilSec: minutesAgo(-60) }) },
		{ name: 'tagging', act: () => hand().tag(id(), { ...by(), tagId: place.intercom.addTag('Billing').id }) },
	])('after $name in Intercom, also when it is told twice', async ({ act }) => {
		const { input } = await told(act, settings);
		const before = writes().length;
		await updated(settings);
		await place.play(FILE, { input, startNode: 'Intercom Inbox Trigger', set: settings, nodes: anotherProcess() });
		await place.play(FILE, { startNode: 'Every 15 Minutes', set: settings });
		await place.intercom.settled();
		expect(writes()).toHaveLength(before);
	});

	it('after archiving and labelling in the mailbox', async () => {
		place.nylas.changeByHand(place.grant.id, mail.id, { folders: [(await makeLabel('VIP')).id] });
		const before = mirror.runs.length;
		await updated(settings);
		await place.intercom.settled();
		expect([place.conversation().state, tags()]).toEqual(['closed', ['VIP']]);
		const written = writes().length;
		const input = mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
		expect(input.length).toBeGreaterThan(0);
		await place.play(FILE, { input, startNode: 'Intercom Inbox Trigger', set: settings });
		await updated(settings);
		expect(writes()).toHaveLength(written);
	});
});

function tags(): string[] {
	return (place.conversation().tags as { tags: Array<{ name: string }> }).tags.map(({ name }) => name);
}

async function makeLabel(name: string): Promise<{ id: string }> {
	const response = await fetch(`${place.nylas.url}/v3/grants/${place.grant.id}/folders`, {
		method: 'POST',
		headers: { authorization: `Bearer ${place.nylas.apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify({ name }),
	});
	return ((await response.json()) as { data: { id: string } }).data;
}
