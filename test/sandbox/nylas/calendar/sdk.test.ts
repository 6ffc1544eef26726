import { start, type Started } from '../start';

describe('the official SDK with calendars', () => {
	let at: Started;
	let identifier: string;
	beforeEach(async () => {
		at = await start();
		identifier = at.grant.id;
	});
	afterEach(async () => await at.nylas.close());

	it('makes, changes, lists and deletes calendars', async () => {
		const { data } = await at.sdk.calendars.create({
			identifier,
			requestBody: { name: 'Sales', metadata: { key1: 'a' } },
		});
		await at.sdk.calendars.update({
			identifier,
			calendarId: data.id,
			requestBody: { name: 'Support', hexColor: '#0099EE' },
		});
		expect((await at.sdk.calendars.find({ identifier, calendarId: 'primary' })).data).toMatchObject({
			isPrimary: true,
			readOnly: false,
		});
		expect(
			(await at.sdk.calendars.list({ identifier, queryParams: { metadataPair: { key1: 'a' } } })).data,
		).toMatchObject([{ name: 'Support' }]);
		await at.sdk.calendars.destroy({ identifier, calendarId: data.id });
		expect((await at.sdk.calendars.list({ identifier })).data).toHaveLength(2);
	});

	describe('with events', () => {
		const queryParams = { calendarId: 'primary' };
		const startTime = Math.floor(Date.now() / 1_000) + 3_600;
		const make = async (more = {}) =>
			(
				await at.sdk.events.create({
					identifier,
					queryParams,
					requestBody: { title: 'Call', when: { startTime, endTime: startTime + 600 }, ...more },
				})
			).data;

		it('makes, changes, finds and deletes one', async () => {
			const { id: eventId } = await make({ conferencing: { provider: 'Google Meet', autocreate: {} } });
			await at.sdk.events.update({ identifier, eventId, queryParams, requestBody: { title: 'Longer call' } });
			const found = await at.sdk.events.list({
				identifier,
				queryParams: { ...queryParams, title: 'longer', start: String(startTime) },
			});
			expect(found.data).toMatchObject([
				{
					id: eventId,
					when: { startTime, object: 'timespan' },
					conferencing: { details: { url: expect.any(String) } },
				},
			]);
			await at.sdk.events.destroy({ identifier, eventId, queryParams });
			expect((await at.sdk.events.find({ identifier, eventId, queryParams })).data).toMatchObject({
				status: 'cancelled',
			});
		});

		it('answers an invitation and asks who is busy', async () => {
			const { id: eventId } = await make({ participants: [{ email: 'support@acme.example', status: 'noreply' }] });
			await at.sdk.events.sendRsvp({ identifier, eventId, queryParams, requestBody: { status: 'maybe' } });
			expect((await at.sdk.events.find({ identifier, eventId, queryParams })).data.participants).toMatchObject([
				{ status: 'maybe' },
			]);
			const busy = async (tentativeAsBusy: boolean) =>
				(
					await at.sdk.calendars.getFreeBusy({
						identifier,
						requestBody: {
							startTime,
							endTime: startTime + 600,
							emails: ['support@acme.example', 'eve@y.example'],
							tentativeAsBusy,
						},
					})
				).data;
			expect(await busy(true)).toMatchObject([{ timeSlots: [{ startTime, status: 'busy' }] }, { object: 'error' }]);
			expect(await busy(false)).toMatchObject([{ timeSlots: [] }, { object: 'error' }]);
		});
	});
});
