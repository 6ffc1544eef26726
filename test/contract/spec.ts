import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { JSON_SCHEMA, load } from 'js-yaml';

type Json = Record<string, unknown>;

export interface Spec {
	document: Json;
}

export interface Validator {
	/** What is wrong with a JSON request body, one sentence each; empty when it fits the specification. */
	request(method: string, path: string, body: unknown): string[];
	/** The same for an answer. A status that the specification does not list is a mistake too. */
	response(method: string, path: string, status: number, body: unknown): string[];
	/** Names of the query parameters that the operation takes. */
	queryParameters(method: string, path: string): string[];
}

/** Where the vendors' OpenAPI files lie: not in the package, because they are theirs. */
export const specsDir = process.env.SPECS_DIR ?? join(__dirname, '../../../shared/specs');

/** Reads an OpenAPI file, as `nylas/openapi.yaml` or a full path; undefined where it is not on this machine. */
export function loadSpec(path: string): Spec | undefined {
	const full = path.startsWith('/') ? path : join(specsDir, path);
	if (!existsSync(full)) return undefined;
	// The JSON schema of YAML: dates stay texts.
	const document = load(readFileSync(full, 'utf8'), { schema: JSON_SCHEMA, json: true }) as Json;
	return { document: withoutNullable(document) as Json };
}

/** Holds bodies against the specification. Concrete paths (`/v3/grants/abc`) are matched with the templates. */
export function validator({ document }: Spec): Validator {
	const ajv = String(document.openapi).startsWith('3.1') ? new Ajv2020(ajvOptions) : new Ajv(ajvOptions);
	addFormats(ajv as Ajv);
	ajv.addSchema(document, 'spec');
	const check = (pointer: string[], body: unknown) => {
		const validate = ajv.compile({ $ref: `spec#${pointer.map((part) => `/${encodePointer(part)}`).join('')}` });
		return validate(body) ? [] : (validate.errors ?? []).map(sentence);
	};
	const at = new Reader(document);
	return {
		request(method, path, body) {
			const operation = at.operation(method, path);
			if (!operation) return [`${method} ${path} is not in the specification`];
			const schema = at.jsonSchema([...operation, 'requestBody']);
			return schema ? check(schema, body) : [];
		},
		response(method, path, status, body) {
			const operation = at.operation(method, path);
			if (!operation) return [`${method} ${path} is not in the specification`];
			const response = [String(status), 'default']
				.map((code) => [...operation, 'responses', code])
				.find((pointer) => at.get(pointer));
			if (!response) return [`${method} ${path} answers ${status}, which the specification does not list`];
			const schema = at.jsonSchema(response);
			return schema ? check(schema, body) : [];
		},
		queryParameters(method, path) {
			const operation = at.operation(method, path) ?? [];
			const lists = [
				[...operation, 'parameters'],
				[...operation.slice(0, -1), 'parameters'],
			];
			return lists.flatMap((pointer) => at.parameters(pointer));
		},
	};
}

const ajvOptions = { strict: false, allErrors: true, logger: false, discriminator: false } as const;

/** Walks the document by pointers, following `$ref`. */
class Reader {
	constructor(private readonly document: Json) {}

	get(pointer: string[]): unknown {
		return pointer.reduce<unknown>((value, part) => (value as Json | undefined)?.[part], this.document);
	}

	operation(method: string, path: string): string[] | undefined {
		const segments = path.split('?')[0].split('/');
		const templates = Object.keys(this.document.paths as Json).filter((template) =>
			fits(template.split('/'), segments),
		);
		const best = templates.sort((a, b) => a.split('{').length - b.split('{').length)[0];
		const pointer = ['paths', best, method.toLowerCase()];
		return best && this.get(pointer) ? pointer : undefined;
	}

	/** Pointer to the schema of the JSON body of a request body or response. */
	jsonSchema(pointer: string[]): string[] | undefined {
		const schema = [...this.follow(pointer), 'content', 'application/json', 'schema'];
		return this.get(schema) ? schema : undefined;
	}

	parameters(pointer: string[]): string[] {
		const list = (this.get(pointer) as Json[] | undefined) ?? [];
		const resolved = list.map((_, i) => this.get(this.follow([...pointer, String(i)])) as { in: string; name: string });
		return resolved.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
	}

	private follow(pointer: string[]): string[] {
		const ref = (this.get(pointer) as { $ref?: string } | undefined)?.$ref;
		return ref ? this.follow(ref.slice(2).split('/').map(decodePointer)) : pointer;
	}
}

function fits(template: string[], segments: string[]): boolean {
	return (
		template.length === segments.length && template.every((part, i) => part.startsWith('{') || part === segments[i])
	);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
	return `${instancePath || '(body)'} ${message} ${JSON.stringify(params)}`;
}

function encodePointer(part: string): string {
	return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function decodePointer(part: string): string {
	return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** OpenAPI 3.0's `nullable` in JSON Schema's words, because ajv refuses it where no `type` stands beside it. */
function withoutNullable(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutNullable);
	if (typeof value !== 'object' || value === null) return value;
	const plain = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNullable(inner)]));
	if (typeof plain.nullable !== 'boolean') return plain;
	const { nullable, ...schema } = plain;
	return nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}
