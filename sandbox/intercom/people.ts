import {
	adminNotFound,
	assigneeNotFound,
	contactMerged,
	parameterInvalid,
	resourceNotFound,
	userNotFound,
} from './protocol/errors';
import type { Author, ContactRecord, ConversationRecord, Workspace } from './state';
import { atLeast, type Version } from './protocol/versions';

/** Finds what a request names, or refuses as the service does. Source: docs/facts/intercom.md 3.3. */

/** 404 "User Not Found"; a merged contact is 410 with a `Link` from 2.16 on, 404 before. */
export function findContact(workspace: Workspace, id: string, version: Version): ContactRecord {
	const contact = workspace.contacts.get(id);
	if (!contact) throw userNotFound();
	if (contact.mergedInto === null) return contact;
	if (!atLeast(version, '2.16')) throw userNotFound();
	throw contactMerged(canonicalId(workspace, contact.mergedInto));
}

interface ContactName {
	intercom_user_id?: string;
	user_id?: string;
	email?: string;
}

/** By one of the three names a contact has in replies. An email may belong to several: users first, then the newest. */
export function namedContact(
	workspace: Workspace,
	{ intercom_user_id, user_id, email }: ContactName,
): ContactRecord | undefined {
	const live = [...workspace.contacts.values()].filter(({ mergedInto }) => mergedInto === null);
	if (intercom_user_id !== undefined) return live.find(({ id }) => id === intercom_user_id);
	if (user_id !== undefined) return live.find(({ external_id }) => external_id === user_id);
	const wanted = email?.toLowerCase();
	const same = live.filter((contact) => contact.email?.toLowerCase() === wanted);
	return same.findLast(({ role }) => role === 'user') ?? same.at(-1);
}

export function findConversation(workspace: Workspace, id: string): ConversationRecord {
	const conversation = workspace.conversations.get(id);
	if (!conversation) throw resourceNotFound();
	return conversation;
}

export function findTag(workspace: Workspace, id: string, refuse = resourceNotFound): { id: string; name: string } {
	const tag = workspace.tags.find((each) => each.id === id);
	if (!tag) throw refuse();
	return tag;
}

export function contactAuthor(contact: ContactRecord): Author {
	return { type: contact.role, id: contact.id, name: contact.name, email: contact.email ?? '' };
}

/** A teammate, or the bot by its id. `refuse`: replies answer 404 "Resource Not Found", other calls "Admin not found". */
export function adminAuthor(workspace: Workspace, id: string, refuse = adminNotFound): Author {
	if (id === workspace.operator.id) return { ...workspace.operator };
	const admin = workspace.admins.find((each) => each.id === id);
	if (!admin) throw refuse();
	return { type: 'admin', id, name: admin.name, email: admin.email };
}

/** `0` assigns to nobody. */
export function findAssignee(
	workspace: Workspace,
	id: string,
): { adminId: string | null; teamId: string | null; isTeam: boolean } {
	if (id === '0') return { adminId: null, teamId: null, isTeam: false };
	if (workspace.admins.some((admin) => admin.id === id)) return { adminId: id, teamId: null, isTeam: false };
	if (workspace.teams.some((team) => team.id === id)) return { adminId: null, teamId: id, isTeam: true };
	throw assigneeNotFound();
}

/** A date of the past in Unix seconds; now when absent. Milliseconds lie in the far future and are refused. */
export function pastSeconds(workspace: Workspace, seconds: number | undefined): number {
	if (seconds === undefined) return workspace.nowSec();
	// A clock may be a little ahead of the service's.
	if (seconds < 0 || seconds > workspace.nowSec() + 60)
		throw parameterInvalid('created_at must be a Unix timestamp in the past', 'created_at');
	const off = workspace.quirks.value('created-at-off');
	return off === undefined ? seconds : Math.min(Math.max(seconds + off, 0), workspace.nowSec());
}

function canonicalId(workspace: Workspace, id: string): string {
	const next = workspace.contacts.get(id)?.mergedInto;
	return next ? canonicalId(workspace, next) : id;
}
