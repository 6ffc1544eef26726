import { setTimeout as sleep } from 'node:timers/promises';
import type { QuirkName } from '../../../sandbox/quirks/quirks';
import type { Grant, IntercomConversation, Mail } from '../../../sandbox/types';
import type { Host } from '../../support/host/host';
import { anotherProcess } from '../anotherProcess';
import { ADA, GRACE, minutesAgo, Workplace } from '../workplace';

/** docs/loop.md In 8, Reconcile: every mail is in Intercom once, however the services differ from what we take them for. */

const LIVE = 'inbound-email-to-intercom.json';
const RECONCILE = 'reconcile-mailbox.json';
const place = new Workplace();

interface Row {
	quirk: QuirkName;
	value?: number;
	body?: string;
	provider?: Grant['provider'];
	/** Until the service is what it usually is. */
	laterMs?: number;
}

const rows: Row[] = [
	{ quirk: 'text-as-html', body: 'My config: &lt;!-- old --&gt; port=1, &lt;b&gt; is bold' },
	{ quirk: 'text-entities-read', body: 'Write &amp;copy; for it' },
	{ quirk: 'text-emoji', body: 'Thanks :) bye' },
	{ quirk: 'text-links-short', body: `See https://shop.example/${'a/'.repeat(60)}?x=1` },
	{ quirk: 'text-masked', body: 'My card is 4242 4242 4242 4242, help' },
	{ quirk: 'text-cut', body: 'The quick brown fox jumps over the lazy dog. '.repeat(400) },
	{ quirk: 'text-cut', value: 12, body: 'The quick brown fox jumps over the lazy dog.' },
	{ quirk: 'created-at-off' },
	{ quirk: 'created-at-off', value: 1 },
	{ quirk: 'reply-shows-new-part' },
	{ quirk: 'attributes-not-searchable' },
	{ quirk: 'search-repeats' },
	{ quirk: 'search-empty-pages' },
	{ quirk: 'clock-behind' },
	{ quirk: 'list-repeats' },
	{ quirk: 'last-cursor-null' },
	{ quirk: 'body-late', value: 0 },
	{ quirk: 'body-late', value: 400, laterMs: 500 },
	{ quirk: 'body-cleaned', body: 'Hello</p><p>It burns.</p><p>Best regards<br>Ada Customer' },
	{ quirk: 'get-late', value: 400, laterMs: 500 },
	{ quirk: 'date-zero' },
	{ quirk: 'date-off' },
	{ quirk: 'date-off', value: -90 },
	{ quirk: 'told-again' },
	{ quirk: 'created-as-updated' },
	{ quirk: 'spam-first', value: 20, laterMs: 100 },
	{ quirk: 'ids-change' },
	{ quirk: 'ids-by-case', provider: 'microsoft' },
	{ quirk: 'headers-missing', provider: 'imap' },
	{ quirk: 'folders-unmarked', provider: 'imap' },
	{ quirk: 'from-rewritten' },
	{ quirk: 'metadata-hidden' },
	{ quirk: 'threads-by-subject', provider: 'imap' },
	{ quirk: 'imap-retention', provider: 'imap' },
];

let live: Host;
const entries = ({ source, conversation_parts: { conversation_parts: parts } }: IntercomConversation) =>
	[{ ...source, redacted: false }, ...parts].filter(({ body, author }) => body && /^(user|lead)$/.test(author.type));
const all = () => place.intercom.conversations.flatMap(entries);

async function reconcile() {
	const { run } = await place.play(RECONCILE, { startNode: 'Every 15 Minutes', nodes: anotherProcess() });
	expect(run.data.resultData.error?.message).toBeUndefined();
}

async function threeMails(body: string) {
	const to = [{ email: place.grant.email }];
	const send = async (mail: Partial<Mail>) => (await place.arrivesAndRuns(live, LIVE, { to, ...mail })).message;
	const first = await send({ cc: [GRACE], body: `<p>${body}</p>`, date: minutesAgo(60) });
	await send({ body: '<p>Again.</p>', inReplyTo: first.id, cc: [GRACE], date: minutesAgo(50) });
	await send({ from: GRACE, cc: [ADA], body: '<p>Me, too.</p>', inReplyTo: first.id, date: minutesAgo(40) });
}

test.each(rows)('with $quirk ($value) three mails of a thread are there once', async (row) => {
	if (row.provider) place.grant = place.nylas.addGrant({ email: 'box@shop.example', provider: row.provider });
	live = await place.activate(LIVE);
	place.sandbox.quirks.on(row.quirk, row.value);
	await threeMails(row.body ?? 'It burns.');
	await sleep(row.laterMs ?? 0);
	await reconcile();
	place.intercom.teammate.close(place.conversation().id, { adminId: place.ben.id });
	await reconcile();
	await reconcile();
	expect(place.intercom.conversations.map(({ state }) => state)).toEqual(['closed']);
	expect(all().map(({ author }) => author.email)).toEqual([ADA.email, ADA.email, GRACE.email]);
	expect(all().filter(({ redacted }) => redacted)).toEqual([]);
	expect(all()[1].body).toContain('Again.');
});
