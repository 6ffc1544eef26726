import { isForm, queryString, type Connection, type Request } from './wire';

/** What ends a dry run: the first request that would change something. The executor turns it into the output. */
export class PlannedRequest extends Error {
	readonly json: Record<string, unknown>;

	constructor(connection: Connection, { method, path, query, headers, body }: Request) {
		super('Dry run');
		this.json = {
			dryRun: true,
			method,
			url: connection.baseUrl + path + queryString(query),
			headers: { ...connection.headers, ...headers },
			body: readable(body),
		};
	}
}

/** A form's files are shown by name and size. */
function readable(body: unknown): unknown {
	if (!isForm(body)) return body;
	return body.parts.map((part) =>
		'value' in part
			? { [part.name]: part.value }
			: { [part.name]: part.filename, contentType: part.contentType, size: part.content.length },
	);
}
