import { oneLine } from '../../../../domain/email';
import { isLinkName } from '../../../../domain/bridge/link/link';
import { asFailure } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { field } from '../../../shared/kit/fields/field';
import { secondsOf } from '../../../shared/kit/fields/seconds';
import type { Json } from '../../../shared/kit/objects';
import { operation } from '../../../shared/kit/operation';
import { findOrCreateContact } from '../../client/contacts';
import type { Contact, FirstMessage } from '../../client/model';
import { atLeastFor } from '../../client/service';
import { agentOptions, passContact, passContactId } from '../../fields/agentGate';
import { conversationAttributes, customAttributesOf } from '../../fields/attributes/customAttributes';
import { contactId } from '../../fields/ids';
import { attachmentUrls, createdAt, newMessageBody, urlsOf } from '../../fields/messageFields';
import { refuseSample } from '../../fields/sample';
import { searchBrands } from '../../fields/searches/workspace';

export const create = operation({
	name: 'Create',
	action: 'Create a conversation',
	description:
		"Start a conversation on behalf of a contact. 'Contact' by ID also takes an email address, and creates a contact that is not there. Returns the conversation's ID, not the whole conversation.",
	fields: {
		contactId,
		body: newMessageBody,
	},
	options: {
		...agentOptions,
		attachmentUrls,
		brandId: field({
			displayName: 'Brand',
			type: 'string',
			default: '',
			search: searchBrands,
			placeholder: 'e.g. 12',
			description: 'The brand of the conversation. Uses API version 2.16 or later.',
		}),
		createdAt,
		...conversationAttributes,
		subject: field({
			displayName: 'Subject',
			type: 'string',
			default: '',
			read: oneLine,
			description: 'The subject, which Intercom shows for conversations that are email',
		}),
	},
	writes: true,
	agents: 'gated',
	customersWords: true,
	async execute({ api, params, options, gate, hint }) {
		const attributes = customAttributesOf(options);
		// The link says which mailbox and thread the answers leave from: no agent sets it.
		if (!Object.keys(attributes ?? {}).some(isLinkName)) await passNamed({ api, gate, options }, params.contactId);
		const { id, role } = await contactOf(api, params.contactId);
		const body = {
			from: { type: role, id },
			body: params.body,
			subject: options.subject || undefined,
			attachment_urls: urlsOf(options.attachmentUrls),
			created_at: secondsOf(options.createdAt, 'Created At'),
			brand_id: options.brandId?.trim() || undefined,
		};
		const headers = atLeastFor(body, { brand_id: '2.16' }, api.connection);
		const message = await api.post<FirstMessage>('/conversations', body, { headers });
		if (attributes) await setAttributes(api, message.conversation_id, { attributes, hint });
		return {
			conversationId: message.conversation_id,
			messageId: message.id,
			contactId: id,
			createdAt: message.created_at,
			body: message.body,
		};
	},
});

async function passNamed(asked: Parameters<typeof passContact>[0], contact: string): Promise<void> {
	if (!contact.includes('@')) return await passContactId(asked, contact);
	await passContact(asked, { contactBy: 'email', contactId: '', email: contact, externalId: '' });
}

/** Leads and users are named differently in the request, and only the contact itself tells which it is. */
async function contactOf(api: Api, contact: string): Promise<Pick<Contact, 'id' | 'role'>> {
	if (!contact.includes('@')) return await api.get<Contact>(path`/contacts/${contact}`);
	refuseSample(contact);
	const found = await findOrCreateContact(api, { email: contact, unarchive: true });
	return { id: found.contact.id, role: found.contact.role === 'lead' ? 'lead' : 'user' };
}

/** The conversation is there: failing now would make a second one of the next try. */
async function setAttributes(
	api: Api,
	conversationId: string,
	{ attributes, hint }: { attributes: Json; hint: (message: string) => void },
): Promise<void> {
	await api.put(path`/conversations/${conversationId}`, { custom_attributes: attributes }).catch((error: unknown) => {
		const failure = asFailure(error);
		if (!failure || failure.isCancelled) throw error;
		hint(`The conversation was created without its custom attributes. ${failure.message}`);
	});
}
