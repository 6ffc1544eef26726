import type { Parser as HtmlParser } from 'htmlparser2';
import { htmlParser } from '../../libraries';
import { allowedAttributes, DROPPED, harmless } from './allowedHtml';
import { Directions, hasRtl } from './direction';
import { MEDIA, mediaAddress } from './media';
import { isVoid } from '../elements';
import { limitDepth } from '../limitDepth';
import { escapeHtml } from '../textToHtml';

/**
 * A teammate's HTML, as Intercom or a person gives it, made fit for mail: only elements that mail programs show,
 * no classes, scripts, handlers or styles but our own margins. Read by a parser, written anew, so it is always well-formed.
 */
export function cleanHtml(html: string): string {
	const writer = new Writer(hasRtl(html) ? new Directions() : undefined);
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

/** Without them a table in a mail is words in a row. */
const TABLE_STYLES: ReadonlyMap<string, string> = new Map([
	['table', 'border-collapse:collapse;margin:0 0 1em 0'],
	['td', 'border:1px solid #c8ccd0;padding:6px 10px;vertical-align:top'],
	['th', 'border:1px solid #c8ccd0;padding:6px 10px;vertical-align:top;background:#f2f4f5'],
]);

type Attributes = Record<string, string>;

class Writer {
	private readonly parts: string[] = [];
	private dropDepth = 0;
	private emptyParagraph = false;
	/** In a paragraph, which can hold no other. */
	private inParagraph = false;
	/** A player whose address is in a `<source>` inside. */
	private waitsForSource = false;

	/** Only for answers that have letters from right to left. */
	constructor(private readonly directions: Directions | undefined) {}

	open(name: string, attributes: Attributes): void {
		if (this.dropDepth === 0 && MEDIA.has(name)) this.waitsForSource = !this.link(attributes);
		else if (name === 'source' && this.waitsForSource) this.waitsForSource = !this.link(attributes);
		if (DROPPED.has(name) && !isVoid(name)) this.dropDepth++;
		if (this.dropDepth > 0 || allowedAttributes(name) === undefined) return;
		if (name === 'img' && harmless('src', attributes.src) === undefined) return;
		if (BLOCKS.has(name)) this.directions?.begin(this.parts.length, harmless('dir', attributes.dir));
		this.parts.push(`<${name}${written(name, attributes)}>`);
		this.emptyParagraph = name === 'p';
		this.inParagraph ||= name === 'p';
	}

	text(text: string): void {
		if (this.dropDepth > 0) return;
		this.parts.push(escapeHtml(text));
		this.directions?.add(text);
		if (text.trim() !== '') this.emptyParagraph = false;
	}

	close(name: string): void {
		if (MEDIA.has(name)) this.waitsForSource = false;
		if (DROPPED.has(name) && !isVoid(name)) this.dropDepth = Math.max(0, this.dropDepth - 1);
		else if (this.dropDepth === 0 && allowedAttributes(name) !== undefined && !isVoid(name)) {
			// Intercom writes a blank line as an empty paragraph, which mail programs show as nothing.
			this.parts.push(name === 'p' && this.emptyParagraph ? '<br></p>' : `</${name}>`);
			if (BLOCKS.has(name)) this.directions?.end();
			this.emptyParagraph = false;
			if (name === 'p') this.inParagraph = false;
		}
	}

	html(): string {
		const missing = this.directions?.missing() ?? new Map<number, string>();
		for (const [at, direction] of missing) {
			const tag = this.parts[at];
			if (tag !== undefined) this.parts[at] = tag.replace(/>$/, ` dir="${direction}">`);
		}
		const html = this.parts.join('').trim();
		const around = missing.get(-1);
		return around === undefined ? html : `<div dir="${around}">${html}</div>`;
	}

	/** Says whether there was an address to link. */
	private link(attributes: Attributes): boolean {
		const address = mediaAddress(attributes);
		if (address === undefined) return false;
		const link = `<a href="${escapeHtml(address)}">${escapeHtml(attributes.title?.trim() || address)}</a>`;
		this.parts.push(
			this.inParagraph ? `${this.emptyParagraph ? '' : '<br>'}${link}` : `<p style="${PARAGRAPH_STYLE}">${link}</p>`,
		);
		this.emptyParagraph = false;
		return true;
	}
}

/** Elements that may run the other way than what is around them. */
const BLOCKS = new Set('blockquote div h1 h2 h3 h4 h5 h6 li ol p table td th ul'.split(' '));

function written(name: string, attributes: Attributes): string {
	const own = [...(allowedAttributes(name) ?? []), 'dir'].flatMap((key) => {
		const value = harmless(key, attributes[key]);
		return value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`];
	});
	if (name === 'p') own.push(` style="${isTight(attributes) ? TIGHT_PARAGRAPH_STYLE : PARAGRAPH_STYLE}"`);
	const cellStyle = TABLE_STYLES.get(name);
	if (cellStyle !== undefined) own.push(` style="${cellStyle}"`);
	if (name === 'img') own.push(' style="max-width:100%"');
	return own.join('');
}

/** Intercom's editor writes each line as `<p class="no-margin">`. */
function isTight({ class: className = '' }: Attributes): boolean {
	return /(?:^|\s)no-margin(?:\s|$)/.test(className);
}
