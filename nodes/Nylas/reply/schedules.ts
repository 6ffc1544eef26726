import { remembers, type ProcessState } from '../../shared/base/processState';

export interface ScheduledAnswer {
	conversationId: string;
	partId: string;
}

/** Nylas schedules thirty days ahead. */
const SCHEDULES = remembers<ScheduledAnswer>('scheduled answers', { maxEntries: 20_000, keepMs: 31 * 86_400_000 });

interface Schedule {
	grantId: string;
	scheduleId: string;
}

/** A failed send names its schedule, and no message. */
export function rememberSchedule(process: ProcessState, schedule: Schedule, answer: ScheduledAnswer): void {
	process.the(SCHEDULES).set(`${schedule.grantId} ${schedule.scheduleId}`, answer);
}

export function sentSchedule(process: ProcessState, schedule: Schedule): ScheduledAnswer | undefined {
	return process.the(SCHEDULES).get(`${schedule.grantId} ${schedule.scheduleId}`);
}
