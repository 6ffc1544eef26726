import type { DomNode } from '../dom';
import { fontOf, signsFor } from './symbolFonts';

/**
 * Puts the signs of a symbol font in the place of the letters below an element that names one. Elements inside with a font of their own
 * are left to themselves, so that each node is visited once.
 */
export function writeSigns(element: DomNode): void {
	const attributes: Record<string, string> = element.attribs ?? {};
	if (!MAY_NAME_ONE.test(attributes.style ?? attributes.face ?? '')) return;
	const font = fontOf(attributes);
	if (font === undefined || font === '') return;
	const waiting = [...element.children];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node.type === 'text') node.data = signsFor(node.data ?? '', font);
		else if (fontOf(node.attribs ?? {}) === undefined) for (const child of node.children ?? []) waiting.push(child);
	}
}

const MAY_NAME_ONE = /(?:wing|web)dings|symbol/i;
