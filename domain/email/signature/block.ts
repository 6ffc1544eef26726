import { textAt, type Line } from '../lines/lines';
import { isOtherScript, nameMatches, sharesName } from './contact/authorName';
import { companyDomain } from './contact/companyDomain';
import { isProper, lineKind, type LineKind } from './contact/lineKind';
import { isReach } from './contact/reach';
import { isRegister } from './contact/register';
import type { Sender } from './contact/sender';
import { isOwnHouse } from './work/company';
import { isDelimiter } from './markers';
import { isMobileLine } from './mobile/mobileLines';
import { isSignOff } from './signOffs';

/** Which lines of a block are the signature's: each that is recognised. Any other line stays. */

export interface Block {
	lines: readonly Line[];
	/** The first line of the block and the one after its last. */
	from: number;
	end: number;
	sender: Sender;
	/** What the block begins with: a mail program's container, `-- `, or the writer's name or sign-off. */
	evidence: 'container' | 'delimiter' | 'name';
}

/** No signature is longer: some write their whole mail into the container. */
const MAX_WRITTEN = 150;

/** The lines that go, in order. */
export function signatureLines(block: Block): number[] {
	const written = range(block.from, block.end).filter((at) => textAt(block.lines, at) !== '');
	if (written.length > MAX_WRITTEN) return [];
	const first = written.findIndex((at) => !isDelimiter(textAt(block.lines, at)));
	const kinds = written.map((at, place) => kindIn(block, at, place === first));
	const found: number[] = [];
	let open = false;
	for (const [place, at] of written.entries()) {
		const kind = kinds[place] ?? 'open';
		if (kind === 'name' || (open && takesUp(block, written, place))) open = false;
		// What follows a sentence may belong to it: "Please call my colleague" and then a number.
		if (kind === 'open') open = true;
		else if (open ? isSurelyOwn(textAt(block.lines, at), block.sender) : isTaken(kinds, place)) found.push(at);
	}
	return found;
}

/** The house's own name below a whole sentence: the template goes on. Below "please bill" it would be an object. */
function takesUp({ lines, sender }: Block, written: readonly number[], place: number): boolean {
	const above = textAt(lines, written[place - 1] ?? -1);
	return /[.!。]$/.test(above) && isOwnHouse(bare(textAt(lines, written[place] ?? -1)), companyDomain(sender.email));
}

/** `name` in a block that begins with a container or a delimiter may also be a name that nobody vouches for. */
function kindIn(block: Block, at: number, isFirst: boolean): LineKind {
	const { lines, sender, evidence } = block;
	const text = textAt(lines, at);
	if ((lines[at]?.depth ?? 0) > 0) return 'open';
	if (evidence !== 'name') {
		if (isDelimiter(text) || isMobileLine(text) || isSignOff(text)) return 'data';
		if (isFirst && isProper(bare(text)) && mayBeTheirs(bare(text), block)) return 'name';
	}
	return lineKind(text, sender);
}

/** In letters that From does not use, only a way to reach them says that it is somebody's name. */
function mayBeTheirs(text: string, { lines, from, end, sender }: Block): boolean {
	if (sharesName(text, sender) === 'no') return false;
	return !isOtherScript(text, sender) || range(from, end).some((at) => isReach(textAt(lines, at), sender));
}

function isTaken(kinds: readonly LineKind[], place: number): boolean {
	const kind = kinds[place];
	const around = [kinds[place - 1], kinds[place + 1]];
	if (kind === 'name' || kind === 'data') return true;
	if (kind === 'street' || kind === 'rule') return true;
	if (kind === 'place') return around.some((near) => near === 'street' || near === 'place') && kinds.includes('street');
	if (kind !== 'proper') return false;
	// A company or department that no table knows stands between the name and what is known.
	return KNOWN.includes(next(kinds, place, -1)) && KNOWN.includes(next(kinds, place, 1));
}

const KNOWN: ReadonlyArray<LineKind | undefined> = ['name', 'data', 'street', 'place'];

/** The nearest line that is neither a proper name nor a rule. */
function next(kinds: readonly LineKind[], from: number, step: 1 | -1): LineKind | undefined {
	let at = from + step;
	while (kinds[at] === 'proper' || kinds[at] === 'rule') at += step;
	return kinds[at];
}

/** The writer's own address, the house's site or register, wherever they stand. */
function isSurelyOwn(text: string, sender: Sender): boolean {
	if (isMobileLine(text) || isRegister(text) || isDelimiter(text)) return true;
	const mail = sender.email?.toLowerCase();
	return mail !== undefined && text.toLowerCase().includes(mail) && isReach(text, sender);
}

function bare(text: string): string {
	return text.replace(/^[\s*_]{1,100}|[\s*_]{1,100}$/g, '');
}

/** Whether a line below a sign-off can be the writer's name. */
export function canBeName(text: string, sender: Sender): boolean {
	return (
		nameMatches(text, sender) || (isProper(bare(text).replace(/,$/, '')) && sharesName(bare(text), sender) !== 'no')
	);
}

export function range(start: number, end: number): number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
