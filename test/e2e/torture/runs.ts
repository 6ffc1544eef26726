import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../../scripts/demo/stage';
import { owner } from '../../../scripts/n8n/rest/owner';
import type { ExecutionSummary } from '../../../scripts/n8n/rest/records';
import { RestSession } from '../../../scripts/n8n/rest/restSession';

interface Run extends ExecutionSummary {
	retrySuccessId?: string | null;
	retryOf?: string | null;
}

const pageSize = 100;
const pollMs = 1_000;
const patienceMs = 180_000;

/** n8n's list of executions, as far as a person looks at it after an accident. */
export class Runs {
	private constructor(private readonly rest: RestSession) {}

	static async of({ n8n }: Stage): Promise<Runs> {
		const rest = new RestSession(n8n.url);
		await rest.post('/login', { emailOrLdapLoginId: owner.email, password: owner.password });
		return new Runs(rest);
	}

	/** All with one of these states, newest first. */
	async withStatus(status: string[], workflowId?: string): Promise<Run[]> {
		const filter = encodeURIComponent(JSON.stringify({ status, ...(workflowId ? { workflowId } : {}) }));
		const found: Run[] = [];
		for (let cursor = ''; ;) {
			const page = await this.rest.get<{ results: Run[]; nextCursor?: string | null }>(
				`/executions?filter=${filter}&limit=${pageSize}${cursor}`,
			);
			found.push(...page.results);
			if (!page.nextCursor) return found;
			cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
		}
	}

	/** How many are waiting or running, up to a hundred; none while n8n is away. */
	async underWay(): Promise<number> {
		const filter = encodeURIComponent(JSON.stringify({ status: ['new', 'running'] }));
		const page = await this.rest
			.get<{ results: Run[] }>(`/executions?filter=${filter}&limit=${pageSize}`)
			.catch(() => ({ results: [] }));
		return page.results.length;
	}

	/** Waits until no notification is on its way and no execution runs, twice in a row. */
	async still({ sandbox }: Stage): Promise<void> {
		const deadlineMs = Date.now() + patienceMs;
		for (let quiet = 0; quiet < 2;) {
			await Promise.all([sandbox.nylas.settled(), sandbox.intercom.settled()]);
			// An n8n that is still starting is busy.
			const busy = await this.withStatus(['new', 'running']).catch(() => [{ id: 'unknown', status: 'starting' }]);
			quiet = busy.length === 0 ? quiet + 1 : 0;
			if (Date.now() > deadlineMs)
				throw new Error(
					`After ${patienceMs / 1_000} s ${busy.length} executions are still under way: ${busy
						.slice(0, 5)
						.map(({ id, status }) => `${id} ${status}`)
						.join(', ')}`,
				);
			await sleep(pollMs);
		}
	}

	/** Runs again what crashed or failed and has not succeeded since, as a person may. Returns how many. */
	async retryUnfinished(workflowId: string): Promise<number> {
		const failed = await this.withStatus(['crashed', 'error'], workflowId);
		// A failed retry is tried again through the run that it belongs to.
		const open = failed.filter(({ retryOf, retrySuccessId }) => !retryOf && !retrySuccessId);
		for (const { id } of open) await this.rest.post(`/executions/${id}/retry`, { loadWorkflow: false });
		return open.length;
	}
}
