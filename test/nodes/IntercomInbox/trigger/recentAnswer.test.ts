import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../../support/host/host';
import { TriggerStage } from './setup';

const stage = new TriggerStage();

/** Listens, and waits until something has come in or a line has been logged. */
async function listen(host: Host): Promise<void> {
	await host.listenForTest();
	for (let waitedMs = 0; waitedMs < 5_000 && host.runs.length === 0 && host.logged('warn') === ''; waitedMs += 50)
		await sleep(50);
}

async function answered(host: Host): Promise<void> {
	await stage.reply();
	await stage.intercom.settled();
	host.runs.length = 0;
	stage.intercom.searchLagMs.conversations = 0;
	stage.intercom.log.clear();
}

describe('a test in the editor', () => {
	it('gets the newest answer of the workspace, as Intercom would send it', async () => {
		const host = await stage.activate();
		await answered(host);
		await listen(host);
		expect(host.runs.map(({ mode }) => mode)).toEqual(['manual']);
		expect(host.items()).toMatchObject([
			{
				topic: 'conversation.admin.replied',
				conversationId: stage.conversation.id,
				link: { threadId: 'thread-1' },
				part: { author: { type: 'admin' } },
			},
		]);
	});

	it('gets it again as often as somebody tests', async () => {
		const host = await stage.activate();
		await answered(host);
		await listen(host);
		host.runs.length = 0;
		await listen(host);
		expect(host.runs).toHaveLength(1);
	});

	it('says why nothing comes where the workspace has no answer, and goes on listening', async () => {
		const host = await stage.activate();
		stage.intercom.searchLagMs.conversations = 0;
		await listen(host);
		expect(host.runs).toEqual([]);
		expect(host.logged('warn')).toContain('the workspace has none in the last 90 days that this trigger lets through');
	});

	it.each([
		['the option is off', { fetchRecentAnswer: false }, {}],
		['the trigger is on topics that are no answers', {}, { topics: ['contact.user.created'] }],
	])('fetches nothing where %s', async (_, options, parameters) => {
		const host = await stage.activate(options, parameters);
		await answered(host);
		await host.listenForTest();
		await sleep(700);
		expect(host.runs).toEqual([]);
		expect(stage.intercom.log.requests()).toEqual([]);
	});

	it('is no matter of a workflow that is published', async () => {
		const host = await stage.activate();
		await sleep(700);
		expect(host.runs).toEqual([]);
		expect(stage.intercom.log.requests(/search/)).toEqual([]);
	});
});
