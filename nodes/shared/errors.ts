import type { IDataObject, INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { Failure } from './failure';

/** n8n's error for whatever went wrong: the one place where they are made. */
export function asNodeError(node: INode, error: unknown, itemIndex?: number): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (!(error instanceof Failure)) return new NodeOperationError(node, error instanceof Error ? error : new Error(String(error)), { itemIndex });
	const { status, description } = error.details;
	if (status === undefined) return new NodeOperationError(node, error.message, { description, itemIndex });
	const api = new NodeApiError(node, detailsOf(error) as JsonObject, { message: error.message, description, httpCode: String(status), itemIndex });
	Object.assign(api.context, { data: detailsOf(error) });
	return api;
}

/** For Continue On Fail: n8n sends an item with `error` to the error output, and the details can be routed on. */
export function errorItem(node: INode, error: unknown, itemIndex: number): INodeExecutionData {
	const nodeError = asNodeError(node, error, itemIndex);
	const details = error instanceof Failure ? detailsOf(error) : {};
	return { json: { error: nodeError.message, details } as IDataObject, error: nodeError, pairedItem: { item: itemIndex } };
}

function detailsOf({ message, details }: Failure): Record<string, unknown> {
	const { retryable = false, ambiguous = false, ...rest } = details;
	return { message, ...rest, retryable, ambiguous };
}
