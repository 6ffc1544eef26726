import type { FormatCallback } from 'html-to-text';
import { containerMarks } from './containers';
import { isSwallowedBreak, textWithin, type DomNode } from './dom';
import { isHidden } from './hidden';
import { imageText } from './images';
import { linkSuffix } from './links';
import { formatItem, formatList } from './listFormatter';
import { closeBlock } from './closeBlock';
import { markText, type MarkKind } from './marks';
import { formatRow } from './rowFormatter';

/** How each kind of element becomes text. Every formatter first asks whether the element is shown, and marks containers. */

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
const formatQuote: FormatCallback = (node, walk, builder) => {
	builder.openBlock({ leadingLineBreaks: 2 });
	addMark(builder, 'quote', true);
	walk(node.children, builder);
	addMark(builder, 'quote', false);
	closeBlock(builder, 2);
};

const formatLink: FormatCallback = (node, walk, builder) => {
	walk(node.children, builder);
	const href: unknown = node.attribs?.href;
	if (typeof href !== 'string' || href === '') return;
	const suffix = linkSuffix(href, textWithin(node as DomNode, 300).trim());
	if (suffix !== '') builder.addInline(suffix, { noWordTransform: true });
};

const formatImage: FormatCallback = (node, _walk, builder) => {
	const text = imageText(node.attribs ?? {});
	if (text !== '') builder.addInline(text, { noWordTransform: true });
};

const formatNothing: FormatCallback = () => undefined;

export const FORMATTERS: Readonly<Record<string, FormatCallback>> = {
	mailInline: shown(formatInline),
	mailBlock: shown(formatBlock),
	mailSpaced: shown(formatSpaced),
	mailParagraph: shown(formatParagraph),
	mailPre: shown(formatPre),
	mailBreak: shown(formatBreak),
	mailRule: shown(formatRule),
	mailQuote: shown(formatQuote),
	mailLink: shown(formatLink),
	mailImage: shown(formatImage),
	mailList: shown(formatList),
	mailItem: shown(formatItem),
	mailRow: shown(formatRow),
	mailNothing: formatNothing,
};

/** Leaves out what is hidden, and puts the marks of a container around it. */
function shown(format: FormatCallback): FormatCallback {
	return (node, walk, builder, options) => {
		const attributes: Record<string, string> = node.attribs ?? {};
		if (isHidden(attributes)) return;
		const marks = containerMarks(node.name ?? '', attributes);
		for (const mark of marks ?? []) addMark(builder, mark, true);
		format(node, walk, builder, options);
		for (const mark of marks ?? []) if (mark !== 'cut') addMark(builder, mark, false);
	};
}

function addMark(builder: Builder, kind: MarkKind, opens: boolean): void {
	builder.openBlock({ leadingLineBreaks: 1 });
	builder.addInline(markText(kind, opens), { noWordTransform: true });
	closeBlock(builder, 1);
}

/** Word writes every line as a paragraph without margins; an empty line is a paragraph of its own. */
const WORD_PARAGRAPH = /(?:^|\s)(?:x_)*Mso(?:Normal|ListParagraph|PlainText|NoSpacing)/i;
const MARGIN = /(?:^|[;\s])margin\s?:\s?([^;!]{1,60})/i;
const MARGIN_BOTTOM = /(?:^|[;\s])margin-bottom\s?:\s?0(?:\.0{1,4}\d{0,2})?(?:[a-z]{2,3}|%)?\s?(?:;|!|$)/i;

function hasNoMargin({ class: className = '', style = '' }: Record<string, string>): boolean {
	if (className.length < 500 && WORD_PARAGRAPH.test(className)) return true;
	if (style === '' || style.length > 2_000) return false;
	const margins = MARGIN.exec(style)?.[1].trim().split(/\s+/);
	if (margins === undefined) return MARGIN_BOTTOM.test(style);
	return isNothing(margins[0]) && isNothing(margins[2] ?? margins[0]);
}

/** Word writes `0.0001pt` for nothing. */
function isNothing(length: string): boolean {
	return /^[+-]?(?:0|\.|0\.)\d{0,6}(?:[a-z]{2,3}|%)?$/i.test(length) && Number.parseFloat(length) < 0.01;
}
