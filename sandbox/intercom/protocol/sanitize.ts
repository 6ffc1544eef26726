import { contactHtml, escapeHtml } from './text';

/**
 * What stays of an admin's body. The allow-list is not published; `<div>` is known to be stripped, headings, lists, bold and
 * links are known to stay. Source: docs/facts/intercom.md 8.9, 8.10.
 */
export function adminHtml(body: string): string {
	if (!/<[a-z!/][^>]*>/i.test(body)) return contactHtml(decodeEntities(body));
	const clean = rewriteTags(withoutInvisible(body)).trim();
	return wrapLoose(clean);
}

const BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'pre'];
const INLINE = ['br', 'b', 'strong', 'i', 'em', 'u', 'a', 'code', 'li', 'img', 'span'];
const KEPT = new Set([...BLOCKS, ...INLINE].filter((tag) => tag !== 'span'));

/** The one attribute that a tag may keep, and how it must begin. */
const ATTRIBUTES: Record<string, { name: string; form: RegExp }> = {
	a: { name: 'href', form: /^(?:https?:|mailto:|tel:)/i },
	img: { name: 'src', form: /^https?:/i },
};

function decodeEntities(body: string): string {
	// Entities in a text without tags are HTML already: `&amp;` must not become `&amp;amp;`.
	return body.replace(/&(amp|lt|gt);/g, (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' })[entity] ?? entity);
}

function withoutInvisible(html: string): string {
	return html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, '');
}

function rewriteTags(html: string): string {
	return html.replace(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|</gi, (_all, slash?: string, name?: string, rest?: string) => {
		if (name === undefined) return '&lt;';
		const tag = name.toLowerCase();
		if (!KEPT.has(tag)) return '';
		return slash ? `</${tag}>` : `<${tag}${keptAttribute(tag, rest ?? '')}>`;
	});
}

function keptAttribute(tag: string, rest: string): string {
	const kept = ATTRIBUTES[tag];
	if (!kept) return '';
	const found = new RegExp(`\\b${kept.name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(rest);
	const value = found?.[1] ?? found?.[2] ?? found?.[3];
	if (value === undefined || !kept.form.test(value)) return '';
	return ` ${kept.name}="${escapeHtml(value)
		.replace(/"/g, '&quot;')
		.replace(/&amp;amp;/g, '&amp;')}"`;
}

/** Text that stands outside of any block gets a paragraph. */
function wrapLoose(html: string): string {
	const block = new RegExp(`<(${BLOCKS.join('|')})\\b[^>]*>[\\s\\S]*?</\\1>`, 'gi');
	const out: string[] = [];
	let end = 0;
	for (const match of html.matchAll(block)) {
		pushLoose(out, html.slice(end, match.index));
		out.push(match[0]);
		end = match.index + match[0].length;
	}
	pushLoose(out, html.slice(end));
	return out.join('\n');
}

function pushLoose(out: string[], html: string): void {
	const trimmed = html.trim();
	if (trimmed) out.push(`<p>${trimmed}</p>`);
}
