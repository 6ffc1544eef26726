import { parse as parseFlatted } from 'flatted';
import type { NodeType, Workflow } from './fillWorkflow';
import type { ExecutionData, ExecutionSummary, Owner, StoredCredential, StoredWorkflow } from './records';
import { RestSession } from './restSession';
import { poll, untilPublication } from './waiting';

const runPatienceMs = 60_000;

type Execution = ExecutionSummary & { run: ExecutionData | undefined };

/**
 * What a person does in n8n's editor, through the REST interface that the editor uses.
 * It is not public and differs between versions; what is here was run against 2.41.1 and 2.0.3.
 * Throws an Error with n8n's own message when n8n refuses.
 */
export class N8nClient {
	private readonly rest: RestSession;

	constructor(readonly url: string) {
		this.rest = new RestSession(url);
	}

	/** Creates the owner of a fresh n8n, or logs in where there is one. */
	async signIn(owner: Owner): Promise<void> {
		const settings = await this.rest.get<{ userManagement: { showSetupOnFirstLoad?: boolean } }>('/settings');
		if (settings.userManagement.showSetupOnFirstLoad) {
			await this.rest.post('/owner/setup', { ...owner, firstName: 'Sandbox', lastName: 'Owner' });
			return;
		}
		await this.rest.post('/login', { emailOrLdapLoginId: owner.email, password: owner.password });
	}

	async createCredential(credential: {
		name: string;
		type: string;
		data: Record<string, unknown>;
	}): Promise<StoredCredential> {
		return await this.rest.post<StoredCredential>('/credentials', credential);
	}

	/** The credential's own test request, as the editor's Retry button makes it. 2.0 tests stored credentials only. */
	async testCredential(
		{ id, name, type }: StoredCredential,
		data: Record<string, unknown>,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		return await this.rest.post('/credentials/test', { credentials: { id, name, type, data } });
	}

	/** What 'Connect my account' does: to the service's page, which agrees and sends the browser back. */
	async connectByOAuth({ id }: StoredCredential): Promise<void> {
		const page = await this.rest.get<string>(`/oauth2-credential/auth?id=${id}`);
		const { status, headers } = await fetch(page, { redirect: 'manual' });
		const back = headers.get('location');
		if (!back) throw new Error(`The page of OAuth answered ${status} and does not lead back to n8n`);
		await this.rest.open(back);
	}

	async importWorkflow(workflow: Workflow): Promise<StoredWorkflow> {
		const { name, nodes, connections, settings, pinData } = workflow;
		return await this.rest.post<StoredWorkflow>('/workflows', {
			name,
			nodes,
			connections,
			settings: settings ?? {},
			pinData,
			active: false,
		});
	}

	async workflow(id: string): Promise<StoredWorkflow> {
		return await this.rest.get<StoredWorkflow>(`/workflows/${id}`);
	}

	/** Publishes the workflow and waits until its triggers are registered; throws what a trigger answered when it can't. */
	async activate(id: string): Promise<void> {
		const { versionId } = await this.workflow(id);
		await this.rest.post(`/workflows/${id}/activate`, { versionId });
		await untilPublication(this.rest, id, 'published');
	}

	async deactivate(id: string): Promise<void> {
		await this.rest.post(`/workflows/${id}/deactivate`, {});
		await untilPublication(this.rest, id, 'not_published');
	}

	/** Newest first. */
	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const page = await this.rest.get<{ results: ExecutionSummary[] }>(`/executions?filter=${filter}&limit=100`);
		return page.results;
	}

	async execution(id: string): Promise<Execution> {
		const { data, ...summary } = await this.rest.get<ExecutionSummary & { data: string }>(`/executions/${id}`);
		// A run that n8n calls crashed, or that has only just begun, may have none.
		return { ...summary, run: data ? (parseFlatted(data) as ExecutionData | undefined) : undefined };
	}

	/** Runs a failed or crashed execution again with what came in then. */
	async retry(executionId: string): Promise<void> {
		await this.rest.post(`/executions/${executionId}/retry`, { loadWorkflow: false });
	}

	/** Runs a workflow from a trigger, as the editor's button does, and waits for the end. Throws when it does not succeed. */
	async run(workflowId: string, triggerName: string): Promise<ExecutionData> {
		const { status, run } = await this.finished(await this.begin(workflowId, triggerName), runPatienceMs);
		if (status === 'success' && run) return run;
		const { name } = await this.workflow(workflowId);
		throw new Error(
			`"${name}" ended with ${status}: ${run?.resultData.error?.message ?? 'n8n stored no data of the run'}`,
		);
	}

	/** The same, without waiting. Returns the execution's id. */
	async begin(workflowId: string, triggerName: string): Promise<string> {
		// 2.0 runs what it is sent; 2.41 what it has stored.
		const workflowData = await this.workflow(workflowId);
		const { executionId } = await this.rest.post<{ executionId: string }>(`/workflows/${workflowId}/run`, {
			workflowData,
			triggerToStartFrom: { name: triggerName },
		});
		return executionId;
	}

	/** Waits for the end of an execution, for as long as it may take. */
	async outcome(executionId: string, patienceMs: number): Promise<{ status: string; error?: string }> {
		const { status, run } = await this.finished(executionId, patienceMs);
		return { status, error: run?.resultData.error?.message };
	}

	async nodeTypes(): Promise<NodeType[]> {
		return await this.rest.getPlain<NodeType[]>('/types/nodes.json');
	}

	/** For a browser: the session as a cookie. */
	get cookie(): { name: string; value: string } {
		return this.rest.cookie;
	}

	private async finished(executionId: string, patienceMs: number): Promise<Execution> {
		return await poll<Execution>(patienceMs, async () => {
			const execution = await this.execution(executionId);
			if (!/new|running|waiting/.test(execution.status)) return { found: execution };
			return { late: `Execution ${executionId} is still ${execution.status} after ${patienceMs / 1_000} s` };
		});
	}
}
