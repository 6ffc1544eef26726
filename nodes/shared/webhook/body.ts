import type { Json } from '../kit/objects';
import type { Reply } from './request';

/** JSON can be read at any depth but not written, and n8n writes what it stores. Notifications have about ten levels. */
const MAX_LEVELS = 100;

/** A notification's object from the bytes as they came, or the answer that refuses them. */
export function parseBody(bytes: Buffer): { json: Json } | { refused: Reply } {
	try {
		const json: unknown = JSON.parse(bytes.toString());
		if (typeof json !== 'object' || json === null || Array.isArray(json))
			return refused('The body is not a JSON object');
		return tame(json) ? { json: json as Json } : refused('The body is nested too deeply');
	} catch {
		return refused('The body is not valid JSON');
	}
}

function refused(error: string): { refused: Reply } {
	return { refused: { status: 400, body: { error } } };
}

/** Takes away what would become an object's prototype where a later node copies it key by key. False: too deep. */
function tame(json: object): boolean {
	let level: object[] = [json];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > MAX_LEVELS) return false;
		for (const each of level) Reflect.deleteProperty(each, '__proto__');
		level = level.flatMap(
			(each) => Object.values(each).filter((value) => typeof value === 'object' && value !== null) as object[],
		);
	}
	return true;
}
