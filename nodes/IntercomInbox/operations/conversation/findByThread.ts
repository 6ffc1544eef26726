import { newestFirst } from '../../../../domain/bridge/conversation';
import { carryingLink } from '../../../../domain/bridge/inboundPlan';
import { parseThreadKey, type ThreadKey } from '../../../../domain/bridge/link/threadKey';
import { normalizeAddress } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { knownConversations } from '../../receive/look/known';
import { readConversation, readLinked, searchConversations } from '../../receive/look/look';

export const findByThread = operation({
	name: 'Find by Thread',
	action: 'Find a conversation by email thread',
	description: 'Get the conversation that is linked to an email thread',
	fields: {
		grantId: {
			displayName: 'Mailbox ID',
			type: 'string',
			default: '={{ $json.grant_id }}',
			required: true,
			description: 'The Nylas grant ID of the mailbox. Also accepts a whole link such as grant/thread.',
		},
		threadId: { displayName: 'Thread ID', type: 'string', default: '={{ $json.thread_id }}' },
		emails: {
			displayName: 'Participants',
			type: 'string',
			default: '',
			placeholder: 'e.g. ada@example.com, bob@example.com',
			description: 'Comma-separated email addresses of customers in the thread. Their conversations are searched.',
		},
		contactId: {
			displayName: 'Contact ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 6762f1261bb69f9f2193bba7',
			description: 'The Intercom ID of the contact who wrote the email, if it is known',
		},
	},
	customersWords: true,
	async execute({ params, api }) {
		const key = threadOf(params);
		const others = params.emails
			.split(',')
			.map(normalizeAddress)
			.filter((email) => email !== undefined);
		const contactId = params.contactId.trim();
		if (others.length === 0 && !contactId)
			throw badInput(
				"'Participants' and 'Contact ID' are both empty",
				'Set at least one: Intercom finds conversations by their contacts.',
			);
		const found = await searchConversations(api, { key, contactId: contactId || undefined, people: others });
		const ids = knownConversations(api, key).map(({ id }) => id);
		const read = async (id: string) => await readConversation(api, id);
		const linked = await readLinked(key, { found, ids, read });
		const [newest] = newestFirst(linked);
		const count = carryingLink(found, key).length;
		return newest
			? {
					found: true,
					conversationId: String(newest.id),
					link: key,
					linkedConversations: Math.max(count, linked.length),
					conversation: newest,
				}
			: { found: false, conversationId: null, link: key, linkedConversations: 0 };
	},
});

function threadOf({ grantId, threadId }: { grantId: string; threadId: string }): ThreadKey {
	const key = threadId.trim() ? { grantId: grantId.trim(), threadId: threadId.trim() } : parseThreadKey(grantId);
	if (!key)
		throw badInput(
			"The parameter 'Thread ID' is empty",
			"Set the mailbox and the thread, such as {{ $json.grant_id }} and {{ $json.thread_id }}, or a whole link in 'Mailbox ID'.",
		);
	return key;
}
