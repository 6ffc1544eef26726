import { companyNotFound, userNotFound } from '../protocol/errors';
import type { AppliedTag, Workspace } from '../state';
import { atLeast, type Version } from '../protocol/versions';

/** Who gets a tag, or loses it, in the body of `POST /tags`. */
interface Tagging {
	users?: Array<{ id: string; untag?: boolean }>;
	companies?: Array<{ id?: string; company_id?: string; untag?: boolean }>;
}

type Holder = { tags: AppliedTag[] };

/** Who has been tagged or untagged, as 2.16 answers it. */
interface Tagged {
	users: Array<{ id: string; tagged: boolean }>;
	companies: Array<{ id: string; tagged: boolean }>;
}

/**
 * From 2.16 on who is missing is passed over; before, the tag was made and 404 answered.
 * Source: docs/facts/intercom.md 12.8.
 */
export function applyTag(
	workspace: Workspace,
	{ tagId, users = [], companies = [] }: Tagging & { tagId: string },
	version: Version,
): Tagged {
	const done: Tagged = { users: [], companies: [] };
	const passesOver = atLeast(version, '2.16');
	for (const { id, untag } of users) {
		const contact = workspace.contacts.get(id);
		if (!contact && !passesOver) throw userNotFound();
		if (!contact) continue;
		setTag(workspace, contact, { tagId, isOn: !untag });
		done.users.push({ id: contact.id, tagged: !untag });
		workspace.saveContact(contact);
	}
	for (const { id, company_id, untag } of companies) {
		const company = [...workspace.companies.values()].find((each) => each.id === id || each.company_id === company_id);
		if (!company && !passesOver) throw companyNotFound();
		if (!company) continue;
		setTag(workspace, company, { tagId, isOn: !untag });
		done.companies.push({ id: company.id, tagged: !untag });
	}
	workspace.changed();
	return done;
}

/** Puts a tag on or takes it off, and returns it as it was applied. The one who does it is the token's owner if nobody is named. */
export function setTag(
	workspace: Workspace,
	tagged: Holder,
	{ tagId, isOn, adminId = workspace.owner.id }: { tagId: string; isOn: boolean; adminId?: string },
): AppliedTag {
	const before = tagged.tags.find(({ id }) => id === tagId);
	const applied: AppliedTag = { id: tagId, applied_at: workspace.nowSec(), applied_by: { type: 'admin', id: adminId } };
	tagged.tags = [...tagged.tags.filter(({ id }) => id !== tagId), ...(isOn ? [applied] : [])];
	return isOn ? applied : (before ?? applied);
}
