import type { DomNode } from '../dom';
import type { Compound, Selector } from './selectors';

/** Which elements a selector matches. */

/** What the last compound names, for an index: an element that has none of it can't match. */
export function keyOf({ target: { id, classes, element } }: Selector): string {
	if (id !== undefined) return `#${id}`;
	return classes.length > 0 ? `.${classes[0]}` : (element ?? '*');
}

/** Elements that may still be compared: a hostile mail has as many rules as elements. */
export interface Budget {
	left: number;
}

/** Whether the element and what stands around it fit. Without going back: `a > b c` may be missed in rare nestings. */
export function matches({ target, around }: Selector, node: DomNode, budget: Budget): boolean {
	budget.left--;
	if (!fits(target, node)) return false;
	let ancestor = node.parent;
	for (const compound of around) {
		for (; ancestor && !compound.isParent && !fits(compound, ancestor); ancestor = ancestor.parent) budget.left--;
		if (!ancestor || !fits(compound, ancestor)) return false;
		ancestor = ancestor.parent;
	}
	return true;
}

function fits({ element, id, classes, attributes }: Compound, node: DomNode): boolean {
	const own: Readonly<Record<string, string>> = node.attribs ?? {};
	if (element !== undefined && element !== node.name) return false;
	if (id !== undefined && id !== own.id) return false;
	if (classes.length > 0 && !hasClasses(own.class ?? '', classes)) return false;
	return attributes.every(
		({ name, matches: matchesValue }) => own[name] !== undefined && matchesValue(own[name].slice(0, 1_000)),
	);
}

function hasClasses(value: string, wanted: readonly string[]): boolean {
	if (value === '' || value.length > 1_000) return false;
	const words = value.split(/\s+/);
	return wanted.every((name) => words.includes(name));
}
