import type { Host } from '../../support/host/host';
import { waiting } from '../../support/standIns';
import { ourNodes } from '../examples';
import { minutesAgo, Workplace } from '../workplace';

const FILE = 'check-setup.json';
const INBOUND = 'inbound-email-to-intercom.json';
const OUTBOUND = 'intercom-reply-to-email.json';
const TESTER = { email: 'tess@example.org', name: 'Tess Tester' };
const place = new Workplace();

interface Row {
	result: string;
	check: string;
	found: string;
	fix: string;
}

async function checklist(play: Parameters<typeof place.play>[1] = {}) {
	const { run, items } = await place.play(FILE, play);
	expect(run.data.resultData.error).toBeUndefined();
	const rows = items('Result').map(({ json }) => json as unknown as Row);
	return { rows, row: (name: string) => rows.find(({ check }) => check === name) };
}

const atHome = (host: Host) => ({ publicUrl: new URL(host.url).origin });

/** Requests that change something. */
const writes = () =>
	[...place.nylas.log.requests(), ...place.intercom.log.requests()].filter(
		({ method, path }) => method !== 'GET' && !path.endsWith('/search'),
	);

test('a setup that works has no problem, and nothing is changed', async () => {
	void place.ben;
	const host = await place.activate(INBOUND);
	await place.arrivesAndRuns(host, INBOUND, { date: minutesAgo(60) });
	place.nylas.log.clear();
	place.intercom.log.clear();
	const { rows, row } = await checklist(atHome(host));
	expect(rows.filter(({ result }) => result === 'PROBLEM')).toEqual([]);
	expect(rows.filter(({ result }) => result === 'look yourself').map(({ check }) => check)).toEqual([
		"Intercom: n8n's address",
		'Intercom: Notifications',
		"Intercom: Intercom's own email",
		'Test email',
		'Answer',
	]);
	expect(row('Webhook for new email')?.found).toMatch(/^Active at /);
	expect(row('Public address')?.found).toMatch(/^The trigger answers at /);
	expect(row('Email of the last day')?.found).toBe('1 looked at, all in Intercom');
	expect(row('Intercom: Email link')?.result).toBe('OK');
	expect(writes()).toEqual([]);
});

test('nothing published yet: says to publish', async () => {
	const { row } = await checklist();
	expect(row('Webhook for new email')).toMatchObject({
		result: 'PROBLEM',
		found: 'None',
		fix: 'Publish the inbound workflow.',
	});
	expect(row('Public address')?.result).toBe('PROBLEM');
	expect(row('Email of the last day')?.result).toBe('look yourself');
});

test('a webhook at another address than n8n’s: names both, and WEBHOOK_URL', async () => {
	const host = await place.activate(INBOUND);
	const { row } = await checklist({ publicUrl: 'http://localhost:5678' });
	const { result, found, fix } = row('Webhook for new email') ?? {};
	expect(result).toBe('PROBLEM');
	expect(found).toContain('http://localhost:5678');
	expect(found).toContain(new URL(host.url).origin);
	expect(fix).toContain('WEBHOOK_URL');
});

test('a webhook that Nylas has switched off', async () => {
	const host = await place.activate(INBOUND);
	place.nylas.webhooks[0].status = 'failed';
	const { row } = await checklist(atHome(host));
	expect(row('Webhook for new email')).toMatchObject({ result: 'PROBLEM' });
	expect(row('Webhook for new email')?.found).toMatch(/but failed$/);
	expect(row('Mailbox: Webhooks')?.result).toBe('PROBLEM');
});

test('an email of this morning that is not in Intercom: reconcile does not run', async () => {
	const host = await place.activate(INBOUND);
	place.arrivesUnnoticed({ date: minutesAgo(60) });
	place.arrivesUnnoticed({
		date: minutesAgo(90),
		from: { email: 'noreply@news.example' },
		headers: [{ name: 'List-Id', value: '<x.news.example>' }],
	});
	const { row } = await checklist(atHome(host));
	expect(row('Email of the last day')).toMatchObject({ result: 'PROBLEM', fix: expect.stringContaining('Reconcile') });
	expect(row('Email of the last day')?.found).toMatch(/^1 of 1 not in Intercom/);
});

test('an expired mailbox is a row, and the rest is looked at', async () => {
	const host = await place.activate(INBOUND);
	place.nylas.updateGrant(place.grant.id, { grant_status: 'invalid' });
	const { row } = await checklist(atHome(host));
	expect(row('Mailbox: Mailbox')?.fix).toContain('Re-authenticate');
	expect(row('Webhook for new email')?.result).toBe('OK');
});

test('a test email is followed into Intercom and back', async () => {
	const inbound = await place.activate(INBOUND);
	const outbound = await place.activate(OUTBOUND);
	// The copy that the mailbox gets of its own email may have come in before.
	const followed = () => place.intercom.conversations.at(-1)!.id;
	let round = 0;
	const world = async () => {
		round += 1;
		if (round === 2) {
			const [{ subject, reply_to: replyTo = [] }] = place.nylas.outbox(place.grant.id);
			await place.arrivesAndRuns(inbound, INBOUND, { from: { email: place.grant.email }, replyTo, subject });
		}
		if (round === 4) {
			place.intercom.teammate.reply(followed(), { adminId: place.ben.id, body: '<p>It works.</p>' });
			await place.intercom.settled();
			await place.play(OUTBOUND, { input: outbound.runs.at(-1)?.outputs[0] });
		}
	};
	const { row } = await checklist({
		...atHome(inbound),
		set: { sendTestEmail: true, testAddress: TESTER.email, followAnswer: true },
		nodes: { ...ourNodes, 'n8n-nodes-base.wait': waiting(world) },
	});
	expect(row('Test email')).toMatchObject({
		result: 'OK',
		found: `In Intercom, conversation ${followed()}`,
	});
	expect(row('Answer')).toMatchObject({ result: 'OK', found: 'Sent from the mailbox' });
	expect(place.nylas.outbox(place.grant.id).map(({ to }) => to?.[0].email)).toEqual([place.grant.email, TESTER.email]);
	expect(round).toBe(4);
});

test('a test email that does not arrive ends, and says where to look', async () => {
	const inbound = await place.activate(INBOUND);
	const { row } = await checklist({
		...atHome(inbound),
		set: { sendTestEmail: true, testAddress: TESTER.email, followAnswer: true },
	});
	expect(row('Test email')).toMatchObject({
		result: 'PROBLEM',
		fix: 'Look at the executions of the inbound workflow.',
	});
	expect(row('Answer')?.result).toBe('look yourself');
});

test('without an address of one’s own no email is sent', async () => {
	const inbound = await place.activate(INBOUND);
	const { row } = await checklist({ ...atHome(inbound), set: { sendTestEmail: true, testAddress: '' } });
	expect(row('Test email')?.result).toBe('look yourself');
	expect(place.nylas.outbox(place.grant.id)).toEqual([]);
});
