import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { companyId } from '../../fields/ids';
import type { Note } from '../../client/model';
import { atLeast } from '../../client/service';
import { pageSize, walk } from '../../client/walk';
import { NOTE } from '../../fields/simple';

export const getNotes = operation({
	name: 'Get Notes',
	action: 'Get the notes of a company',
	description: 'List the notes that teammates wrote about a company. Uses API version 2.15 or later.',
	fields: { companyId, ...paging },
	simplify: NOTE,
	async execute({ api, params }) {
		const notes = {
			path: path`/companies/${params.companyId}/notes`,
			query: { per_page: pageSize(params) },
			headers: atLeast('2.15', api.connection),
		};
		return results(walk<Note>(api, notes), params);
	},
});
