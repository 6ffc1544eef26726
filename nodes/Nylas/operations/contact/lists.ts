import { field, type Field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { onlySet } from '../../mail/fields';

type Row = Field & { name: string };

/** A list of things that each have several fields; these are named as Nylas names them. */
export function list(displayName: string, placeholder: string, description: string, values: readonly Row[]) {
	return field({
		displayName,
		type: 'fixedCollection',
		default: {},
		typeOptions: { multipleValues: true },
		placeholder,
		description,
		options: [{ name: 'entry', displayName: 'Entry', values }],
	});
}

/** Where an address or number belongs; Nylas takes none for its usual one. */
export function place(...more: Array<{ name: string; value: string }>): Row {
	const options = [
		{ name: 'Home', value: 'home' },
		...more,
		{ name: 'Not Set', value: '' },
		{ name: 'Other', value: 'other' },
		{ name: 'Work', value: 'work' },
	];
	return { displayName: 'Type', name: 'type', type: 'options', default: '', options };
}

/** The rows as the wire has them. One without its `main` field, or without any text, says nothing and is left out. */
export function rowsOf(value: Json | undefined, main?: string): Json[] {
	const rows = Array.isArray(value?.entry) ? (value.entry as Json[]) : [];
	const texts = rows.map((row) =>
		onlySet(Object.fromEntries(Object.entries(row).map(([name, one]) => [name, String(one ?? '').trim()]))),
	);
	return texts.filter((row) => (main ? main in row : Object.keys(row).some((name) => name !== 'type')));
}
