import { answerLinkOf } from '../../../../domain/bridge/link/link';
import { outboundPart, type PartLike } from '../../../../domain/bridge/outboundPart';
import type { Api } from '../../../shared/http/api';
import { asFailure, Failure } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { searchPages } from '../../client/pages';
import { requiredSeconds, secondsOf } from '../../../shared/kit/fields/seconds';
import { answerItem } from '../../trigger/answerItem';
import { contactIn, fetchConversation, otherParticipants, withAddress } from '../../trigger/conversation';

export const getAnswers = operation({
	name: 'Get Answers',
	action: 'Get answers to send by email',
	description:
		"Get teammates' answers in conversations linked to an email thread, in the format of the Intercom Inbox Trigger. Pass them to Message: Reply with 'Skip If Sent' to send the missed ones.",
	fields: {
		since: field({
			displayName: 'Since',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'Return only answers written after this time',
		}),
		before: field({
			displayName: 'Before',
			type: 'dateTime',
			default: '',
			description:
				'Return only answers written before this time. Set it a few minutes in the past to exclude answers that are being sent right now.',
		}),
	},
	customersWords: true,
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
	const participants = await otherParticipants(api, conversation).catch(
		async (error: unknown) => (await unreadable(error), undefined),
	);
	for (const part of answers)
		yield answerItem(
			{ topic: 'conversation.admin.replied', id: undefined, conversationId },
			{ conversation, part, contact, participants },
		);
}

/** One conversation that Intercom does not give must not keep back the answers of all the others. */
async function unreadable(error: unknown): Promise<Failure> {
	const failure = asFailure(error);
	return failure?.wasAnswered ? failure : await Promise.reject(error);
}
