import type { Api } from '../../../shared/http/api';
import { badInput } from '../../../shared/base/failure';
import type { Named } from '../../../shared/kit/fields/field';
import { actingAdmin } from '../../client/me';
import type { Tag } from '../../client/model';
import { pageOf } from '../../client/pages';
import { nearNames } from './nearNames';

/** As `tagId` gives it: an ID or, from before there was *By Name*, a name as text; or a name that was chosen as one. */
type Wanted = string | Named;

/** The tag that was chosen (the case of a name doesn't matter, as in Intercom); undefined when there is none. */
export async function findTag(api: Api, tag: Wanted): Promise<Tag | undefined> {
	return tagIn(await allTags(api), tag);
}

async function allTags(api: Api): Promise<readonly Tag[]> {
	return pageOf<Tag>('/tags', await api.get('/tags')).results;
}

function tagIn(tags: readonly Tag[], tag: Wanted): Tag | undefined {
	const wanted = textOf(tag).toLowerCase();
	const named = tags.find(({ name }) => name.toLowerCase() === wanted);
	return typeof tag === 'string' ? (tags.find(({ id }) => String(id) === wanted) ?? named) : named;
}

function textOf(tag: Wanted): string {
	return (typeof tag === 'string' ? tag : tag.name).trim();
}

/** The tag's ID; a new one is created where that was chosen. */
export async function tagIdOf(api: Api, tag: Wanted): Promise<string> {
	const found = await tagOrName(api, tag);
	if (typeof found !== 'string') return String(found.id);
	// Creating a name that exists answers the same tag, so this may be repeated.
	const { id } = await api.post<Tag>('/tags', { name: found }, { effect: 'repeatable' });
	return String(id);
}

/** The tag's name, for requests that take a name and create one that doesn't exist. */
export async function tagNameOf(api: Api, tag: Wanted): Promise<string> {
	const found = await tagOrName(api, tag);
	return typeof found === 'string' ? found : found.name;
}

/** A tag that is there, or the name of one to create: typed into the list as new, or text that workflows have from before *By Name*. */
async function tagOrName(api: Api, tag: Wanted): Promise<Tag | string> {
	const tags = await allTags(api);
	const known = tagIn(tags, tag);
	if (known) return known;
	if (typeof tag === 'string') refuseUnknownId(tag);
	else if (!tag.isNew) throw unknownTag(tag, tags);
	return textOf(tag);
}

/** The ID of a tag that must exist. */
export async function existingTagId(api: Api, tag: Wanted): Promise<string> {
	return String((await existingTag(api, tag)).id);
}

/** The tag that was chosen. Fails when there is none. */
export async function existingTag(api: Api, tag: Wanted): Promise<Tag> {
	const tags = await allTags(api);
	const known = tagIn(tags, tag);
	if (known) return known;
	if (typeof tag === 'string') refuseUnknownId(tag);
	throw unknownTag(tag, tags);
}

function unknownTag(tag: Wanted, tags: readonly Tag[]): Error {
	const near = nearNames(
		textOf(tag),
		tags.map(({ name }) => name),
	);
	const meant = near.length > 0 ? `Did you mean ${near.map((name) => `'${name}'`).join(' or ')}? ` : '';
	return badInput(
		`There is no tag '${textOf(tag)}'`,
		`${meant}Intercom shows all tags in Settings > Data > Tags. Tag: Create makes a new one, and so does Add Tag if you type its name into the list.`,
	);
}

interface Tagging {
	tagId: Wanted;
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
function refuseUnknownId(tag: string): void {
	if (!/^\d+$/.test(tag.trim())) return;
	throw badInput(
		'There is no tag with this ID',
		'Choose it from the list or By Name. A tag whose name contains only digits must be created first.',
	);
}
