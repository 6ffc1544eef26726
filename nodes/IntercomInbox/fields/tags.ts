import type { Api } from '../../shared/http/api';
import { badInput } from '../../shared/base/failure';
import { actingAdmin } from '../client/me';
import type { Tag } from '../client/model';
import { pageOf } from '../client/pages';

/** The tag with this ID or name (case doesn't matter, as in Intercom); undefined when there is none. */
export async function findTag(api: Api, idOrName: string): Promise<Tag | undefined> {
	const wanted = idOrName.trim().toLowerCase();
	const { results } = pageOf<Tag>('/tags', await api.get('/tags'));
	return results.find(({ id }) => String(id) === wanted) ?? results.find(({ name }) => name.toLowerCase() === wanted);
}

/** The tag's ID; a name that doesn't exist is created. */
export async function tagIdOf(api: Api, idOrName: string): Promise<string> {
	const known = await findTag(api, idOrName);
	if (known) return String(known.id);
	refuseUnknownId(idOrName);
	// Creating a name that exists answers the same tag, so this may be repeated.
	const { id } = await api.post<Tag>('/tags', { name: idOrName.trim() }, { effect: 'repeatable' });
	return String(id);
}

/** The tag's name, for requests that take a name and create one that doesn't exist. */
export async function tagNameOf(api: Api, idOrName: string): Promise<string> {
	const known = await findTag(api, idOrName);
	if (known) return known.name;
	refuseUnknownId(idOrName);
	return idOrName.trim();
}

/** The ID of a tag that must exist. */
export async function existingTagId(api: Api, idOrName: string): Promise<string> {
	return String((await existingTag(api, idOrName)).id);
}

/** The tag with this ID or name. Fails when there is none. */
export async function existingTag(api: Api, idOrName: string): Promise<Tag> {
	const known = await findTag(api, idOrName);
	if (known) return known;
	refuseUnknownId(idOrName);
	throw badInput(`There is no tag '${idOrName.trim()}'`, 'Check the name in Intercom: Settings > Data > Tags.');
}

interface Tagging {
	tagId: string;
	adminId: string;
}

/** Tags a conversation or a ticket, whose tags are at this address, in the name of a teammate. */
export async function addTagAt(api: Api, tagsPath: string, { tagId, adminId }: Tagging): Promise<Tag> {
	const body = { id: await tagIdOf(api, tagId), admin_id: await actingAdmin(api, adminId) };
	// Tagging twice is the same as once.
	return await api.post<Tag>(tagsPath, body, { effect: 'repeatable' });
}

/** Takes a tag off; this DELETE needs a body (docs/facts/intercom.md 7.20). */
export async function removeTagAt(api: Api, tagsPath: string, { tagId, adminId }: Tagging): Promise<Tag> {
	const tag = await existingTagId(api, tagId);
	return await api.delete<Tag>(`${tagsPath}/${tag}`, { admin_id: await actingAdmin(api, adminId) });
}

/** Digits are an ID. A tag that is called like the ID of a deleted one would help nobody. */
function refuseUnknownId(idOrName: string): void {
	if (!/^\d+$/.test(idOrName.trim())) return;
	throw badInput(
		'There is no tag with this ID',
		'Use the name instead. A tag whose name contains only digits must be created first.',
	);
}
