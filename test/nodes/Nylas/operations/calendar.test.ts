import { openMailbox, type Mailbox } from '../../../support/mailbox';

describe('Nylas, calendars', () => {
	let mailbox: Mailbox;

	beforeEach(async () => (mailbox = await openMailbox()));
	afterEach(async () => await mailbox.close());

	const query = () => Object.fromEntries(mailbox.last().query);

	describe('calendars', () => {
		it('are listed, whole or by filter', async () => {
			expect(await mailbox.output('calendar:getMany', { returnAll: true })).toMatchObject([
				{ id: 'support@shop.example', is_primary: true },
				{ name: 'Holidays', read_only: true },
			]);
			expect(query()).toEqual({ limit: '200' });
			expect(
				await mailbox.output('calendar:getMany', { limit: 5, options: { metadataPair: 'key1:x', select: 'ID, name' } }),
			).toEqual([]);
			expect(query()).toEqual({ limit: '5', metadata_pair: 'key1:x', select: 'id,name' });
		});

		it('can be chosen from the list of the grant that is chosen', async () => {
			const parameters = { grantId: { __rl: true, mode: 'list', value: mailbox.grant.id } };
			const { results } = await mailbox.list('searchCalendars', { parameters });
			expect(results).toEqual([
				{ name: 'support@shop.example (primary)', value: 'support@shop.example' },
				{ name: 'Holidays (read-only)', value: 'holidays@group.calendar.example' },
			]);
			expect((await mailbox.list('searchCalendars', { parameters, filter: 'holi' })).results).toHaveLength(1);
		});

		it('are not listed before a grant is chosen', async () => {
			const parameters = { grantId: { __rl: true, mode: 'list', value: '' } };
			await expect(mailbox.list('searchCalendars', { parameters })).rejects.toThrow('No mailbox is selected');
		});
	});
});
