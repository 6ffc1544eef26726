import { NotPossible, notTried, type Fact } from '../../../scripts/probe/fact';
import { allowed, NotOurs, type Rule } from '../../../scripts/probe/ledger/guard';
import { intercomRules } from '../../../scripts/probe/ledger/intercomRules';
import { Ledger } from '../../../scripts/probe/ledger/ledger';
import { nylasRules } from '../../../scripts/probe/ledger/nylasRules';
import type { IntercomPlace } from '../../../scripts/probe/places/intercomPlace';
import type { NylasPlace } from '../../../scripts/probe/places/nylasPlace';
import { probe } from '../../../scripts/probe/run';
import { sandboxPlaces, type Staged } from '../../../scripts/probe/sandboxPlaces';

interface Given {
	what: string;
	call: string;
	body?: unknown;
}

jest.setTimeout(120_000);

const rules = [...intercomRules, ...nylasRules];

describe('what this run did not make', () => {
	const ledger = () => {
		const ours = new Ledger('probe-abc');
		ours.add({ kind: 'contact', id: 'c1' }, { kind: 'conversation', id: '7' }, { kind: 'grant', id: 'g' });
		ours.add({ kind: 'message', id: 'm/1=' }, { kind: 'self', id: 'scratch@x.example' });
		return ours;
	};
	const ask = (call: string, body?: unknown) => {
		const [method, path] = call.split(' ');
		return () => allowed(rules, ledger(), { method, path, body });
	};

	test.each(rules.filter(({ reads }) => !reads))('$route is refused with the ID of another', ({ route }) => {
		const [method, path] = route.replace(/:\w+/g, 'foreign').split(' ');
		const body = { from: { id: 'foreign' }, id: 'foreign', to: { id: 'foreign' }, conversation_id: 'foreign' };
		expect(() => allowed(rules, ledger(), { method, path, body })).toThrow(NotOurs);
	});

	test.each<Given>([
		{ what: 'a conversation of another', call: 'DELETE /conversations/8' },
		{ what: 'closing it', call: 'POST /conversations/8/parts', body: { message_type: 'close' } },
		{ what: 'a reply as a contact of another', call: 'POST /conversations/7/reply', body: { intercom_user_id: 'c2' } },
		{
			what: 'a contact with an address that is not marked',
			call: 'POST /contacts',
			body: { email: 'ada@x.example', name: 'probe-abc' },
		},
		{ what: 'a contact without a mark', call: 'POST /contacts', body: { role: 'lead' } },
		{ what: 'merging another into ours', call: 'POST /contacts/merge', body: { from: 'c2', into: 'c1' } },
		{ what: 'a company that may be there', call: 'POST /companies', body: { company_id: '4711' } },
		{
			what: 'a mail to somebody',
			call: 'POST /v3/grants/g/messages/send',
			body: { subject: 'probe-abc', to: [{ email: 'ada@x.example' }] },
		},
		{
			what: 'a mail with somebody in Cc',
			call: 'POST /v3/grants/g/messages/send',
			body: { subject: 'probe-abc', to: [{ email: 'scratch@x.example' }], cc: [{ email: 'ada@x.example' }] },
		},
		{
			what: 'a mail without a mark',
			call: 'POST /v3/grants/g/messages/send',
			body: { subject: 'Hi', to: [{ email: 'scratch@x.example' }] },
		},
		{
			what: 'a reply to a mail of another',
			call: 'POST /v3/grants/g/messages/send',
			body: { subject: 'probe-abc', to: [], reply_to_message_id: 'm2' },
		},
		{ what: 'a mail of another', call: 'DELETE /v3/grants/g/messages/m2' },
		{ what: 'our own mail in another mailbox', call: 'DELETE /v3/grants/h/messages/m%2F1%3D' },
		{ what: 'a webhook of another', call: 'DELETE /v3/webhooks/w' },
		{ what: 'the grant itself', call: 'DELETE /v3/grants/g' },
		{ what: 'a path without a rule', call: 'PUT /admins/1/away', body: { away_mode_enabled: true } },
		{ what: 'more of a path', call: 'POST /contacts/c1/block/../../c2/block', body: {} },
	])('$what is refused', ({ call, body }) => {
		expect(ask(call, body)).toThrow(NotOurs);
	});

	test.each<Given>([
		{ what: 'our conversation', call: 'DELETE /conversations/7' },
		{ what: 'our contact in it', call: 'POST /conversations/7/reply', body: { intercom_user_id: 'c1' } },
		{ what: 'our mail, encoded', call: 'DELETE /v3/grants/g/messages/m%2F1%3D' },
		{
			what: 'a mail to ourselves',
			call: 'POST /v3/grants/g/messages/send',
			body: { subject: 'probe-abc', to: [{ email: 'scratch@x.example' }] },
		},
		{ what: 'a look', call: 'GET /conversations/8' },
		{ what: 'a search', call: 'POST /contacts/search', body: {} },
	])('$what is let through', ({ call, body }) => {
		expect(ask(call, body)).not.toThrow();
	});

	test('a request that is refused never leaves', async () => {
		const { places, sandbox, close } = await sandboxPlaces();
		sandbox.nylas.log.clear();
		const grant = sandbox.nylas.grants[0].id;
		const [theirs] = [sandbox.nylas.receive(grant, { from: { email: 'ada@x.example' }, subject: 'Mine', body: 'x' })];
		await expect(places.nylas?.ask(`DELETE /messages/${theirs.id}`)).rejects.toThrow(NotOurs);
		await expect(places.intercom?.api.ask('POST /contacts', { body: { email: 'ada@x.example' } })).rejects.toThrow(
			NotOurs,
		);
		expect(sandbox.nylas.log.requests()).toEqual([]);
		expect(sandbox.intercom.contacts).toEqual([]);
		await close();
	});
});

