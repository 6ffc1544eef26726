import { newestFirst } from '../../../../domain/bridge/conversation';
import { deliveryProblems } from '../../../../domain/bridge/outcome/deliveryProblem';
import { hasLink } from '../../../../domain/bridge/link/link';
import { parseThreadKey } from '../../../../domain/bridge/link/threadKey';
import { record } from '../../../../domain/record';
import { takesTurns } from '../../../shared/base/processState';
import type { Api } from '../../../shared/http/api';
import type { Json } from '../../../shared/kit/objects';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { adminId, conversationId } from '../../fields/ids';
import { searchByLink } from '../../receive/look/look';
import { tellTeam } from './deliveryNote';

/** Two reports of one mail come in the same second. */
const TURNS = takesTurns('noting problems');

export const noteDeliveryProblem = operation({
	name: 'Note Delivery Problem',
	action: 'Note a delivery problem in a conversation',
	description:
		'Tell the team once, in an internal note, that an answer was not sent, was not delivered, went without a file, or crossed one from the mailbox. The conversation can also be named by the link of its thread. Takes the items of Message: Reply, also failed ones, of Message: Get Outcome and of Conversation: Mirror Email. Does nothing if there is no problem.',
	fields: { conversationId, adminId },
	options: {
		answer: field({
			displayName: 'Answer',
			type: 'json',
			default: '={{ $json.part }}',
			placeholder: "e.g. {{ $('Intercom Inbox Trigger').item.json.part }}",
			description:
				'The answered part, as the Intercom Inbox Trigger outputs it. If not added, the item says which it is.',
		}),
		assignToAuthor: field({
			displayName: 'Assign to Author',
			type: 'boolean',
			default: true,
			description:
				'Whether to assign the conversation to the teammate who wrote the answer. If not added, it stays where it is.',
		}),
		reopen: field({
			displayName: 'Reopen',
			type: 'boolean',
			default: true,
			description: 'Whether to reopen a closed or snoozed conversation. If not added, it is reopened.',
		}),
	},
	writes: true,
	agents: 'never',
	async execute({ params, options, api, item }) {
		const problems = deliveryProblems({ ...item.json, ...answeredIn(options.answer) });
		const given = params.conversationId.trim();
		if (problems.length === 0) return { action: 'none', reason: 'There is nothing to tell', conversationId: given };
		const conversationId = given.includes('/') ? await linkedConversation(api, given) : given;
		if (!conversationId)
			return { action: 'none', reason: 'No conversation is linked to the thread', conversationId: null };
		const settings = { conversationId, adminId: params.adminId, ...options };
		return await api.process.the(TURNS).run(`${api.connection.tokenKey} ${conversationId}`, async () => {
			const told: Json[] = [];
			for (const problem of problems) told.push(await tellTeam(api, problem, settings));
			return told;
		});
	},
});

/** A mail does not name its conversation where the provider keeps no metadata, or somebody wrote it in the mailbox; its thread does. */
async function linkedConversation(api: Api, link: string): Promise<string | undefined> {
	const found = (await searchByLink(api, { links: [link] })) ?? [];
	const key = parseThreadKey(link);
	const [newest] = newestFirst(found.filter((conversation) => key !== undefined && hasLink(conversation, key)));
	return newest && String(newest.id);
}

/** What the workflow knows of the answer; what the item itself says is as good. */
function answeredIn(answer: unknown): { partId?: unknown } {
	const { id } = record(answer);
	return id === undefined || id === null ? {} : { partId: id };
}
