import { ADA, TriggerStage } from './setup';

/** As it comes: the trigger answers at once, and Fetch and Classify behind it asks Nylas. */
const stage = new TriggerStage(false);

const asked = () =>
	stage.nylas.log
		.requests()
		.filter(({ path }) => !path.startsWith('/v3/webhooks'))
		.map(({ method, path }) => `${method} ${path}`);

const post = async (object: object, more: { source?: string; type?: string } = {}) =>
	await stage.post({
		object: { id: `m-${Math.random()}`, thread_id: 't1', from: [ADA], body: 'x', date: NOW_SEC, ...object },
		...more,
	});

const NOW_SEC = Math.floor(Date.now() / 1_000);

it('starts one run with what Nylas delivered, read, and makes no request', async () => {
	const host = await stage.activate();
	const message = await stage.arrive();
	expect(host.items()).toMatchObject([
		{
			id: message.id,
			grant_id: stage.grant.id,
			text: 'It burns',
			reply: 'It burns',
			customer: { ...ADA, via: 'from' },
			isOwn: false,
			automatic: null,
			link: { grantId: stage.grant.id, threadId: message.thread_id },
			event: { type: 'message.created', truncated: false },
		},
	]);
	expect(asked()).toEqual([]);
});

it('starts a run with a mail that came without its body, too', async () => {
	const host = await stage.activate();
	stage.nylas.deliveryFaults.truncate = 1;
	const { id } = await stage.arrive();
	expect(host.items()).toMatchObject([{ id, subject: 'Printer on fire', event: { truncated: true } }]);
	expect(asked()).toEqual([]);
});

describe('drops without a request', () => {
	it.each<[string, object, object, string]>([
		["own mail with Google's label", {}, { folders: ['SENT'] }, 'own mail'],
		['a mail that Message: Reply has sent', {}, { metadata: { intercom_part_id: '7' } }, 'own mail'],
		['a draft', {}, { folders: ['DRAFT'] }, 'a draft'],
		['spam', {}, { folders: ['SPAM'] }, 'in spam or trash'],
		['another sender', { from: ['bob@example.com'] }, {}, 'from somebody else'],
		[
			'an old mail, where the option says so',
			{ skipOlderThanDays: 30 },
			{ date: NOW_SEC - 31 * 86_400 },
			'an old mail',
		],
	])('%s', async (_, options, object, reason) => {
		const host = await stage.activate({ options });
		expect(await post(object)).toMatchObject({ status: 200, json: { skipped: reason } });
		expect([host.runs.length, asked()]).toEqual([0, []]);
	});

	it('another mailbox, by its ID', async () => {
		const host = await stage.activate({ grantId: { __rl: true, mode: 'id', value: 'of-somebody-else' } });
		expect((await post({})).json).toEqual({ skipped: 'of another mailbox' });
		expect([host.runs.length, asked()]).toEqual([0, []]);
	});

	it('a repeat', async () => {
		const host = await stage.activate();
		await post({ id: 'm1' });
		expect((await post({ id: 'm1' })).json).toEqual({ skipped: 'a repeat' });
		expect(host.runs).toHaveLength(1);
	});
});

it('asks while publishing which mailbox has the chosen address, and nothing for its mail', async () => {
	const host = await stage.activate({ grantId: { __rl: true, mode: 'id', value: 'Support@shop.example' } });
	expect(asked()).toEqual(['GET /v3/grants']);
	for (let n = 0; n < 3; n += 1) await stage.arrive();
	expect([host.runs.length, asked().length]).toEqual([3, 1]);
});

it('asks once for each mailbox that publishing did not find: an alias, another one', async () => {
	const host = await stage.activate({ grantId: { __rl: true, mode: 'id', value: 'help@shop.example' } });
	const other = stage.nylas.addGrant({ email: 'other@shop.example' });
	for (let n = 0; n < 3; n += 1) await stage.arrive();
	for (let n = 0; n < 3; n += 1) stage.nylas.receive(other.id, { from: ADA, subject: 'Not here', body: 'x' });
	await stage.nylas.settled();
	expect(host.runs).toHaveLength(3);
	expect(asked().slice(1)).toEqual([`GET /v3/grants/${stage.grant.id}`, `GET /v3/grants/${other.id}`]);
});

it('takes the mail of a mailbox that was connected anew after publishing', async () => {
	const host = await stage.activate({ grantId: { __rl: true, mode: 'id', value: 'support@shop.example' } });
	const anew = stage.nylas.addGrant({ email: 'support@shop.example' });
	stage.nylas.receive(anew.id, { from: ADA, subject: 'Still here', body: 'x' });
	await stage.nylas.settled();
	expect(host.items()).toMatchObject([{ grant_id: anew.id }]);
});

