import { setTimeout as sleep } from 'node:timers/promises';
import type { Publication } from './records';
import type { RestSession } from './restSession';

const pollMs = 250;
const publicationPatienceMs = 60_000;

/** Asks until something is found; when the patience is over, throws with the `late` of the last answer. */
export async function poll<T>(patienceMs: number, ask: () => Promise<{ found: T } | { late: string }>): Promise<T> {
	const deadlineMs = Date.now() + patienceMs;
	for (;;) {
		const answer = await ask();
		if ('found' in answer) return answer.found;
		if (Date.now() > deadlineMs) throw new Error(answer.late);
		await sleep(pollMs);
	}
}

/** 2.41 answers first and registers the triggers afterwards; in 2.0 all is done when the answer comes, and there is no such address. */
export async function untilPublication(
	rest: RestSession,
	id: string,
	wanted: 'published' | 'not_published',
): Promise<void> {
	await poll(publicationPatienceMs, async () => {
		const publication = await rest.find<Publication>(`/workflows/${id}/publication-status`);
		if (!publication || publication.status === wanted) return { found: undefined };
		const reason = publication.triggers.map(({ errorMessage }) => errorMessage).find(Boolean);
		if (/failed|partial/.test(publication.status)) throw new Error(`Workflow ${id} can't be activated: ${reason}`);
		return { late: `Workflow ${id} is still "${publication.status}" after a minute` };
	});
}
