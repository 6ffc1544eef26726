import type { Parser as HtmlParser } from 'htmlparser2';
import { htmlParser } from '../../libraries';
import { allowedAttributes, DROPPED, harmless } from './allowedHtml';
import { isVoid } from '../elements';
import { limitDepth } from '../limitDepth';
import { escapeHtml } from '../textToHtml';

/**
 * A teammate's HTML, as Intercom or a person gives it, made fit for mail: only elements that mail programs show,
 * no classes, scripts, handlers or styles but our own margins. Read by a parser, written anew, so it is always well-formed.
 */
export function cleanHtml(html: string): string {
	const writer = new Writer();
	const { Parser } = htmlParser();
	const parser: HtmlParser = new Parser(
		{
			onopentag: (name, attributes) => writer.open(name, attributes),
			ontext: (text) => writer.text(text),
			onclosetag: (name) => writer.close(name),
		},
		{ decodeEntities: true },
	);
	parser.end(limitDepth(html.replace(/\u0000/g, '')));
	return writer.html();
}

/** Gmail and Outlook give paragraphs different margins, so each one says its own. */
export const PARAGRAPH_STYLE = 'margin:0 0 1em 0';
const TIGHT_PARAGRAPH_STYLE = 'margin:0';

type Attributes = Record<string, string>;

class Writer {
	private readonly parts: string[] = [];
	private dropDepth = 0;
	private emptyParagraph = false;

	open(name: string, attributes: Attributes): void {
		if (DROPPED.has(name) && !isVoid(name)) this.dropDepth++;
		if (this.dropDepth > 0 || allowedAttributes(name) === undefined) return;
		if (name === 'img' && harmless('src', attributes.src) === undefined) return;
		this.parts.push(`<${name}${written(name, attributes)}>`);
		this.emptyParagraph = name === 'p';
	}

	text(text: string): void {
		if (this.dropDepth > 0) return;
		this.parts.push(escapeHtml(text));
		if (text.trim() !== '') this.emptyParagraph = false;
	}

	close(name: string): void {
		if (DROPPED.has(name) && !isVoid(name)) this.dropDepth = Math.max(0, this.dropDepth - 1);
		else if (this.dropDepth === 0 && allowedAttributes(name) !== undefined && !isVoid(name)) {
			// Intercom writes a blank line as an empty paragraph, which mail programs show as nothing.
			this.parts.push(name === 'p' && this.emptyParagraph ? '<br></p>' : `</${name}>`);
			this.emptyParagraph = false;
		}
	}

	html(): string {
		return this.parts.join('').trim();
	}
}

function written(name: string, attributes: Attributes): string {
	const own = [...(allowedAttributes(name) ?? []), 'dir'].flatMap((key) => {
		const value = harmless(key, attributes[key]);
		return value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`];
	});
	if (name === 'p') own.push(` style="${isTight(attributes) ? TIGHT_PARAGRAPH_STYLE : PARAGRAPH_STYLE}"`);
	if (name === 'img') own.push(' style="max-width:100%"');
	return own.join('');
}

/** Intercom's editor writes each line as `<p class="no-margin">`. */
function isTight({ class: className = '' }: Attributes): boolean {
	return /(?:^|\s)no-margin(?:\s|$)/.test(className);
}
