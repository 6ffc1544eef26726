import { ProcessState } from '../../../../nodes/shared/base/processState';
import { describe as describeNode, label, optionFields } from '../../../../nodes/shared/kit/describe';
import { operation } from '../../../../nodes/shared/kit/operation';
import { field } from '../../../../nodes/shared/kit/fields/field';
import { searchesOf } from '../../../../nodes/shared/kit/fields/searches';

const boxes = { name: 'searchBoxes', find: async () => await Promise.resolve({ results: [] }) };
const boxId = field({
	displayName: 'Box',
	type: 'string',
	search: boxes,
	required: true,
	default: '',
	placeholder: 'e.g. 12',
});
const get = operation({
	name: 'Get',
	action: 'Get a letter',
	description: 'One letter',
	fields: { boxId },
	execute: async () => await Promise.resolve({}),
});
const send = operation({
	name: 'Send',
	action: 'Send a letter',
	description: 'Off it goes',
	fields: {
		kind: field({
			displayName: 'Kind',
			type: 'options',
			default: 'long',
			options: [
				{ name: 'Long', value: 'long' },
				{ name: 'Short', value: 'short' },
			],
		}),
		text: field({ displayName: 'Text', type: 'string', default: '', show: { kind: ['long'] } }),
	},
	options: {
		zip: field({ displayName: 'ZIP', type: 'string', default: '' }),
		air: field({ displayName: 'Air Mail', type: 'boolean', default: false }),
	},
	writes: true,
	execute: async () => await Promise.resolve({}),
});
const properties = describeNode({ letterBox: { send, get }, apiRequest: { get } });
const named = (name: string) => properties.filter((property) => property.name === name);

describe('a node from its operations', () => {
	it('offers resources and operations in the order of their labels', () => {
		expect(named('resource')[0].options).toEqual([
			{ name: 'API Request', value: 'apiRequest' },
			{ name: 'Letter Box', value: 'letterBox' },
		]);
		expect(named('operation')[1]).toMatchObject({
			displayOptions: { show: { resource: ['letterBox'] } },
			options: [
				{ name: 'Get', value: 'get', action: 'Get a letter' },
				{ name: 'Send', value: 'send' },
			],
		});
	});

	it('starts with the first resource of the registry', () => {
		expect(named('resource')[0].default).toBe('letterBox');
	});

	it('shows a field only for its operation, and only where another field allows it', () => {
		expect(named('text')[0].displayOptions).toEqual({
			show: { resource: ['letterBox'], operation: ['send'], kind: ['long'] },
		});
	});

	it('makes a searchable list of a field that has a search', () => {
		const [box] = named('boxId');
		expect(box).toMatchObject({ type: 'resourceLocator', default: { mode: 'list', value: '' }, required: true });
		expect(box.modes?.map(({ name }) => name)).toEqual(['list', 'id']);
		expect(box).not.toHaveProperty('search');
		expect(Object.keys(searchesOf([get.fields], { service: undefined as never, process: new ProcessState() }))).toEqual(
			['searchBoxes'],
		);
	});

	it('sorts options by label and offers a dry run where something is written', () => {
		expect(named('options')[0].options?.map((option) => 'displayName' in option && option.displayName)).toEqual([
			'Air Mail',
			'Dry Run',
			'ZIP',
		]);
		expect(Object.keys(optionFields(get))).toEqual([]);
	});

	it('offers a low priority where an operation is part of long jobs', () => {
		expect(optionFields({ ...get, bulk: true })).toMatchObject({
			lowPriority: { displayName: 'Low Priority', type: 'boolean', default: false },
		});
	});

	it.each([
		['dataAttribute', 'Data Attribute'],
		['apiRequest', 'API Request'],
		['conversation', 'Conversation'],
	])('labels %s', (value, expected) => {
		expect(label(value)).toBe(expected);
	});
});
