import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { adminId, companyId } from '../../fields/ids';
import type { Note } from '../../client/model';
import { atLeast } from '../../client/service';

export const addNote = operation({
	name: 'Add Note',
	action: 'Add a note to a company',
	description: 'Add a note about a company, visible to teammates only. Uses API version 2.16 or later.',
	fields: {
		companyId,
		body: field({
			displayName: 'Body',
			type: 'string',
			default: '',
			required: true,
			typeOptions: { rows: 4 },
			description: 'The text of the note',
		}),
		adminId,
	},
	writes: true,
	agents: 'free',
	async execute({ api, params }) {
		// Unlike a contact's note, this one takes the token's owner when nobody is named.
		const body = { body: params.body, admin_id: params.adminId.trim() || undefined };
		return await api.post<Note>(path`/companies/${params.companyId}/notes`, body, {
			headers: atLeast('2.16', api.connection),
		});
	},
});
