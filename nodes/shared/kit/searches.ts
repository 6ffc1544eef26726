import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Service } from '../http/service';
import { connect } from '../http/connect';
import { optionFields, type Registry } from './describe';
import type { Fields, Search } from './operation';

type ListSearch = (this: ILoadOptionsFunctions, filter?: string, page?: string) => Promise<INodeListSearchResult>;

/** The methods behind a node's searchable lists, collected from the fields that have them. */
export function searches(registry: Registry, service: Service): Record<string, ListSearch> {
	const operations = Object.values(registry).flatMap((resource) => Object.values(resource));
	return searchesOf(
		operations.flatMap((operation) => [operation.fields, optionFields(operation)]),
		service,
	);
}

export function searchesOf(records: readonly Fields[], service: Service): Record<string, ListSearch> {
	const found = records.flatMap((fields) => Object.values(fields)).flatMap(({ search }) => (search ? [search] : []));
	return Object.fromEntries(found.map((search) => [search.name, method(search, service)]));
}

function method(search: Search, service: Service): ListSearch {
	return async function (filter = '', page) {
		const { results, next } = await search.find({
			api: await connect(this, service),
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
