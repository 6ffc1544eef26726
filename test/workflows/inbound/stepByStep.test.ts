import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, Workplace } from '../workplace';

const FILE = 'inbound-step-by-step.json';
const place = new Workplace();
let host: Host;

beforeEach(async () => (host = await place.activate(FILE)));

const arrives = async (mail: Parameters<Workplace['arrives']>[1] = {}, nodes = {}) => {
	const { message, input } = await place.arrives(host, mail);
	return { message, result: await place.play(FILE, { input, ...nodes }) };
};

test('a mail of a new thread finds or creates the contact, starts a conversation and links it', async () => {
	const { message, result } = await arrives();
	expect(result.ran).toEqual([
		'Nylas Trigger',
		'Find or Create Contact',
		'Find Conversation',
		'Found?',
		'Create Conversation',
		'Link to Thread',
	]);
	expect(place.conversation()).toMatchObject({
		created_at: message.date,
		source: { author: { email: ADA.email } },
		custom_attributes: { 'Email Thread': `${place.grant.id}/${message.thread_id}` },
	});
});

test('the next mail of the thread is a reply of the contact, dated like the mail', async () => {
	const first = await arrives();
	const { message } = await arrives(
		{ inReplyTo: first.message.id, body: '<p>Very much.</p>' },
		{ nodes: anotherProcess() },
	);
	expect(place.words()).toEqual(['It burns.', 'Very much.']);
	const [reply] = place
		.conversation()
		.conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'comment');
	expect(reply).toMatchObject({ created_at: message.date, author: { email: ADA.email } });
});

test('a mail of another thread starts another conversation of the same contact', async () => {
	await arrives();
	await arrives({ subject: 'Something else' });
	expect([place.intercom.conversations.length, place.intercom.contacts.length]).toEqual([2, 1]);
});

test('a mail without text comes over as its subject', async () => {
	await arrives({ body: '', subject: 'Call me' });
	expect(place.words()).toEqual(['Call me']);
});

test("a colleague's mail in the thread joins the same conversation", async () => {
	const first = await arrives({ cc: [GRACE] });
	await arrives({
		from: GRACE,
		to: [{ email: place.grant.email }, ADA],
		inReplyTo: first.message.id,
		body: '<p>Me, too.</p>',
	});
	expect([place.intercom.conversations.length, place.words()]).toEqual([1, ['It burns.', 'Me, too.']]);
});
