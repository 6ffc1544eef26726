import type { Conversation } from '../../../../domain/bridge/conversation';
import { answerLinkOf } from '../../../../domain/bridge/link/link';
import { stoppedAnswers, type StoppedAnswer } from '../../../../domain/bridge/outcome/delayed';
import { record } from '../../../../domain/record';
import { path } from '../../../shared/http/path';
import type { Api } from '../../../shared/http/api';
import { operation } from '../../../shared/kit/operation';
import type { Json } from '../../../shared/kit/objects';

export const stopAnswers = operation({
	name: 'Stop Answers',
	action: 'Stop scheduled answers',
	description:
		'Cancel what Message: Reply has scheduled with \'Delay\' and a teammate has redacted since, or followed with an internal note that begins with "stop". Takes a conversation as Conversation: Get returns it, or an item of the Intercom Inbox Trigger. Returns nothing if there is nothing to stop.',
	fields: {},
	writes: true,
	agents: 'never',
	async execute({ item: { json }, api }) {
		const conversation = record(json.conversation ?? json) as unknown as Conversation;
		const link = answerLinkOf(conversation);
		if (!link) return [];
		const outcomes: Json[] = [];
		for (const answer of stoppedAnswers(conversation)) {
			const stopped = await stop(api, link.grantId, answer);
			outcomes.push({ stopped, conversationId: String(conversation.id), grantId: link.grantId, ...answer });
		}
		return outcomes;
	},
});

/** Whether it was in time. Nylas cancels until ten seconds before (docs/facts/nylas.md 7.15). */
async function stop(api: Api, grantId: string, { scheduleId, leavesAtSec }: StoppedAnswer): Promise<boolean> {
	const schedule = path`/v3/grants/${grantId}/messages/schedules/${scheduleId}`;
	const { status } = await api.request({ method: 'DELETE', path: schedule, accept: [400, 404] });
	// Gone before its time: an earlier run has cancelled it, and told nobody.
	return status < 300 || (status === 404 && leavesAtSec > api.process.nowMs() / 1_000);
}
