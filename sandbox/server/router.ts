import type { Request } from './request';
import type { Answer } from './answer';

/** What a path may name. A handler reads only those of its own path; the others are undefined, whatever the type says. */
const PARAMS = ['id', 'grant', 'tag', 'contact', 'company', 'subscription', 'external_id', 'linked'] as const;

export type Params = Readonly<Record<(typeof PARAMS)[number], string>>;

export type Handler<Context = void> = (request: Request, params: Params, context: Context) => Answer | Promise<Answer>;
type Refuse = (status: 404 | 405, request: Request) => Answer | Promise<Answer>;

interface Route<Context> {
	pattern: string[];
	methods: Map<string, Handler<Context>>;
}

/**
 * Finds the handler in a table of `'GET /v3/grants/:grant/messages/:id'` → handler. Where several paths fit, the one with the
 * most fixed words wins, so `messages/send` is never taken for a message called "send".
 * Each handler gets `context` handed through: what the service found out about the request before, such as its version.
 * `refuse` makes the service's own error: 404 for an unknown path, 405 for an unknown method.
 */
export function router<Context = void>(
	table: Record<string, Handler<Context>>,
	refuse: Refuse,
): (request: Request, context: Context) => Promise<Answer> {
	const routes = readTable(table);
	return async (request, context) => {
		const route = routes.find(({ pattern }) => fits(pattern, request.segments));
		if (!route) return await refuse(404, request);
		const handler = route.methods.get(request.method);
		if (!handler) return await refuse(405, request);
		return await handler(request, params(route.pattern, request.segments), context);
	};
}

function readTable<Context>(table: Record<string, Handler<Context>>): Array<Route<Context>> {
	const routes = new Map<string, Route<Context>>();
	for (const [key, handler] of Object.entries(table)) {
		const [method = '', path = ''] = key.split(' ');
		checkNames(path);
		const route = routes.get(path) ?? { pattern: path.split('/').filter(Boolean), methods: new Map() };
		routes.set(path, route);
		route.methods.set(method, handler);
	}
	return [...routes.values()].sort((a, b) => fixedWords(b) - fixedWords(a));
}

function checkNames(path: string): void {
	const names = path.split('/').filter((word) => word.startsWith(':'));
	const known: readonly string[] = PARAMS;
	const stranger = names.find((name) => !known.includes(name.slice(1)));
	if (stranger) throw new Error(`${path}: no route may name ${stranger}; add it to PARAMS`);
}

function fixedWords({ pattern }: { pattern: string[] }): number {
	return pattern.filter((word) => !word.startsWith(':')).length;
}

function fits(pattern: string[], segments: string[]): boolean {
	return pattern.length === segments.length && pattern.every((word, i) => word.startsWith(':') || word === segments[i]);
}

function params(pattern: string[], segments: string[]): Params {
	const named = pattern.flatMap((word, i) => (word.startsWith(':') ? [[word.slice(1), segments[i]]] : []));
	return Object.fromEntries(named) as Params;
}
