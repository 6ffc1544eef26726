import { error, intercom, parts, type Intercom } from '../api';

let service: Intercom;
let contactId: string;
let id: string;
beforeEach(async () => {
	service = await intercom();
	contactId = await service.contact({ email: 'ada@customer.example', external_id: 'u1', name: 'Ada' });
	id = await service.conversation({ contactId });
});
afterEach(async () => await service.close());

const admin = () => service.sandbox.admins[0].id;

describe('parts', () => {
	const manage = async (body: object) => await service.call(`POST /conversations/${id}/parts`, body);

	test('close with a text', async () => {
		const answer = await manage({ message_type: 'close', type: 'admin', admin_id: admin(), body: 'Goodbye :)' });
		expect(answer.body).toMatchObject({ state: 'closed', open: false, waiting_since: null });
		expect(parts(answer)[0]).toMatchObject({ part_type: 'close', body: '<p>Goodbye :)</p>', state: 'closed' });
	});

	test('snooze stays open', async () => {
		const until = service.nowSec() + 60;
		expect((await manage({ message_type: 'snoozed', admin_id: admin(), snoozed_until: until })).body).toMatchObject({
			state: 'snoozed',
			open: true,
			snoozed_until: until,
		});
		expect((await manage({ message_type: 'open', admin_id: admin() })).body).toMatchObject({
			state: 'open',
			snoozed_until: null,
		});
	});

	test('assign to an admin, to a team, and to nobody', async () => {
		const assign = async (type: string, assignee_id: unknown) =>
			await manage({ message_type: 'assignment', type, admin_id: admin(), assignee_id });
		const [team] = service.sandbox.teams;
		expect((await assign('admin', admin())).body.admin_assignee_id).toBe(Number(admin()));
		const toTeam = await assign('team', Number(team.id));
		expect(toTeam.body).toMatchObject({ admin_assignee_id: Number(admin()), team_assignee_id: Number(team.id) });
		expect(parts(toTeam)[1]).toMatchObject({ part_type: 'assignment', assigned_to: { type: 'team', id: team.id } });
		expect((await assign('admin', '0')).body).toMatchObject({ admin_assignee_id: null, team_assignee_id: null });
		expect(error(await assign('admin', team.id))).toMatchObject({ status: 400, field: 'type' });
		expect(error(await assign('admin', '77'))).toMatchObject({ status: 404, code: 'assignee_not_found' });
	});

	test('refuse what does not belong to the kind', async () => {
		expect(error(await manage({ message_type: 'open', admin_id: admin(), body: 'Hi' }))).toMatchObject({
			status: 400,
			field: 'body',
		});
		expect(error(await manage({ admin_id: admin() })).field).toBe('message_type');
	});
});
