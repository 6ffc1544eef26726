import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { asFailure } from '../base/failure';
import type { PlannedRequests } from '../http/plannedRequest';

/**
 * The output of a dry run: each request that would change something, in order. Undefined: there is none, so the operation's own output
 * says what is to be said. Where it could not go on without a real answer, the last request says why.
 */
export async function plannedItems(
	plan: PlannedRequests,
	done: Promise<unknown>,
	index: number,
): Promise<INodeExecutionData[] | undefined> {
	const error: unknown = await done.then(
		() => undefined,
		(reason: unknown) => reason ?? 'unknown',
	);
	if (plan.all.length === 0 || asFailure(error)?.isCancelled) return undefined;
	return plan.all.map((request, at) => {
		const isLast = at === plan.all.length - 1;
		const incomplete = isLast && error !== undefined ? { incomplete: reasonOf(error) } : {};
		return { json: { ...request, ...incomplete } as IDataObject, pairedItem: { item: index } };
	});
}

function reasonOf(error: unknown): string {
	const why = asFailure(error)?.message ?? 'the next step needs a real answer';
	return `What follows can't be shown: ${why}`;
}
