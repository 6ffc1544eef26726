import { decodeEntities, escapeHtml } from '../../email';

/** What a macro becomes: HTML for the customer, and the placeholders that nothing is known for. */
interface FilledMacro {
	html: string;
	/** As in `user.name`, each once. Where there is one, the text has a hole and must not leave. */
	missing: string[];
}

/** Intercom's API gives placeholders as this element. Its own spelling in braces is read as well: nobody wants to mail that, either. */
const PLACEHOLDER =
	/<attribute((?:\s+[\w-]+="[^"]*")*)\s*\/?>(?:<\/attribute>)?|\{\{\s*([\w.-]+(?: [\w.-]+)*)\s*(?:\|\s*fallback:\s*("[^"{}]*"|'[^'{}]*'|&quot;[^{}]*?&quot;|&#39;[^{}]*?&#39;)\s*)?\}\}/g;
const PART = /\s([\w-]+)="([^"]*)"/g;

/** The body of a macro with its placeholders filled in. `known` gives the text for `user.name`, where there is one. Linear. */
export function filledMacro(body: string, known: (key: string) => string | undefined): FilledMacro {
	const missing = new Set<string>();
	const html = body.replace(PLACEHOLDER, (_, parts?: string, name?: string, quoted?: string) => {
		const { key, fallback } = name === undefined ? ofElement(parts ?? '') : { key: name, fallback: unquoted(quoted) };
		const text = known(key) || fallback;
		if (!text) missing.add(key);
		return escapeHtml(text ?? '');
	});
	return { html, missing: [...missing] };
}

/** The placeholders of a macro, each once, so that only what they name is asked for. */
export function macroKeys(body: string): string[] {
	const keys = new Set<string>();
	filledMacro(body, (key) => {
		keys.add(key);
		return undefined;
	});
	return [...keys];
}

function ofElement(parts: string): { key: string; fallback: string | undefined } {
	const found = new Map([...parts.matchAll(PART)].map(([, name = '', value = '']) => [name, decodeEntities(value)]));
	return { key: found.get('key') ?? '', fallback: found.get('default') };
}

function unquoted(quoted: string | undefined): string | undefined {
	return quoted === undefined ? undefined : decodeEntities(quoted).slice(1, -1);
}
