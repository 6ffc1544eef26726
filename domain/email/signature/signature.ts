import { textAt, type Line } from '../lines/lines';
import { isAnnounced } from './announced';
import { bannerLines } from './banners';
import { range, signatureLines, type Block } from './block';
import { isOtherScript, nameMatches } from './contact/authorName';
import { isReach } from './contact/reach';
import type { Sender } from './contact/sender';
import { withoutFooters } from './footers';
import { framed } from './framed';
import { texts, type Main } from './main';
import { isDelimiter } from './markers';
import { named } from './named';

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
	const main =
		boxed(lines, end, sender) ??
		framed(lines, end, sender) ??
		delimited(lines, end, sender) ??
		named(lines, end, sender);
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
	const isWhole = inside.every((at) => textAt(lines, at) === '' || removed.includes(at));
	return {
		removed: [...(isWhole ? delimiterAbove(lines, from) : []), ...removed],
		block: texts(lines, removed),
		certain: true,
	};
}

/** Gmail writes `-- ` above its container. Once nothing is left below, it parts nothing. */
function delimiterAbove(lines: readonly Line[], from: number): number[] {
	let above = from - 1;
	while (above > 0 && textAt(lines, above) === '') above--;
	return above > 0 && isDelimiter(textAt(lines, above)) ? [above] : [];
}

/** Below `-- `, or a line drawn for it. What is typed below it stays. */
function delimited(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	for (let at = end - 1; at > 0 && at > end - 40; at--) {
		const isDrawn = lines[at]?.belowRule === true;
		if (!isDrawn && !isDelimiter(textAt(lines, at))) continue;
		const from = isDrawn ? at : at + 1;
		const removed = signatureLines({ lines, from, end, sender, evidence: 'delimiter' });
		const first = range(from, end).find((below) => textAt(lines, below) !== '');
		if (first !== undefined && !removed.includes(first)) return undefined;
		// A line may also part the text from what it is about.
		if (isDrawn && (isAnnounced(lines, at) || !tellsOf(texts(lines, removed), sender))) return undefined;
		return { removed: isDrawn ? removed : [at, ...removed], block: texts(lines, removed), certain: true };
	}
	return undefined;
}

function tellsOf(block: readonly string[], sender: Sender): boolean {
	const [first = ''] = block;
	const isNamed =
		block.some((text) => nameMatches(text, sender)) || (HAN_NAME.test(first) && isOtherScript(first, sender));
	return isNamed && block.some((text) => isReach(text, sender));
}

/** As long as names are that are written so. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
