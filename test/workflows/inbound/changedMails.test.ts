/** What Intercom makes of a contact's words, where a test says so. */
const shown: { as(text: string): string } = { as: (text) => text };
jest.mock('../../../sandbox/intercom/protocol/text', () => {
	const real = jest.requireActual<{ contactHtml(text: string): string }>('../../../sandbox/intercom/protocol/text');
	return { ...real, contactHtml: (text: string) => real.contactHtml(shown.as(text)) };
});

import { readEmail, textToHtml } from '../../../domain/email';
import type { Mail, NylasMessage } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { minutesAgo, PDF, Workplace } from '../workplace';

/** docs/loop.md In 8: a mail stays one mail, whatever a service makes of its words, its date or its body. */

const LIVE = 'inbound-email-to-intercom.json';
const RECONCILE = 'reconcile-mailbox.json';
const place = new Workplace();
let live: Host;

beforeEach(async () => {
	shown.as = (text) => text;
	live = await place.activate(LIVE);
});

async function reconcile(nodes = anotherProcess()) {
	const result = await place.play(RECONCILE, { startNode: 'Every 15 Minutes', nodes });
	return result.items('Summary').map(({ json }) => String(json.action));
}

const arrives = async (mail: Partial<Mail> = {}) =>
	(await place.arrivesAndRuns(live, LIVE, { date: minutesAgo(60), ...mail })).message;
const stored = ({ id }: NylasMessage) => place.nylas.messages(place.grant.id).find((message) => message.id === id)!;
const words = () => place.intercom.conversations.flatMap((_, index) => place.words(index));

async function thrice() {
	return [await reconcile(), await reconcile(), await reconcile()].flat();
}

const LONG = 'The quick brown fox jumps over the lazy dog. '.repeat(400);
const asHtml = (text: string) =>
	text
		.replace(/<!--[\s\S]{0,2000}?-->/g, '')
		.replace(/<[!?][^>]*>/g, '')
		.replace(/<\/?[a-z][^<>]*>/gi, '');

const changes: Array<{ name: string; body: string; as(text: string): string }> = [
	{ name: 'cut at 10,000 characters', body: LONG, as: (text) => text.slice(0, 10_000) },
	{ name: 'read as HTML', body: 'My config: &lt;!-- old --&gt; port=1', as: asHtml },
	{ name: 'with an emoji for an emoticon', body: 'Thanks :) bye', as: (text) => text.replace(':)', '🙂') },
	{ name: 'with a masked number', body: 'Card 4242 4242 4242 4242', as: (text) => text.replace(/\d{4} /g, '**** ') },
	{
		name: 'without its links',
		body: 'See https://shop.example/a/b',
		as: (text) => text.replace(/https:\S+/, '[link]'),
	},
	{ name: 'as one word', body: 'Something rude', as: () => '[removed]' },
];

test.each(changes)('a text that Intercom shows $name comes over once', async ({ body, as }) => {
	shown.as = as;
	await arrives({ body: `<p>${body}</p>` });
	expect(await thrice()).toEqual(['skipped', 'skipped', 'skipped']);
	expect(words()).toHaveLength(1);
});

test('a masked text reopens nothing and redacts nothing, in any process', async () => {
	shown.as = (text) => text.replace(/\d/g, '*');
	const first = await arrives({ body: '<p>Card 4242</p>' });
	await arrives({ body: '<p>Or 4343</p>', inReplyTo: first.id, date: minutesAgo(50) });
	place.intercom.teammate.close(place.conversation().id, { adminId: place.ben.id });
	await thrice();
	await reconcile(undefined);
	expect(place.conversation().state).toBe('closed');
	expect(words()).toHaveLength(2);
	expect(JSON.stringify(place.conversation())).not.toContain('"redacted":true');
});

test('of two mails of one second, one is missing, and Intercom shows both otherwise: it comes over', async () => {
	shown.as = (text) => text.replace(/\d/g, '*');
	const date = minutesAgo(60);
	const first = await arrives({ body: '<p>Card 4242</p>', date });
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ body: '<p>And 43434</p>', inReplyTo: first.id, date });
	await thrice();
	expect(words().sort()).toEqual(expect.arrayContaining(['And *****', 'Card ****']));
});

test.each(['text-cut=12', 'text-cut=12,created-at-off'])('with %s its files are there once', async (quirks) => {
	place.sandbox.quirks.choose(quirks);
	const first = await arrives({ body: '<p>It burns here, look.</p>', files: [PDF] });
	await arrives({ body: '<p>It burns there, too.</p>', files: [PDF], date: minutesAgo(50), inReplyTo: first.id });
	await thrice();
	const files = place.conversation().conversation_parts.conversation_parts.flatMap(({ attachments }) => attachments);
	expect(files.map(({ name }) => name)).toEqual([PDF.filename, PDF.filename]);
});

