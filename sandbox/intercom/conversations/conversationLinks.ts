import { tagView } from '../data/linkedViews';
import { createContact } from '../contacts/contacts';
import {
	conversationNotFound,
	parameterInvalid,
	parameterMissing,
	resourceNotFound,
	tagNotFound,
	userNotFound,
} from '../protocol/errors';
import { notify } from './parts';
import { adminAuthor, findConversation, findTag, namedContact } from '../people';
import type { Routes } from '../protocol/routes';
import { type Body, readBody } from '../protocol/body';
import { id, object, required, text } from '../../server/shape';
import type { AppliedTag, ContactRecord, ConversationRecord, Workspace } from '../state';
import { setTag } from '../data/tagging';

const customerShape = object({ intercom_user_id: text, user_id: text, email: text });
const attachShape = { admin_id: id, customer: required(customerShape) };
const byAdmin = { admin_id: required(id) };

/**
 * Who takes part in a conversation, and its tags. The DELETEs need a JSON body.
 * Source: docs/facts/intercom.md 7.20, 7.21.
 */
export function conversationLinkRoutes(workspace: Workspace): Routes {
	return { ...customerRoutes(workspace), ...tagRoutes(workspace) };
}

function customerRoutes(workspace: Workspace): Routes {
	return {
		'POST /conversations/:id/customers': {
			answer: ({ params, json, version }) => {
				const conversation = findConversation(workspace, params.id);
				const { admin_id, customer } = readBody(attachShape, json(), version);
				if (admin_id !== undefined) adminAuthor(workspace, admin_id);
				attach(workspace, conversation, customer);
				return customers(workspace, conversation);
			},
		},
		'DELETE /conversations/:id/customers/:contact': {
			answer: ({ params, json, version }) => {
				const conversation = findConversation(workspace, params.id);
				adminAuthor(workspace, readBody(byAdmin, json(), version).admin_id);
				detach(workspace, conversation, params.contact);
				return customers(workspace, conversation);
			},
		},
	};
}

type Customer = NonNullable<Body<{ c: typeof customerShape }>['c']>;

/** Whoever it is takes part from now on. */
export function attach(workspace: Workspace, conversation: ConversationRecord, customer: Customer): void {
	const contact = customerOf(workspace, customer);
	const isNew = !conversation.contactIds.includes(contact.id);
	if (isNew && workspace.quirks.is('participant-refused'))
		throw parameterInvalid('This conversation can not have more participants', undefined, 422);
	if (isNew) conversation.contactIds.push(contact.id);
	workspace.saveConversation(conversation);
	notify(workspace, 'conversation.contact.attached', { conversation, parts: [] });
}

export function detach(workspace: Workspace, conversation: ConversationRecord, contactId: string): void {
	if (!conversation.contactIds.includes(contactId)) throw userNotFound();
	if (conversation.contactIds.length === 1)
		throw parameterInvalid('Removing the last customer is not allowed', undefined, 422);
	conversation.contactIds = conversation.contactIds.filter((each) => each !== contactId);
	workspace.saveConversation(conversation);
	notify(workspace, 'conversation.contact.detached', { conversation, parts: [] });
}

/** Nothing is told where a tag is taken off. */
export function tagConversation(
	workspace: Workspace,
	conversation: ConversationRecord,
	tagging: { tagId: string; isOn: boolean; adminId?: string },
): AppliedTag {
	const applied = setTag(workspace, conversation, tagging);
	workspace.saveConversation(conversation);
	const [part] = conversation.parts.slice(-1);
	if (tagging.isOn) notify(workspace, 'conversation_part.tag.created', { conversation, parts: part ? [part] : [] });
	return applied;
}

function tagRoutes(workspace: Workspace): Routes {
	const find = (conversationId: string): ConversationRecord => {
		const conversation = workspace.conversations.get(conversationId);
		if (!conversation) throw conversationNotFound();
		return conversation;
	};
	return {
		'POST /conversations/:id/tags': {
			answer: ({ params, json, version }) => {
				const conversation = find(params.id);
				const { id: tagId, admin_id } = readBody({ id: required(id), ...byAdmin }, json(), version);
				const by = adminAuthor(workspace, admin_id).id;
				return tagView(
					workspace,
					tagConversation(workspace, conversation, { tagId: findTag(workspace, tagId).id, isOn: true, adminId: by }),
				);
			},
		},
		'DELETE /conversations/:id/tags/:tag': {
			answer: ({ params, json, version }) => {
				const conversation = find(params.id);
				adminAuthor(workspace, readBody(byAdmin, json(), version).admin_id);
				if (!conversation.tags.some((tag) => tag.id === params.tag)) throw tagNotFound();
				return tagView(workspace, tagConversation(workspace, conversation, { tagId: params.tag, isOn: false }));
			},
		},
	};
}

/** An email that belongs to nobody becomes a lead. */
function customerOf(workspace: Workspace, customer: Customer): ContactRecord {
	const names = Object.values(customer).filter((name) => name !== undefined);
	if (names.length === 0) throw parameterMissing('customer.intercom_user_id, customer.user_id or customer.email');
	const known = namedContact(workspace, customer);
	if (known) return known;
	if (customer.email === undefined) throw resourceNotFound();
	return createContact(workspace, { role: 'lead', email: customer.email });
}

function customers(workspace: Workspace, { contactIds }: ConversationRecord): object {
	return { customers: contactIds.map((each) => ({ type: workspace.contacts.get(each)?.role ?? 'user', id: each })) };
}
