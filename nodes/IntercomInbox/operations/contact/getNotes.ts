import { paging, results } from '../../../shared/fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { contactId } from '../../fields';
import type { Note } from '../../model';
import { listPages } from '../../pages';

export const getNotes = operation({
	name: 'Get Notes',
	action: 'Get the notes of a contact',
	description: 'List what teammates wrote about a contact',
	fields: { contactId, ...paging },
	async execute({ api, params }) {
		return results(listPages<Note>(api, path`/contacts/${params.contactId}/notes`, params), params);
	},
});
