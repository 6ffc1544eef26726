import { tagView } from './linkedViews';
import { ApiError, parameterInvalid } from '../protocol/errors';
import { findTag } from '../people';
import { Reply, type Routes } from '../protocol/routes';
import { type Body, readBody } from '../protocol/body';
import { flag, id, listOf, object, required, text } from '../../server/shape';
import type { Workspace } from '../state';
import { applyTag } from './tagging';
import { type Version, atLeast } from '../protocol/versions';

const tagShape = {
	name: text,
	id: id,
	users: listOf(object({ id: required(text), untag: flag })),
	companies: listOf(object({ id: text, company_id: text, untag: flag })),
};

/** Tags of the workspace. Source: docs/facts/intercom.md 12.7. */
export function tagRoutes(workspace: Workspace): Routes {
	return {
		'GET /tags': {
			answer: () => ({ type: 'list', data: workspace.tags.map((tag) => tagView(workspace, { id: tag.id })) }),
		},
		'POST /tags': { answer: ({ json, version }) => saveTag(workspace, readBody(tagShape, json(), version), version) },
		'GET /tags/:id': { answer: ({ params }) => tagView(workspace, { id: findTag(workspace, params.id).id }) },
		'DELETE /tags/:id': {
			answer: ({ params }) => {
				const tag = findTag(workspace, params.id);
				if (isUsed(workspace, tag.id))
					throw new ApiError(400, 'tag_has_dependent_objects', `Unable to delete Tag '${tag.name}'`);
				workspace.tags.splice(workspace.tags.indexOf(tag), 1);
				workspace.changed();
				return new Reply(200);
			},
		},
	};
}

/** The tag of this name, whatever its case; a new one where there is none. */
export function ensureTag(workspace: Workspace, name: string): { id: string; name: string } {
	const existing = workspace.tags.find((tag) => tag.name.toLowerCase() === name.toLowerCase());
	if (existing) return existing;
	const tag = { id: workspace.nextId('tag'), name };
	workspace.tags.push(tag);
	workspace.changed();
	return tag;
}

function saveTag(workspace: Workspace, body: Body<typeof tagShape>, version: Version): object {
	if (!body.name?.trim()) throw parameterInvalid('invalid tag parameters', 'name');
	const tag =
		body.id === undefined ? ensureTag(workspace, body.name) : renamed(workspace, { id: body.id, name: body.name });
	const tagged = applyTag(workspace, { ...body, tagId: tag.id }, version);
	return { ...tagView(workspace, { id: tag.id }), ...(atLeast(version, '2.16') && tagged) };
}

function renamed(
	workspace: Workspace,
	{ id: tagId, name }: { id: string; name: string },
): { id: string; name: string } {
	const tag = findTag(workspace, tagId);
	tag.name = name;
	workspace.changed();
	return tag;
}

function isUsed(workspace: Workspace, tagId: string): boolean {
	const holders = [
		...workspace.contacts.values(),
		...workspace.companies.values(),
		...workspace.conversations.values(),
		...workspace.tickets.values(),
	];
	return holders.some(({ tags }) => tags.some((tag) => tag.id === tagId));
}
