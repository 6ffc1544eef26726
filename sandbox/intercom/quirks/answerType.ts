import type { Quirks } from '../../quirks/quirks';
import type { Author, ConversationRecord } from '../records';

interface Answer {
	author: Author;
	/** What it is without any quirk; absent: a comment. */
	partType?: string;
	throughApi: boolean;
}

/** The type of the part that an answer becomes. Notes are always notes. */
export function answerType(quirks: Quirks, conversation: ConversationRecord, answer: Answer): string {
	const isTeammates = answer.author.type === 'admin';
	const { state, adminAssigneeId, teamAssigneeId } = conversation;
	if (isTeammates && state === 'snoozed' && quirks.is('assign-and-unsnooze')) return 'assign_and_unsnooze';
	const isUnassigned = adminAssigneeId === null && teamAssigneeId === null;
	if (isTeammates && isUnassigned && quirks.is('first-answer-assigns')) return 'assignment';
	if (isTeammates && !answer.throughApi && quirks.is('unknown-part-type')) return 'answered_elsewhere';
	return answer.partType ?? 'comment';
}
