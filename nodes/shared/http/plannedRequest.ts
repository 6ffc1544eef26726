import { isForm, queryString, type Connection, type Request } from './wire';
import type { Answer } from './response';

/** What a request would change, with what it was sent: an object, or a part of one. */
export interface StandIn {
	/** Of what would be created. */
	id: string;
	path: string;
	/** The JSON, or a form's fields. */
	body: Record<string, unknown>;
}

/**
 * The requests of a dry run that would change something: written down and not sent. Each is answered with a stand-in, so that the operation
 * goes on and shows the next one; what would be created has the ID `id-of-request-1`.
 */
export class PlannedRequests {
	readonly all: Array<Record<string, unknown>> = [];
	private readonly objects = new Map<string, unknown>();

	constructor(private readonly wrap: (object: StandIn) => unknown = ({ id, body }) => ({ id, ...body })) {}

	/** Undefined: the request reads what is there, so it is sent. */
	answer(connection: Connection, request: Request, writes: boolean): Answer | undefined {
		if (!writes) return this.reread(request.path);
		const number = this.all.length + 1;
		const id = `${CREATED}${number}`;
		const body = this.wrap({ id, path: request.path, body: fieldsOf(request.body) });
		this.objects.set(id, body);
		this.all.push({ request: number, ...shown(connection, request) });
		return answered(body);
	}

	/** What does not exist yet can't be asked for. */
	private reread(path: string): Answer | undefined {
		const [id] = /id-of-request-\d+/.exec(path) ?? [];
		return id === undefined ? undefined : answered(this.objects.get(id) ?? {});
	}
}

const CREATED = 'id-of-request-';

function answered(body: unknown): Answer {
	return { status: 200, headers: {}, body };
}

function shown(connection: Connection, { method, path, query, headers, body }: Request): Record<string, unknown> {
	return {
		dryRun: true,
		method,
		url: connection.baseUrl + path + queryString(query),
		headers: { ...connection.headers, ...headers },
		body: readable(body),
	};
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

function fieldsOf(body: unknown): Record<string, unknown> {
	if (isForm(body))
		return Object.fromEntries(body.parts.flatMap((part) => ('value' in part ? [[part.name, part.value]] : [])));
	return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}
