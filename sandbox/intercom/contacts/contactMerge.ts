import { tell } from './contacts';
import { ApiError, parameterInvalid } from '../protocol/errors';
import { findContact } from '../people';
import { since, type Body } from '../protocol/body';
import { flag, required, text } from '../../server/shape';
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
