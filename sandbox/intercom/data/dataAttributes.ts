import { ApiError, parameterInvalid } from '../protocol/errors';
import type { Routes } from '../protocol/routes';
import { type Body, readBody } from '../protocol/body';
import { anything, flag, isRecord, listOf, oneOf, required, text } from '../../server/shape';
import type { DataAttribute, Workspace } from '../state';
import { type Version, atLeast } from '../protocol/versions';
import { listedDataAttributes, dataAttributeView } from './dataAttributeView';

const TYPES = ['string', 'integer', 'float', 'boolean', 'datetime', 'date'] as const;

const createShape = {
	name: required(text),
	model: required(text),
	data_type: required(oneOf(...TYPES, 'options')),
	options: listOf(anything),
	description: text,
	messenger_writable: flag,
};
const changeShape = {
	archived: flag,
	description: text,
	options: listOf(anything),
	messenger_writable: flag,
};

/**
 * Attributes of contacts and companies; those of conversations can only be read here.
 * Source: docs/facts/intercom.md 7.14, 12.10.
 */
export function dataAttributeRoutes(workspace: Workspace): Routes {
	return {
		'GET /data_attributes': {
			answer: ({ query, version }) => ({ type: 'list', data: listedDataAttributes(workspace, query, version) }),
		},
		'POST /data_attributes': {
			answer: ({ json, version }) =>
				dataAttributeView(workspace, create(workspace, readBody(createShape, json(), version), version)),
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
				return dataAttributeView(workspace, attribute);
			},
		},
	};
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
