import { tell } from './contacts';
import { ApiError, parameterInvalid, userNotFound } from '../protocol/errors';
import { findContact } from '../people';
import { since, type Body } from '../protocol/body';
import { flag, required, text } from '../../server/shape';
import type { Call } from '../protocol/routes';
import type { ContactRecord, Workspace } from '../state';
import { atLeast, type Version } from '../protocol/versions';

export const mergeShape = {
	from: required(text),
	into: required(text),
	skip_duplicate_validation: since('2.16', flag),
};

/** A lead goes into a user, which takes over its conversations. Source: docs/facts/intercom.md 5.5, 5.6. */
export function mergeContacts(workspace: Workspace, body: Body<typeof mergeShape>, version: Version): ContactRecord {
	const from = findContact(workspace, body.from, version);
	const into = findContact(workspace, body.into, version);
	if (from.role !== 'lead') throw parameterInvalid('from must be a lead', 'from');
	if (into.role !== 'user') throw parameterInvalid('into must be a user', 'into');
	if (atLeast(version, '2.16') && !body.skip_duplicate_validation && !areDuplicates(from, into)) {
		throw new ApiError(400, 'invalid_merge', 'The contacts are not duplicates of each other', {
			withoutRequestId: true,
		});
	}
	from.mergedInto = into.id;
	from.mergedAt = workspace.nowSec();
	workspace.saveContact(from);
	for (const conversation of workspace.conversations.values()) {
		if (!conversation.contactIds.includes(from.id)) continue;
		conversation.contactIds = [...new Set(conversation.contactIds.map((id) => (id === from.id ? into.id : id)))];
		workspace.saveConversation(conversation);
	}
	workspace.saveContact(into);
	tell(workspace, 'contact.merged', into);
	return into;
}

function areDuplicates(a: ContactRecord, b: ContactRecord): boolean {
	const sameEmail = Boolean(a.email) && a.email?.toLowerCase() === b.email?.toLowerCase();
	return sameEmail || (Boolean(a.phone) && a.phone === b.phone);
}

/** Who went into a user, the latest first, by cursor. Leads have none. Source: Intercom's OpenAPI 2.16, `ListContactMergeHistory`. */
export function mergeHistory(
	workspace: Workspace,
	id: string,
	{ query, version }: Pick<Call, 'query' | 'version'>,
): object {
	const into = findContact(workspace, id, version);
	if (into.role !== 'user') throw userNotFound();
	const merged = [...workspace.contacts.values()].filter(({ mergedInto }) => mergedInto === into.id).reverse();
	const perPage = Number(query.get('per_page') ?? 50);
	if (!(perPage >= 1 && perPage <= 150)) throw parameterInvalid('per_page must be between 1 and 150', 'per_page');
	const start = Number(Buffer.from(query.get('cursor') ?? '', 'base64').toString() || 0);
	const hasMore = merged.length > start + perPage;
	return {
		type: 'list',
		data: merged.slice(start, start + perPage).map((contact) => ({
			type: 'merge_history',
			source_contact_id: contact.id,
			source_contact_role: contact.role,
			merged_at: contact.mergedAt ?? null,
		})),
		has_more: hasMore,
		...(hasMore && { next_cursor: Buffer.from(String(start + perPage)).toString('base64') }),
	};
}
