import type { FormatCallback } from 'html-to-text';
import { textWithin, type DomNode } from '../dom';
import { leadsToPicture, pictureWithin } from '../links/linkedImage';
import { linkSuffix } from '../links/linkSuffix';
import { imageText } from './images';
import { chosenOption, fieldText, raised } from './looks';

/** How elements within a line become text. */

export const formatLink: FormatCallback = (node, walk, builder) => {
	walk(node.children, builder);
	const href: unknown = node.attribs?.href;
	if (typeof href !== 'string' || href === '') return;
	const text = textWithin(node as DomNode, 300).trim();
	const suffix = text === '' ? linkedPicture(node as DomNode, href) : linkSuffix(href, text);
	if (suffix !== '') builder.addInline(suffix, { noWordTransform: true });
};

/** A picture from the web says nothing by itself, so it is named where its link is shown. */
function linkedPicture(link: DomNode, href: string): string {
	const picture = pictureWithin(link);
	const attributes: Record<string, string> = picture?.attribs ?? {};
	if (picture === undefined || !leadsToPicture(href, attributes)) return '';
	const suffix = linkSuffix(href, '[image]');
	return imageText(attributes) === '' ? `[image]${suffix}` : suffix;
}

export const formatImage: FormatCallback = (node, _walk, builder) => {
	const text = imageText(node.attribs ?? {});
	if (text !== '') builder.addInline(text, { noWordTransform: true });
};

export const formatSup: FormatCallback = (node, walk, builder) => {
	const sign = raised(textWithin(node as DomNode, 20));
	if (sign === undefined) walk(node.children, builder);
	else builder.addInline(sign, { noWordTransform: true });
};

export const formatInput: FormatCallback = (node, _walk, builder) => {
	const text = fieldText(node.attribs ?? {});
	if (text !== '') builder.addInline(text, { noWordTransform: true });
};

export const formatSelect: FormatCallback = (node, _walk, builder) => {
	const text = chosenOption(node as DomNode);
	if (text !== '') builder.addInline(text, { noWordTransform: true });
};