it('publishes all the same where Nylas does not say whose address it is', async () => {
	const host = await stage.newHost({ grantId: { __rl: true, mode: 'id', value: 'support@shop.example' } });
	stage.nylas.faults.add({ route: /GET \/v3\/grants\?/, status: 403, times: 1 });
	await host.activate();
	await stage.arrive();
	expect(host.runs).toHaveLength(1);
});

it('fetches a mail whose notification lacks what a filter looks at', async () => {
	const host = await stage.activate({ options: { from: ['bob@example.com'] } });
	stage.nylas.deliveryFaults.lose = 1;
	const { id } = await stage.arrive();
	expect((await stage.post({ type: 'message.created.transformed', object: { id } })).json).toEqual({
		skipped: 'from somebody else',
	});
	expect(host.runs).toEqual([]);
});

it('does not claim spam: the mail starts a run when it is told of again outside of spam', async () => {
	const host = await stage.activate({ options: { treatFirstUpdateAsNew: true } });
	await post({ id: 'm1', folders: ['SPAM'] });
	await post({ id: 'm1', folders: ['INBOX'] }, { type: 'message.updated' });
	expect(host.items()).toMatchObject([{ id: 'm1' }]);
});

it.each<[string, object, boolean | null, string]>([
	['at Google, where labels say it', { folders: ['INBOX'] }, false, '/google/emails/realtime'],
	['at Microsoft, where folders say nothing', { folders: ['AAMkAD'] }, null, '/microsoft/emails/realtime'],
	['without folders', {}, null, '/google/emails/realtime'],
])('says whether a mail is own only where it is known: %s', async (_, object, isOwn, source) => {
	const host = await stage.activate();
	await post(object, { source });
	expect(host.items()).toMatchObject([{ isOwn }]);
});

describe('with Report Left Out', () => {
	const options = { reportLeftOut: true };

	it.each([
		['own mail', { folders: ['SENT'] }],
		['in spam or trash', { folders: ['SPAM'] }],
	])('puts a mail that is %s on Problems once, with that reason', async (reason, object) => {
		const host = await stage.activate({ options });
		const mail = { id: 'm1', ...object };
		expect(await post(mail)).toMatchObject({ status: 200, json: { received: true } });
		expect((await post(mail)).json).toEqual({ skipped: 'a repeat' });
		expect([host.items(), host.items(1)]).toMatchObject([[], [{ id: 'm1', reason, customer: { email: ADA.email } }]]);
	});

	it('starts the run all the same once the mail is wanted', async () => {
		const host = await stage.activate({ options });
		await post({ id: 'm1', folders: ['SPAM'] });
		await post({ id: 'm1', folders: ['INBOX'] });
		expect(host.items()).toMatchObject([{ id: 'm1' }]);
	});

	it('leaves drafts and what a filter does not want in silence', async () => {
		const host = await stage.activate({ options: { ...options, from: ['bob@example.com'] } });
		expect((await post({ id: 'm1' })).json).toEqual({ skipped: 'from somebody else' });
		const draft = { id: 'm2', folders: ['DRAFT'], from: [{ email: 'bob@example.com' }] };
		expect((await post(draft)).json).toEqual({ skipped: 'a draft' });
		expect(host.runs).toEqual([]);
	});

	it('starts the run all the same where the mail had to be fetched to see that it lies in spam', async () => {
		stage.grant = stage.nylas.addGrant({ email: 'support@other.example', provider: 'microsoft' });
		const host = await stage.activate({ options: { ...options, includeHeaders: true } });
		const junk = stage.nylas.folders(stage.grant.id).find(({ attributes }) => attributes.includes('\\Junk'));
		const { id } = await stage.arrive({ folders: [String(junk?.id)] });
		expect(host.items(1)).toMatchObject([{ id, reason: 'in spam or trash' }]);
		const inbox = stage.nylas.folders(stage.grant.id).find(({ attributes }) => attributes.includes('\\Inbox'));
		stage.nylas.changeByHand(stage.grant.id, id, { folders: [String(inbox?.id)] });
		await stage.post({ object: { id, grant_id: stage.grant.id }, data: { grant_id: stage.grant.id } });
		expect(host.items()).toMatchObject([{ id }]);
	});

	it('tells of what the fetched mail shows', async () => {
		const host = await stage.activate({ options: { ...options, includeHeaders: true } });
		await stage.arrive({ headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] });
		expect(host.items(1)).toMatchObject([{ reason: expect.stringContaining('automatic mail') }]);
	});
});
