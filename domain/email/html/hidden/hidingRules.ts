import type { DomNode } from '../dom';
import { relevantStyles } from './relevantStyles';
import { keyOf, matches, type Budget } from './matching';
import { readSheet, type HidingProperty, type StyleRule, type Verdict } from './styleRules';
import { styleSheet } from './styleSheets';

/** What the `<style>` elements of a mail hide and show. In a doubt, text is shown. */

/** For each property the rule that wins for an element. */
export type Verdicts = Partial<Record<HidingProperty, Verdict>>;

export interface HidingRules {
	/** `undefined` where no rule is about the element. */
	verdicts(node: DomNode): Verdicts | undefined;
}

/** `undefined` where no style sheet hides or forces anything: nearly always. */
export function hidingRules(html: string): HidingRules | undefined {
	const sheet = relevantStyles(styleSheet(html));
	if (sheet === '') return undefined;
	try {
		const rules = readSheet(sheet);
		return rules.some(({ hides, important }) => hides || important)
			? new Index(rules, Math.min(MAX_COMPARED, html.length * COMPARED_PER_CHAR))
			: undefined;
	} catch {
		// What the parser can't read hides nothing.
		return undefined;
	}
}

/** Hundreds of times what mail needs. A mail made of as many rules as elements costs no more; from there on its text is shown. */
const COMPARED_PER_CHAR = 4;
const MAX_COMPARED = 100_000;

class Index implements HidingRules {
	private readonly rulesOf = new Map<string, StyleRule[]>();
	private readonly budget: Budget;

	constructor(rules: readonly StyleRule[], maxCompared: number) {
		this.budget = { left: maxCompared };
		const hidden = new Set(rules.filter(({ hides }) => hides).map(({ property }) => property));
		for (const rule of rules) {
			// What shows matters where something else hides: another rule, or the element's own style if the rule outdoes it.
			if (!rule.important && !hidden.has(rule.property)) continue;
			const key = keyOf(rule.selector);
			const known = this.rulesOf.get(key);
			if (known) known.push(rule);
			else this.rulesOf.set(key, [rule]);
		}
	}

	verdicts(node: DomNode): Verdicts | undefined {
		const candidates = this.candidates(node);
		if (candidates.length === 0) return undefined;
		const found = candidates.filter(({ selector }) => this.budget.left > 0 && matches(selector, node, this.budget));
		if (found.length === 0) return undefined;
		const winners: Partial<Record<HidingProperty, StyleRule>> = {};
		for (const rule of found) {
			const known = winners[rule.property];
			if (known === undefined || outdoes(rule, known)) winners[rule.property] = rule;
		}
		return winners;
	}

	/** The rules whose last compound names something that the element has. */
	private candidates({ name = '', attribs = {} }: DomNode): readonly StyleRule[] {
		const { id, class: classes } = attribs as Record<string, string | undefined>;
		let found = joined(this.rulesOf.get('*') ?? NONE, this.rulesOf.get(name));
		if (id !== undefined) found = joined(found, this.rulesOf.get(`#${id}`));
		if (classes === undefined || classes.length > 1_000) return found;
		if (!/\s/.test(classes)) return joined(found, this.rulesOf.get(`.${classes}`));
		for (const word of new Set(classes.split(/\s+/))) found = joined(found, this.rulesOf.get(`.${word}`));
		return found;
	}
}

/** Nearly no element has any, so nothing is made for it. */
function joined(rules: readonly StyleRule[], more: readonly StyleRule[] | undefined): readonly StyleRule[] {
	if (more === undefined) return rules;
	return rules.length === 0 ? more : [...rules, ...more];
}

const NONE: readonly StyleRule[] = [];

/** The cascade (CSS Cascading, level 4): importance, specificity, order. */
function outdoes(rule: StyleRule, other: StyleRule): boolean {
	if (rule.important !== other.important) return rule.important;
	if (rule.selector.specificity !== other.selector.specificity)
		return rule.selector.specificity > other.selector.specificity;
	return rule.order > other.order;
}
