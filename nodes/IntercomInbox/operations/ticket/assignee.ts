import { badInput } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import { actingAdminNumber } from '../../client/me';

export interface Assignees {
	adminAssigneeId?: string;
	teamAssigneeId?: string;
	adminId?: string;
}

/** One field for both, where 0 is nobody (docs/facts/intercom.md 11.4). */
export function assignee({ adminAssigneeId, teamAssigneeId }: Assignees): string | undefined {
	if (adminAssigneeId === undefined && teamAssigneeId === undefined) return undefined;
	if (adminAssigneeId?.trim() && teamAssigneeId?.trim())
		throw badInput(
			"A ticket can't be assigned to a teammate and a team in the same update",
			'Remove one of the two and set it in a second update.',
		);
	return adminAssigneeId?.trim() || teamAssigneeId?.trim() || '0';
}

/** Assigning needs somebody who does it; any other change may stand for itself. */
export async function acting(api: Api, options: Assignees): Promise<number | undefined> {
	const isNeeded = options.adminId !== undefined || assignee(options) !== undefined;
	return isNeeded ? await actingAdminNumber(api, options.adminId) : undefined;
}
