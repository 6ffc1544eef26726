import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { IntercomInbox } from '../../nodes/IntercomInbox/IntercomInbox.node';
import { operations as intercomOperations } from '../../nodes/IntercomInbox/operations';
import { Nylas } from '../../nodes/Nylas/Nylas.node';
import { operations as nylasOperations } from '../../nodes/Nylas/operations';
import { label, optionFields, type Registry } from '../../nodes/shared/kit/describe';
import { readValue } from '../../nodes/shared/kit/fields/params';
import type { AnyOperation } from '../../nodes/shared/kit/operation';
import type { Field } from '../../nodes/shared/kit/fields/field';

const NODES: ReadonlyArray<{ folder: string; registry: Registry; node: Nylas | IntercomInbox }> = [
	{ folder: 'IntercomInbox', registry: intercomOperations, node: new IntercomInbox() },
	{ folder: 'Nylas', registry: nylasOperations, node: new Nylas() },
];

/** Every operation of both nodes, as `IntercomInbox conversation: reply`. */
const ALL = NODES.flatMap(({ folder, registry }) =>
	Object.entries(registry).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([name, operation]) => ({
			id: `${folder} ${resource}: ${name}`,
			folder,
			resource,
			name,
			operation,
		})),
	),
);

type Row = (typeof ALL)[number];

/** What is wrong in the whole registry, one line each, so that one run shows all of it. */
function wrong(check: (row: Row) => string | string[] | false | undefined): string[] {
	return ALL.flatMap((row) => [check(row) || []].flat().map((what) => `${row.id}: ${what}`));
}

function fieldsOf(operation: AnyOperation): Array<[string, Field]> {
	return [...Object.entries(operation.fields), ...Object.entries(optionFields(operation))];
}

const wrongField = (check: (field: Field, name: string) => string | false | undefined) =>
	wrong(({ operation }) => fieldsOf(operation).flatMap(([name, field]) => check(field, name) || []));

const DEFAULT_TYPE: Record<Field['type'], (value: unknown, field: Field) => boolean> = {
	string: (value, field) =>
		typeof value === 'string' || (field.typeOptions?.multipleValues === true && Array.isArray(value)),
	number: (value) => typeof value === 'number' || value === '',
	boolean: (value) => typeof value === 'boolean',
	options: (value, field) => (field.options ?? []).some((option) => option.value === value),
	multiOptions: (value) => Array.isArray(value),
	dateTime: (value) => typeof value === 'string',
	json: (value) => typeof value === 'string',
	fixedCollection: (value) => typeof value === 'object',
	notice: (value) => value === '',
};

describe.each(NODES)('the files of $folder', ({ folder, registry }) => {
	const root = join(__dirname, '../../nodes', folder, 'operations');

	it('that make an operation make one, of the same name, and it is in the registry; the others are helpers', () => {
		const files = Object.keys(registry).flatMap((resource) =>
			operationFiles(join(root, resource)).map((name) => `${resource}/${name}`),
		);
		const names = Object.entries(registry).flatMap(([resource, operations]) =>
			Object.keys(operations).map((name) => `${resource}/${name}`),
		);
		expect(names.sort()).toEqual(files.sort());
	});

	it('are all in the registry', () => {
		const folders = readdirSync(root, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name);
		expect(Object.keys(registry).sort()).toEqual(folders.sort());
	});
});

