import { tagView } from '../data/linkedViews';
import { tagNotFound } from '../protocol/errors';
import { adminAuthor, findTag } from '../people';
import type { Routes } from '../protocol/routes';
import { readBody } from '../protocol/body';
import { id, required } from '../../server/shape';
import type { Workspace } from '../state';
import { setTag } from '../data/tagging';
import { findTicket } from './tickets';

const byAdmin = { admin_id: required(id) };

/** Tags of tickets; the DELETE needs a JSON body. Source: docs/facts/intercom.md 7.20. */
export function ticketTagRoutes(workspace: Workspace): Routes {
	return {
		'POST /tickets/:id/tags': {
			answer: ({ params, json, version }) => {
				const ticket = findTicket(workspace, params.id);
				const body = readBody({ id: required(id), ...byAdmin }, json(), version);
				const adminId = adminAuthor(workspace, body.admin_id).id;
				return tagView(
					workspace,
					setTag(workspace, ticket, { tagId: findTag(workspace, body.id).id, isOn: true, adminId }),
				);
			},
		},
		'DELETE /tickets/:id/tags/:tag': {
			answer: ({ params, json, version }) => {
				const ticket = findTicket(workspace, params.id);
				const adminId = adminAuthor(workspace, readBody(byAdmin, json(), version).admin_id).id;
				if (!ticket.tags.some((tag) => tag.id === params.tag)) throw tagNotFound();
				return tagView(workspace, setTag(workspace, ticket, { tagId: params.tag, isOn: false, adminId }));
			},
		},
	};
}
