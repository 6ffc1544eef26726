import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_SCHEMA, load } from 'js-yaml';

/** One method of one path, as the vendor's specification has it. */
export interface Endpoint {
	method: string;
	/** `/contacts/{contact_id}/notes` */
	path: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Where the vendors' OpenAPI files lie: not in the package, because they are theirs. */
const specsDir = process.env.SPECS_DIR ?? join(__dirname, '../../../shared/specs');

/** Every endpoint of a specification, in its order; undefined where the file is not on this machine. */
export function endpointsOf(file: string): Endpoint[] | undefined {
	const full = join(specsDir, file);
	if (!existsSync(full)) return undefined;
	const { paths } = load(readFileSync(full, 'utf8'), { schema: JSON_SCHEMA, json: true }) as {
		paths: Record<string, object>;
	};
	return Object.entries(paths).flatMap(([path, methods]) =>
		METHODS.filter((method) => method in methods).map((method) => ({ method: method.toUpperCase(), path })),
	);
}

/** The endpoint that a request is for: of several that fit, the one with the most words of its own. */
export function endpointFor(endpoints: readonly Endpoint[], { method, path }: Endpoint): Endpoint | undefined {
	const given = path.split('/');
	const fitting = endpoints.filter((each) => each.method === method && fits(each.path.split('/'), given));
	return fitting.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

function fits(template: readonly string[], given: readonly string[]): boolean {
	return template.length === given.length && template.every((part, i) => part.startsWith('{') || part === given[i]);
}
