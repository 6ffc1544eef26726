import type { Checks } from '../../../scripts/demo/checks';
import type { Stage } from '../../../scripts/demo/stage';
import { quiet, snapshot } from '../../../scripts/demo/waiting';
import type { StoredWorkflow } from '../../../scripts/n8n/rest/records';
import { listen } from '../severalApps';
import { expectSame, importExample, publishExample } from './desk';
import { checkGuards } from './guardChecks';
import { checkHeldAnswers, checkOutcomes } from './outcomeChecks';
import { publishTopics } from './publishTopics';
import { checkStates } from './stateChecks';

const MIRROR = 'mirror-mailbox-replies.json';
const EVENTS = { triggerOn: ['message.bounce_detected', 'message.send_failed', 'message.opened'] };
const CAREFUL = { 'Reply by Email': { hold: 'crossed', delay: { wait: { amount: 2, unit: 'hours' } } } };

/** That the team hears what became of its answers, and that a state is one in both places. Leaves the loop at work as it was. */
export async function checkTeam(stage: Stage, checks: Checks): Promise<void> {
	const { client, outbound } = stage;
	const mirror = await importExample(stage, MIRROR, { options: { 'Mirror Email': { startConversations: true } } });
	const watch = await importExample(stage, 'watch-mailbox.json', { parameters: { 'Delivery Events': EVENTS } });
	await during(stage, checks, {
		name: 'the mirrors, the watch and start-from-intercom are published beside the loop',
		publish: async () => {
			for (const { id } of [mirror, watch]) await client.activate(id);
			const topics = await publishTopics(stage);
			const state = await publishExample(stage, 'mirror-state.json', { set: { closeWhenArchived: true } });
			return [outbound, topics, state, await publishExample(stage, 'start-from-intercom.json')];
		},
		play: async ([, topics]) => {
			await checkOutcomes(stage, checks);
			await checkStates(stage, checks, topics as StoredWorkflow);
		},
	});
	await client.deactivate(outbound.id);
	await during(stage, checks, {
		name: 'the reply workflow is published with Hold and Delay',
		publish: async () => [await publishExample(stage, 'intercom-reply-to-email.json', { options: CAREFUL })],
		play: async () => await checkHeldAnswers(stage, checks),
	});
	await client.activate(outbound.id);
	await checkRepeats(stage, checks);
	for (const { id } of [mirror, watch]) await client.deactivate(id);
	await checkGuards(stage, checks);
}

interface Act {
	name: string;
	publish(): Promise<StoredWorkflow[]>;
	play(published: StoredWorkflow[]): Promise<void>;
}

/** What is published hears Intercom while it is played, and is unpublished afterwards unless it belongs to the loop. */
async function during(stage: Stage, checks: Checks, { name, publish, play }: Act): Promise<void> {
	let published: StoredWorkflow[] = [];
	let leave: (() => Promise<void>) | undefined;
	const isReady = await checks.check(name, async () => {
		published = await publish();
		leave = await listen(stage, published);
	});
	if (isReady) await play(published);
	await leave?.();
	for (const { id } of published) if (id !== stage.outbound.id) await stage.client.deactivate(id);
}

/** Both look once more at everything that was answered in this hour. */
async function checkRepeats(stage: Stage, checks: Checks): Promise<void> {
	await checks.check('looking at it all once more writes no second note and no second mail', async () => {
		const before = await quiet(stage);
		const set = { settleMinutes: 0 };
		const { id } = await importExample(stage, 'reconcile-answers.json', { set });
		await stage.client.run(id, 'By Hand');
		const again = await importExample(stage, MIRROR, { set });
		await stage.client.run(again.id, 'Every 15 Minutes');
		expectSame('what there is', snapshot(stage), before);
		return `${before.words} messages and notes`;
	});
}
