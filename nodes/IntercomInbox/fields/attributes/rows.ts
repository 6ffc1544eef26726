import { record } from '../../../../domain/record';
import type { Json } from '../../../shared/kit/objects';
import type { Search } from '../../../shared/kit/fields/field';
import { readAttribute } from './listed';
import { namedValues } from './namedValues';
import { typedValue } from './typedValue';

/** A row whose attribute is chosen from those of the workspace. */
export function attributeRow(search: Search) {
	return {
		name: 'listed',
		displayName: 'Attribute From List',
		values: [
			{
				displayName: 'Attribute',
				name: 'name',
				type: 'string',
				default: '',
				search,
				byName: 'e.g. plan',
				byId: false,
				description: 'An attribute of the workspace. By Name sends the value as it is.',
			},
			{ displayName: 'Value', name: 'value', type: 'string', default: '' },
		],
	} as const;
}

/** Those rows of a stored collection, each value as its attribute's type wants it. */
export function listedRows(stored: unknown): Array<{ name: string; value: unknown }> {
	const { listed } = record(stored);
	if (!Array.isArray(listed)) return [];
	return listed.map((row: unknown) => {
		const { name: chosen, value } = record(row);
		const { mode, value: text = chosen } = record(chosen);
		const { name, type } = mode === 'name' ? { name: nameOf(text) } : readAttribute(nameOf(text));
		return { name, value: typedValue(value, { name, type }) };
	});
}

/** The same by name. Refuses a row without one. */
export function listedValues(stored: unknown, label: string): Json {
	const names = { label, column: 'Attribute', example: '{"seats": 5}' };
	return namedValues({ rows: listedRows(stored), json: undefined, ...names });
}

function nameOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
