import { parameterInvalid } from '../protocol/errors';
import { addPart, notify } from './parts';
import { since, type Body } from '../protocol/body';
import { flag, id, nullable, record, text } from '../../server/shape';
import type { ConversationRecord, Workspace } from '../state';

export const updateShape = {
	read: flag,
	title: since('2.13', nullable(text)),
	custom_attributes: record,
	company_id: since('2.14', nullable(id)),
};

/**
 * Adds one part of the bot per changed attribute. 400 for an attribute that does not exist.
 * Source: docs/facts/intercom.md 7.10, 7.11, 7.12.
 */
export function updateConversation(
	workspace: Workspace,
	conversation: ConversationRecord,
	body: Body<typeof updateShape>,
): void {
	const attributes = Object.entries(body.custom_attributes ?? {});
	const unknown = attributes.find(([name]) => !workspace.hasConversationAttribute(name));
	if (attributes[0] && workspace.quirks.is('attribute-twice'))
		throw parameterInvalid(
			`Multiple unarchived conversation attributes are named '${attributes[0][0]}'`,
			'custom_attributes',
		);
	if (unknown) throw parameterInvalid(`Conversation attribute '${unknown[0]}' does not exist`, 'custom_attributes');
	if (body.read !== undefined) conversation.read = body.read;
	if (body.title !== undefined) conversation.title = body.title;
	if (body.company_id !== undefined) conversation.companyId = body.company_id;
	for (const [name, value] of attributes) changeAttribute(workspace, conversation, { name, value });
	workspace.saveConversation(conversation);
	if (body.read === true) notify(workspace, 'conversation.read', { conversation, parts: [] });
	if (body.company_id !== undefined) notify(workspace, 'conversation.company.updated', { conversation, parts: [] });
}

function changeAttribute(
	workspace: Workspace,
	conversation: ConversationRecord,
	{ name, value }: { name: string; value: unknown },
): void {
	if (conversation.custom_attributes[name] === value) return;
	if (value === null) delete conversation.custom_attributes[name];
	else conversation.custom_attributes[name] = value;
	addPart(workspace, conversation, {
		part_type: 'conversation_attribute_updated_by_admin',
		author: workspace.operator,
		event_details: { attribute: { name }, value: { name: value === null ? null : String(value) } },
		// The official example shows such a part without a package code.
		throughApi: false,
	});
}
