import type { DomNode } from '../dom';
import { fontOf, signsFor } from './symbolFonts';

/**
 * Puts the signs of a symbol font in the place of the letters below an element that names one. Elements inside with a font of their own
 * are left to themselves, so that each node is visited once.
 */
export function writeSigns(element: DomNode): void {
	const attributes: Record<string, string> = element.attribs ?? {};
	const named = attributes.style ?? attributes.face;
	// Asked of every element, so in the spelling that mail programs write.
	if (named === undefined || !(named.includes('dings') || named.includes('ymbol'))) return;
	const font = fontOf(attributes);
	if (font === undefined || font === '') return;
	const waiting = [...element.children];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node.type === 'text') node.data = signsFor(node.data ?? '', font);
		else if (fontOf(node.attribs ?? {}) === undefined) for (const child of node.children ?? []) waiting.push(child);
	}
}
