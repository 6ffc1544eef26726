import { noteView } from '../data/linkedViews';
import { resourceNotFound } from '../protocol/errors';
import { wholeList } from '../protocol/pages';
import { adminAuthor } from '../people';
import type { Routes } from '../protocol/routes';
import { readBody } from '../protocol/body';
import { id, required, text } from '../../server/shape';
import type { CompanyRecord, Workspace } from '../state';
import { contactHtml } from '../protocol/text';

/** Read from 2.15 on, written from 2.16 on. Source: docs/facts/intercom.md 2.9. */
export function companyNoteRoutes(workspace: Workspace, find: (id: string) => CompanyRecord): Routes {
	return {
		'GET /companies/:id/notes': {
			since: '2.15',
			answer: ({ params }) => {
				const { id: wanted } = find(params.id);
				return wholeList(
					workspace.notes.filter(({ companyId }) => companyId === wanted).map((note) => noteView(workspace, note)),
				);
			},
		},
		'POST /companies/:id/notes': {
			since: '2.16',
			answer: ({ params, json, version }) => {
				const { id: companyId } = find(params.id);
				const { body, admin_id } = readBody({ body: required(text), admin_id: id }, json(), version);
				const authorId =
					admin_id === undefined ? workspace.owner.id : adminAuthor(workspace, admin_id, resourceNotFound).id;
				const note = {
					id: workspace.nextId('note'),
					created_at: workspace.nowSec(),
					body: contactHtml(body),
					authorId,
					companyId,
				};
				workspace.notes.push(note);
				return noteView(workspace, note);
			},
		},
	};
}
