import { openInbox, type Inbox } from '../../../support/inbox';

/** Where a new conversation goes, and who takes part in it. */

let inbox: Inbox;
let number = 0;

beforeEach(async () => {
	inbox = await openInbox();
	inbox.intercom.addConversationAttribute('Email Thread');
	number += 1;
});

afterEach(async () => await inbox.close());

function mail(rest: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		id: `route-${number}`,
		grant_id: 'g',
		thread_id: `route-${number}`,
		date: 1_700_000_000,
		subject: 'Printer on fire',
		from: [{ email: 'ada@example.com', name: 'Ada' }],
		to: [{ email: 'support@acme.example' }],
		body: 'It burns.',
		...rest,
	};
}

async function receive(parameters: Record<string, unknown>, email = mail()) {
	const [output] = await inbox.output('conversation:receiveEmail', { email, ...parameters });
	return output;
}

const conversation = () => inbox.intercom.conversations[0];
const tags = () => (conversation().tags as { tags: Array<{ name: string }> }).tags.map(({ name }) => name);

test('tags by name and ID; a name that is missing is made', async () => {
	const { id } = inbox.intercom.addTag('VIP');
	expect(await receive({ tags: `${id}, Billing,` })).not.toHaveProperty('notDone');
	expect(tags()).toEqual(['VIP', 'Billing']);
});

const assignees: Array<{ name: string; as(admin: Named, team: Named): string; expected: 'admin' | 'team' }> = [
	{ name: "a teammate's name", as: (admin) => admin.name, expected: 'admin' },
	{ name: "a teammate's address", as: () => ' ZOE@acme.example ', expected: 'admin' },
	{ name: "a teammate's ID", as: (admin) => admin.id, expected: 'admin' },
	{ name: "a team's name, in any case", as: (_, team) => team.name.toUpperCase(), expected: 'team' },
	{ name: "a team's ID", as: (_, team) => team.id, expected: 'team' },
];
type Named = { id: string; name: string };

test.each(assignees)('assigns to $name', async ({ as, expected }) => {
	const admin = inbox.intercom.addAdmin({ name: 'Zoe Fireman', email: 'zoe@acme.example' });
	const team = inbox.intercom.addTeam({ name: 'Fires' });
	expect(await receive({ assignTo: as(admin, team) })).not.toHaveProperty('notDone');
	const { admin_assignee_id: adminId, team_assignee_id: teamId } = conversation();
	expect(expected === 'admin' ? String(adminId) : String(teamId)).toBe((expected === 'admin' ? admin : team).id);
});

test('a name that two have is nobody, and is said', async () => {
	inbox.intercom.addAdmin({ name: 'Sales', email: 'sales@acme.example' });
	inbox.intercom.addTeam({ name: 'Sales' });
	const { action, notDone } = await receive({ assignTo: 'Sales' });
	expect([action, notDone]).toEqual(['created', [expect.stringContaining("Assigning to 'Sales'") as string]]);
	expect(conversation().admin_assignee_id ?? 0).toBe(0);
});

test('writes priority and attributes; one that the workspace lacks costs only itself', async () => {
	inbox.intercom.addConversationAttribute('Source');
	const options = { customAttributesJson: { Source: 'mail', Nonsense: 1 } };
	const { notDone } = await receive({ priority: 'High', options });
	expect(conversation()).toMatchObject({ title: 'Printer on fire' });
	expect(conversation().custom_attributes).toEqual({
		'Email Thread': `g/route-${number}`,
		Priority: 'High',
		Source: 'mail',
	});
	expect(notDone).toEqual(["The attribute 'Nonsense': Intercom refused it"]);
});

test('the next mail of the thread leaves tags and assignee as they are', async () => {
	await receive({ tags: 'Billing' });
	await receive({ tags: 'Sales', assignTo: 'Nobody' }, mail({ id: 'next', date: 1_700_000_060, body: 'Again' }));
	expect(tags()).toEqual(['Billing']);
});

describe('people in To and Cc', () => {
	const people = mailTo([{ email: 'support@acme.example' }, { email: 'grace@example.com', name: 'Grace' }]);
	function mailTo(to: object[]) {
		return () => mail({ to, cc: [{ email: 'ben@acme.example' }], ownAddresses: ['support@acme.example'] });
	}

	test('take part, but for the mailbox and the team', async () => {
		await receive({}, people());
		expect(inbox.intercom.contacts.map(({ email }) => email)).toEqual(['ada@example.com', 'grace@example.com']);
		expect(conversation().contacts.contacts).toHaveLength(2);
	});

	test('stay away where the option is off, and where nobody says which addresses are ours', async () => {
		await receive({ options: { addPeople: false } }, people());
		await receive({}, { ...people(), id: 'other', thread_id: 'other', ownAddresses: undefined });
		expect(inbox.intercom.contacts.map(({ email }) => email)).toEqual(['ada@example.com']);
	});

	test('who can not be added are said', async () => {
		inbox.intercom.faults.add({ route: /customers$/, status: 422, body: '{}' });
		const { notDone } = await receive({}, people());
		expect(notDone).toEqual([expect.stringContaining('grace@example.com as a participant') as string]);
	});
});

describe('an author whom only the mail itself names', () => {
	const claimed = () =>
		mail({
			customer: { email: 'ada@example.com', name: 'Mallory', claimed: true, verified: 'none' },
			signature: { phone: '+4930123456' },
		});

	test('changes nothing of the contact, and a note says so once', async () => {
		await inbox.contact({ role: 'user', email: 'ada@example.com' });
		await receive({}, claimed());
		await receive({}, { ...claimed(), id: 'next', date: 1_700_000_060, body: 'Again' });
		expect(inbox.intercom.contacts).toMatchObject([{ name: null, phone: null }]);
		const notes = conversation().conversation_parts.conversation_parts.filter(({ part_type }) => part_type === 'note');
		expect(notes).toMatchObject([{ body: expect.stringContaining('Only the mail itself says') as string }]);
	});

	test('does not bring an archived contact back', async () => {
		const { id } = await inbox.contact({ role: 'user', email: 'ada@example.com' });
		await inbox.call('POST', `/contacts/${id}/archive`, {});
		await receive({}, claimed());
		expect(inbox.intercom.contacts).toMatchObject([{ id, archived: true }]);
	});
});

test('a mail that names only the mailbox itself is left out', async () => {
	const ours = mail({
		from: [{ email: 'support@acme.example' }],
		customer: null,
		ownAddresses: ['support@acme.example'],
	});
	expect(await receive({}, ours)).toMatchObject({
		action: 'skipped',
		reason: 'The mail names nobody but the mailbox itself',
	});
	expect(inbox.intercom.contacts).toEqual([]);
});
