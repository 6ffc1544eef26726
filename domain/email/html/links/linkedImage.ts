import type { DomNode } from '../dom';

type Attributes = Readonly<Record<string, string>>;

/**
 * Whether a picture that is a link leads to something: to what the picture shows (both addresses share an id, as a screenshot and its page do)
 * or to a file. Logos, buttons and banners lead to pages, and would be noise.
 */
export function leadsToPicture(href: string, { src = '' }: Attributes): boolean {
	if (href.length > MAX_CHARS || src.length > MAX_CHARS || !/^https?:/i.test(href.trim())) return false;
	if (FILE.test(href)) return true;
	const known = new Set(idsOf(src));
	return idsOf(href).some((id) => known.has(id));
}

const MAX_CHARS = 2_000;
const FILE =
	/^[^?#]{10,2000}\.(?:png|jpe?g|gif|webp|heic|tiff?|bmp|mp4|mov|avi|mkv|webm|mp3|wav|m4a|pdf|docx?|xlsx?|pptx?|csv|zip)(?:[?#]|$)/i;

/** Pieces of path and query that have a digit, or are long, and so name one thing. Words like `images` name none. */
function idsOf(address: string): string[] {
	const path = address.replace(/^[a-z]{1,10}:\/\/[^/?#]*/i, '');
	return path
		.split(/[/?#&=.]/)
		.filter(
			(piece) =>
				piece.length >= 5 && /\d/.test(piece) && !/^\d{1,4}x\d{1,4}$|^(?:image|logo|icon|img)\d{1,4}$/i.test(piece),
		);
}

/** The first picture below a node, among the first nodes. */
export function pictureWithin(node: DomNode): DomNode | undefined {
	const waiting = [...node.children].reverse();
	for (let seen = 0; seen < 50; seen++) {
		const inner = waiting.pop();
		if (inner === undefined || inner.name === 'img') return inner;
		if ((inner.children ?? []).length < 50) waiting.push(...(inner.children ?? []).toReversed());
	}
	return undefined;
}
