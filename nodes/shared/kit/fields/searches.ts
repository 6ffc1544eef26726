import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { ProcessState } from '../../base/processState';
import type { Service } from '../../http/service';
import { connect } from '../../http/connect';
import { optionFields, type Registry } from '../describe';
import type { Field, Fields, Search } from './field';

interface Reached {
	service: Service;
	process: ProcessState;
}

type ListSearch = (this: ILoadOptionsFunctions, filter?: string, page?: string) => Promise<INodeListSearchResult>;

/** The methods behind a node's searchable lists, collected from the fields that have them. */
export function searches(registry: Registry, service: Service, process: ProcessState): Record<string, ListSearch> {
	const operations = Object.values(registry).flatMap((resource) => Object.values(resource));
	return searchesOf(
		operations.flatMap((operation) => [operation.fields, optionFields(operation)]),
		{ service, process },
	);
}

export function searchesOf(records: readonly Fields[], to: Reached): Record<string, ListSearch> {
	const fields = records.flatMap((record) => Object.values(record)).flatMap(withInner);
	const found = fields.flatMap(({ search }) => (search ? [search] : []));
	return Object.fromEntries(found.map((search) => [search.name, method(search, to)]));
}

/** A field, and those of its groups. */
function withInner(field: Field): Field[] {
	return [field, ...(field.options ?? []).flatMap(({ values = [] }) => values)];
}

function method(search: Search, { service, process }: Reached): ListSearch {
	return async function (filter = '', page) {
		const { results, next } = await search.find({
			api: await connect(this, service, { process }),
			filter: filter.trim(),
			page,
			parameter: (name) => shown(this.getCurrentNodeParameter(name)),
		});
		return { results, paginationToken: next };
	};
}

/** The editor has put in the values of expressions; of a list it hands over the mode as well. */
function shown(stored: unknown): string {
	const value = typeof stored === 'object' && stored !== null && 'value' in stored ? stored.value : stored;
	return typeof value === 'string' ? value.trim() : '';
}
