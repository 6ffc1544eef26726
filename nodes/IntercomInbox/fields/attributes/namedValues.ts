import { badInput } from '../../../shared/base/failure';
import { objectOf, type Json } from '../../../shared/kit/objects';

interface Given {
	/** Of n8n's fixed collection, as pairs. */
	rows: ReadonlyArray<{ name?: string; value?: unknown }>;
	/** The same as an object, which wins over rows of the same name. */
	json: unknown;
	/** The rows' parameter and the column with the names, for the errors. */
	label: string;
	column: string;
	example: string;
}

/** Values by name, from rows and from JSON beside them. Refuses a row without a name and JSON that is no object. */
export function namedValues({ rows, json, label, column, example }: Given): Json {
	const named = rows.map(({ name, value }) => {
		if (name?.trim()) return [name.trim(), value ?? ''] as const;
		throw badInput(`A row of '${label}' has no ${column.toLowerCase()}`, `Set '${column}' in every row of '${label}'.`);
	});
	return { ...Object.fromEntries(named), ...objectOf(json, `${label} (JSON)`, example) };
}