describe('a body that is there only later', () => {
	const comes = (message: NylasMessage, words = 'It burns.') =>
		Object.assign(stored(message), { body: `<p>${words}</p>`, snippet: words });

	test.each([
		{ name: 'as it is', quirks: '' },
		{ name: 'where Intercom cuts it', quirks: 'text-cut=12' },
		{ name: 'where Intercom moves the date', quirks: 'created-at-off' },
	])('brings its words once, $name', async ({ quirks }) => {
		const message = await arrives({ body: '' });
		place.sandbox.quirks.choose(quirks);
		comes(message, 'It burns here.');
		expect(await thrice()).toEqual(['appended', 'skipped', 'skipped']);
		expect(words()).toEqual(['Printer on fire', quirks.startsWith('text') ? 'It burns her' : 'It burns here.']);
	});

	test('brings them for each of two mails of a second, and for the reply', async () => {
		const date = minutesAgo(60);
		const first = await arrives({ body: '', date });
		const second = await arrives({ body: '', date, inReplyTo: first.id });
		const third = await arrives({ body: '', date: minutesAgo(50), inReplyTo: first.id });
		comes(first, 'One.');
		comes(second, 'Two.');
		comes(third, 'Three.');
		await thrice();
		expect(words().filter((each) => each !== 'Printer on fire')).toEqual(['One.', 'Two.', 'Three.']);
		expect(JSON.stringify(place.conversation())).not.toContain('"redacted":true');
	});

	test('brings nothing where there are none', async () => {
		const first = await arrives({ body: '' });
		await arrives({ body: '<p>Printer on fire</p>', date: minutesAgo(50), inReplyTo: first.id });
		expect(await thrice()).toEqual(['skipped', 'skipped', 'skipped']);
		expect(words()).toHaveLength(2);
	});
});

test.each([1, -1, 90])('a date that differs by %s seconds in a later look makes no second part', async (seconds) => {
	const message = await arrives();
	stored(message).date += seconds;
	await thrice();
	expect(words()).toHaveLength(1);
});

test('the same words a minute later are a second mail, live and by reconcile', async () => {
	const first = await arrives();
	place.nylas.deliveryFaults.lose = 1;
	place.arrivesUnnoticed({ inReplyTo: first.id, date: minutesAgo(59) });
	await thrice();
	expect(words()).toEqual(['It burns.', 'It burns.']);
});

test('a mail that came over as cleaned Markdown is the one that reconcile reads in the mailbox', async () => {
	const { message, input } = await place.arrives(live, {
		date: minutesAgo(60),
		body: '<p>Hello,</p><p>the printer <a href="https://shop.example/p/1">X1</a> burns.</p><p>Best regards<br>Ada Customer<br>Sales Manager, Example Ltd</p>',
	});
	const body = 'Hello,\n\nthe printer X1 burns.';
	const { text, reply, quote } = readEmail({ ...message, body: textToHtml(body) });
	for (const { json } of input) Object.assign(json, { body, cleaning_status: 'success', text, reply, quote });
	await place.play(LIVE, { input });
	await thrice();
	expect(words()).toHaveLength(1);
});

test('a line that a gateway adds later makes no second part', async () => {
	const message = await arrives();
	stored(message).body = `<p>CAUTION: external sender.</p>${stored(message).body}`;
	await thrice();
	expect(words()).toHaveLength(1);
});

test.each([
	{ name: 'of 1970', date: 0 },
	{ name: 'from tomorrow', date: minutesAgo(-24 * 60) },
	{ name: 'from in two minutes', date: minutesAgo(-2) },
])('a mail $name is dated now', async ({ date }) => {
	await arrives({ date });
	expect(place.conversation().created_at).toBeGreaterThan(minutesAgo(5));
	expect(place.conversation().created_at).toBeLessThanOrEqual(minutesAgo(0));
});

const ODD =
	'My config: &lt;!-- old --&gt; &amp;copy; card 4242 4242 4242 4242 :) see https://shop.example/a/very/long/path/to/somewhere/else';

/** Each alone, and with everything else at once: what the services may make of one mail (docs/facts, unconfirmed). */
const QUIRKS = [
	'',
	'created-at-off',
	'date-off',
	'created-at-off,date-off=2',
	'body-late',
	'body-late,created-at-off=2',
];
const TEXTS = [
	'text-as-html',
	'text-masked',
	'text-emoji',
	'text-links-short',
	'text-entities-read',
	'text-cut=60',
	'text-as-html,text-masked,text-emoji,text-links-short,text-entities-read',
];

test.each(QUIRKS.flatMap((rest) => TEXTS.map((text) => [text, rest].filter(Boolean).join(','))))(
	'one copy after three reconciles in other processes: %s',
	async (quirks) => {
		place.sandbox.quirks.choose(quirks);
		const first = await arrives({ body: `<p>${ODD}</p>` });
		await arrives({ body: `<p>Second. ${ODD}</p>`, inReplyTo: first.id, date: minutesAgo(50) });
		await place.nylas.settled();
		place.intercom.teammate.close(place.conversation().id, { adminId: place.ben.id });
		await thrice();
		expect([place.intercom.conversations.length, words().length, place.conversation().state]).toEqual([1, 2, 'closed']);
		expect(JSON.stringify(place.conversation())).not.toContain('"redacted":true');
	},
);
