import { regionFinding } from '../../../../nodes/IntercomInbox/operations/workspace/checks';
import { address } from '../../../../nodes/IntercomInbox/operations/workspace/deliveryChecks';
import { rememberNotification } from '../../../../nodes/shared/base/lastNotification';
import { openInbox, type Inbox } from '../../../support/inbox';

interface Finding {
	check: string;
	ok: boolean;
	found: string;
	fix?: string;
	neededFor?: string;
}

const DELIVERY = ["n8n's address", 'Notifications', "Intercom's own email"];

describe('Intercom Inbox: workspace, Diagnose', () => {
	let inbox: Inbox;

	beforeEach(async () => (inbox = await openInbox()));
	afterEach(async () => await inbox.close());

	const diagnose = async (options: object = {}) => {
		const [json] = await inbox.output('workspace:diagnose', {}, options);
		const { ok, findings } = json as unknown as { ok: boolean; findings: Finding[] };
		return {
			ok,
			findings,
			// What no service tells has tests of its own.
			wrong: findings.filter(({ ok: isFine, check }) => !isFine && !DELIVERY.includes(check)),
			of: (check: string) => findings.find((finding) => finding.check === check),
		};
	};
	const refusal = (code: string, message: string) =>
		JSON.stringify({ type: 'error.list', errors: [{ code, message }] });

	it('finds nothing wrong, and changes nothing', async () => {
		inbox.intercom.addConversationAttribute('Email Thread');
		const { ok, findings, wrong, of } = await diagnose();
		expect(wrong).toEqual([]);
		expect(ok).toBe(true);
		expect(findings.map(({ check }) => check)).toEqual([
			'Access token and region',
			'API version',
			'Reading contacts',
			'Reading conversations',
			'Reading tags',
			'Reading teams',
			'Reading companies',
			'Reading data attributes',
			'Reading segments',
			'Reading tickets',
			'Reading ticket types',
			'Reading articles',
			'Teammates with a seat',
			'Email link',
			"n8n's address",
			'Client secret',
			'Notifications',
			"Intercom's own email",
		]);
		expect(findings[0].found).toMatch(/^The token of Ada works for the workspace \w+; its region is US$/);
		expect(findings[1].found).toBe('2.15; operations that need 2.16 can use it');
		expect(of('Teammates with a seat')?.found).toBe('2 of 2: Ada, Ben');
		expect(inbox.requests(/./).filter(({ method, path }) => method !== 'GET' && path !== '/tickets/search')).toEqual(
			[],
		);
		expect(inbox.mistakes).toEqual([]);
	});

	it('looks at nothing else when the token is not accepted', async () => {
		const { ok, findings } = await diagnose({ accessToken: 'wrong' });
		expect(ok).toBe(false);
		expect(findings).toEqual([
			{
				check: 'Access token and region',
				ok: false,
				found: 'Intercom did not accept the access token',
				fix: expect.stringContaining('Check token and region'),
			},
		]);
		expect(inbox.requests(/./)).toHaveLength(1);
	});

	it('asks whether the newest version is offered, where the credential pins an older one', async () => {
		expect((await diagnose({ apiVersion: '2.16' })).of('API version')).toEqual({
			check: 'API version',
			ok: true,
			found: '2.16',
		});
		expect((await diagnose({ apiVersion: '2.11' })).of('API version')?.found).toBe(
			'2.11; operations that need 2.16 can use it',
		);
		expect(inbox.requests(/GET \/me/).map(({ headers }) => headers['intercom-version'])).toEqual([
			'2.16',
			'2.11',
			'2.16',
		]);
	});

	it('says so when it is not', async () => {
		inbox.intercom.addConversationAttribute('Email Thread');
		inbox.intercom.faults.add({
			route: /GET \/me/,
			status: 200,
			body: JSON.stringify({ id: '1', name: 'Ada', app: null }),
		});
		inbox.intercom.faults.add({
			route: /GET \/me/,
			status: 400,
			body: refusal('intercom_version_invalid', 'The requested version could not be found'),
		});
		const { ok, findings, wrong } = await diagnose();
		expect(ok).toBe(false);
		expect(findings[0].found).toBe(
			'The token of Ada works for the workspace (unknown); its region is not reported by Intercom',
		);
		expect(wrong).toEqual([
			{
				check: 'API version',
				ok: false,
				found: 'The API version does not support this request',
				fix: expect.stringContaining('could not be found'),
			},
		]);
	});

	it('says what to do where the app may not read, and goes on', async () => {
		inbox.intercom.addConversationAttribute('Email Thread');
		inbox.intercom.faults.add({
			route: /GET \/conversations\?/,
			status: 403,
			body: refusal('token_unauthorized', 'Not authorized to access resource'),
		});
		const { ok, wrong, findings } = await diagnose();
		expect(ok).toBe(false);
		expect(wrong).toEqual([
			{
				check: 'Reading conversations',
				ok: false,
				found: 'The Intercom app lacks a permission',
				fix: expect.stringContaining('Developer Hub'),
			},
		]);
		expect(findings).toHaveLength(18);
	});

	it('does not call a workspace unfit for lack of what only some operations need', async () => {
		inbox.intercom.addConversationAttribute('Email Thread');
		inbox.intercom.faults.add({
			route: /POST \/tickets\/search/,
			status: 403,
			body: refusal('api_plan_restricted', 'Active subscription needed.'),
		});
		const { ok, wrong } = await diagnose();
		expect(ok).toBe(true);
		expect(wrong).toEqual([
			{
				check: 'Reading tickets',
				ok: false,
				neededFor: 'tickets',
				found: "The workspace's plan does not include this",
				fix: expect.stringContaining('Upgrade the Intercom subscription to use this'),
			},
		]);
	});

	it('says that nobody has a seat', async () => {
		inbox.intercom.addConversationAttribute('Email Thread');
		inbox.intercom.admins.forEach((admin) => (admin.has_inbox_seat = false));
		const { wrong } = await diagnose();
		expect(wrong).toEqual([
			{
				check: 'Teammates with a seat',
				ok: false,
				found: 'None of the 2 teammates has an inbox seat',
				fix: expect.stringContaining('Teammates'),
			},
		]);
	});

	it('shortens a long list of teammates', async () => {
		for (let number = 1; number <= 10; number += 1)
			inbox.intercom.addAdmin({ name: `T${number}`, email: `t${number}@acme.example` });
		expect((await diagnose()).of('Teammates with a seat')?.found).toBe(
			'12 of 12: Ada, Ben, T1, T2, T3, T4, T5, T6, T7, T8, …',
		);
	});

	it.each([
		[
			'is missing',
			[],
			'The conversation attribute "Email Thread" does not exist',
			'Run Conversation: Set Up Email Link',
		],
		[
			'is there twice',
			[{ name: 'Email Thread' }, { name: 'Email Thread', data_type: 'string' }],
			'There are 2 conversation attributes "Email Thread"',
			'Archive all but one',
		],
		[
			'is not text',
			[{ name: 'Email Thread', data_type: 'list' }],
			'The conversation attribute "Email Thread" is of type list, not text',
			'Archive it',
		],
		[
			'is archived',
			[{ name: 'Email Thread', archived: true }, { name: 'Other' }],
			'The conversation attribute "Email Thread" is archived',
			'Unarchive it in Intercom',
		],
	])('says what to do when the attribute of the link %s', async (_what, data, found, fix) => {
		inbox.intercom.faults.add({
			route: /conversations\/attributes/,
			status: 200,
			body: JSON.stringify({ type: 'list', data }),
		});
		expect((await diagnose()).wrong).toEqual([
			{ check: 'Email link', ok: false, found, fix: expect.stringContaining(fix) },
		]);
	});

	describe('notifications', () => {
		const CHECK = 'Notifications';
		const service = { name: 'Intercom' };

		it('says that none has come, without calling the workspace unfit', async () => {
			inbox.intercom.addConversationAttribute('Email Thread');
			const { ok, of } = await diagnose();
			expect([ok, of(CHECK)]).toMatchObject([true, { ok: false, neededFor: 'answers' }]);
			expect(of(CHECK)?.found).toMatch(/^None has come to this process/);
		});

		it('says when the last one came', async () => {
			rememberNotification(inbox.process, service, 'taken');
			expect((await diagnose()).of(CHECK)).toMatchObject({ ok: true, found: expect.stringMatching(/UTC$/) as string });
		});

		it('says that the secret does not fit where none but refused ones came', async () => {
			rememberNotification(inbox.process, service, 'refused');
			expect((await diagnose()).of(CHECK)).toMatchObject({
				ok: false,
				found: expect.stringContaining('does not match the client secret') as string,
			});
		});
	});

	it('says that the credential has no client secret', async () => {
		expect((await diagnose({ clientSecret: ' ' })).of('Client secret')).toMatchObject({
			ok: false,
			found: expect.stringContaining('no client secret') as string,
		});
		expect((await diagnose()).of('Client secret')?.ok).toBe(true);
	});

	it('names the email of Intercom itself as what a person has to check', async () => {
		const finding = (await diagnose()).of("Intercom's own email");
		expect(finding).toMatchObject({ ok: false, fix: expect.stringContaining('Settings > Channels > Email') as string });
	});
});

