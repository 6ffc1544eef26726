import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };

describe('Nylas, grants', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	it('gets a grant with its aliases', async () => {
		const [json] = await mailbox.output('grant:get');
		expect(json).toMatchObject({
			id: mailbox.grant.id,
			email: 'support@shop.example',
			email_aliases: ['help@shop.example'],
		});
	});

	describe('a diagnosis', () => {
		const diagnose = async () => {
			const [json] = await mailbox.output('grant:diagnose');
			return json as { ok: boolean; findings: Array<{ check: string; ok: boolean; found: string; fix?: string }> };
		};

		it('finds nothing wrong', async () => {
			const { ok: isFine, findings } = await diagnose();
			expect(findings.filter((finding) => !finding.ok)).toEqual([]);
			expect(isFine).toBe(true);
			expect(findings.map(({ check }) => check)).toEqual([
				'API key and region',
				'Mailbox',
				'Reading messages',
				'Folder of sent mail',
				'Webhooks',
			]);
		});

		it('says what to do about an expired grant', async () => {
			mailbox.nylas.updateGrant(mailbox.grant.id, { grant_status: 'invalid' });
			const { ok: isFine, findings } = await diagnose();
			expect(isFine).toBe(false);
			expect(findings[1]).toMatchObject({
				check: 'Mailbox',
				ok: false,
				fix: expect.stringContaining('Re-authenticate'),
			});
			expect(findings[2]).toMatchObject({
				ok: false,
				found: "Nylas did not accept the API key, or the mailbox's grant has expired",
			});
		});
	});
});

describe('Nylas, lists of grants', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const receive = (subject: string, more = {}) =>
		mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject, body: `<p>${subject}</p>`, ...more });
	const subjects = (items: Array<{ json: { subject?: unknown } }>) => items.map(({ json }) => json.subject);

	describe('grants', () => {
		it('are listed over all pages', async () => {
			for (let number = 0; number < 250; number += 1)
				mailbox.nylas.addGrant({ email: `box${number}@shop.example`, provider: 'imap' });
			const { items } = await mailbox.run('grant:getMany', { returnAll: true });
			expect(new Set(items.map(({ json }) => json.id)).size).toBe(251);
			expect(mailbox.requests(/^GET \/v3\/grants$/).map(({ query }) => query.get('offset'))).toEqual(['0', '200']);
		});

		it('can be found in the list by address, on whatever page', async () => {
			for (let number = 0; number < 150; number += 1)
				mailbox.nylas.addGrant({ email: `box${number}@shop.example`, provider: 'imap' });
			const all = await mailbox.list('searchGrants');
			const rest = await mailbox.list('searchGrants', { page: all.paginationToken as string });
			expect(all.results.length + rest.results.length).toBe(151);
			expect(rest.paginationToken).toBeUndefined();
			const { results } = await mailbox.list('searchGrants', { filter: 'box149@shop.example' });
			expect(results).toMatchObject([{ name: 'box149@shop.example' }]);
		});

		it('may be given by e-mail address', async () => {
			receive('Mail');
			const { items } = await mailbox.run('message:getMany', { grantId: mailbox.grant.email });
			expect(subjects(items)).toEqual(['Mail']);
		});
	});
});
