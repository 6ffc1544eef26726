import type { INodeExecutionData } from 'n8n-workflow';
import { openInbox, type Inbox } from '../../../../support/inbox';

let inbox: Inbox;

beforeEach(async () => {
	inbox = await openInbox();
});

afterEach(async () => await inbox.close());

async function findOrCreate(email: string, options: Record<string, unknown> = {}) {
	const [contact] = await inbox.output('contact:findOrCreate', { email, options });
	return contact;
}

test('makes a user with the address in lower case and the name', async () => {
	expect(await findOrCreate('Ada@Example.COM', { name: 'Ada' })).toMatchObject({
		email: 'ada@example.com',
		role: 'user',
		name: 'Ada',
		created: true,
	});
	expect(inbox.sent(/POST \/contacts$/)).toEqual([{ role: 'user', email: 'ada@example.com', name: 'Ada' }]);
});

test('takes an address with a display name full of quotes', async () => {
	expect(await findOrCreate('"Lovelace, \\"Ada\\"" <ADA@example.com>')).toMatchObject({ email: 'ada@example.com' });
});

test('finds the contact that is there, and changes nothing', async () => {
	const { id } = await inbox.contact({ role: 'user', email: 'ada@example.com', name: 'Ada' });
	expect(await findOrCreate('ada@example.com', { name: 'Somebody' })).toMatchObject({
		id,
		name: 'Ada',
		created: false,
	});
	expect(inbox.requests(/^PUT/)).toHaveLength(0);
});

test('prefers a user to a lead', async () => {
	await inbox.contact({ role: 'lead', email: 'ada@example.com' });
	const user = await inbox.contact({ role: 'user', email: 'ada@example.com' });
	await inbox.contact({ role: 'lead', email: 'ada@example.com' });
	expect(await findOrCreate('ada@example.com')).toMatchObject({ id: user.id });
});

test('fills name and phone where they are empty, and overwrites only when told to', async () => {
	await inbox.contact({ role: 'user', email: 'ada@example.com', name: 'Ada' });
	expect(await findOrCreate('ada@example.com', { name: 'Other', phone: '+4930123456' })).toMatchObject({
		name: 'Ada',
		phone: '+4930123456',
	});
	expect(await findOrCreate('ada@example.com', { name: 'Other', overwrite: true })).toMatchObject({ name: 'Other' });
});

test('uses the contact that a conflict names while the search does not show it yet', async () => {
	inbox.intercom.searchLagMs.contacts = 60_000;
	const { id } = await inbox.contact({ role: 'user', email: 'ada@example.com' });
	expect(await findOrCreate('ada@example.com')).toMatchObject({ id, created: false });
});

test('unarchives an archived contact, or says that it is archived when the option is off', async () => {
	const { id } = await findOrCreate('ada@example.com');
	const headers = {
		Authorization: `Bearer ${inbox.intercom.accessToken}`,
		Accept: 'application/json',
		'Intercom-Version': '2.15',
	};
	await fetch(`${inbox.intercom.url}/contacts/${String(id)}/archive`, { method: 'POST', headers });
	const { error } = await inbox.run('contact:findOrCreate', {
		email: 'ada@example.com',
		options: { unarchive: false },
	});
	expect(error?.message).toBe('This contact is archived');
	expect(await findOrCreate('ada@example.com')).toMatchObject({ id, created: false, unarchived: true });
});

test('ten items with one new sender make one contact', async () => {
	inbox.intercom.searchLagMs.contacts = 60_000;
	const input: INodeExecutionData[] = Array.from({ length: 10 }, () => ({ json: { email: 'ada@example.com' } }));
	const output = await inbox.output('contact:findOrCreate', { email: '={{ $json.email }}' }, { input });
	expect(new Set(output.map(({ id }) => id)).size).toBe(1);
	expect(inbox.intercom.contacts).toHaveLength(1);
});

test('a create whose answer was lost is repeated and makes no second contact', async () => {
	inbox.intercom.faults.add({ route: /POST \/contacts$/, dropAnswer: true });
	expect(await findOrCreate('ada@example.com')).toMatchObject({ email: 'ada@example.com' });
	expect(inbox.intercom.contacts).toHaveLength(1);
});

test('an attribute that does not exist is a hint, and the contact comes all the same', async () => {
	const { items, hints } = await inbox.run('contact:findOrCreate', {
		email: 'ada@example.com',
		options: { customAttributesJson: '{"no_such_attribute": 1}' },
	});
	expect(items[0].json).toMatchObject({ email: 'ada@example.com' });
	expect(hints.map(({ message }) => message).join()).toMatch(/refused a change to custom_attributes/);
});

test('an attribute that does not exist costs only itself, and what is filled is left alone', async () => {
	await inbox.output('dataAttribute:create', { name: 'plan', options: { dataType: 'string' } });
	await inbox.output('dataAttribute:create', { name: 'size', options: { dataType: 'string' } });
	await findOrCreate('ada@example.com', { customAttributesJson: '{"size": "big"}' });
	const attributes = '{"plan": "pro", "no_such_attribute": 1, "size": "small"}';
	const fill = async (options: object) =>
		(await findOrCreate('ada@example.com', { name: 'Ada', customAttributesJson: attributes, ...options })) as object;
	expect(await fill({})).toMatchObject({ name: 'Ada', custom_attributes: { plan: 'pro', size: 'big' } });
	expect(await fill({ overwrite: true })).toMatchObject({ custom_attributes: { plan: 'pro', size: 'small' } });
});

test.each([['={{ "" }}'], ['nobody'], ['two@at@signs']])('%p is no address', async (email) => {
	const { error } = await inbox.run('contact:findOrCreate', { email });
	expect(error?.message).toMatch(/Email|email address/);
	expect(inbox.requests(/./)).toHaveLength(0);
});
