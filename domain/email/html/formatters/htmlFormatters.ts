import type { FormatCallback } from 'html-to-text';
import { closeBlock } from './closeBlock';
import { containerMarks } from '../marks/containers';
import { isSwallowedBreak, type DomNode } from '../dom';
import { BLOCKS, NEVER_SHOWN } from '../elements';
import { isHidden } from '../hidden/hidden';
import type { HidingRules } from '../hidden/hidingRules';
import { writeSigns } from '../letters/formatSigns';
import { formatItem, formatList } from './listFormatter';
import { formatImage, formatInput, formatLink, formatSelect, formatSup } from './inlineFormatters';
import { isIndent, isStruckOut } from './looks';
import { hasNoMargin } from './margins';
import { lookInside, lookName, type Look } from '../marks/look';
import { lookText, markText, type MarkKind } from '../marks/marks';
import { outlookMark } from '../marks/outlookBox';
import { ruleMark } from '../marks/shortRule';
import { formatRow } from './rowFormatter';
import { struck } from './looks';
import type { Walk } from './looks';

type Builder = Parameters<FormatCallback>[2];

const formatBlock: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 1 });
	walk(node.children, builder);
	closeBlock(builder, 1);
};

const formatInline: FormatCallback = (node, walk, builder) => walk(node.children, builder);

const formatSpaced: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 2 });
	walk(node.children, builder);
	closeBlock(builder, 2);
};

const formatParagraph: FormatCallback = (node, walk, builder, options) => {
	const format = hasNoMargin(node.attribs ?? {}) ? formatBlock : formatSpaced;
	format(node, walk, builder, options);
};

const formatPre: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 2, isPre: true });
	walk(node.children, builder);
	closeBlock(builder, 2);
};

const formatBreak: FormatCallback = (node, _walk, builder) => {
	if (!isSwallowedBreak(node as DomNode)) builder.addLineBreak();
};

/** A rule is a blank line: dashes would be one more thing that looks like a signature. */
const formatRule: FormatCallback = (_node, _walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 2 });
	closeBlock(builder, 2);
};

/** Levels are counted where the lines are read: a prefix put on at each level would cost depth × length. */
const formatQuote: FormatCallback = (node, walk, builder, options) => {
	if (isIndent(node.attribs ?? {})) return formatSpaced(node, walk, builder, options);
	builder.openBlock({ leadingLineBreaks: 2 });
	addMark(builder, 'quote', true);
	walk(node.children, builder);
	addMark(builder, 'quote', false);
	closeBlock(builder, 2);
};

const formatNothing: FormatCallback = () => undefined;

/** The elements of each format; all others are inline. */
const ELEMENTS_OF: ReadonlyArray<readonly [format: FormatCallback, elements: readonly string[]]> = [
	[formatBlock, BLOCKS],
	[formatSpaced, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
	[formatParagraph, ['p']],
	[formatPre, ['pre', 'listing']],
	[formatBreak, ['br']],
	[formatRule, ['hr']],
	[formatQuote, ['blockquote']],
	[formatLink, ['a']],
	[formatImage, ['img']],
	[formatList, ['ul', 'ol']],
	[formatItem, ['li']],
	[formatRow, ['tr']],
	[formatSup, ['sup']],
	[formatInput, ['input']],
	[formatSelect, ['select']],
	[formatNothing, NEVER_SHOWN],
];

const FORMATS = new Map(
	ELEMENTS_OF.flatMap(([format, elements]) => elements.map((element) => [element, format] as const)),
);

export const FORMATTED_ELEMENTS: readonly string[] = [...FORMATS.keys()];

/** Any element: leaves out what is hidden, and puts the marks of a container around it. */
export const formatElement: FormatCallback = (node, _walk, builder) => formatWithin(ORDINARY, node as DomNode, builder);

function formatWithin(outer: Surroundings, node: DomNode, builder: Builder): void {
	const attributes: Record<string, string> = node.attribs ?? NO_ATTRIBUTES;
	if (isHidden(node, (builder as unknown as { metadata?: HidingRules }).metadata)) return;
	writeSigns(node);
	const name = node.name ?? '';
	const format = FORMATS.get(name) ?? formatInline;
	const look = lookInside(outer.look, name, attributes);
	const { walk } = look === outer.look ? outer : surroundings(look);
	const mark = outlookMark(name, attributes) ?? ruleMark(name, attributes);
	const marks = containerMarks(name, attributes) ?? (mark && [mark]);
	for (const kind of marks ?? []) addMark(builder, kind, true);
	format(node, isStruckOut(name, attributes, node) ? struck(walk) : walk, builder, NO_OPTIONS);
	for (const kind of marks ?? []) if (kind !== 'cut') addMark(builder, kind, false);
}

const NO_ATTRIBUTES = {};

/** How the text around looks, and the walk that hands this on. */
interface Surroundings {
	look: Look;
	walk: Walk;
}

/** Below the first element we walk by ourselves: html-to-text asks its selectors for every element, a fifth of all its time. */
function surroundings(look: Look): Surroundings {
	const name = lookName(look);
	const walk: Walk = (nodes, builder) => {
		for (const node of nodes ?? []) {
			if (node.type === 'text') builder.addInline(shownText(node.data ?? '', name));
			else if (node.type === 'tag') formatWithin(self, node as DomNode, builder);
		}
	};
	const self = { look, walk };
	return self;
}

const ORDINARY = surroundings({});

/** Within `<pre>` a text has lines, and a look ends with its line. */
function shownText(text: string, look: string | undefined): string {
	if (look === undefined) return text;
	const lines = text.includes('\n') ? text.split('\n') : [text];
	return lines.map((line) => lookText(look, line)).join('\n');
}

const NO_OPTIONS = {};

function addMark(builder: Builder, kind: MarkKind, opens: boolean): void {
	builder.openBlock({ leadingLineBreaks: 1 });
	builder.addInline(markText(kind, opens), { noWordTransform: true });
	closeBlock(builder, 1);
}
