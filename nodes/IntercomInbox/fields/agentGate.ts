import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import type { AgentGate } from '../../shared/kit/agents/gate';
import { allowedDomains } from '../../shared/kit/fields/addressLists';
import { field } from '../../shared/kit/fields/field';
import type { Contact, Conversation } from '../client/model';
import { findContact, type Identity } from './contactIdentity';
import { conversationIdOf } from './inboxAddress';

/** Whom an AI agent may reach or change; both options are the author's, and one of them is enough. */
export const agentOptions = {
	allowedConversation: field({
		displayName: 'Allowed Conversation',
		type: 'string',
		default: '',
		placeholder: 'e.g. 215472621202693',
		description:
			'The ID of the conversation that an AI agent using this node as a tool works on, by an expression that the model does not fill. The agent can then reach this conversation and its contacts. Has no effect otherwise.',
	}),
	allowedDomains: allowedDomains('of the contacts that an AI agent using this node as a tool can reach or change'),
};

interface Asked {
	api: Api;
	gate: AgentGate;
	options: { allowedConversation?: string };
}

/** A contact whom an agent writes to, attaches, merges, blocks or deletes. */
export async function passContact(asked: Asked, identity: Identity): Promise<void> {
	const { api, gate } = asked;
	if (!gate.asks) return;
	const contact = await findContact(api, identity).catch((error: unknown) =>
		asFailure(error)?.isRefusal || asFailure(error)?.details.code === 'not_found' ? undefined : Promise.reject(error),
	);
	if (contact && (await areInAllowed(asked, [contact.id]))) return gate.pass();
	gate.passPeople([contact ?? { email: identity.contactBy === 'email' ? identity.email : undefined }]);
}

export async function passContactId(asked: Asked, contactId: string): Promise<void> {
	await passContact(asked, { contactBy: 'id', contactId, email: '', externalId: '' });
}

/** A conversation or ticket that an agent answers, merges or deletes: the allowed one, or one with people whom the agent may reach. */
export async function passConversation(
	asked: Asked,
	id: string,
	of: 'conversations' | 'tickets' = 'conversations',
): Promise<void> {
	const { api, gate } = asked;
	if (!gate.asks) return;
	if (id.trim() !== '' && id.trim() === allowed(asked)) return gate.pass();
	const { contacts } = await api.get<Pick<Conversation, 'contacts'>>(
		of === 'tickets' ? path`/tickets/${id}` : path`/conversations/${id}`,
	);
	const ids = (contacts?.contacts ?? []).map((contact) => contact.id);
	if (ids.length > 0 && (await areInAllowed(asked, ids))) return gate.pass();
	gate.passPeople(await Promise.all(ids.map(async (one) => await api.get<Contact>(path`/contacts/${one}`))));
}

function allowed({ options }: Asked): string {
	const given = (options.allowedConversation ?? '').trim();
	return given && conversationIdOf(given);
}

async function areInAllowed(asked: Asked, contactIds: readonly string[]): Promise<boolean> {
	const id = allowed(asked);
	if (!id) return false;
	const { contacts } = await asked.api.get<Conversation>(path`/conversations/${id}`);
	return contactIds.every((one) => contacts.contacts.some((contact) => contact.id === one));
}
