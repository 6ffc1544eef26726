import { hasMarks, piecesOf, withoutLooks, withoutMarks, type MarkKind } from '../html/marks/marks';
import { endOfLines } from './limitLines';

/** A mail as lines that know where they stand. */

export interface Line {
	/** As it is shown, with a typed `> ` still in it. */
	shown: string;
	/** Without what quotes it. */
	text: string;
	/** Levels of quoting: blockquotes of the HTML and typed `>`. */
	depth: number;
	/** Levels that are blockquotes of the HTML. */
	blockquotes: number;
	/** In a container that holds only history. */
	history: boolean;
	/** After a mark that says: history from here. */
	cut: boolean;
	/** In a container that a mail program made for an attribution. */
	attribution: boolean;
	/** In a container that a mail program made for a signature. */
	signature: boolean;
	/** Right below the short line that a program draws above a signature. */
	belowRule: boolean;
	/** In Outlook's box for a header block. */
	box: boolean;
	/** With its looks marked (`html/marks.ts`), where not all of it looks ordinary. */
	looked: string | undefined;
	/** Index into `scopes`. */
	scope: number;
}

export interface Document {
	lines: Line[];
	/** Index of the line after each scope; scope 0 is the whole mail. */
	scopeEnds: number[];
}

/** Reads tidied text with marks. What comes after as many lines as are looked at is one more, and new: in doubt, text stays. */
export function readLines(text: string): Document {
	const state = new State();
	const end = endOfLines(text);
	for (const line of text.slice(0, end).split('\n')) {
		if (!hasMarks(line)) {
			state.add(line.trimEnd());
			continue;
		}
		for (const piece of piecesOf(line)) {
			if (typeof piece === 'string') state.add(piece.trimEnd());
			else state.turn(piece.kind, piece.opens);
		}
	}
	if (end < text.length)
		state.addRest(
			withoutMarks(text.slice(end))
				.replace(/\n{3,}/g, '\n\n')
				.trim(),
		);
	return state.document();
}

/** The text of a line; '' beyond the first and the last. */
export function textAt(lines: readonly Line[], at: number): string {
	return lines[at]?.text ?? '';
}

/** The line as text of its own, with one `> ` for every blockquote around it. */
export function shownLine({ shown, blockquotes }: Line): string {
	return blockquotes === 0 || shown === '' ? shown : '> '.repeat(Math.min(blockquotes, MAX_SHOWN_QUOTES)) + shown;
}

const MAX_SHOWN_QUOTES = 12;
const TYPED_QUOTES = /^(?:[ \t]{0,3}>){1,50}/;

class State {
	private readonly lines: Line[] = [];
	private readonly scopeEnds = [0];
	private readonly openScopes = [0];
	private blankBefore = true;
	private isBelowRule = false;
	private readonly cutScopes = new Set<number>();
	private readonly open = { quote: 0, history: 0, attribution: 0, signature: 0, box: 0 };

	turn(kind: MarkKind, opens: boolean): void {
		this.blankBefore = false;
		if (kind === 'cut') this.cutScopes.add(this.scope());
		else if (kind === 'rule') this.isBelowRule ||= opens;
		else if (kind !== 'scope') this.open[kind] += opens ? 1 : -1;
		else if (opens) this.openScopes.push(this.scopeEnds.push(0) - 1);
		else this.closeScope();
	}

	add(written: string): void {
		const plain = withoutLooks(written);
		const shown = plain === written ? written : plain.trimEnd();
		// One blank line is as good as a million.
		if (shown === '' && this.blankBefore) return;
		this.blankBefore = shown === '';
		const typed = typedQuotes(shown);
		this.lines.push({
			shown,
			text: typed === '' ? shown : shown.slice(typed.length).trim(),
			depth: this.open.quote + typed.split('>').length - 1,
			blockquotes: this.open.quote,
			history: this.open.history > 0,
			cut: this.cutScopes.size > 0,
			attribution: this.open.attribution > 0,
			signature: this.open.signature > 0,
			belowRule: this.isBelowRule && shown !== '',
			box: this.open.box > 0,
			looked: plain === written ? undefined : written,
			scope: this.scope(),
		});
		if (shown !== '') this.isBelowRule = false;
	}

	/** Text of nobody knows whom, outside of all that is open. */
	addRest(text: string): void {
		while (this.openScopes.length > 1) this.closeScope();
		this.cutScopes.clear();
		Object.assign(this.open, { quote: 0, history: 0, attribution: 0, signature: 0, box: 0 });
		this.add(text);
	}

	document(): Document {
		while (this.openScopes.length > 0) this.closeScope();
		return { lines: this.lines, scopeEnds: this.scopeEnds };
	}

	private scope(): number {
		return this.openScopes[this.openScopes.length - 1] ?? 0;
	}

	private closeScope(): void {
		const closed = this.openScopes.pop();
		if (closed === undefined) return;
		this.scopeEnds[closed] = this.lines.length;
		this.cutScopes.delete(closed);
	}
}

/** `>From` is how mailbox files escape the word, `>= 7` a comparison. */
function typedQuotes(line: string): string {
	if (!line.includes('>') || line.startsWith('>From ') || line.startsWith('>=')) return '';
	return TYPED_QUOTES.exec(line)?.[0] ?? '';
}
