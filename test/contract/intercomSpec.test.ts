import { startIntercom } from '../../sandbox/intercom';
import { loadSpec, validator, type Validator } from './spec';

/** Where the specification says something else than what the service was seen to send, or contradicts itself. */
const KNOWN: Array<{ pattern: RegExp; why: string }> = [
	{
		pattern: /\/statistics.* must be (integer|string|null)/,
		why: 'captured conversations have null for what has not happened',
	},
	{ pattern: /\/(email|email_domain|ios_|android_).* must be string/, why: 'leads without an address have null' },
	{ pattern: /\/url must match format "uri"/, why: 'addresses under a contact are paths in the examples, too' },
	{
		pattern: /\/(tags|notes|companies)\/data\/\d+\/type must match format "uri"/,
		why: 'the format was meant for the url beside it',
	},
	{ pattern: /\/from\/id must match format "uuid"/, why: 'the same field has to be 24 characters long' },
	{
		pattern:
			/required property '(job_title|away_mode_enabled|away_mode_reassign|team_ids|applied_at|applied_by|last_request_at|size|website|industry|subject|default_locale|translated_content|conversions|ticket_state|conversation_id)'/,
		why: '2.11 requires fields that its own examples lack',
	},
	{
		pattern: /required property '(companies|ticket_types|ticket_type_attributes)'|allowedValues":\["ticket_type/,
		why: '2.11 has another wrapper than its own examples',
	},
	{ pattern: /\/message_type must be equal/, why: 'its own examples, the title of its schema and the SDK say `inapp`' },
	{ pattern: /\/conversation_rating must be object/, why: 'null in every example and capture' },
	{ pattern: /\/teammates must have required property 'teammates'/, why: 'captured conversations have `admins`' },
	{ pattern: /must be null|must match a schema in anyOf/, why: 'says only that an inner sentence applies' },
	{ pattern: /\/pages must be object/, why: 'null in the example of a scroll' },
	{
		pattern: /must match exactly one schema in oneOf \{"passingSchemas":/,
		why: 'what tags companies is a tag with a name, too',
	},
	{ pattern: /\/event_details must match a schema in anyOf/, why: 'captured parts have {} where nothing happened' },
	{ pattern: /\/pages\/next must have required property 'per_page'/, why: 'what is relied on is its cursor' },
	{ pattern: /\/(admin|team)_assignee_id must be integer/, why: 'until 2.15 an unassigned conversation has null' },
];

type Step = [string, unknown?];

/** One of each: what is asked, in an order in which each step finds what it needs. `$x` is filled in from `keep`. */
function steps(version: string): Array<{ at: Step; keep?: string }> {
	const from213 = version !== '2.11';
	return [
		{ at: ['GET /me'] },
		{ at: ['GET /admins'] },
		{ at: ['GET /admins/$admin'] },
		{ at: ['PUT /admins/$admin/away', { away_mode_enabled: true, away_mode_reassign: false }] },
		{ at: ['GET /teams'] },
		{ at: ['GET /teams/$team'] },
		{ at: ['POST /tags', { name: 'Urgent' }], keep: 'tag' },
		{ at: ['GET /tags'] },
		{ at: ['POST /contacts', { email: 'ada@customer.example', external_id: 'u1', name: 'Ada' }], keep: 'contact' },
		{ at: ['POST /contacts', { role: 'lead', email: 'ada@customer.example' }], keep: 'lead' },
		{ at: ['GET /contacts/$contact'] },
		{ at: ['PUT /contacts/$contact', { name: 'Ada L.' }] },
		{ at: ['GET /contacts'] },
		{
			at: [
				'POST /contacts/search',
				{ query: { field: 'email', operator: '=', value: 'ada@customer.example' }, pagination: { per_page: 1 } },
			],
		},
		{ at: ['POST /contacts/$contact/tags', { id: '$tag' }] },
		{ at: ['GET /contacts/$contact/tags'] },
		{ at: ['POST /contacts/$contact/notes', { body: 'Hello', admin_id: '$admin' }] },
		{ at: ['GET /contacts/$contact/notes'] },
		{ at: ['POST /companies', { company_id: 'c1', name: 'Customer' }], keep: 'company' },
		{ at: ['POST /contacts/$contact/companies', { id: '$company' }] },
		{ at: ['GET /contacts/$contact/companies'] },
		{ at: ['GET /companies/$company'] },
		{ at: ['GET /companies?company_id=c1'] },
		{ at: ['PUT /companies/$company', { name: 'Customer Ltd', website: 'https://customer.example' }] },
		{ at: ['POST /companies/list?per_page=1'] },
		{ at: ['GET /companies/scroll'] },
		{ at: ['GET /companies/$company/contacts'] },
		{ at: ['POST /tags', { name: 'Urgent', companies: [{ id: '$company' }] }] },
		...(version === '2.16' ? [{ at: ['POST /companies/$company/notes', { body: 'Pays late' }] as Step }] : []),
		...(version === '2.11' ? [] : [{ at: ['GET /companies/$company/notes'] as Step }]),
		{ at: ['GET /segments?include_count=true'] },
		{ at: ['GET /segments/$segment'] },
		{ at: ['GET /contacts/$contact/segments'] },
		{ at: ['POST /events', { event_name: 'ordered', created_at: 1_779_200_976, id: '$contact' }] },
		{
			at: [
				'POST /events/summaries',
				{
					user_id: 'u1',
					event_summaries: { event_name: 'ordered', count: 2, first: 1_779_200_000, last: 1_779_200_976 },
				},
			],
		},
		{ at: ['GET /events?type=user&intercom_user_id=$contact'] },
		{ at: ['GET /events?type=user&user_id=u1&summary=true'] },
		{ at: ['GET /subscription_types'] },
		{ at: ['POST /conversations', { from: { type: 'user', id: '$contact' }, body: 'Hello' }], keep: 'conversation' },
		{ at: ['GET /conversations/$conversation'] },
		{
			at: [
				'POST /conversations/$conversation/reply',
				{ type: 'user', message_type: 'comment', intercom_user_id: '$contact', body: 'More' },
			],
		},
		{
			at: [
				'POST /conversations/$conversation/reply',
				{ type: 'admin', message_type: 'note', admin_id: '$admin', body: '<p>Hi</p>' },
			],
		},
		{ at: ['POST /conversations/$conversation/parts', { message_type: 'close', type: 'admin', admin_id: '$admin' }] },
		{
			at: [
				'POST /conversations/$conversation/parts',
				{ message_type: 'assignment', type: 'admin', admin_id: '$admin', assignee_id: '$admin' },
			],
		},
		{ at: ['POST /conversations/$conversation/tags', { id: '$tag', admin_id: '$admin' }] },
		{ at: ['PUT /conversations/$conversation', { read: true, custom_attributes: { 'Email Thread': 'g/t' } }] },
		{ at: ['GET /conversations'] },
		{
			at: [
				'POST /conversations/search',
				{ query: { operator: 'AND', value: [{ field: 'contact_ids', operator: '=', value: '$contact' }] } },
			],
		},
		{ at: ['DELETE /conversations/$conversation/tags/$tag', { admin_id: '$admin' }] },
		{ at: ['GET /ticket_types'] },
		{
			at: [
				'POST /tickets',
				{ ticket_type_id: '88', contacts: [{ id: '$contact' }], ticket_attributes: { _default_title_: 'T' } },
			],
			keep: 'ticket',
		},
		{ at: ['GET /tickets/$ticket'] },
		{ at: ['POST /data_attributes', { name: 'vip', model: 'contact', data_type: 'boolean' }], keep: 'dataAttribute' },
		{ at: ['PUT /data_attributes/$dataAttribute', { description: 'Pays more', archived: false }] },
		{ at: ['PUT /tickets/$ticket', { ticket_attributes: { _default_description_: 'D' }, open: true }] },
		{
			at: [
				'POST /tickets/$ticket/reply',
				{ type: 'admin', message_type: 'note', admin_id: '$admin', body: 'Known', cross_post: true },
			],
		},
		{
			at: [
				'POST /tickets/$ticket/reply',
				{ type: 'user', message_type: 'comment', intercom_user_id: '$contact', body: 'More' },
			],
		},
		{ at: ['POST /tickets/$ticket/tags', { id: '$tag', admin_id: '$admin' }] },
		{ at: ['POST /tickets/search', { query: { field: 'created_at', operator: '>', value: 0 } }] },
		{ at: ['DELETE /tickets/$ticket/tags/$tag', { admin_id: '$admin' }] },
		{
			at: [
				'POST /messages',
				{
					message_type: 'inapp',
					from: { type: 'admin', id: 0 },
					to: { type: 'user', id: '$contact' },
					body: 'Hello',
					create_conversation_without_contact_reply: true,
				},
			],
		},
		{
			at: ['POST /articles', { title: 'Printer', body: '<p>Paper</p>', author_id: 0, state: 'published' }],
			keep: 'article',
		},
		{ at: ['GET /articles'] },
		{ at: ['GET /articles/$article'] },
		{ at: ['PUT /articles/$article', { description: 'Short' }] },
		{ at: ['GET /articles/search?phrase=printer&highlight=true'] },
		{ at: ['DELETE /articles/$article'] },
		{ at: ['GET /data_attributes?model=contact'] },
		{ at: ['POST /contacts/merge', { from: '$lead', into: '$contact' }] },
		...(from213
			? [{ at: ['GET /contacts/find_by_external_id/u1'] as Step }, { at: ['GET /ticket_states'] as Step }]
			: []),
		{ at: ['GET /help_center/collections?per_page=1'] },
		{ at: ['GET /help_center/help_centers'] },
		...(version === '2.11'
			? []
			: [
					{ at: ['GET /brands'] as Step },
					{ at: ['GET /away_status_reasons'] as Step },
					{ at: ['GET /conversations/$conversation/handling_events'] as Step },
				]),
		...(version === '2.16'
			? [
					{ at: ['GET /macros?per_page=1'] as Step },
					{ at: ['GET /macros/$macro'] as Step },
					{ at: ['GET /contacts/$contact/merge_history?per_page=1'] as Step },
					{ at: ['GET /conversations/$conversation/side_conversations?per_page=1'] as Step },
					{ at: ['GET /teams/$team/metrics'] as Step },
					{ at: ['POST /tickets', { ticket_type_id: '90', contacts: [{ id: '$contact' }] }] as Step, keep: 'tracker' },
					{ at: ['POST /tickets/$tracker/linked_conversations', { conversation_id: '$conversation' }] as Step },
					{ at: ['DELETE /tickets/$tracker/linked_conversations/$conversation'] as Step },
					{
						at: ['POST /tickets/$ticket/change_type', { ticket_type_id: '91', ticket_state_id: '8482' }] as Step,
					},
					{ at: ['POST /conversations/attributes', { name: 'Order', data_type: 'string' }] as Step, keep: 'attribute' },
					{ at: ['GET /conversations/attributes'] as Step },
					{ at: ['GET /conversations/deleted'] as Step },
				]
			: []),
		{ at: ['POST /contacts/$contact/archive'] },
		...(from213
			? [{ at: ['DELETE /conversations/$conversation'] as Step }, { at: ['DELETE /tickets/$ticket'] as Step }]
			: []),
		{ at: ['DELETE /companies/$company'] },
	];
}

describe.each(['2.11', '2.15', '2.16'])('the sandbox speaks Intercom %s', (version) => {
	const spec = loadSpec(`intercom/${version}.yaml`);
	if (!spec) {
		console.log(`skipped: the specification of Intercom ${version} is not on this machine`);
		test.skip('its specification is not on this machine', () => {});
		return;
	}
	// 2.11 refers to this schema and does not have it.
	const schemas = (spec.document.components as { schemas: Record<string, unknown> }).schemas;
	schemas.custom_attributes ??= { type: 'object' };
	const valid: Validator = validator(spec);
	let sandbox: Awaited<ReturnType<typeof startIntercom>>;
	beforeEach(async () => void (sandbox = await startIntercom({ port: 0, seed: 1 })));
	afterEach(async () => await sandbox.close());

	test('in every request it takes and every answer it gives', async () => {
		sandbox.addConversationAttribute('Email Thread');
		// So that the search has a second page, however long the machine takes.
		sandbox.searchLagMs.contacts = 0;
		const { settings } = sandbox;
		settings.addMacro({ name: 'Bye', text: '<p>Bye</p>', teamIds: [sandbox.teams[0].id] });
		settings.addBrand('Premium');
		settings.addAwayReason({ label: 'Lunch' });
		settings.addCollection({ name: 'Refunds', parentId: settings.addCollection({ name: 'Billing' }).id });
		const known: Record<string, string> = {
			admin: sandbox.admins[0].id,
			team: sandbox.teams[0].id,
			segment: sandbox.addSegment({ name: 'Active' }).id,
			macro: sandbox.settings.addMacro({ name: 'Hello', text: "<p>Hi {{user.name | fallback: 'there'}}</p>" }).id,
		};
		const fill = (text: string) => text.replace(/\$(\w+)/g, (_all, name: string) => known[name]);
		const wrong: string[] = [];
		for (const {
			at: [route, body],
			keep,
		} of steps(version)) {
			const [method, path] = fill(route).split(' ');
			// Messages and articles have the teammate as a number.
			const json =
				body === undefined
					? undefined
					: fill(JSON.stringify(body)).replace(/"(id|author_id)":0\b/, `"$1":${known.admin}`);
			const answer = await fetch(sandbox.url + path, {
				method,
				body: json,
				headers: {
					authorization: `Bearer ${sandbox.accessToken}`,
					accept: 'application/json',
					'content-type': 'application/json',
					'intercom-version': version,
				},
			});
			// An event is taken without a word.
			const text = await answer.text();
			const answered = (text ? JSON.parse(text) : {}) as { id?: string; conversation_id?: string };
			if (keep) known[keep] = String(answered.conversation_id ?? answered.id);
			if (!answer.ok) wrong.push(`${route}: ${answer.status} ${JSON.stringify(answered)}`);
			const found = [
				...(json ? valid.request(method, path, JSON.parse(json)) : []),
				...valid.response(method, path, answer.status, answered),
			];
			wrong.push(
				...found
					.filter((sentence) => !KNOWN.some(({ pattern }) => pattern.test(sentence)))
					.map((sentence) => `${route}: ${sentence}`),
			);
		}
		expect(wrong).toEqual([]);
	});
});
