import { record } from '../../../../domain/record';
import { badInput } from '../../base/failure';
import type { Api } from '../../http/api';
import type { Answer } from '../../http/response';
import type { RequestOptions } from '../../http/wire';
import { ItemWithFiles, type Output } from '../operation';
import { field } from '../fields/field';
import type { Json } from '../objects';
import type { Asked } from './request';

/** What goes into a request of one's own beside its body, and what comes back of it. */
export const shapingFields = {
	batchPath: field({
		displayName: 'Batch Array Path',
		type: 'string',
		default: '',
		placeholder: 'e.g. companies, or data.items',
		description:
			'Where the list of a batch is in the body. The JSON of many input items then goes out in one request, around the body of the first. If empty, one request per item.',
	}),
	batchSize: field({
		displayName: 'Batch Size',
		type: 'number',
		default: 100,
		typeOptions: { minValue: 1, numberPrecision: 0 },
		description: 'The most input items in one request. Has no effect without Batch Array Path.',
	}),
	excludeFields: field({
		displayName: 'Exclude Fields',
		type: 'string',
		default: '',
		placeholder: 'e.g. internal_id, address.note',
		description: 'Comma-separated names or paths of fields to leave out of the body, or of each item of a batch',
	}),
	response: field({
		displayName: 'Response',
		type: 'options',
		default: 'items',
		options: [
			{
				name: 'File',
				value: 'file',
				description: "The response as a file in the field 'data', with status and headers",
			},
			{ name: 'Full Response', value: 'full', description: 'Status, headers, request ID and body; no further pages' },
			{ name: 'Items', value: 'items', description: 'The items of a list, or the object' },
		],
		description: 'What to return',
	}),
};

interface Shaping {
	batchPath?: string;
	batchSize?: number;
	excludeFields?: string;
}

/** The request with its batch, and without what is excluded. Undefined: another item's request takes this item along. */
export function shaped(
	asked: Asked,
	{ batchPath = '', batchSize = 100, excludeFields = '' }: Shaping,
	{ inputs, index }: { inputs: readonly Json[]; index: number },
): Asked | undefined {
	const paths = excludeFields.split(',').flatMap((one) => (one.trim() ? [one.trim().split('.')] : []));
	const without = (value: unknown) => paths.reduce(withoutField, value);
	const place = batchPath.trim();
	if (!place) return asked.body === undefined ? asked : { ...asked, body: without(asked.body) };
	if (asked.method === 'GET' || !Number.isInteger(batchSize) || batchSize < 1)
		throw badInput(
			asked.method === 'GET'
				? 'A GET request has no body for a batch'
				: "'Batch Size' is not a whole number of 1 or more",
			"Choose another 'Method', or remove 'Batch Array Path'.",
		);
	if (index % batchSize !== 0) return undefined;
	const items = inputs.slice(index, index + batchSize).map(without);
	return { ...asked, body: placed(record(asked.body), place.split('.'), items) };
}

function withoutField(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
	if (Array.isArray(value)) return value.map((one) => withoutField(one, [name, ...rest]));
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
	const { [name]: inner, ...others } = value as Json;
	return rest.length === 0 ? others : { ...others, [name]: withoutField(inner, rest) };
}

function placed(body: Json, [name = '', ...rest]: readonly string[], items: unknown): Json {
	return Object.fromEntries([
		...Object.entries(body),
		[name, rest.length === 0 ? items : placed(record(body[name]), rest, items)],
	]);
}

/** The answer as it came; undefined: its items are wanted. */
export async function wholeResponse(
	api: Api,
	asked: Asked & RequestOptions,
	response: 'items' | 'full' | 'file' | undefined,
): Promise<Output | undefined> {
	if (response !== 'full' && response !== 'file') return undefined;
	const answer = await api.request({ ...asked, binary: response === 'file' });
	if (response === 'full') return { ...factsOf(answer), body: answer.body };
	const content = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(JSON.stringify(answer.body ?? null));
	const [contentType] = (answer.headers['content-type'] ?? 'application/octet-stream').split(';');
	return new ItemWithFiles(() => factsOf(answer), {
		data: { content, contentType, filename: filenameIn(answer.headers['content-disposition']) },
	});
}

function factsOf({ status, headers, body }: Answer): Json {
	const said = Buffer.isBuffer(body) ? undefined : record(body).request_id;
	return { statusCode: status, headers, requestId: said ?? headers['x-request-id'] ?? null };
}

function filenameIn(disposition = ''): string | undefined {
	return /filename="?([^";]{1,200})/i.exec(disposition)?.[1]?.replace(/^.*[/\\]/, '');
}
