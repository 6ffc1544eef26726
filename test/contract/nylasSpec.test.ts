import { receiver, type Receiver } from '../sandbox/server/receiver';
import { mailFrom, start, type Started } from '../sandbox/nylas/start';
import { loadSpec, specsDir, validator, type Validator } from './spec';

const spec = loadSpec('nylas/openapi.yaml');
if (!spec) console.log(`Skipped: ${specsDir}/nylas/openapi.yaml is not here, so nothing was held against it.`);

interface Step {
	name: string;
	method: string;
	/** `$` is the grant's path; `{…}` is filled in from what the world holds. */
	path: string;
	json?: unknown;
	status?: number;
	/** What the specification says otherwise, with the source that we follow instead. */
	known?: RegExp;
}

const GET = (name: string, path: string, rest: Partial<Step> = {}): Step => ({ name, method: 'GET', path, ...rest });
// The specification contradicts itself here: its page envelope says that `data` is an object, each list says an array, which it is.
const PAGE = /^\/data must be object/;
// Its alternatives for the time of an event demand nothing, so that each body fits several of "exactly one".
const ONE_OF = /^\/when must match exactly one schema/;
const IN_AN_HOUR = Math.floor(Date.now() / 1_000) + 3_600;
const to = [{ email: 'ada@x.example', name: 'Ada' }];

