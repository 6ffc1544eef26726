import { Workplace } from '../workplace';

const FILE = 'watch-mailbox.json';
const place = new Workplace();

test('a healthy mailbox makes no noise', async () => {
	await place.activate('inbound-email-to-intercom.json');
	const { run } = await place.play(FILE);
	expect(run.data.resultData.error).toBeUndefined();
});

test('an expired grant fails the run, which says what to do', async () => {
	place.nylas.updateGrant(place.grant.id, { grant_status: 'invalid' });
	const { run } = await place.play(FILE);
	expect(run.data.resultData.error?.message).toContain('Re-authenticate the mailbox');
});

test('a webhook that Nylas has switched off fails the run, which says what to do', async () => {
	await place.activate('inbound-email-to-intercom.json');
	const [webhook] = place.nylas.webhooks;
	webhook.status = 'failed';
	const { run } = await place.play(FILE);
	expect(run.data.resultData.error?.message).toMatch(/was disabled by Nylas.*Unpublish and publish the workflow/);
});
