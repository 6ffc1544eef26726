import { isExpression, type Stored } from '../taken';
import { companies } from './companies';
import { leads } from './leads';
import type { Row } from './row';
import { users } from './users';

export type { Row };

export const mapping: readonly Row[] = [...users, ...leads, ...companies];

/** The row for a node; undefined where there is none, or the choice is made by an expression. */
export function rowFor(from: string, parameters: Stored): Row | undefined {
	const rows = mapping.filter((row) => row.from === from);
	return rows.find(({ when }) => when === undefined || chosen(when, parameters) === when.value);
}

/** `updateBy` is stored only where it is not the form's own, `id`; the other choices have none. */
function chosen({ name }: { name: string }, parameters: Stored): unknown {
	const value = parameters[name] ?? (name === 'updateBy' ? 'id' : undefined);
	return isExpression(value) ? undefined : value;
}
