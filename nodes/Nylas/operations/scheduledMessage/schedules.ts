import type { Json } from '../../../shared/kit/objects';

/**
 * The schedules in an answer. Nylas's specification shows them bare, its command-line tool in `data`, its SDK in `data.schedules`;
 * a single one is read as a list of one.
 */
export function schedulesIn(answer: unknown): Json[] {
	if (Array.isArray(answer)) return answer as Json[];
	const { data, schedules, schedule_id: id } = answer as { data?: unknown; schedules?: unknown; schedule_id?: unknown };
	if (id !== undefined) return [answer as Json];
	if (schedules !== undefined) return schedulesIn(schedules);
	return data === undefined || data === null ? [] : schedulesIn(data);
}