const STEPS: Step[] = [
	GET('the application', '/applications'),
	GET('the grants', '/grants?limit=1'),
	GET('a grant', '$?expose_aliases=true'),
	GET('an unknown grant', '/grants/nope', { status: 404 }),
	GET('the messages', '$/messages?limit=1', { known: PAGE }),
	GET('the messages with headers', '$/messages?fields=include_headers', { known: PAGE }),
	GET('the messages with an unknown filter', '$/messages?offset=1', { status: 400 }),
	GET('a message', '$/messages/{message}'),
	GET('a message with tracking', '$/messages/{message}?fields=include_tracking_options'),
	GET('a raw message', '$/messages/{message}?fields=raw_mime'),
	GET('an unknown message', '$/messages/nope', { status: 404 }),
	{
		name: 'a change of a message',
		method: 'PUT',
		path: '$/messages/{message}',
		json: { unread: false, starred: true, metadata: { key1: 'v' } },
	},
	{
		name: 'a signature',
		method: 'POST',
		path: '$/signatures',
		json: { name: 'Work', body: '<p>Ada</p>' },
		status: 201,
	},
	GET('the signatures', '$/signatures?limit=1', { known: PAGE }),
	GET('one signature', '$/signatures/{signature}'),
	{ name: 'a change of a signature', method: 'PUT', path: '$/signatures/{signature}', json: { body: '<p>Bo</p>' } },
	GET('an unknown signature', '$/signatures/nope', { status: 404 }),
	{ name: 'the deletion of a signature', method: 'DELETE', path: '$/signatures/{signature}' },
	{
		name: 'a send',
		method: 'POST',
		path: '$/messages/send',
		json: {
			to,
			subject: 'Hi',
			body: 'x',
			attachments: [{ filename: 'a.txt', content_type: 'text/plain', content: 'YQ==' }],
		},
	},
	{
		name: 'a reply with headers',
		method: 'POST',
		path: '$/messages/send?fields=include_basic_headers',
		json: { to, body: 'x', reply_to_message_id: '{message}', tracking_options: { opens: true, label: 'x' } },
	},
	{
		name: 'a send without recipient',
		method: 'POST',
		path: '$/messages/send',
		json: { subject: 'x' },
		status: 400,
		known: /required property 'to'/,
	},
	{
		name: 'a scheduled send',
		method: 'POST',
		path: '$/messages/send',
		json: { to, send_at: Math.floor(Date.now() / 1_000) + 600 },
		status: 202,
	},
	GET('the schedules', '$/messages/schedules'),
	GET('a schedule', '$/messages/schedules/{schedule}'),
	{ name: 'a cancelled schedule', method: 'DELETE', path: '$/messages/schedules/{schedule}', status: 202 },
	{
		name: 'cleaned messages',
		method: 'PUT',
		path: '$/messages/clean',
		json: { message_id: ['{message}'], ignore_links: true },
		known: PAGE,
	},
	// An array in the guide, the SDK and the CLI: docs/facts/nylas.md 8.8.
	GET('the threads', '$/threads', { known: PAGE }),
	GET('a thread', '$/threads/{thread}'),
	{ name: 'a change of a thread', method: 'PUT', path: '$/threads/{thread}', json: { unread: true } },
	{
		name: 'a new draft',
		method: 'POST',
		path: '$/drafts',
		json: { to, subject: 'Draft', body: 'x', custom_headers: [{ name: 'X-A', value: 'b' }] },
	},
	GET('the drafts', '$/drafts', { known: PAGE }),
	GET('a draft', '$/drafts/{draft}'),
	{ name: 'a change of a draft', method: 'PUT', path: '$/drafts/{draft}', json: { body: 'y' } },
	{ name: 'a sent draft', method: 'POST', path: '$/drafts/{draft}', json: {} },
	GET('the folders', '$/folders', { known: PAGE }),
	{ name: 'a new folder', method: 'POST', path: '$/folders', json: { name: 'Later' } },
	GET('a folder', '$/folders/INBOX'),
	GET('an attachment', '$/attachments/{attachment}?message_id={message}'),
	{
		name: 'a new contact',
		method: 'POST',
		path: '$/contacts',
		json: { given_name: 'Ada', emails: [{ email: 'ada@x.example', type: 'work' }] },
	},
	GET('the contacts', '$/contacts', { known: PAGE }),
	GET('the groups of contacts', '$/contacts/groups', { known: PAGE }),
	GET('a contact', '$/contacts/{contact}?select=id,given_name'),
	// Its schema is that of a new one, its examples change the notes alone.
	{
		name: 'a change of a contact',
		method: 'PUT',
		path: '$/contacts/{contact}',
		json: { phone_numbers: [{ number: '+1 555 0100', type: 'mobile' }] },
		known: /required property 'given_name'/,
	},
	{
		name: 'a contact without a name',
		method: 'POST',
		path: '$/contacts',
		json: { nickname: 'x' },
		status: 400,
		known: /required property 'given_name'/,
	},
	{ name: 'a deleted contact', method: 'DELETE', path: '$/contacts/{contact}' },
	GET('the calendars', '$/calendars', { known: PAGE }),
	GET('a calendar', '$/calendars/primary'),
	{ name: 'a new calendar', method: 'POST', path: '$/calendars', json: { name: 'Sales' } },
	{
		name: 'a new event',
		method: 'POST',
		path: '$/events?calendar_id=primary',
		json: {
			title: 'Call',
			when: { start_time: IN_AN_HOUR, end_time: IN_AN_HOUR + 600 },
			participants: [{ email: 'support@acme.example' }],
		},
		known: ONE_OF,
	},
	{
		name: 'an event of days',
		method: 'POST',
		path: '$/events?calendar_id=primary&notify_participants=false',
		json: { when: { start_date: '2027-01-31', end_date: '2027-02-01' } },
		known: ONE_OF,
	},
	{
		name: 'an event that has no time',
		method: 'POST',
		path: '$/events?calendar_id=primary',
		json: { title: 'x' },
		status: 400,
		known: /required property 'when'/,
	},
	{
		name: 'an event of no calendar',
		method: 'POST',
		path: '$/events',
		json: { when: { date: '2027-01-31' } },
		status: 400,
		known: ONE_OF,
	},
	GET('the events', '$/events?calendar_id=primary', { known: PAGE }),
	GET('the events of no calendar', '$/events', { status: 400 }),
	GET('an event', '$/events/{event}?calendar_id=primary'),
	GET('an unknown event', '$/events/nope?calendar_id=primary', { status: 404 }),
	// Its schema demands `when`, its examples leave it out.
	{
		name: 'a change of an event',
		method: 'PUT',
		path: '$/events/{event}?calendar_id=primary',
		json: { location: 'Here' },
		known: /required property 'when'/,
	},
	{
		name: 'an answer to an invitation',
		method: 'POST',
		path: '$/events/{event}/send-rsvp?calendar_id=primary',
		json: { status: 'maybe' },
	},
	{
		name: 'free and busy times',
		method: 'POST',
		path: '$/calendars/free-busy',
		json: { start_time: IN_AN_HOUR, end_time: IN_AN_HOUR + 600, emails: ['support@acme.example', 'eve@y.example'] },
	},
	{
		name: 'free and busy times of nobody',
		method: 'POST',
		path: '$/calendars/free-busy',
		json: { start_time: IN_AN_HOUR, end_time: IN_AN_HOUR + 600, emails: [] },
		status: 400,
	},
	{ name: 'a deleted event', method: 'DELETE', path: '$/events/{event}?calendar_id=primary' },
	{
		name: 'a new webhook',
		method: 'POST',
		path: '/webhooks',
		json: { trigger_types: ['message.created'], webhook_url: '{hook}', description: 'x' },
	},
	{
		name: 'a webhook that does not answer',
		method: 'POST',
		path: '/webhooks',
		json: { trigger_types: ['message.created'], webhook_url: 'http://127.0.0.1:9/' },
		status: 400,
	},
	GET('the webhooks', '/webhooks'),
	GET('a webhook', '/webhooks/{webhook}'),
	GET('an unknown webhook', '/webhooks/nope', { status: 400 }),
	{ name: 'a change of a webhook', method: 'PUT', path: '/webhooks/{webhook}', json: { status: 'pause' } },
	{ name: 'a new secret', method: 'POST', path: '/webhooks/rotate-secret/{webhook}' },
	// It requires `webhook_url`, which it does not list as a field.
	{
		name: 'a mock notification',
		method: 'POST',
		path: '/webhooks/mock-payload',
		json: { trigger_type: 'message.created' },
		known: /required property 'webhook_url'/,
	},
	{
		name: 'a test notification',
		method: 'POST',
		path: '/webhooks/send-test-event',
		json: { trigger_type: 'message.created', webhook_url: '{hook}' },
	},
	{ name: 'a deleted webhook', method: 'DELETE', path: '/webhooks/{webhook}' },
	{ name: 'a deleted thread', method: 'DELETE', path: '$/threads/{thread}' },
	{ name: 'a deleted message', method: 'DELETE', path: '$/messages/{message}' },
];

