import { textAt, type Line } from '../lines/lines';
import { bannerLines } from './banners';
import { canBeName, range, signatureLines, type Block } from './block';
import { mayName, nameMatches } from './contact/authorName';
import { bare, lineKind } from './contact/lineKind';
import type { Sender } from './contact/sender';
import { isAnnounced } from './announced';
import { withoutFooters } from './footers';
import { isDelimiter } from './markers';
import { isSignOff } from './signOffs';

/** Finds the signature among the lines a writer wrote. A closing line alone ("Thanks, Jonas") is none. */

export interface FoundSignature {
	/** Which lines to take away. The sign-off and the name above a contact block stay. */
	removed: Set<number>;
	/** What is apart from the message: the block, and what a device, a list, a gateway or a lawyer put around it. */
	text: string;
	/** Which lines tell about the sender; the first one is the sender's name where it is known. */
	block: string[];
	/** Whether the block is certainly the sender's own, so that its fields may be believed. */
	certain: boolean;
}

export type { Sender } from './contact/sender';

/** `lines` are the own lines. */
export function findSignature(lines: readonly Line[], sender: Sender): FoundSignature | undefined {
	const end = withoutFooters(lines);
	const main = boxed(lines, end, sender) ?? delimited(lines, end, sender) ?? named(lines, end, sender);
	const around = [...bannerLines(lines), ...range(end, lines.length)];
	const apart = around.map((at) => textAt(lines, at)).filter((text) => text !== '');
	if (main === undefined && apart.length === 0) return undefined;
	const block = main?.block ?? [];
	return {
		removed: new Set([...(main?.removed ?? []), ...around]),
		text: [...block, ...apart].join('\n'),
		block,
		certain: main?.certain ?? false,
	};
}

type Main = { removed: number[]; block: string[]; certain: boolean };

const MAX_BLOCK_LINES = 25;

/** In a container that the mail program made for it: what is typed into it stays. */
function boxed(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	if (!lines.some(({ signature }) => signature)) return undefined;
	const inside = range(0, end).filter((at) => lines[at]?.signature);
	const [from] = inside;
	const last = inside[inside.length - 1];
	if (from === undefined || last === undefined) return undefined;
	const block: Block = {
		lines: inside.map((at) => lines[at] as Line),
		from: 0,
		end: inside.length,
		sender,
		evidence: 'container',
	};
	const removed = signatureLines(block).map((place) => inside[place] ?? 0);
	if (removed.length === 0) return undefined;
	return { removed, block: texts(lines, removed), certain: true };
}

/** Below `-- `. What is typed below it stays. */
function delimited(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	for (let at = end - 1; at > 0 && at > end - 40; at--) {
		if (!isDelimiter(textAt(lines, at))) continue;
		const removed = signatureLines({ lines, from: at + 1, end, sender, evidence: 'delimiter' });
		const first = range(at + 1, end).find((below) => textAt(lines, below) !== '');
		if (first !== undefined && !removed.includes(first)) return undefined;
		return { removed: [at, ...removed], block: texts(lines, removed), certain: true };
	}
	return undefined;
}

/** Below a sign-off or the writer's name. */
function named(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	const last = lastLines(lines, end);
	// Most mail has neither, and what a line is takes long to say.
	const highest = last.findLastIndex((at) => mayAnchor(textAt(lines, at), sender));
	let open = 0;
	for (const at of last.slice(0, highest + 1)) {
		const text = textAt(lines, at);
		const kind = lineKind(text, sender);
		const isName = kind === 'name';
		if (isName || isSignOff(text)) {
			const found = below({ lines, at, end, sender, isName, isFree: open > 0 });
			if (found !== undefined || isName) return found;
		}
		if (kind === 'open' && ++open > MAX_OPEN) return undefined;
	}
	return undefined;
}

/** The last written ones from the bottom up, as far as nothing quoted stands between. */
function lastLines(lines: readonly Line[], end: number): number[] {
	const found: number[] = [];
	for (let at = end - 1; at >= 0 && found.length < MAX_BLOCK_LINES; at--) {
		if (textAt(lines, at) === '') continue;
		if ((lines[at]?.depth ?? 0) > 0) break;
		found.push(at);
	}
	return found;
}

function mayAnchor(text: string, sender: Sender): boolean {
	return isSignOff(text) || (mayName(text, sender) && nameMatches(bare(text), sender));
}

/** So many lines of the customer's own may stand below the name. */
const MAX_OPEN = 4;

interface Anchor {
	lines: readonly Line[];
	at: number;
	end: number;
	sender: Sender;
	isName: boolean;
	/** Something else stands below, too: then the name alone is too little evidence. */
	isFree: boolean;
}

/** A name right below the sign-off stays with it. */
function below(anchor: Anchor): Main | undefined {
	const { lines, at, end, sender, isName, isFree } = anchor;
	const above = writtenBefore(lines, at);
	const isSigned = !isName || (above !== undefined && isSignOff(textAt(lines, above)));
	if (isAnnounced(lines, isName && isSigned ? (above ?? at) : at) || (isFree && !isSigned)) return undefined;
	const next = isName ? at : range(at + 1, end).find((index) => !/^[-_=*—–─]*$/.test(textAt(lines, index)));
	if (next === undefined) return undefined;
	const kind = lineKind(textAt(lines, next), sender);
	const isNextName = isName || canBeName(textAt(lines, next), sender);
	if (!isNextName && kind !== 'data' && kind !== 'street') return undefined;
	const isLine = isName && isOneLineSignature(textAt(lines, at));
	const from = isNextName && !isLine ? next + 1 : next;
	const removed = signatureLines({ lines, from, end, sender, evidence: 'name' });
	if (!removed.some((index) => isEvidence(textAt(lines, index), sender))) return undefined;
	const block = isNextName ? [...new Set([next, ...removed])] : removed;
	return { removed, block: texts(lines, block), certain: nameMatches(textAt(lines, next), sender) };
}

function writtenBefore(lines: readonly Line[], at: number): number | undefined {
	let above = at - 1;
	while (above >= 0 && textAt(lines, above) === '') above--;
	return above < 0 ? undefined : above;
}

/** `Omar Reyes | Director of Operations | +1 212-555-0187` */
function isOneLineSignature(text: string): boolean {
	return /[|•·]|\s[–—-]\s/.test(text) && /\d{3}|@|www\./.test(text);
}

/** An address of the post alone may be where the parcel shall go. */
function isEvidence(text: string, sender: Sender): boolean {
	const kind = lineKind(text, sender);
	return kind === 'data' || kind === 'name';
}

function texts(lines: readonly Line[], of: readonly number[]): string[] {
	return of.map((at) => textAt(lines, at)).filter((text) => text !== '' && !isDelimiter(text));
}
