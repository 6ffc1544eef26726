import { textAt, type Line } from '../lines/lines';
import { isAnnounced } from './announced';
import { canBeName, range, signatureLines } from './block';
import { isRule } from '../lines/separators';
import { companyDomain } from './contact/companyDomain';
import { companyIn } from './work/company';
import { mayName, nameMatches } from './contact/authorName';
import { bare, lineKind } from './contact/lineKind';
import type { Sender } from './contact/sender';
import { texts, type Main } from './main';
import { isSignOff } from './signOffs';

const MAX_BLOCK_LINES = 25;

/** Below a sign-off or the writer's name. */
export function named(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
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
	const next = isName
		? at
		: range(at + 1, end).find((index) => !/^[-_=*—–\u2500-\u257f＝＿ー－]*$/.test(textAt(lines, index)));
	if (next === undefined) return undefined;
	const kind = lineKind(textAt(lines, next), sender);
	const isNextName = isName || canBeName(textAt(lines, next), sender);
	if (!isNextName && kind !== 'data' && kind !== 'street') return undefined;
	const isLine = isName && isOneLineSignature(textAt(lines, at));
	const from = isNextName && !isLine ? next + 1 : next;
	const removed = signatureLines({ lines, from, end, sender, evidence: 'name' });
	if (!removed.some((index) => isEvidence(textAt(lines, index), sender))) return undefined;
	const block = isNextName ? [...new Set([...houseAbove(anchor), next, ...removed])] : removed;
	const written = texts(lines, block);
	// In Japan the company stands above the name.
	return { removed, block: written, certain: written.slice(0, 3).some((text) => nameMatches(bare(text), sender)) };
}

/** `株式会社 x` right above the name, below a rule, a blank line or the sign-off. It says what the house is, and stays. */
function houseAbove({ lines, at, sender, isName }: Anchor): number[] {
	const house = textAt(lines, at - 1);
	const above = textAt(lines, at - 2);
	const begins = above === '' || isRule(above) || isSignOff(above);
	const isHouse = isName && begins && companyIn([{ text: house, line: 0 }], companyDomain(sender.email)) === house;
	return isHouse && !isAnnounced(lines, at - 1) ? [at - 1] : [];
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