describe('what this run made is taken away', () => {
	let staged: Staged;
	let before: unknown;
	beforeEach(async () => {
		staged = await sandboxPlaces();
		const { nylas, intercom } = staged.sandbox;
		const email = 'ada@x.example';
		nylas.receive(nylas.grants[0].id, { from: { email }, subject: 'probe', body: 'Not of the probe' });
		intercom.addConversationAttribute('Email Thread');
		intercom.addTag('VIP');
		before = await state();
	});
	afterEach(async () => await staged.close());

	/** All that could be left, as the services show it. */
	async function state(): Promise<unknown> {
		const { nylas, intercom } = staged.sandbox;
		const grant = nylas.grants[0].id;
		const read = async (path: string) =>
			await (
				await fetch(`${nylas.url}/v3/grants/${grant}/${path}`, { headers: { authorization: `Bearer ${nylas.apiKey}` } })
			).json();
		const [drafts, schedules, events] = await Promise.all(
			['drafts', 'messages/schedules', 'events?calendar_id=primary'].map(read),
		);
		return structuredClone({
			// A merged one goes with the contact that it went into.
			contacts: intercom.contacts.filter(({ merged_into }) => !merged_into).map(({ id }) => id),
			conversations: intercom.conversations.map(({ id }) => id),
			tags: intercom.tags,
			attributes: intercom.conversationAttributes,
			messages: nylas.messages(grant).map(({ id }) => id),
			folders: nylas.folders(grant).map(({ id }) => id),
			webhooks: nylas.webhooks.length,
			drafts: (drafts as { data: unknown[] }).data.length,
			schedules: (schedules as unknown[]).length,
			events: (events as { data: Array<{ status: string }> }).data.filter(({ status }) => status !== 'cancelled')
				.length,
		});
	}

	test('after all facts', async () => {
		const { left } = await probe(staged.places);
		expect(left).toEqual([]);
		expect(await state()).toEqual(before);
	});

	const makes: ReadonlyArray<Fact<IntercomPlace>> = [
		{
			fact: 'docs/facts/intercom.md 7.2',
			title: 'makes a conversation and goes wrong',
			async check(place) {
				await place.conversation();
				throw new TypeError('a bug');
			},
		},
	];

	test('after an error in a check', async () => {
		const { results, left } = await probe({ intercom: staged.places.intercom }, { facts: { intercom: makes } });
		expect(results).toMatchObject([{ verdict: 'not tried', saw: 'the check itself failed: TypeError' }]);
		expect(left).toEqual([]);
		expect(await state()).toEqual(before);
	});

	test('when it is interrupted, and what comes after that is not tried', async () => {
		const stop = new AbortController();
		const sends: Fact<NylasPlace> = {
			fact: 'docs/facts/nylas.md 7.1',
			title: 'sends, and is interrupted',
			async check(place) {
				await place.send();
				stop.abort();
				return notTried('sent');
			},
		};
		const { nylas } = staged.places;
		const { results, left } = await probe({ nylas }, { facts: { nylas: [sends, sends] }, signal: stop.signal });
		expect(results.map(({ saw }) => saw)).toEqual(['sent', 'interrupted']);
		expect(left).toEqual([]);
		expect(await state()).toEqual(before);
	});

	test('and what can not be is told', async () => {
		staged.sandbox.intercom.faults.add({ route: /^DELETE /, status: 400, times: Infinity });
		const made: Fact<IntercomPlace> = {
			fact: 'docs/facts/intercom.md 5.1',
			title: 'makes a contact',
			check: async (place) => await Promise.reject(new NotPossible((await place.contact()).id)),
		};
		const { results, left } = await probe({ intercom: staged.places.intercom }, { facts: { intercom: [made] } });
		expect(left).toEqual([`contact ${results[0]?.saw} (400 parameter_invalid)`]);
	});
});

test('every rule that makes something says how it is taken away', () => {
	const answer = { id: '1', conversation_id: '1', customers: [{ id: '1' }], data: { id: '1', grant_id: 'g' } };
	const things = rules.flatMap((rule: Rule) => rule.makes?.(answer) ?? []);
	expect(things.length).toBeGreaterThan(8);
	const ledger = new Ledger('probe-abc');
	ledger.add({ kind: 'grant', id: 'g' }, ...things);
	for (const { undo } of things) {
		const [method, path] = (undo?.call ?? '').split(' ');
		expect(() => allowed(rules, ledger, { method, path })).not.toThrow();
	}
});