describe('the region of a workspace against the chosen one', () => {
	const at = (baseUrl: string, told?: string) => regionFinding({ baseUrl }, told);

	it.each([
		['https://api.intercom.io', 'US'],
		['https://api.eu.intercom.io', 'EU'],
		['https://api.eu.intercom.io', 'Europe'],
		['https://api.au.intercom.io', 'AU'],
		['http://localhost:4020', 'EU'],
		['https://api.intercom.io', 'Mars'],
	])('%s fits %s', (baseUrl, told) => expect(at(baseUrl, told)).toEqual({ ok: true, found: `its region is ${told}` }));

	it.each([
		['https://api.intercom.io', 'EU', "Choose 'Europe' as the region in the credential."],
		['https://api.eu.intercom.io', 'US', "Choose 'United States' as the region in the credential."],
		['https://api.eu.intercom.io', 'Australia', "Choose 'Australia' as the region in the credential."],
	])('%s does not fit %s', (baseUrl, told, fix) => expect(at(baseUrl, told)).toMatchObject({ ok: false, fix }));

	it('is not known where Intercom does not tell it', () =>
		expect(at('https://api.intercom.io')).toEqual({ ok: true, found: 'its region is not reported by Intercom' }));

	it.each([
		{ given: undefined, ok: false, found: 'n8n does not tell its address' },
		{ given: 'nonsense', ok: false, found: 'n8n does not tell its address' },
		{ given: 'http://localhost:5678', ok: false, found: "http://localhost:5678 can't be reached from the internet" },
		{ given: 'https://192.168.1.5', ok: false, found: "https://192.168.1.5 can't be reached from the internet" },
		{ given: 'https://n8n.internal', ok: false, found: "https://n8n.internal can't be reached from the internet" },
		{ given: 'http://n8n.example.com', ok: false, found: 'http://n8n.example.com is not HTTPS' },
		{ given: 'https://n8n.example.com', ok: true, found: 'https://n8n.example.com' },
		{ given: 'https://10x.example.com', ok: true, found: 'https://10x.example.com' },
	])('the address $given', ({ given, ...expected }) => {
		expect(address(given)).toMatchObject(expected);
	});
});
