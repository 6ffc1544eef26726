import { answerLinkOf } from '../../../../domain/bridge/link';
import { outboundPart, type PartLike } from '../../../../domain/bridge/outboundPart';
import type { Api } from '../../../shared/http/api';
import { asFailure, Failure } from '../../../shared/base/failure';
import { field, operation, type Json } from '../../../shared/kit/operation';
import { searchPages } from '../../client/pages';
import { requiredSeconds, secondsOf } from '../../../shared/kit/seconds';
import { answerItem } from '../../trigger/answerItem';
import { contactIn, fetchConversation, withAddress } from '../../trigger/conversation';

export const getAnswers = operation({
	name: 'Get Answers',
	action: 'Get answers that belong in the mailbox',
	description:
		"Get what teammates answered in conversations with an e-mail thread, as the Intercom Inbox Trigger gives it: to send what was missed, with Message: Reply and its option 'Skip If Sent'",
	fields: {
		since: field({
			displayName: 'Since',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'Only answers written after this',
		}),
		before: field({
			displayName: 'Before',
			type: 'dateTime',
			default: '',
			description:
				'Only answers written before this; some minutes ago, so that nothing is looked at that is just being sent',
		}),
	},
	async execute({ params, api }) {
		const window = {
			sinceSec: requiredSeconds(params.since, 'Since'),
			beforeSec: secondsOf(params.before, 'Before') ?? Infinity,
		};
		return answersIn(api, window);
	},
});

interface Window {
	sinceSec: number;
	beforeSec: number;
}

async function* answersIn(api: Api, window: Window): AsyncGenerator<Json> {
	const query = { field: 'updated_at', operator: '>', value: window.sinceSec };
	for await (const page of searchPages<Json>(api, '/conversations/search', { returnAll: true, body: { query } })) {
		for (const found of page.filter((conversation) => answerLinkOf(conversation)))
			yield* answersOf(api, String(found.id), window);
	}
}

/** The search gives no parts, and may be behind; so each conversation is read. */
async function* answersOf(api: Api, conversationId: string, { sinceSec, beforeSec }: Window): AsyncGenerator<Json> {
	const conversation = await fetchConversation(api, conversationId).catch(unreadable);
	if (conversation instanceof Failure)
		return yield { conversationId, error: conversation.message, part: null, link: null };
	if (!conversation || !answerLinkOf(conversation)) return;
	const { conversation_parts: given } = (conversation.conversation_parts ?? {}) as {
		conversation_parts?: Json[] | null;
	};
	const parts = given ?? [];
	const isInWindow = ({ created_at: createdAt }: Json) =>
		typeof createdAt === 'number' && createdAt > sinceSec && createdAt < beforeSec;
	const answers = parts.filter((part) => isInWindow(part) && outboundPart(part as PartLike).send);
	if (answers.length === 0) return;
	// The answer goes to the thread of the link; the address is a convenience.
	const contact = await withAddress(api, contactIn(conversation)).catch(
		async (error: unknown) => (await unreadable(error), contactIn(conversation)),
	);
	for (const part of answers)
		yield answerItem(
			{ topic: 'conversation.admin.replied', id: undefined, conversationId },
			{ conversation, part, contact },
		);
}

/** One conversation that Intercom does not give must not keep back the answers of all the others. */
async function unreadable(error: unknown): Promise<Failure> {
	const failure = asFailure(error);
	return failure?.wasAnswered ? failure : await Promise.reject(error);
}
