import { hasWithin, type DomNode } from '../dom';
import type { HidingRules, Verdicts } from './hidingRules';
import { hidesText, type HidingProperty, type Verdict } from './styleRules';

/**
 * Whether a mail program hides the element: preview texts and tracking pixels are.
 * Not `mso-hide:all` alone, which other programs show.
 */
export function isHidden(node: DomNode, rules: HidingRules | undefined): boolean {
	const attributes: Readonly<Record<string, string>> = node.attribs ?? {};
	if ('hidden' in attributes) return true;
	const style = attributes.style !== undefined && attributes.style.length < MAX_STYLE_CHARS ? attributes.style : '';
	const verdicts = rules?.verdicts(node);
	if (verdicts === undefined) return MAY_HIDE.test(style) && hides(node, ownVerdicts(style));
	for (const [property, own] of Object.entries(ownVerdicts(style)) as Array<[HidingProperty, Verdict]>) {
		// An element's own style outdoes every rule but an important one.
		if (own.important || verdicts[property]?.important !== true) verdicts[property] = own;
	}
	return hides(node, verdicts);
}

const MAX_STYLE_CHARS = 5_000;

/** Nearly no element's own style is about this, so most are not taken apart. */
const MAY_HIDE = /none|hidden|collapse|(?:height|opacity)\s{0,5}:\s{0,5}[0.]|font-size\s{0,5}:\s{0,5}(?:[0.]|1px)/i;

function hides(node: DomNode, verdicts: Verdicts): boolean {
	for (const property in verdicts) {
		if (verdicts[property as HidingProperty]?.hides && isBelieved(node, property as HidingProperty)) return true;
	}
	return false;
}

/** What is inside may be seen all the same: layout cells without a font size hold text that has one. */
function isBelieved(node: DomNode, property: HidingProperty): boolean {
	if (property === 'font-size') return !hasWithin(node, ({ type }) => type === 'tag');
	return (
		property !== 'visibility' ||
		!hasWithin(node, ({ attribs }) =>
			/visibility\s{0,5}:\s{0,5}visible/i.test(String(attribs?.style ?? '').slice(0, MAX_STYLE_CHARS)),
		)
	);
}

/** The style attribute of an element: the last of each property, where it says something about being seen. */
function ownVerdicts(style: string): Verdicts {
	const verdicts: Verdicts = {};
	const clips = CLIPPED.test(style);
	for (const declaration of style.split(';')) {
		const colon = declaration.indexOf(':');
		if (colon < 0) continue;
		const property = declaration.slice(0, colon).trim().toLowerCase();
		const [value = '', important] = declaration.slice(colon + 1).split('!');
		const hiding = hidesText(property, value.trim());
		if (hiding === undefined || (hiding && property === 'height' && !clips)) continue;
		const known = verdicts[property as HidingProperty];
		if (important !== undefined || !known?.important)
			verdicts[property as HidingProperty] = { hides: hiding, important: important !== undefined };
	}
	return verdicts;
}

/** Without this, what a height of nothing does not hold is seen all the same. */
const CLIPPED = /overflow\s{0,5}:\s{0,5}hidden/i;
