import type { QuirkName } from '../../../sandbox/quirks/quirks';
import type { Grant } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, minutesAgo, Workplace } from '../workplace';

/** docs/loop.md Out 1, 2, 5: an answer leaves once and reaches the customer, however the services differ from what we take them for. */

const LIVE = 'inbound-email-to-intercom.json';
const REPLY = 'intercom-reply-to-email.json';
const ANSWERS = 'reconcile-answers.json';
const place = new Workplace();

interface Row {
	name: string;
	quirks: Array<[QuirkName, number?]>;
	provider?: Grant['provider'];
	/** Between the customer's mail and the answer. */
	before?(): unknown;
}

const convert = async () => {
	const { url, accessToken } = place.intercom;
	const headers = { authorization: `Bearer ${accessToken}`, accept: 'application/json', 'Intercom-Version': '2.15' };
	const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
	const body = JSON.stringify({ ticket_type_id: '88' });
	await fetch(`${url}/conversations/${place.conversation().id}/convert`, { ...init, body });
};
const snooze = () =>
	place.intercom.teammate.snooze(place.conversation().id, { adminId: place.ben.id, untilSec: minutesAgo(-60) });
const fileAway = async () => {
	const { id } = place.nylas.messages(place.grant.id)[0];
	await fetch(`${place.nylas.url}/v3/grants/${place.grant.id}/messages/${encodeURIComponent(id)}`, {
		method: 'PUT',
		headers: { authorization: `Bearer ${place.nylas.apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify({ folders: ['IMPORTANT'] }),
	});
};
const loseTheResponse = () => place.nylas.faults.add({ route: /messages\/send/, dropAnswer: true });

const rows: Row[] = [
	{ name: 'the server keeps no copy', quirks: [['no-sent-copy']] },
	{ name: 'the copy lies in the trash', quirks: [['sent-copy-trashed'], ['keys-forgotten']] },
	{ name: 'the copy is there twice', quirks: [['sent-copy-twice'], ['keys-forgotten']] },
	{ name: 'no metadata is shown', quirks: [['metadata-hidden'], ['keys-forgotten']] },
	{ name: 'no headers are shown', quirks: [['headers-missing'], ['keys-forgotten']], provider: 'imap' },
	{ name: 'folders have no attributes', quirks: [['folders-unmarked'], ['keys-forgotten']], provider: 'imap' },
	{ name: 'a key stays concurrent', quirks: [['key-stuck']], before: loseTheResponse },
	{ name: 'keys are forgotten', quirks: [['keys-forgotten']] },
	{ name: 'IMAP wants the Message-ID', quirks: [['imap-reply-by-message-id']], provider: 'imap' },
	{ name: 'IMAP takes either ID', quirks: [['imap-reply-either']], provider: 'imap' },
	{
		name: 'the thread is past the retention',
		quirks: [],
		before: () => place.sandbox.quirks.on('imap-retention', 0),
		provider: 'imap',
	},
	{ name: 'the mail was moved and has another ID', quirks: [['ids-change']], before: fileAway },
	{ name: 'IDs differ in case only', quirks: [['ids-by-case']], provider: 'microsoft' },
	{ name: 'a group writes itself into From', quirks: [['from-rewritten']] },
	{ name: 'the first answer assigns', quirks: [['first-answer-assigns']] },
	{ name: 'the conversation was snoozed', quirks: [['assign-and-unsnooze']], before: snooze },
	{ name: 'the conversation became a ticket', quirks: [['ticket-topics']], before: convert },
	{ name: 'the lists of Intercom come to no end', quirks: [['search-repeats']] },
	{ name: 'the lists of Intercom go on empty', quirks: [['search-empty-pages']] },
	{ name: 'the lists of Nylas come to no end', quirks: [['list-repeats']] },
	{ name: "Intercom's clock is behind", quirks: [['clock-behind']] },
];

let live: Host;
let replies: Host;
const sent = () => place.nylas.outbox(place.grant.id);

async function customerWrites({ quirks, provider }: Row) {
	if (provider) place.grant = place.nylas.addGrant({ email: 'box@shop.example', provider });
	live = await place.activate(LIVE);
	replies = await place.activate(REPLY);
	const whole = { date: minutesAgo(60), to: [{ email: place.grant.email }] };
	for (const [name, value] of quirks) place.sandbox.quirks.on(name, value);
	await place.arrivesAndRuns(live, LIVE, whole);
}

async function teammateAnswers(body = '<p>Use <b>water</b>.</p>') {
	const before = replies.runs.length;
	place.intercom.teammate.reply(place.conversation().id, { adminId: place.ben.id, body });
	await place.intercom.settled();
	return replies.runs.slice(before).flatMap(({ outputs }) => outputs[0]);
}

async function reconcile(nodes = anotherProcess()) {
	return await place.play(ANSWERS, { startNode: 'By Hand', nodes, set: { settleMinutes: -1 } });
}

test.each(rows)('an answer leaves once although $name', async (row) => {
	await customerWrites(row);
	await row.before?.();
	const input = await teammateAnswers();
	if (input.length) await place.play(REPLY, { input });
	for (let time = 0; time < 3; time += 1) await reconcile();
	expect(sent().map(({ to, cc }) => [...to, ...cc].map(({ email }) => email))).toEqual([[ADA.email]]);
	expect(sent()[0].body).toContain('water');
});

test.each(rows)('an answer whose run was lost leaves by reconcile, once, although $name', async (row) => {
	await customerWrites(row);
	await row.before?.();
	await teammateAnswers();
	for (let time = 0; time < 3; time += 1) await reconcile();
	expect(sent().map(({ to, cc }) => [...to, ...cc].map(({ email }) => email))).toEqual([[ADA.email]]);
});
