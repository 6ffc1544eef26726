import type { INodeExecutionData } from 'n8n-workflow';
import type { Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, minutesAgo, PDF, Workplace } from '../workplace';

const INBOUND = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const MIRROR = 'mirror-mailbox-replies.json';
const START = 'start-from-intercom.json';
const place = new Workplace();
let mirror: Host;

const STARTS = { 'Mirror Email': { startConversations: true }, 'Mirror What Was Missed': { startConversations: true } };

beforeEach(async () => {
	mirror = await place.activate(MIRROR);
});

/** A teammate writes a new mail in the mailbox's own program. */
async function writes(mail: Partial<Mail> = {}): Promise<INodeExecutionData[]> {
	const before = mirror.runs.length;
	place.nylas.sendByHand(place.grant.id, { to: [ADA], subject: 'Your offer', body: '<p>Here it is.</p>', ...mail });
	await place.nylas.settled();
	return mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
}

const plays = async (input: INodeExecutionData[], nodes = anotherProcess()) =>
	(await place.play(MIRROR, { input, nodes, options: STARTS })).items('Mirror Email').map(({ json }) => json);
const threadOf = (id: string) =>
	`${place.grant.id}/${place.nylas.messages(place.grant.id).find((one) => one.id === id)?.thread_id}`;
const links = () => place.intercom.conversations.map(({ custom_attributes: all }) => all['Email Thread']);

async function intercom(method: string, path: string, body: object): Promise<Record<string, unknown>> {
	const headers = { authorization: `Bearer ${place.intercom.accessToken}`, 'content-type': 'application/json' };
	const response = await fetch(place.intercom.url + path, { method, headers, body: JSON.stringify(body) });
	return (await response.json()) as Record<string, unknown>;
}

async function unlink(): Promise<void> {
	await intercom('PUT', `/conversations/${place.conversation().id}`, { custom_attributes: { 'Email Thread': null } });
	expect(links()).not.toContainEqual(expect.stringContaining('/'));
}

test('it becomes a conversation with whom it went to, by the teammate, linked to its thread', async () => {
	const input = await writes({ from: { email: place.grant.email, name: 'Shop' }, files: [PDF] });
	expect(await plays(input)).toMatchObject([
		{ action: 'started', missingFiles: 0, conversationId: place.conversation().id },
	]);
	const { source, contacts } = place.conversation();
	expect(source).toMatchObject({ delivered_as: 'admin_initiated', author: { type: 'admin', id: place.ben.id } });
	expect(place.words()[0]).toContain('Here it is.');
	expect(contacts.contacts).toHaveLength(1);
	expect(links()).toEqual([threadOf(String(input[0].json.id))]);
});

test('once, whatever repeats: this process, another one, the look of every 15 minutes', async () => {
	const input = await writes({ date: minutesAgo(20) });
	await plays(input);
	await plays(input);
	await place.play(MIRROR, { startNode: 'Every 15 Minutes', nodes: anotherProcess(), options: STARTS });
	expect(place.intercom.conversations).toHaveLength(1);
	expect(place.words()).toHaveLength(1);
});

test('what the customer answers, and what is answered then, goes on in it', async () => {
	const live = await place.activate(INBOUND);
	const replies = await place.activate(REPLY);
	const [item] = await writes();
	await plays([item]);
	await place.arrivesAndRuns(live, INBOUND, { inReplyTo: String(item.json.id), body: '<p>Too much.</p>' });
	expect(place.intercom.conversations).toHaveLength(1);
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: '<p>Half of it, then.</p>' });
	await place.intercom.settled();
	await place.play(REPLY, { input: replies.runs.flatMap(({ outputs }) => outputs[0]) });
	expect(place.nylas.outbox(place.grant.id)).toMatchObject([
		{ to: [{ email: ADA.email }], thread_id: item.json.thread_id },
	]);
});

