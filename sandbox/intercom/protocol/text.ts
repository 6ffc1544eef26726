/** Text as the API takes it and HTML as it serves it. Source: docs/facts/intercom.md 7.4, 7.5. */

export function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * What a contact wrote through the API: "HTML is not supported", so tags are text. Blank lines part paragraphs and line
 * breaks stay; that much is not documented.
 */
export function contactHtml(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.trim()
		.split(/\n[ \t]*\n+/)
		.map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br>')}</p>`)
		.join('\n');
}

/** Text out of served HTML, as `display_as=plaintext` gives it: a link becomes `label (url)`. */
export function plainText(html: string): string {
	return html
		.replace(/\n/g, ' ')
		.replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gi, (_all, url: string, label: string) => linkText(label, url))
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(/<li\b[^>]*>/gi, '- ')
		.replace(/<\/(?:p|h[1-6]|ul|ol|blockquote|pre)>\s*/gi, '\n\n')
		.replace(/<\/(?:li|div)>\s*/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Words of a body, lower-cased, as the search index holds them. */
export function words(html: string): string[] {
	return (
		plainText(html)
			.toLowerCase()
			.match(/[\p{L}\p{N}_]+/gu) ?? []
	);
}

function linkText(label: string, url: string): string {
	return label === url ? url : `${label} (${url})`;
}

const ENTITIES: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
	'&amp;': '&',
};
