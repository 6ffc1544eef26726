import { dataAddress } from '../base/dataAddress.js';
import { h } from '../base/dom.js';

/**
 * Mails come from strangers. The frame's sandbox runs no script, submits no form and opens no window; the policy loads
 * nothing from anywhere. `allow-same-origin` only lets this page measure the frame's height; without `allow-scripts`
 * nothing inside can use it.
 */
const framePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

// A mail with colours of its own was made for white paper.
const hasOwnColours = /background|bgcolor|[^-\w]color\s*[:=]/i;

const plainStyle = `body{margin:0;padding:2px 0;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
iframe,object,embed,video{display:none}img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}
blockquote{margin:0 0 0 2px;padding-left:10px;border-left:2px solid #8886}`;

/** A frame that shows a mail's HTML; `pictures`: data addresses by content id. */
export function mailFrame(html, { title, pictures = {} }) {
	const paper = hasOwnColours.test(html);
	const scheme = paper
		? 'color-scheme:light;background:#fff;color:#1b1b1b'
		: 'color-scheme:light dark;background:transparent;color:CanvasText';
	const head = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><base target="_blank">`;
	const frame = h('iframe', {
		class: paper ? 'mailFrame paper' : 'mailFrame',
		title,
		sandbox: 'allow-same-origin',
		referrerpolicy: 'no-referrer',
	});
	frame.srcdoc = `${head}<style>:root{${scheme}}${plainStyle}</style>${withPictures(html, pictures)}`;
	frame.addEventListener('load', () => watch(frame));
	return frame;
}

function withPictures(html, pictures) {
	return html.replace(/cid:([^"'\s>)]+)/gi, (whole, id) => pictures[id] ?? whole);
}

function watch(frame) {
	const inside = frame.contentDocument;
	if (!inside?.body) return;
	const fit = () => {
		const bar = inside.documentElement.scrollWidth > frame.clientWidth ? 16 : 0;
		frame.style.height = `${Math.min(4_000, Math.ceil(inside.body.getBoundingClientRect().height) + bar + 4)}px`;
	};
	new ResizeObserver(fit).observe(inside.body);
	fit();
	// A link would load its address inside the frame; here it only tells where it goes.
	inside.addEventListener('click', (event) => event.preventDefault());
	for (const link of inside.querySelectorAll('a[href]')) link.title ||= link.getAttribute('href');
}

/** Pictures of a mail that its HTML refers to by content id, as data addresses. */
export async function inlinePictures(mail) {
	const entries = mail.attachments.filter(
		({ content_id, content_type }) => content_id && content_type.startsWith('image/'),
	);
	const loaded = entries.map(async ({ id, content_id }) => {
		const response = await fetch(`/api/files/nylas/${encodeURIComponent(mail.grant_id)}/${encodeURIComponent(id)}`);
		return [content_id.replace(/^<|>$/g, ''), response.ok ? await dataAddress(await response.blob()) : ''];
	});
	return Object.fromEntries(await Promise.all(loaded));
}
