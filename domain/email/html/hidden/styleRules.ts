import type { Atrule, CssNode, Declaration, Rule } from 'css-tree';
import { cssParser } from '../../libraries';
import { mediaApplies } from './mediaQuery';
import { readSelector, type Selector } from './selectors';

/** What a style sheet says about being seen. */

/** Properties that hide text. `height` does so only where what overflows is not seen, `font-size` only where no element inside has one of its own. */
export type HidingProperty = 'display' | 'visibility' | 'max-height' | 'opacity' | 'height' | 'font-size';

export interface Verdict {
	hides: boolean;
	important: boolean;
}

/** One declaration for one selector. */
export interface StyleRule extends Verdict {
	selector: Selector;
	property: HidingProperty;
	order: number;
}

/** More than any mail has. */
const MAX_RULES = 5_000;

/** The rules of a sheet that hide text or show it, in their order. Throws on what the parser can't read. */
export function readSheet(sheet: string): StyleRule[] {
	const root = cssParser()(sheet, { parseValue: false, parseAtrulePrelude: false });
	const rules: StyleRule[] = [];
	collect(root, false, rules);
	return rules;
}

/** `doubtful`: within something that may not apply, so that only what shows text counts. */
function collect(node: CssNode, doubtful: boolean, rules: StyleRule[]): void {
	if (node.type === 'Rule') addRule(node, doubtful, rules);
	else if (node.type === 'Atrule') collectConditional(node, doubtful, rules);
	else if (node.type === 'StyleSheet') for (const child of node.children) collect(child, doubtful, rules);
}

function collectConditional({ name, prelude, block }: Atrule, doubtful: boolean, rules: StyleRule[]): void {
	if (block === null || !CONDITIONAL.has(name.toLowerCase())) return;
	const query = prelude?.type === 'Raw' ? prelude.value : '';
	const applies = name.toLowerCase() === 'media' ? mediaApplies(query) : 'perhaps';
	if (applies === 'no') return;
	for (const child of block.children) collect(child, doubtful || applies === 'perhaps', rules);
}

const CONDITIONAL = new Set(['media', 'supports', 'layer', 'container', 'scope', '-moz-document']);

function addRule({ prelude, block }: Rule, doubtful: boolean, rules: StyleRule[]): void {
	if (prelude.type !== 'SelectorList') return;
	const declarations = block.children.toArray().filter((child) => child.type === 'Declaration');
	const clips = declarations.some(
		(declaration) => declaration.property.toLowerCase() === 'overflow' && /hidden/i.test(rawValue(declaration)),
	);
	for (const { property, hides, important } of declarations.flatMap(verdictOf)) {
		if (hides && (doubtful || (property === 'height' && !clips))) continue;
		for (const child of prelude.children) {
			const selector = child.type === 'Selector' ? readSelector(child, !hides) : undefined;
			if (selector === undefined || rules.length >= MAX_RULES) continue;
			rules.push({ selector, property, hides, important, order: rules.length });
		}
	}
}

function verdictOf(declaration: Declaration): Array<Verdict & { property: HidingProperty }> {
	const property = declaration.property.toLowerCase();
	const hides = hidesText(property, rawValue(declaration));
	return hides === undefined
		? []
		: [{ property: property as HidingProperty, hides, important: declaration.important !== false }];
}

function rawValue({ value }: Declaration): string {
	return value.type === 'Raw' ? value.value.trim() : '';
}

/** Whether a declaration hides text; `undefined` where it says nothing about it. */
export function hidesText(property: string, value: string): boolean | undefined {
	const hiding = HIDING_VALUES[property as HidingProperty];
	return hiding === undefined || value === '' ? undefined : hiding.test(value);
}

const NOTHING = /^[0.]{1,6}(?:px|pt|r?em|%)?$/;
const HIDING_VALUES: Readonly<Record<HidingProperty, RegExp>> = {
	display: /^none$/i,
	visibility: /^(?:hidden|collapse)$/i,
	'max-height': NOTHING,
	opacity: NOTHING,
	height: NOTHING,
	'font-size': /^(?:[0.]{1,6}(?:px|pt|r?em|%)?|1px)$/,
};
