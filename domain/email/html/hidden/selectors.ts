import type { CssNode, Selector as SelectorNode } from 'css-tree';

/** Selectors of style sheets, as far as mail uses them. Others are left out, or read wider where the caller asks for it. */

export interface Selector {
	/** The rightmost, which the element itself has to fit. */
	target: Compound;
	/** What has to stand around the element, from the inside out. */
	around: Compound[];
	/** Ids, then classes and attributes, then elements (CSS Selectors, level 4). */
	specificity: number;
}

export interface Compound {
	element?: string;
	id?: string;
	classes: string[];
	attributes: Array<{ name: string; matches: (value: string) => boolean }>;
	/** It has to match the parent of what stands to its right, not just any element around it. */
	isParent: boolean;
}

/** States that a reader brings about; nobody did so yet. */
const STATES = new Set([
	'hover',
	'focus',
	'focus-within',
	'focus-visible',
	'active',
	'checked',
	'target',
	'visited',
	'disabled',
	'invalid',
	'valid',
]);
/** Always so. */
const PLAIN = new Set(['root', 'link', 'any-link', 'enabled']);

/**
 * `undefined` for a selector that matches nothing, or that can't be judged here. With `wider`, what can't be judged is left out of
 * the selector, so that it matches more elements than it should.
 */
export function readSelector({ children }: SelectorNode, wider: boolean): Selector | undefined {
	let target = newCompound(false);
	let around: Compound[] = [];
	let specificity = 0;
	for (const node of children) {
		if (node.type === 'Combinator' && (node.name === '+' || node.name === '~')) {
			if (!wider) return undefined;
			around = [];
			target = newCompound(false);
		} else if (node.type === 'Combinator') {
			if (node.name !== ' ' && node.name !== '>') return undefined;
			around.unshift({ ...target, isParent: node.name === '>' });
			target = newCompound(false);
		} else {
			const weight = addTo(target, node, wider);
			if (weight === undefined) return undefined;
			specificity += weight;
		}
	}
	return around.length >= MAX_COMPOUNDS ? undefined : { target, around, specificity };
}

const MAX_COMPOUNDS = 8;

function newCompound(isParent: boolean): Compound {
	return { classes: [], attributes: [], isParent };
}

/** The weight of what was added; `undefined` where the selector is not to be used. */
function addTo(compound: Compound, node: CssNode, wider: boolean): number | undefined {
	switch (node.type) {
		case 'TypeSelector':
			if (node.name === '*') return 0;
			compound.element = node.name.toLowerCase();
			return 1;
		case 'IdSelector':
			compound.id = node.name;
			return 10_000;
		case 'ClassSelector':
			compound.classes.push(node.name);
			return 100;
		case 'AttributeSelector': {
			const value = node.value === null ? undefined : 'value' in node.value ? node.value.value : node.value.name;
			compound.attributes.push({
				name: node.name.name.toLowerCase(),
				matches: valueMatcher(node.matcher, value ?? ''),
			});
			return 100;
		}
		case 'PseudoClassSelector':
			if (PLAIN.has(node.name)) return 100;
			return wider && !STATES.has(node.name) && !namesState(node) ? 100 : undefined;
		default:
			return undefined;
	}
}

/** `:not(:checked)` */
function namesState(node: CssNode): boolean {
	return (
		STATES.has('name' in node ? String(node.name) : '') ||
		('children' in node && (node.children ?? []).some(namesState))
	);
}

function valueMatcher(matcher: string | null, wanted: string): (value: string) => boolean {
	switch (matcher) {
		case '=':
			return (value) => value === wanted;
		case '*=':
			return (value) => wanted !== '' && value.includes(wanted);
		case '^=':
			return (value) => wanted !== '' && value.startsWith(wanted);
		case '$=':
			return (value) => wanted !== '' && value.endsWith(wanted);
		case '~=':
			return (value) => value.split(/\s/).includes(wanted);
		case '|=':
			return (value) => value === wanted || value.startsWith(`${wanted}-`);
		default:
			return () => true;
	}
}
