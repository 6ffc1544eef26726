import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { adminId, contactId } from '../../fields/ids';
import { actingAdmin } from '../../client/me';
import type { Note } from '../../client/model';

export const addNote = operation({
	name: 'Add Note',
	action: 'Add a note to a contact',
	description: 'Add a note about a contact, visible to teammates only',
	fields: {
		contactId,
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
		const body = { body: params.body, admin_id: await actingAdmin(api, params.adminId) };
		return await api.post<Note>(path`/contacts/${params.contactId}/notes`, body);
	},
});
