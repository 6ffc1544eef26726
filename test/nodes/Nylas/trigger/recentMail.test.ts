import { ADA, TriggerStage } from './setup';
import { setTimeout as sleep } from 'node:timers/promises';

const stage = new TriggerStage(false);

/** What a person sees who listens for a test event and does nothing else. */
async function listened(parameters: Record<string, unknown> = {}) {
	const host = await stage.newHost({ grantId: { __rl: true, mode: 'id', value: stage.grant.id }, ...parameters });
	await host.listenForTest();
	for (let i = 0; i < 30 && host.runs.length === 0; i++) await sleep(50);
	return host;
}

it('a test gets the newest mail of the mailbox, and Nylas is not asked for a webhook', async () => {
	await stage.arrive({ subject: 'Older', date: 1_763_000_000 });
	await stage.arrive({ subject: 'Newest', date: 1_763_600_000 });
	const host = await listened();
	expect(host.items()).toMatchObject([{ subject: 'Newest', customer: { email: ADA.email }, grant_id: stage.grant.id }]);
	expect(host.runs.map(({ mode }) => mode)).toEqual(['manual']);
	expect(stage.nylas.webhooks).toEqual([]);
	await host.stopTest();
	expect(host.kept).toEqual({});
});

it.each([
	{ name: 'own mail', mail: { folders: ['SENT'], from: { email: 'support@shop.example' } }, parameters: {} },
	{ name: 'spam', mail: { folders: ['SPAM'] }, parameters: {} },
	{ name: 'what the filters leave out', mail: { subject: 'Newer' }, parameters: { filters: { subject: ['OLDER'] } } },
])('passes over $name', async ({ mail, parameters }) => {
	await stage.arrive({ subject: 'Older', date: 1_763_000_000 });
	await stage.arrive({ subject: 'Newer', date: 1_763_600_000, ...mail });
	expect((await listened(parameters)).items()).toMatchObject([{ subject: 'Older' }]);
});

it.each([
	{ name: 'an empty mailbox', parameters: {}, says: 'the mailbox has none that this trigger lets through' },
	{ name: 'the option off', parameters: { options: { fetchRecentMail: false } }, says: '' },
	{ name: 'another event', parameters: { triggerOn: ['folder.created'] }, says: '' },
])('with $name a test waits for Nylas', async ({ parameters, says }) => {
	const host = await stage.newHost(parameters);
	await host.listenForTest();
	expect(stage.nylas.webhooks).toMatchObject([{ webhook_url: host.testUrl }]);
	expect(host.logged('warn')).toContain(says);
	if ('triggerOn' in parameters) return;
	await stage.arrive();
	expect(host.items()).toHaveLength(1);
});

it('without a chosen mailbox it is that of the application', async () => {
	await stage.arrive({ subject: 'Only one' });
	expect((await listened({ grantId: { __rl: true, mode: 'list', value: '' } })).items()).toMatchObject([
		{ subject: 'Only one' },
	]);
});

it('a forged mail at the test URL is refused', async () => {
	await stage.arrive();
	const host = await stage.newHost();
	await host.listenForTest();
	const body = JSON.stringify({ type: 'message.created', data: { object: { id: 'x', grant_id: 'y' } } });
	const headers = { 'content-type': 'application/json', 'x-nylas-signature': '0'.repeat(64) };
	expect((await fetch(host.testUrl, { method: 'POST', body, headers })).status).toBe(401);
});