/** Files that call `operation(…)`, once for each call. */
function operationFiles(folder: string): string[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
	return files.flatMap((file) => {
		const calls = readFileSync(join(folder, file), 'utf8').match(/^(?:export )?const \w+ = operation\(/gm) ?? [];
		return calls.map(() => basename(file, '.ts'));
	});
}

describe('every operation', () => {
	it('has a label in title case and a description that does not repeat it', () => {
		expect(
			wrong(({ operation: { name, description } }) => [
				...(/^[A-Z]/.test(name) ? [] : [`name '${name}'`]),
				...(description.length > 10 && description !== name ? [] : [`description '${description}'`]),
			]),
		).toEqual([]);
	});

	it('has an action in sentence case that begins with a verb', () => {
		expect(
			wrong(
				({ operation: { action } }) =>
					!/^[A-Z][a-z]+( (?!of |a |an |the )?[a-z0-9-/]+)* ?([A-Z]{2,}( |$)[a-z ]*)?$/.test(action) &&
					`action '${action}'`,
			),
		).toEqual([]);
	});

	it('ends a description without a period, unless it has two sentences', () => {
		const ends = (text: string | undefined) => text?.endsWith('.') && !/[.:?] /.test(text);
		expect(wrong(({ operation }) => ends(operation.description) && operation.description)).toEqual([]);
		expect(wrongField(({ description }, name) => ends(description) && `${name}: ${description}`)).toEqual([]);
	});

	it('says that it writes when its name says so', () => {
		const WRITING =
			/^(add|archive|assign|attach|block|cancel|close|convert|create|delete|detach|findOrCreate|merge|open|receiveEmail|redact|remove|reply|rotate|send|setUp|snooze|submit|unarchive|update)/;
		expect(
			wrong(({ name, operation }) => WRITING.test(name) && !operation.writes && 'does not say that it writes'),
		).toEqual([]);
		const READING = /^(get|search|find(?!OrCreate)|diagnose|download|transcript|read)/;
		expect(wrong(({ name, operation }) => READING.test(name) && operation.writes && 'only reads')).toEqual([]);
	});

	it('pages with Return All and Limit when it gets many', () => {
		expect(
			wrong(
				({ name, operation: { name: shown, fields } }) =>
					name === 'getMany' &&
					(shown !== 'Get Many' || !('returnAll' in fields) || !('limit' in fields)) &&
					'no paging',
			),
		).toEqual([]);
	});
});

describe('every field', () => {
	it('has a label in title case', () => {
		expect(
			wrongField(
				({ displayName, type }, name) => type !== 'notice' && !/^[A-Z]/.test(displayName) && `${name} '${displayName}'`,
			),
		).toEqual([]);
	});

	it('has a default of its type', () => {
		expect(
			wrongField(
				(field, name) =>
					!DEFAULT_TYPE[field.type](field.default, field) && `${name} has ${JSON.stringify(field.default)}`,
			),
		).toEqual([]);
	});

	it('that is a boolean begins its description with Whether', () => {
		expect(
			wrongField(({ type, description }, name) => type === 'boolean' && !description?.startsWith('Whether') && name),
		).toEqual([]);
	});

	it('is shown by fields that stand before it, and by values that they have', () => {
		expect(
			wrong(({ operation }) => {
				const names = Object.keys(operation.fields);
				return Object.entries(operation.fields).flatMap(([name, field]) =>
					Object.entries(field.show ?? {}).flatMap(([other, values]) => {
						if (!names.slice(0, names.indexOf(name)).includes(other))
							return [`${name} is shown by '${other}', which does not stand before it`];
						const known = operation.fields[other].options?.map(({ value }) => value);
						return values
							.filter((value) => known && !known.includes(value))
							.map((value) => `${name} is shown by '${other}' = ${String(value)}`);
					}),
				);
			}),
		).toEqual([]);
	});

	it('with choices lists five or more of them by label', () => {
		const sorted = (labels: string[]) =>
			labels.length < 5 || labels.every((one, index) => index === 0 || labels[index - 1].localeCompare(one) <= 0);
		expect(
			wrongField(
				({ type, options }, name) =>
					/options/i.test(type) && !sorted((options ?? []).map((option) => option.name)) && name,
			),
		).toEqual([]);
	});

	it('stores no value that n8n takes for an expression', () => {
		const all = (field: Field): unknown[] =>
			(field.options ?? []).flatMap((option) => [option.value, ...(option.values ?? []).flatMap(all)]);
		expect(wrongField((field, name) => all(field).some((value) => String(value).startsWith('=')) && name)).toEqual([]);
	});

	it('is not required inside the options, where n8n does not check it', () => {
		expect(
			wrong(({ operation }) =>
				Object.entries(optionFields(operation))
					.filter(([, field]) => field.required)
					.map(([name]) => name),
			),
		).toEqual([]);
	});

	it('that is a name, a title or a subject goes out as one line, whatever an expression puts into it', () => {
		const LINE =
			/^(?:name|title|subject|tags|tagId|location|industry|plan|suffix|surname|nickname|.*(?:Name|Title|Label))$/;
		const line = (field: Field) => readValue({ ...field, required: undefined }, 'Ada\r\nBcc: \u202ex\u200b@y');
		expect(
			wrong(({ operation }) =>
				operation.writes
					? fieldsOf(operation).flatMap(([name, field]) =>
							field.type === 'string' && LINE.test(name) && line(field) !== 'Ada Bcc: x@y' ? [name] : [],
						)
					: [],
			),
		).toEqual([]);
	});

	it('holds no secret or address of anyone', () => {
		expect(
			wrongField(
				(field, name) =>
					/@(?!example\.|x\.)[a-z-]+\.(com|de|io|org)/i.test(
						JSON.stringify([field.description, field.placeholder, field.default]),
					) && name,
			),
		).toEqual([]);
	});
});

describe.each(NODES)('the node $folder', ({ registry, node }) => {
	const { properties } = node.description;

	it('has a method behind every searchable list', () => {
		const lists = flatten(properties)
			.flatMap(({ modes }) => modes ?? [])
			.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []);
		expect(lists.filter((name) => !(name in node.methods.listSearch))).toEqual([]);
	});

	it('shows each parameter for exactly one resource and operation, and no two of the same name at once', () => {
		const places = properties
			.filter(({ displayOptions }) => displayOptions?.show?.operation)
			.map(
				({ name, displayOptions }) =>
					`${String(displayOptions?.show?.resource)} ${String(displayOptions?.show?.operation)} ${name}`,
			);
		expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
	});

	it('offers every resource with its operations, sorted by label', () => {
		const [resources, ...rest] = properties.filter(({ name }) => name !== 'authentication');
		expect(values(resources)).toEqual(Object.keys(registry).sort((a, b) => label(a).localeCompare(label(b))));
		const menus = rest.filter(({ name }) => name === 'operation');
		for (const menu of menus) {
			const [resource] = menu.displayOptions?.show?.resource as string[];
			expect(values(menu).sort()).toEqual(Object.keys(registry[resource]).sort());
			expect((menu.options as INodePropertyOptions[]).map(({ name }) => name)).toEqual(
				(menu.options as INodePropertyOptions[]).map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
			);
		}
		expect(menus).toHaveLength(Object.keys(registry).length);
	});

	it('hands the words of our fields on to n8n and nothing else', () => {
		const ours = new Set(['search', 'show', 'read']);
		expect(
			flatten(properties)
				.filter((property) => Object.keys(property).some((key) => ours.has(key)))
				.map(({ name }) => name),
		).toEqual([]);
	});

	it('can be used as a tool', () => expect(node.description.usableAsTool).toBe(true));
});

function values({ options }: INodeProperties): string[] {
	return (options as INodePropertyOptions[]).map(({ value }) => String(value));
}

function flatten(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...(property.type === 'collection' ? flatten(property.options as INodeProperties[]) : []),
		...(property.type === 'fixedCollection'
			? flatten((property.options as INodePropertyCollection[]).flatMap(({ values }) => values))
			: []),
	]);
}

test("n8n finds each node's file of categories and search words by the node's full name", () => {
	for (const { folder, node } of NODES) {
		const { node: name } = JSON.parse(
			readFileSync(join(__dirname, '../../nodes', folder, `${folder}.node.json`), 'utf8'),
		) as { node: string };
		expect(name).toBe(`n8n-nodes-nylas-intercom.${node.description.name}`);
	}
});
