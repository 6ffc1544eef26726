import { parameterInvalid } from '../protocol/errors';
import { listed } from './attributes';
import type { ConversationAttribute, DataAttribute, Workspace } from '../state';
import { type Version, atLeast } from '../protocol/versions';

/** Some of those that every workspace has. They have no id, so they can't be changed. */
const STANDARD = (
	[
		['contact', 'name', 'Name'],
		['contact', 'email', 'Email'],
		['company', 'name', 'Company name'],
	] as const
).map(([model, name, label]) => ({
	type: 'data_attribute',
	model,
	name,
	full_name: name,
	label,
	description: '',
	data_type: 'string',
	api_writable: true,
	ui_writable: false,
	messenger_writable: true,
	custom: false,
	archived: false,
}));

export function listedDataAttributes(workspace: Workspace, query: URLSearchParams, version: Version): object[] {
	const model = query.get('model');
	if (model !== null && !['contact', 'company', 'conversation'].includes(model)) {
		throw parameterInvalid('model must be one of: contact, company, conversation', 'model');
	}
	const isShown = ({ archived }: { archived: boolean }) => !archived || query.get('include_archived') === 'true';
	if (model !== 'conversation') {
		const isWanted = (attribute: { model: string }) => model === null || attribute.model === model;
		return [
			...STANDARD.filter(isWanted),
			...workspace.dataAttributes
				.filter((each) => isShown(each) && isWanted(each))
				.map((each) => dataAttributeView(workspace, each)),
		];
	}
	if (atLeast(version, '2.16'))
		throw parameterInvalid(
			'model=conversation is no longer supported. Use /conversations/attributes instead',
			'model',
			422,
		);
	return listed(workspace, query).map((each) => conversationAttributeView(workspace, each));
}

export function dataAttributeView(workspace: Workspace, { id, options, ...attribute }: DataAttribute): object {
	return {
		type: 'data_attribute',
		id: Number(id),
		...attribute,
		full_name: `custom_attributes.${attribute.name}`,
		label: attribute.name,
		...(options.length > 0 && { options }),
		api_writable: true,
		ui_writable: true,
		custom: true,
		admin_id: workspace.owner.id,
	};
}

function conversationAttributeView(workspace: Workspace, attribute: ConversationAttribute): object {
	const { options, ...fields } = attribute;
	return dataAttributeView(workspace, {
		...fields,
		model: 'conversation' as DataAttribute['model'],
		options: options.map(({ label }) => label),
		messenger_writable: false,
	});
}
