import { ApiError, parameterInvalid } from '../protocol/errors';
import type { Routes } from '../protocol/routes';
import { anything, flag, isRecord, list, oneOf, readBody, required, text, type Body } from '../protocol/shape';
import type { ConversationAttribute, DataAttribute, Workspace } from '../state';
import { atLeast, type Version } from '../protocol/versions';

const TYPES = ['string', 'integer', 'float', 'boolean', 'datetime', 'date'] as const;

const createShape = {
	name: required(text()),
	model: required(text()),
	data_type: required(oneOf(...TYPES, 'options')),
	options: list(required(anything())),
	description: text(),
	messenger_writable: flag(),
};
const changeShape = {
	archived: flag(),
	description: text(),
	options: list(required(anything())),
	messenger_writable: flag(),
};

/**
 * Attributes of contacts and companies; those of conversations can only be read here.
 * Source: docs/facts/intercom.md 7.14, 12.10.
 */
export function dataAttributeRoutes(workspace: Workspace): Routes {
	return {
		'GET /data_attributes': {
			answer: ({ query, version }) => ({ type: 'list', data: listed(workspace, query, version) }),
		},
		'POST /data_attributes': {
			answer: ({ json, version }) =>
				view(workspace, create(workspace, readBody(createShape, json(), version), version)),
		},
		'PUT /data_attributes/:id': {
			answer: ({ params, json, version }) => {
				const { options, ...changes } = readBody(changeShape, json(), version);
				const attribute = workspace.dataAttributes.find(({ id }) => id === params.id);
				if (options && options.length < 2) throw parameterInvalid('options must be at least two', 'options');
				if (!attribute) throw new ApiError(404, 'field_not_found', "We couldn't find that data attribute to update");
				const given = Object.entries(changes).filter(([, value]) => value !== undefined);
				Object.assign(attribute, Object.fromEntries(given), {
					updated_at: workspace.nowSec(),
					...(options && { options: options.map(optionValue) }),
				});
				return view(workspace, attribute);
			},
		},
	};
}

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

function listed(workspace: Workspace, query: URLSearchParams, version: Version): object[] {
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
				.map((each) => view(workspace, each)),
		];
	}
	if (atLeast(version, '2.16'))
		throw parameterInvalid(
			'model=conversation is no longer supported. Use /conversations/attributes instead',
			'model',
			422,
		);
	return workspace.conversationAttributes.filter(isShown).map((each) => conversationAttributeView(workspace, each));
}

function create(workspace: Workspace, body: Body<typeof createShape>, version: Version): DataAttribute {
	if (body.model !== 'contact' && body.model !== 'company') {
		throw parameterInvalid('The Data Attribute model field must be either contact or company', 'model');
	}
	if (!/^[\p{L}\p{N}\p{Sc}\s_-]+$/u.test(body.name)) {
		throw parameterInvalid(
			'Your name for this attribute must only contain alphanumeric characters, currency symbols, and hyphens',
			'name',
		);
	}
	const isList = body.data_type === 'options' || body.options !== undefined;
	if (body.data_type === 'options' && !atLeast(version, '2.14'))
		throw parameterInvalid('data_type is not valid', 'data_type');
	if (isList && (body.options?.length ?? 0) < 2) throw parameterInvalid('options must be at least two', 'options');
	refuseTwin(workspace, body.model, body.name);
	const now = workspace.nowSec();
	const attribute: DataAttribute = {
		id: workspace.nextId('dataAttribute'),
		model: body.model,
		name: body.name,
		description: body.description ?? '',
		data_type: isList ? 'string' : body.data_type,
		options: (body.options ?? []).map(optionValue),
		messenger_writable: body.messenger_writable ?? false,
		archived: false,
		created_at: now,
		updated_at: now,
	};
	workspace.dataAttributes.push(attribute);
	return attribute;
}

/** A name is taken for both kinds. */
function refuseTwin(workspace: Workspace, model: DataAttribute['model'], name: string): void {
	const where = (['company', 'contact'] as const).find((each) => workspace.hasDataAttribute(each, name));
	if (!where) return;
	const word = { company: 'company', contact: 'people' };
	throw parameterInvalid(
		`You already have '${name}' in your ${word[where]} data. To save this as new ${word[model]} data, use a different name.`,
		'name',
	);
}

function optionValue(option: unknown): string {
	if (typeof option === 'string') return option;
	if (isRecord(option) && typeof option.value === 'string') return option.value;
	throw parameterInvalid('options must be objects with a value', 'options');
}

function view(workspace: Workspace, { id, options, ...attribute }: DataAttribute): object {
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
		admin_id: workspace.admins[0].id,
	};
}

function conversationAttributeView(workspace: Workspace, attribute: ConversationAttribute): object {
	const { options, ...fields } = attribute;
	return view(workspace, {
		...fields,
		model: 'conversation' as DataAttribute['model'],
		options: options.map(({ label }) => label),
		messenger_writable: false,
	});
}
