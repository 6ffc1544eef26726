import { ApiError, parameterInvalid } from '../protocol/errors';
import type { Routes } from '../protocol/routes';
import { readBody, type Body } from '../protocol/body';
import { anything, flag, listOf, object, oneOf, required, text } from '../../server/shape';
import type { ConversationAttribute, Workspace } from '../state';

const TYPES = ['string', 'integer', 'list', 'decimal', 'boolean', 'datetime', 'relationship', 'files'];

const changeShape = {
	name: text,
	description: text,
	multiline: flag,
	required: flag,
	visible_to_team_ids: listOf(text),
	reference: object({ type: required(oneOf('one', 'many')), object_type_id: text }),
};
const createShape = {
	...changeShape,
	name: required(text),
	data_type: required(anything),
	options: listOf(object({ label: required(text) })),
	list_options: listOf(text),
};

/** Attributes of conversations, from 2.16 on. Their names are unique. Source: docs/facts/intercom.md 7.13. */
export function attributeRoutes(workspace: Workspace): Routes {
	const all = workspace.conversationAttributes;
	const one = (id: string): ConversationAttribute => {
		const attribute = all.find((each) => each.id === id);
		if (attribute) return attribute;
		throw new ApiError(404, 'conversation_attribute_not_found', 'Conversation attribute not found');
	};
	const view = (attribute: ConversationAttribute) => attributeView(workspace, attribute);
	return {
		'GET /conversations/attributes': {
			since: '2.16',
			answer: ({ query }) => ({
				type: 'list',
				data: listed(workspace, query).map(view),
			}),
		},
		'POST /conversations/attributes': {
			since: '2.16',
			answer: ({ json, version }) => {
				if (workspace.quirks.is('attribute-refused'))
					throw new ApiError(403, 'api_plan_restricted', 'Active subscription needed.');
				return view(createAttribute(workspace, readBody(createShape, json(), version)));
			},
		},
		'GET /conversations/attributes/:id': { since: '2.16', answer: ({ params }) => view(one(params.id)) },
		'PUT /conversations/attributes/:id': {
			since: '2.16',
			answer: ({ params, json, version }) => {
				const { name, description } = readBody(changeShape, json(), version);
				if (name !== undefined && name !== one(params.id).name) refuseSecond(workspace, name);
				return change(workspace, one(params.id), {
					...(name !== undefined && { name }),
					...(description !== undefined && { description }),
				});
			},
		},
		'DELETE /conversations/attributes/:id': {
			since: '2.16',
			answer: ({ params }) => change(workspace, one(params.id), { archived: true }),
		},
	};
}

/** Where each name is there twice, the second has an id of its own. */
export function listed(workspace: Workspace, query: URLSearchParams): ConversationAttribute[] {
	const shown = workspace.conversationAttributes.filter(
		({ archived }) => !archived || query.get('include_archived') === 'true',
	);
	if (!workspace.quirks.is('attribute-twice')) return shown;
	return shown.flatMap((attribute) => [attribute, { ...attribute, id: `9${attribute.id}` }]);
}

function change(
	workspace: Workspace,
	attribute: ConversationAttribute,
	changes: Partial<ConversationAttribute>,
): object {
	Object.assign(attribute, changes, { updated_at: workspace.nowSec() });
	workspace.changed();
	return attributeView(workspace, attribute);
}

type NewAttribute = Pick<Body<typeof createShape>, 'name' | 'description' | 'data_type' | 'options' | 'list_options'>;

/** 400 for a name that exists, 422 for a type that does not. */
export function createAttribute(
	workspace: Workspace,
	{ name, description, data_type, options, list_options }: NewAttribute,
): ConversationAttribute {
	if (!TYPES.includes(String(data_type))) {
		throw parameterInvalid(
			`data_type '${String(data_type)}' is not valid. Allowed types: ${TYPES.join(', ')}`,
			undefined,
			422,
		);
	}
	if (!name.trim()) throw parameterInvalid('name must not be empty', 'name');
	refuseSecond(workspace, name);
	const labels = options?.map(({ label }) => label) ?? list_options ?? [];
	const now = workspace.nowSec();
	const attribute = {
		id: workspace.nextId('attribute'),
		name,
		description: description ?? '',
		data_type: String(data_type),
		archived: false,
		created_at: now,
		updated_at: now,
		options: labels.map((label) => ({ id: workspace.uuid(), label, archived: false })),
	};
	workspace.conversationAttributes.push(attribute);
	workspace.changed();
	return attribute;
}

function refuseSecond(workspace: Workspace, name: string): void {
	if (workspace.hasConversationAttribute(name))
		throw parameterInvalid(`A conversation attribute named '${name}' already exists`, 'name');
}

function attributeView(workspace: Workspace, { id, options, data_type, ...attribute }: ConversationAttribute): object {
	return {
		type: 'conversation_attribute',
		...attribute,
		id: Number(id),
		data_type,
		required: false,
		visible_to_team_ids: [],
		admin_id: workspace.owner.id,
		...(data_type === 'string' && { multiline: false }),
		...(data_type === 'list' && { options }),
	};
}
