import { isBlock, isVoid } from './elements';
import { close, follow } from './limitDepth';
import { scanTags, type Tag } from './scanTags';
import { NOT_TEXT, withoutDeclarations } from './stripTags';

/**
 * As many beginnings of tags as are parsed whole: each costs some ten microseconds until it is text, and nothing else runs meanwhile
 * (docs/security.md). Long threads and newsletters of half a megabyte have fewer.
 */
const MAX_PARSED = 6_000;

/** What looks like a line break to the reader, without the cost of an element. */
const BREAK = '\u2028';

/**
 * The same HTML where it has no more tags than are parsed. Else what comes later keeps its words and line breaks only, and the ends of what was
 * open: history and what is hidden end where they did.
 */
export function limitTags(html: string): string {
	const start = startOfRest(html);
	return start < 0 ? html : new Rest(html, start).flattened();
}

/** Where the tags are that are not parsed; -1: there are none. */
function startOfRest(html: string): number {
	let at = -1;
	for (let count = 0; count <= MAX_PARSED; count++) {
		at = html.indexOf('<', at + 1);
		if (at < 0) return -1;
	}
	return at;
}

class Rest {
	private readonly parts: string[] = [];
	/** What was open where the rest begins, and what it has opened itself. */
	private readonly outer: string[] = [];
	private readonly inner: string[] = [];
	private copiedTo = 0;
	/** In a script or a style sheet. */
	private isHidden = false;
	private isBroken = false;

	constructor(
		private readonly html: string,
		private readonly start: number,
	) {}

	flattened(): string {
		scanTags(this.html, (tag) => (tag.start < this.start ? follow(this.outer, tag) : this.drop(tag)));
		this.copy(this.html.length);
		return this.parts.join('');
	}

	private drop({ name, closes, start, end }: Tag): void {
		this.copy(start);
		this.copiedTo = end;
		this.isHidden = !closes && NOT_TEXT.has(name);
		if (!closes) {
			if (!isVoid(name)) this.inner.push(name);
		} else if (!close(this.inner, name) && close(this.outer, name)) {
			this.inner.length = 0;
			this.parts.push(`</${name}>`);
		}
		if (this.isBroken || (name !== 'br' && !isBlock(name))) return;
		this.parts.push(BREAK);
		this.isBroken = true;
	}

	private copy(end: number): void {
		if (this.isHidden || this.copiedTo >= end) return;
		const text = this.html.slice(this.copiedTo, end);
		// The first piece is all that is parsed.
		this.parts.push(this.copiedTo === 0 ? text : withoutDeclarations(text));
		this.isBroken &&= text.trim() === '';
	}
}