(spec ? describe : describe.skip)("the sandbox against Nylas's OpenAPI", () => {
	let check: Validator;
	let at: Started;
	let hook: Receiver;
	const world: Record<string, string> = {};
	beforeAll(async () => {
		check = validator(spec!);
		at = await start();
		hook = await receiver();
		const message = at.nylas.receive(
			at.grant.id,
			mailFrom('ada@x.example', {
				files: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('a') }],
			}),
		);
		Object.assign(world, {
			message: message.id,
			thread: message.thread_id,
			attachment: message.attachments[0].id,
			hook: hook.url,
		});
	});
	afterAll(async () => {
		await at.nylas.close();
		await hook.close();
	});

	it.each(STEPS)('$name', async ({ method, path, json, status = 200, known }) => {
		const filled = fill(path, world, encodeURIComponent);
		const body = json === undefined ? undefined : (JSON.parse(fill(JSON.stringify(json), world)) as unknown);
		const answer = await at.ask(filled, { method, json: body });
		remember(answer.body, filled);
		expect(answer.status).toBe(status);
		const specPath = `/v3${filled.replace('$', `/grants/${at.grant.id}`)}`;
		const problems = [
			...(body === undefined ? [] : check.request(method, specPath, body)),
			...check.response(method, specPath, status, JSON.parse(answer.text)),
		];
		expect(problems.filter((problem) => !known?.test(problem))).toEqual([]);
		// A deviation that is gone must not stay in the table.
		if (known) expect(problems.some((problem) => known.test(problem))).toBe(true);
	});

	it('takes a large file of a Microsoft mailbox, session and all', async () => {
		const { id } = at.nylas.addGrant({ email: 'office@x.example', provider: 'microsoft' });
		const sessions = `/grants/${id}/attachment-uploads`;
		const hold = async (path: string, status: number, json?: object) => {
			const answer = await at.ask(path, { method: 'POST', json });
			expect([answer.status, check.response('POST', `/v3${path}`, status, JSON.parse(answer.text))]).toEqual([
				status,
				[],
			]);
			return JSON.parse(answer.text) as {
				data: { attachment_id: string; url: string; headers: Record<string, string> };
			};
		};
		const file = { filename: 'a.zip', content_type: 'application/zip', size: 3 };
		expect(check.request('POST', `/v3${sessions}`, file)).toEqual([]);
		const { data } = await hold(sessions, 201, file);
		const complete = `${sessions}/${data.attachment_id}/complete`;
		await hold(complete, 422);
		await fetch(data.url, { method: 'PUT', headers: data.headers, body: 'abc' });
		await hold(complete, 200);
		await hold(complete, 409);
		await hold(`/grants/${at.grant.id}/attachment-uploads`, 401, file);
	});

	it.each([
		['$/messages', 'thread_id'],
		['$/threads', 'latest_message_after'],
		['$/drafts', 'metadata_pair'],
		['$/folders', 'single_level'],
		['$/contacts', 'recurse'],
		['$/calendars', 'metadata_pair'],
		['$/events', 'ical_uid'],
		['/grants', 'sort_by'],
	])('takes no query parameter in %s that is not in the specification', async (path, one) => {
		const allowed = check.queryParameters('GET', `/v3${path.replace('$', '/grants/x')}`);
		expect(allowed).toContain(one);
		for (const name of ['offset', 'q', 'starred_before', 'expand'].filter(
			(candidate) => !allowed.includes(candidate),
		)) {
			expect((await at.ask(`${path}?${name}=1`)).status).toBe(400);
		}
	});

	function remember(answered: { data?: unknown }, path: string): void {
		const { id, object, schedule_id: schedule, webhook_url: webhook } = (answered.data ?? {}) as Record<string, string>;
		if (schedule) world.schedule = schedule;
		if (['draft', 'contact', 'event', 'signature'].includes(object)) world[object] ??= id;
		if (webhook && path.startsWith('/webhooks')) world.webhook = id;
	}
});

function fill(text: string, world: Record<string, string>, encode = (value: string) => value): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in world ? encode(world[name]) : whole));
}
