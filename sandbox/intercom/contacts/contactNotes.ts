import { contactHtml } from '../protocol/text';
import { noteView } from '../data/linkedViews';
import { resourceNotFound } from '../protocol/errors';
import { wholeList } from '../protocol/pages';
import type { Call, Routes } from '../protocol/routes';
import { readBody } from '../protocol/body';
import { id, nullable, required, text } from '../../server/shape';
import type { ContactRecord, Workspace } from '../state';

const noteShape = { body: required(text), admin_id: nullable(id), contact_id: id };

export type One = (call: Call) => ContactRecord;

export function noteLinks(workspace: Workspace, one: One): Routes {
	return {
		'GET /contacts/:id/notes': {
			answer: (call) => {
				const { id: contactId } = one(call);
				const notes = workspace.notes.filter((note) => note.contactId === contactId);
				return wholeList(notes.map((note) => noteView(workspace, note)));
			},
		},
		'POST /contacts/:id/notes': {
			answer: (call) => {
				const contact = one(call);
				const { body, admin_id } = readBody(noteShape, call.json(), call.version);
				const note = {
					id: workspace.nextId('note'),
					created_at: workspace.nowSec(),
					body: contactHtml(body),
					authorId: admin_id ?? workspace.owner.id,
					contactId: contact.id,
				};
				workspace.notes.push(note);
				workspace.saveContact(contact);
				return noteView(workspace, note);
			},
		},
		'GET /notes/:id': {
			answer: ({ params }) => {
				const note = workspace.notes.find((each) => each.id === params.id);
				if (!note) throw resourceNotFound();
				return noteView(workspace, note);
			},
		},
	};
}