test('a teammate who answers first in Intercom writes into its thread', async () => {
	const replies = await place.activate(REPLY);
	const [item] = await writes();
	await plays([item]);
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body: '<p>And a discount.</p>' });
	await place.intercom.settled();
	await place.play(REPLY, { input: replies.runs.flatMap(({ outputs }) => outputs[0]) });
	expect(place.nylas.outbox(place.grant.id)).toMatchObject([
		{ to: [{ email: ADA.email }], thread_id: item.json.thread_id },
	]);
});

test('start-from-intercom does not mail it again, though it hears of it before it is linked', async () => {
	const [item] = await writes();
	await plays([item]);
	const { id } = place.conversation();
	await unlink();
	await place.play(START, { input: [{ json: { conversationId: id } }], nodes: anotherProcess() });
	expect(place.nylas.outbox(place.grant.id)).toEqual([]);
	expect(links()).toEqual([threadOf(String(item.json.id))]);
});

test('what start-from-intercom has mailed starts nothing more, also without metadata and before it is linked', async () => {
	const contact = await intercom('POST', '/contacts', { role: 'user', ...ADA });
	const { conversationId } = place.intercom.teammate.start({
		adminId: place.ben.id,
		contactId: String(contact.id),
		body: '<p>Hello.</p>',
	});
	const before = mirror.runs.length;
	await place.play(START, { input: [{ json: { conversationId } }] });
	await place.nylas.settled();
	delete place.nylas.outbox(place.grant.id)[0].metadata;
	await unlink();
	const [item] = mirror.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
	delete item.json.metadata;
	await plays([item]);
	expect(place.intercom.conversations).toHaveLength(1);
	expect(links()).toEqual([threadOf(String(item.json.id))]);
});

test('where the search shows it late, the next run links it and makes no other', async () => {
	place.intercom.searchLagMs.conversations = 20_000;
	const input = await writes();
	const nodes = anotherProcess();
	expect(await plays(input, nodes)).toMatchObject([{ action: 'started', conversationId: null }]);
	await plays(input, nodes);
	expect(place.intercom.conversations).toHaveLength(1);
	place.intercom.searchLagMs.conversations = 0;
	await plays(input);
	expect(place.intercom.conversations).toHaveLength(1);
	expect(links()).toEqual([threadOf(String(input[0].json.id))]);
});

test.each<{ name: string; mail: Partial<Mail> }>([
	{ name: 'to a colleague', mail: { to: [{ email: 'eve@shop.example' }] } },
	{ name: 'that answers something', mail: { headers: [{ name: 'In-Reply-To', value: '<x@example.com>' }] } },
	{ name: 'of a machine', mail: { headers: [{ name: 'Auto-Submitted', value: 'auto-generated' }] } },
])('a mail $name starts nothing', async ({ mail }) => {
	expect(await plays(await writes(mail))).toMatchObject([{ action: 'skipped' }]);
	expect(place.intercom.conversations).toEqual([]);
});

test('somebody who was deleted or is blocked in Intercom stays away', async () => {
	const live = await place.activate(INBOUND);
	await place.arrivesAndRuns(live, INBOUND, { subject: 'Forget me' });
	const [contact] = place.intercom.contacts;
	await fetch(`${place.intercom.url}/contacts/${contact.id}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${place.intercom.accessToken}` },
	});
	const before = place.intercom.conversations.length;
	expect(await plays(await writes())).toMatchObject([
		{ action: 'skipped', reason: 'The contact was deleted in Intercom' },
	]);
	expect(place.intercom.conversations).toHaveLength(before);
	expect(place.intercom.log.requests(/^POST \/(contacts|messages)$/)).toHaveLength(1);
});

test('without the option, a mail that starts a thread is skipped', async () => {
	const result = await place.play(MIRROR, { input: await writes({ to: [GRACE] }) });
	expect(result.items('Mirror Email')[0].json).toMatchObject({
		action: 'skipped',
		reason: 'No conversation is linked to the thread',
	});
});
