import { KINDS, pictureFile } from '../../../../nodes/Nylas/operations/contact/picture';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('Nylas, contacts', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const failure = async (operation: string, parameters: Record<string, unknown>) =>
		(await mailbox.run(operation, parameters)).error?.message;

	const create = async (givenName: string, options: Record<string, unknown> = {}) =>
		(await mailbox.output('contact:create', { givenName, options }))[0];

	it('are made with every field as Nylas names it', async () => {
		const contact = await create('Ada', {
			birthday: '1815-12-10T00:00:00.000+01:00',
			companyName: 'Engines',
			emails: {
				entry: [
					{ email: ' Ada <ada@x.example>', type: 'work' },
					{ email: 'a@x.example', type: '' },
					{ email: '', type: 'home' },
				],
			},
			groupIds: 'friends, , family',
			imAddresses: { entry: [{ im_address: 'ada', type: 'jabber' }] },
			jobTitle: 'Engineer',
			managerName: 'Charles',
			middleName: 'King',
			nickname: 'A',
			notes: 'Likes flowers',
			officeLocation: 'Second floor',
			phoneNumbers: { entry: [{ number: '+1 555 0100', type: 'mobile' }] },
			physicalAddresses: {
				entry: [
					{ city: 'London', country: 'UK', postal_code: 'W1', state: '', street_address: '12 Main Street', type: '' },
					{ city: '', type: 'work' },
				],
			},
			suffix: 'Jr.',
			surname: 'Lovelace',
			webPages: { entry: [{ url: 'https://x.example', type: 'home' }] },
		});
		expect(contact).toMatchObject({ object: 'contact', given_name: 'Ada', source: 'address_book' });
		expect(mailbox.last().json).toEqual({
			given_name: 'Ada',
			middle_name: 'King',
			surname: 'Lovelace',
			suffix: 'Jr.',
			nickname: 'A',
			birthday: '1815-12-10',
			company_name: 'Engines',
			job_title: 'Engineer',
			manager_name: 'Charles',
			office_location: 'Second floor',
			notes: 'Likes flowers',
			emails: [{ email: 'ada@x.example', type: 'work' }, { email: 'a@x.example' }],
			phone_numbers: [{ number: '+1 555 0100', type: 'mobile' }],
			im_addresses: [{ im_address: 'ada', type: 'jabber' }],
			web_pages: [{ url: 'https://x.example', type: 'home' }],
			physical_addresses: [
				{ city: 'London', country: 'UK', postal_code: 'W1', street_address: '12 Main Street', type: 'other' },
			],
			groups: [{ id: 'friends' }, { id: 'family' }],
		});
	});

	it('are not made a second time after a lost answer', async () => {
		mailbox.nylas.faults.add({ route: /POST .*contacts/, dropAnswer: true });
		const { items } = await mailbox.run('contact:create', { givenName: 'Ada' }, { continueOnFail: true });
		expect(items[0].json).toMatchObject({ error: 'Nylas did not answer', details: { ambiguous: true } });
		expect(await mailbox.output('contact:getMany')).toHaveLength(1);
	});

	it('are changed where something is given, read and deleted', async () => {
		const { id: contactId } = await create('Ada', { jobTitle: 'Engineer', nickname: 'A' });
		await mailbox.output('contact:update', {
			contactId,
			options: { jobTitle: 'Countess', nickname: '', givenName: 'Augusta' },
		});
		expect([mailbox.last().method, mailbox.last().json]).toEqual([
			'PUT',
			{ given_name: 'Augusta', job_title: 'Countess' },
		]);
		await mailbox.output('contact:update', { contactId, options: { notes: 'Likes flowers' } });
		expect(mailbox.last().json).toEqual({ notes: 'Likes flowers' });
		expect(await mailbox.output('contact:get', { contactId })).toMatchObject([
			{ id: contactId, given_name: 'Augusta', job_title: 'Countess', nickname: 'A' },
		]);
		expect(String(mailbox.last().query)).toBe('');
		expect(await mailbox.output('contact:delete', { contactId })).toEqual([{ deleted: true, id: contactId }]);
		expect((await mailbox.run('contact:get', { contactId })).error?.message).toBe('Nylas did not find this object');
	});

	it('come with their picture as a file', async () => {
		const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
		mailbox.nylas.faults.add({
			route: /GET .*contacts/,
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ data: { id: 'c1', given_name: 'Ada', picture: png } }),
		});
		const { items, error } = await mailbox.run('contact:get', { contactId: 'c1', options: { downloadPicture: true } });
		expect(error).toBeUndefined();
		expect(Object.fromEntries(mailbox.last().query)).toEqual({ profile_picture: 'true' });
		expect(items[0].json).toEqual({ id: 'c1', given_name: 'Ada' });
		expect(items[0].binary?.picture).toMatchObject({ mimeType: 'image/png', fileName: 'picture.png', data: png });
	});

	it.each(KINDS)('have a picture of type $contentType', ({ contentType, extension, example }) => {
		const base64 = Buffer.from(example, 'hex').toString('base64');
		const file = { content: Buffer.from(example, 'hex'), filename: `picture.${extension}`, contentType };
		expect([pictureFile(base64), pictureFile(`data:${contentType};base64,${base64}`)]).toEqual([file, file]);
	});

	it('have a picture of a type nobody knows', () =>
		expect(pictureFile('YWJj')).toMatchObject({ filename: 'picture', contentType: 'application/octet-stream' }));

	it('come without a file where there is no picture', async () => {
		const { id: contactId } = await create('Ada');
		const { items } = await mailbox.run('contact:get', { contactId, options: { downloadPicture: true } });
		expect(items).toMatchObject([{ json: { id: contactId } }]);
		expect(items[0].binary).toBeUndefined();
	});

	it('are listed over all pages, and with every filter', async () => {
		const key = { authorization: `Bearer ${mailbox.nylas.apiKey}`, 'content-type': 'application/json' };
		for (let number = 0; number < 205; number += 1) {
			await fetch(`${mailbox.nylas.url}/v3/grants/${mailbox.grant.id}/contacts`, {
				method: 'POST',
				headers: key,
				body: JSON.stringify({ given_name: `P${number}`, emails: [{ email: `p${number}@x.example` }] }),
			});
		}
		expect(await mailbox.output('contact:getMany', { returnAll: true })).toHaveLength(205);
		expect(mailbox.requests(/^GET .*contacts$/).map(({ query }) => query.get('limit'))).toEqual(['200', '200']);
		const options = {
			email: 'p7@x.example',
			group: 'g',
			phoneNumber: '+1 555 0100',
			recurse: true,
			select: 'ID, given_name',
			source: 'inbox',
		};
		expect(
			await mailbox.output('contact:getMany', { limit: 3, options: { email: options.email, select: options.select } }),
		).toEqual([{ id: expect.any(String), given_name: 'P7' }]);
		await mailbox.output('contact:getMany', { limit: 3, options });
		expect(Object.fromEntries(mailbox.last().query)).toEqual({
			limit: '3',
			email: 'p7@x.example',
			group: 'g',
			phone_number: '+1 555 0100',
			recurse: 'true',
			select: 'id,given_name',
			source: 'inbox',
		});
	});

	it.each([
		['contact:create', { givenName: 'A', options: { birthday: '10.12.1815' } }, "'Birthday' is not a valid date"],
		['contact:create', { givenName: 'A', options: { birthday: '1815-02-30' } }, "'Birthday' is not a valid date"],
		[
			'contact:create',
			{ givenName: 'A', options: { emails: { entry: [{ email: 'nobody' }] } } },
			"'Emails' contains an invalid email address",
		],
		[
			'contact:create',
			{ givenName: 'A', options: { emails: { entry: [{ email: 'a@x.example, b@x.example' }] } } },
			"'Emails' has several addresses in one row",
		],
		['contact:create', { givenName: ' ' }, "The parameter 'Given Name' is empty"],
		['contact:update', { contactId: 'c', options: { nickname: '' } }, 'There is nothing to update'],
		['contact:get', { contactId: "={{ ' ' }}" }, "The parameter 'Contact ID' is empty"],
	])('%s with %j is refused before Nylas is asked', async (operation, parameters, message) => {
		expect(await failure(operation, parameters)).toBe(message);
		expect(mailbox.requests()).toHaveLength(0);
	});

	it.each([
		['contact:create', { givenName: 'x', options: { dryRun: true } }, 'POST'],
		['contact:update', { contactId: 'c', options: { nickname: 'x', dryRun: true } }, 'PUT'],
		['contact:delete', { contactId: 'c', options: { dryRun: true } }, 'DELETE'],
	])('%s shows its request in a dry run and changes nothing', async (operation, parameters, method) => {
		expect(await mailbox.output(operation, parameters)).toMatchObject([{ dryRun: true, method }]);
		expect(mailbox.requests()).toHaveLength(0);
	});
});
