import {
	anything,
	flag,
	id,
	integer,
	listOf,
	nullable,
	object,
	oneOf,
	readShape,
	record,
	required,
	requiring,
	strictObject,
	text,
	textUpTo,
} from '../../../sandbox/server/shape';

const TYPE = {
	name: text,
	kind: required(oneOf('a', 'b')),
	parts: listOf(object({ id: required(id), on: flag }), 2),
	count: integer,
	more: record,
	owner: nullable(textUpTo(3)),
	value: anything,
};

const read = (value: unknown) =>
	readShape(
		strictObject(TYPE),
		value,
		({ kind, path, text: words }) => new Error(`${kind} ${path.join('.')} ${words}`),
	);

describe('the words for bodies', () => {
	it.each([
		{ name: 'what is required alone', given: { kind: 'a' }, expected: { kind: 'a' } },
		{
			name: 'an id as a text',
			given: { kind: 'a', parts: [{ id: 7 }] },
			expected: { kind: 'a', parts: [{ id: '7' }] },
		},
		{ name: 'null where it may be', given: { kind: 'b', owner: null }, expected: { kind: 'b', owner: null } },
		{ name: 'null as anything', given: { kind: 'b', value: null }, expected: { kind: 'b', value: null } },
	])('take $name', ({ given, expected }) => {
		expect(read(given)).toEqual(expected);
	});

	it.each([
		{ given: [], problem: 'invalid  must be an object' },
		{ given: {}, problem: /^missing kind/ },
		{ given: { kind: 'c' }, problem: 'invalid kind must be one of: a, b' },
		{ given: { kind: null }, problem: 'invalid kind must be one of: a, b' },
		{ given: { kind: 'a', name: null }, problem: 'invalid name must be a string' },
		{ given: { kind: 'a', count: 1.5 }, problem: 'invalid count must be an integer' },
		{ given: { kind: 'a', count: 2 ** 60 }, problem: 'invalid count must be an integer' },
		{ given: { kind: 'a', more: [] }, problem: 'invalid more must be an object' },
		{ given: { kind: 'a', owner: 'long' }, problem: 'invalid owner is longer than 3 characters' },
		{ given: { kind: 'a', parts: {} }, problem: 'invalid parts must be an array' },
		{ given: { kind: 'a', parts: [{ id: 1 }, {}] }, problem: /^missing parts\.1\.id/ },
		{ given: { kind: 'a', parts: [{ id: {} }] }, problem: 'invalid parts.0.id must be an id' },
		{ given: { kind: 'a', parts: [{ id: 1 }, { id: 2 }, 3] }, problem: 'invalid parts may have at most 2 items' },
		{ given: { kind: 'a', parts: [{ id: 1, of: 2 }] }, problem: /^unknown parts\.0\.of/ },
		{ given: JSON.parse('{ "kind": "a", "__proto__": {} }'), problem: /^unknown __proto__/ },
	])('refuse $given', ({ given, problem }) => {
		expect(() => read(given)).toThrow(problem);
	});

	it('name an unknown field before what is wrong or missing beside and inside', () => {
		expect(() => read({ name: 3, parts: [{ on: 1, of: 2 }], colour: 'red' })).toThrow(/^unknown colour/);
		expect(() => read({ kind: 'a', parts: [{ on: 1, of: 2 }] })).toThrow(/^unknown parts\.0\.of/);
	});

	it('can demand fields that are optional elsewhere', () => {
		const type = strictObject(requiring({ name: text, size: integer }, 'name'));
		const refuse = ({ kind, path }: { kind: string; path: unknown[] }) => new Error(`${kind} ${String(path)}`);
		expect(readShape(type, { name: 'x' }, refuse)).toEqual({ name: 'x' });
		expect(() => readShape(type, { size: 1 }, refuse)).toThrow('missing name');
	});
});
