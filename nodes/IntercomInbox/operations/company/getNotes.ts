import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { companyId } from '../../fields';
import { followedPages, pageSize } from '../../followedPages';
import type { Note } from '../../model';
import { atLeast } from '../../transport';

export const getNotes = operation({
	name: 'Get Notes',
	action: 'Get the notes of a company',
	description: 'List what teammates wrote about a company. Needs API version 2.15 and asks for it.',
	fields: { companyId, ...paging },
	async execute({ api, params }) {
		const at = path`/companies/${params.companyId}/notes`;
		const headers = atLeast('2.15', api.connection);
		return results(followedPages<Note>(at, { per_page: pageSize(params) }, async (query) => await api.get(at, query, { headers })), params);
	},
});
