import type { INodeProperties } from 'n8n-workflow';

/** A list to choose from, an ID, or a name where a field takes one: n8n's resource locator, with the placeholders of the last two. */
export function locator(
	searchListMethod: string,
	{ id, name }: { id: string | false | undefined; name: string | undefined },
): Partial<INodeProperties> {
	return {
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', typeOptions: { searchListMethod, searchable: true } },
			...(id === false ? [] : [{ displayName: 'By ID', name: 'id', type: 'string' as const, placeholder: id }]),
			...(name === undefined
				? []
				: [{ displayName: 'By Name', name: 'name', type: 'string' as const, placeholder: name }]),
		],
	};
}
