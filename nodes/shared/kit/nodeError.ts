import {
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type JsonObject,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { Failure } from '../base/failure';

/** n8n's error for whatever went wrong: the one place where they are made. */
export function asNodeError(node: INode, error: unknown, itemIndex?: number): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (!(error instanceof Failure))
		return new NodeOperationError(node, error instanceof Error ? error : new Error(String(error)), { itemIndex });
	const { status, description } = error.details;
	if (status === undefined) return new NodeOperationError(node, error.message, { description, itemIndex });
	const api = new NodeApiError(node, detailsOf(error) as JsonObject, {
		message: error.message,
		description,
		httpCode: String(status),
		itemIndex,
	});
	Object.assign(api.context, { data: detailsOf(error) });
	return api;
}

/**
 * For Continue On Fail. n8n takes an item with exactly these fields for a failed one and sends it to the error output; with an `error`
 * beside `json` it would replace `json` by the message alone, and the details that can be routed on would be lost.
 */
export function errorItem(error: unknown, itemIndex: number): INodeExecutionData {
	const message = error instanceof Error ? error.message : String(error);
	const details = error instanceof Failure ? detailsOf(error) : {};
	return { json: { error: message, details } as IDataObject, pairedItem: { item: itemIndex } };
}

function detailsOf({ message, details }: Failure): Record<string, unknown> {
	const { retryable = false, ambiguous = false, ...rest } = details;
	return { message, ...rest, retryable, ambiguous };
}
