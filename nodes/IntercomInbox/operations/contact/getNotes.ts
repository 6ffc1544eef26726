import { paging, results } from '../../../shared/kit/paging';
import { operation } from '../../../shared/kit/operation';
import { path } from '../../../shared/http/path';
import { contactId } from '../../fields/ids';
import type { Note } from '../../client/model';
import { listPages } from '../../client/pages';
import { NOTE } from '../../fields/simple';

export const getNotes = operation({
	name: 'Get Notes',
	action: 'Get the notes of a contact',
	description: 'List the notes that teammates wrote about a contact',
	fields: { contactId, ...paging },
	simplify: NOTE,
	customersWords: true,
	async execute({ api, params }) {
		return results(listPages<Note>(api, path`/contacts/${params.contactId}/notes`, params), params);
	},
});
