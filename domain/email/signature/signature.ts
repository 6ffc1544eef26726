import { textAt, type Line } from '../lines/lines';
import { isBlockLine, isNameLike, isOneLineSignature, isProse, isSentences } from './blockLine';
import { isContactLine, nameMatches } from './contactLine';
import { withoutFooters } from './footers';
import { isDelimiter } from './markers';
import { isSignOff } from './signOffs';

/** Finds the signature among the lines a writer wrote. A closing line alone ("Thanks, Jonas") is none. */

export interface FoundSignature {
	/** Which lines to take away. The sign-off and the name above a contact block stay. */
	removed: Set<number>;
	/** What is apart from the message: the block, and what a device, a list or a lawyer put below it. */
	text: string;
	/** Which lines tell about the sender; the first one is the sender's name where it is known. */
	block: string[];
	/** Whether the block is certainly the sender's own, so that its fields may be believed. */
	certain: boolean;
}

export interface Sender {
	name?: string;
	email?: string;
}

/** `lines` are the own lines; `tailFrom` is the index from which they stand below history, if any do. */
export function findSignature(lines: readonly Line[], sender: Sender): FoundSignature | undefined {
	const end = withoutFooters(lines);
	const removed = new Set<number>();
	for (let at = end; at < lines.length; at++) removed.add(at);
	const main = boxed(lines, end) ?? delimited(lines, end) ?? contactBlock(lines, end, sender);
	for (const at of main?.removed ?? []) removed.add(at);
	const below = range(end, lines.length)
		.map((at) => textAt(lines, at))
		.filter((text) => text !== '');
	if (main === undefined && below.length === 0) return undefined;
	const block = main?.block ?? [];
	return { removed, text: [...block, ...below].join('\n'), block, certain: main?.certain ?? false };
}

type Main = { removed: number[]; block: string[]; certain: boolean };

const MAX_BLOCK_LINES = 15;

/** In a container that the mail program made for it. */
function boxed(lines: readonly Line[], end: number): Main | undefined {
	if (!lines.some(({ signature }) => signature)) return undefined;
	const inside = range(0, end).filter((at) => lines[at]?.signature);
	// Some write their mail inside the container of their signature.
	if (inside.some((at) => isProse(textAt(lines, at)))) return undefined;
	const block = inside.map((at) => textAt(lines, at)).filter((text) => text !== '' && !isDelimiter(text));
	return inside.length === 0 ? undefined : { removed: inside, block: block.slice(0, 40), certain: true };
}

/** Below `-- `. A long text below it is no signature. */
function delimited(lines: readonly Line[], end: number): Main | undefined {
	for (let at = end - 1; at >= 0 && at > end - 40; at--) {
		if (!isDelimiter(textAt(lines, at))) continue;
		const below = range(at + 1, end)
			.map((index) => textAt(lines, index))
			.filter((text) => text !== '');
		const short =
			below.length <= MAX_BLOCK_LINES &&
			below.every((text) => text.length <= 200 && !isProse(text) && !isSentences(text));
		return short && at > 0 ? { removed: range(at, end), block: below, certain: true } : undefined;
	}
	return undefined;
}

/** Below a sign-off or the sender's name: short lines, one of them with a way to reach the sender. */
function contactBlock(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	let contacts = false;
	for (let at = end - 1, seen = 0; at >= 0 && seen < MAX_BLOCK_LINES; at--) {
		const text = textAt(lines, at);
		if (text === '') continue;
		seen++;
		const isName = nameMatches(text, sender);
		if (contacts && (isName || isSignOff(text))) return below(lines, { at, end, isName, sender });
		if ((lines[at]?.depth ?? 0) > 0 || !isBlockLine(text)) return undefined;
		if (isName && isOneLineSignature(text))
			return { removed: range(at, end), block: texts(lines, at, end), certain: true };
		contacts ||= isContactLine(text);
	}
	return undefined;
}

interface Anchor {
	at: number;
	end: number;
	isName: boolean;
	sender: Sender;
}

/** From the sign-off or name on; a name right below the sign-off stays with it. */
function below(lines: readonly Line[], { at, end, isName, sender }: Anchor): Main | undefined {
	if (isAnnounced(lines, at)) return undefined;
	if (isName && isOneLineSignature(textAt(lines, at))) {
		return { removed: range(at, end), block: texts(lines, at, end), certain: true };
	}
	if (isName) return { removed: range(at + 1, end), block: texts(lines, at, end), certain: true };
	const next = range(at + 1, end).find((index) => textAt(lines, index) !== '');
	if (next === undefined) return undefined;
	const contact = isContactLine(textAt(lines, next));
	if (!contact && !isNameLike(textAt(lines, next))) return undefined;
	const named = contact ? at : next;
	return {
		removed: range(named + 1, end),
		block: texts(lines, next, end),
		certain: nameMatches(textAt(lines, next), sender),
	};
}

/** "Here is my new address:" and then the name: the block is what the mail is about. */
function isAnnounced(lines: readonly Line[], at: number): boolean {
	let above = at - 1;
	while (above >= 0 && textAt(lines, above) === '') above--;
	return above >= 0 && /\p{L}\s?[:：]$/u.test(textAt(lines, above)) && !isSignOff(textAt(lines, above));
}

function texts(lines: readonly Line[], start: number, end: number): string[] {
	return lines
		.slice(start, end)
		.map(({ text }) => text)
		.filter((text) => text !== '');
}

function range(start: number, end: number): number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
