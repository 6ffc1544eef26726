import { h } from '../base/dom.js';

/** What a chat bubble may contain, as Intercom's own bodies do; any other element is replaced by what is in it. */
const kept = new Set([
	'P',
	'BR',
	'B',
	'STRONG',
	'I',
	'EM',
	'U',
	'UL',
	'OL',
	'LI',
	'BLOCKQUOTE',
	'PRE',
	'CODE',
	'H1',
	'H2',
	'H3',
	'DIV',
	'HR',
]);
const dropped = new Set([
	'SCRIPT',
	'STYLE',
	'TEMPLATE',
	'IFRAME',
	'OBJECT',
	'EMBED',
	'NOSCRIPT',
	'TITLE',
	'SVG',
	'MATH',
	'TEXTAREA',
	'SELECT',
]);
const deepest = 60;

/** Nodes for a part's HTML, rebuilt element by element, without one attribute of the original but links and pictures. */
export function safeHtml(html) {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	if (parsed.body.childElementCount === 0) return [h('p', {}, parsed.body.textContent)];
	return [...parsed.body.childNodes].flatMap((node) => rebuild(node, 0));
}

function rebuild(node, depth) {
	if (node.nodeType === Node.TEXT_NODE) return [node.textContent];
	if (node.nodeType !== Node.ELEMENT_NODE || dropped.has(node.nodeName.toUpperCase())) return [];
	if (depth > deepest) return [node.textContent];
	const children = [...node.childNodes].flatMap((child) => rebuild(child, depth + 1));
	if (node.nodeName === 'A') return [link(node.getAttribute('href') ?? '', children)];
	if (node.nodeName === 'IMG') return [picture(node)];
	if (!kept.has(node.nodeName)) return children;
	return [h(node.nodeName.toLowerCase(), {}, children)];
}

function link(address, children) {
	if (!/^(https?|mailto):/i.test(address)) return h('span', { title: address }, children);
	return h('a', { href: address, title: address, target: '_blank', rel: 'noopener noreferrer' }, children);
}

// Pictures that were uploaded to Intercom are served through the page; others are not loaded.
function picture(node) {
	const address = node.getAttribute('src') ?? '';
	return h('img', {
		src: `/api/files/intercom?url=${encodeURIComponent(address)}`,
		alt: node.getAttribute('alt') || 'picture',
		loading: 'lazy',
	});
}
