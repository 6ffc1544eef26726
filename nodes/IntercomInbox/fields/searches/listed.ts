import type { Api } from '../../../shared/http/api';
import type { Choice } from '../../../shared/kit/fields/field';
import { pageOf } from '../../client/pages';

/** The lists behind the fields. None of them loads a whole workspace: contacts and conversations are searched page by page. */

export const ROWS_PER_PAGE = 50;

export const TITLE_LENGTH = 60;

interface Listed<T> {
	filter: string;
	/** Undefined: it is not to be chosen. */
	row(object: T): Choice | undefined;
	headers?: Record<string, string>;
}

export async function wholeList<T>(api: Api, path: string, { filter, row, headers }: Listed<T>): Promise<Choice[]> {
	const rows = pageOf<T>(path, await api.get(path, undefined, { headers })).results.flatMap((each) => row(each) ?? []);
	const wanted = filter.toLowerCase();
	return rows
		.filter(({ name, value }) => name.toLowerCase().includes(wanted) || value === filter)
		.sort((a, b) => a.name.localeCompare(b.name));
}

export async function searchPage<T>(api: Api, path: string, { page, body }: { page?: string; body: object }) {
	const pagination = { per_page: ROWS_PER_PAGE, ...(page ? { starting_after: page } : {}) };
	return pageOf<T>(path, await api.search(path, { ...body, pagination }));
}

export function anyContains(fields: readonly string[], value: string) {
	return { operator: 'OR', value: fields.map((field) => ({ field, operator: '~', value })) };
}
