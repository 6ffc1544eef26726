import { Api } from '../../../../nodes/shared/http/api';
import { liesInSent, ownAddresses } from '../../../../nodes/Nylas/mail/own';
import { schedulesIn } from '../../../../nodes/Nylas/operations/scheduledMessage/schedules';
import { nylas } from '../../../../nodes/Nylas/client/service';
import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('what is our own in a mailbox', () => {
	let mailbox: Mailbox;
	let api: Api;

	beforeEach(async () => {
		mailbox = await openMailbox();
		api = connected(mailbox);
	});

	afterEach(async () => await mailbox.close());

	/** The client as n8n would make it, without n8n. */
	function connected({ credentials: { nylasApi } }: Mailbox): Api {
		return new Api(nylas, nylas.connection(nylasApi), async ({ method, url, headers }) => {
			const response = await fetch(url, {
				method,
				headers: { ...(headers as Record<string, string>), Authorization: `Bearer ${nylasApi.apiKey}` },
			});
			return {
				statusCode: response.status,
				headers: Object.fromEntries(response.headers),
				body: await response.text(),
			};
		});
	}

	const asked = () => mailbox.requests().length;

	it('are the address and the aliases of the grant', async () => {
		await expect(ownAddresses(api, mailbox.grant.id)).resolves.toEqual(['support@shop.example', 'help@shop.example']);
	});

	it('is asked for once, however many ask at the same time', async () => {
		await Promise.all([1, 2, 3].map(async () => await ownAddresses(api, mailbox.grant.id)));
		await ownAddresses(connected(mailbox), mailbox.grant.id);
		expect(asked()).toBe(1);
	});

	it('is kept apart by grant and by token', async () => {
		const other = await openMailbox({ email: 'team@other.example', email_aliases: [] });
		await expect(ownAddresses(api, mailbox.grant.id)).resolves.toContain('support@shop.example');
		await expect(ownAddresses(connected(other), other.grant.id)).resolves.toEqual(['team@other.example']);
		await other.close();
	});

	it('is asked for again after a failure', async () => {
		mailbox.nylas.faults.add({ route: /expose_aliases/, status: 403 });
		await expect(ownAddresses(api, mailbox.grant.id)).rejects.toThrow('Nylas does not allow this for the mailbox');
		await expect(ownAddresses(api, mailbox.grant.id)).resolves.toHaveLength(2);
	});

	it("are the mails with Google's label SENT", async () => {
		await expect(liesInSent(api, mailbox.grant.id, { folders: ['SENT'] })).resolves.toBe(true);
		await expect(liesInSent(api, mailbox.grant.id, { folders: ['CATEGORY_UPDATES'] })).resolves.toBe(false);
	});

	it('are the mails in the folder that has the attribute, where ids say nothing', async () => {
		const outlook = await openMailbox({ email: 'team@outlook.example', provider: 'microsoft' });
		const mail = outlook.nylas.sendByHand(outlook.grant.id, {
			to: [{ email: 'ada@customer.example' }],
			subject: 'Hi',
			body: 'x',
		});
		expect(mail.folders).not.toContain('SENT');
		await expect(liesInSent(connected(outlook), outlook.grant.id, mail)).resolves.toBe(true);
		await expect(liesInSent(connected(outlook), outlook.grant.id, { folders: ['of-another-mailbox'] })).resolves.toBe(
			false,
		);
		await outlook.close();
	});
});

describe('the schedules in an answer', () => {
	const one = { schedule_id: 's1', status: { code: 'pending' } };

	it.each([
		['bare', [one]],
		['in data', { request_id: 'r', data: [one] }],
		['in data.schedules', { data: { schedules: [one] } }],
		['a single one', one],
		['a single one in data', { data: one }],
	])('are read %s', (_, answer) => {
		expect(schedulesIn(answer)).toEqual([one]);
	});

	it.each([[{ data: [] }], [{ data: null }], [{}], [[]]])('are none in %j', (answer) => {
		expect(schedulesIn(answer)).toEqual([]);
	});
});
