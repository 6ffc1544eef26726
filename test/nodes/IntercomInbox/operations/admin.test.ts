import { openInbox, type Inbox } from '../../../support/inbox';

describe('Intercom Inbox: teammates, teams and tags', () => {
	let inbox: Inbox;

	beforeAll(async () => {
		inbox = await openInbox();
		['Billing', 'Bug', 'Praise'].forEach((name) => inbox.intercom.addTag(name));
	});
	afterAll(async () => await inbox.close());

	it.each([
		['admin:getMany', 'admins', ['id', 'email', 'has_inbox_seat']],
		['team:getMany', 'teams', ['id', 'name']],
		['tag:getMany', 'tags', ['id', 'name']],
	] as const)('%s gives one item per object', async (place, kind, fields) => {
		const pick = (object: object) => fields.map((field) => (object as Record<string, unknown>)[field]);
		const items = await inbox.output(place, { returnAll: true });
		expect(items.map(pick)).toEqual(inbox.intercom[kind].map(pick));
		expect(items.length).toBeGreaterThan(0);
	});

	it.each(['admin:getMany', 'team:getMany', 'tag:getMany'])(
		'%s points to token and region when the token is not accepted',
		async (place) => {
			const { error } = await inbox.run(place, {}, { accessToken: 'wrong' });
			expect(error?.message).toBe('Intercom did not accept the access token');
			expect(error?.description).toContain('region');
		},
	);

	it('reads one teammate, one team, one tag', async () => {
		const [admin] = inbox.intercom.admins;
		const [team] = inbox.intercom.teams;
		expect(await inbox.output('admin:get', { adminId: admin.id })).toMatchObject([
			{ id: admin.id, email: admin.email },
		]);
		expect(await inbox.output('team:get', { teamId: team.id })).toMatchObject([{ id: team.id, name: team.name }]);
		expect(await inbox.output('tag:get', { tagId: 'billing' })).toMatchObject([{ name: 'Billing' }]);
	});

	it('tells how many conversations each teammate of a team has', async () => {
		const [{ id: teamId, admin_ids: members }] = inbox.intercom.teams;
		const conversationId = await inbox.conversation((await inbox.contact({ email: 'ada@customer.example' })).id);
		await inbox.output('conversation:assign', { conversationId, assignTo: 'teammate', adminId: members[1] });
		expect(await inbox.output('team:getMetrics', { teamId, returnAll: true })).toMatchObject([
			{ admin_id: members[0], open: 0, snoozed: 0 },
			{ admin_id: members[1], open: 1, snoozed: 0 },
		]);
		expect(inbox.last().headers['intercom-version']).toBe('2.16');
	});

	it('tells who owns the token, and the region', async () => {
		expect(await inbox.output('admin:getMe')).toMatchObject([
			{ id: inbox.intercom.admins[0].id, app: { region: 'US' } },
		]);
	});

	it.each([
		[
			{ away: true, reassign: true },
			{ away_mode_enabled: true, away_mode_reassign: true },
		],
		[
			{ away: true, options: { reasonId: '7' } },
			{ away_mode_enabled: true, away_mode_reassign: false, away_status_reason_id: 7 },
		],
		// Left over from an earlier setting and hidden now.
		[
			{ away: false, reassign: true },
			{ away_mode_enabled: false, away_mode_reassign: false },
		],
	])('sets a teammate away: %j', async (parameters, body) => {
		inbox.intercom.log.clear();
		const [admin] = await inbox.output('admin:setAway', { adminId: inbox.intercom.admins[1].id, ...parameters });
		expect(inbox.sent(/away$/)).toEqual([body]);
		expect(admin).toMatchObject({ away_mode_enabled: body.away_mode_enabled });
	});

	it.each([
		['admin:get', { adminId: '1' }, 'Intercom did not find this object'],
		['team:get', { teamId: '1' }, 'Intercom did not find this object'],
		['tag:get', { tagId: '1' }, 'There is no tag with this ID or name'],
		['tag:delete', { tagId: 'Unknown' }, "There is no tag 'Unknown'"],
		['tag:rename', { tagId: '1', name: 'x' }, 'There is no tag with this ID'],
	])('%s says that there is none', async (place, parameters, message) => {
		const { error } = await inbox.run(place, parameters);
		expect(error?.message).toBe(message);
	});

	it("sent nothing that Intercom's own OpenAPI files refuse", () => expect(inbox.mistakes).toEqual([]));
});
