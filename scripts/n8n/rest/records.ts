import type { Workflow } from './fillWorkflow';

export interface Owner {
	email: string;
	password: string;
}

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

export interface StoredWorkflow {
	id: string;
	name: string;
	versionId: string;
	active: boolean;
	nodes: Workflow['nodes'];
}

export interface ExecutionSummary {
	id: string;
	status: string;
	workflowId: string;
	mode: string;
}

/** n8n's run data, as far as it is read here. */
export interface ExecutionData {
	resultData: {
		error?: { message: string; description?: string };
		lastNodeExecuted?: string;
		runData: Record<
			string,
			Array<{ data?: { main: Array<Array<{ json: Record<string, unknown> }> | null> }; error?: { message: string } }>
		>;
	};
}

export interface Publication {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}
