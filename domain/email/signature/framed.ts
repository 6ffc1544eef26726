import { textAt, type Line } from '../lines/lines';
import { announces, isAnnounced } from './announced';
import { range, signatureLines } from './block';
import { nameMatches } from './contact/authorName';
import { companyDomain } from './contact/companyDomain';
import { bare, isProper } from './contact/lineKind';
import { isReach } from './contact/reach';
import type { Sender } from './contact/sender';
import { texts, type Main } from './main';
import { isFrame } from './markers';

const MAX_LINES = 20;

/**
 * Below a line of signs at the end of a mail, and above another one: company, department, name, address and phone, as Japanese mails have
 * them. The signs alone prove nothing: the writer's name, address or house stands inside, and a way to reach them.
 */
export function framed(lines: readonly Line[], end: number, sender: Sender): Main | undefined {
	const isClosed = isFrame(textAt(lines, end - 1));
	const closing = isClosed ? end - 1 : end;
	const opening = range(Math.max(0, closing - MAX_LINES), closing).findLast((at) => isFrame(textAt(lines, at)));
	if (opening === undefined || isAbout(lines, opening)) return undefined;
	const removed = signatureLines({ lines, from: opening + 1, end: closing, sender, evidence: 'delimiter' });
	const block = texts(lines, removed);
	const above = texts(lines, range(0, opening));
	if (!block.some((text) => isReach(text, sender)) || !block.some((text) => tellsWho(text, sender, above)))
		return undefined;
	const isWhole = range(opening + 1, closing).every((at) => textAt(lines, at) === '' || removed.includes(at));
	const frame = isWhole ? [opening, ...(isClosed ? [closing] : [])] : [];
	return { removed: [...frame, ...removed], block, certain: true };
}

/** "Please send it to the address below." and then the frame. */
function isAbout(lines: readonly Line[], at: number): boolean {
	const above = range(Math.max(0, at - 3), at)
		.map((index) => textAt(lines, index))
		.filter((text) => text !== '');
	return isAnnounced(lines, at) || announces(above.at(-1)?.slice(-200) ?? '');
}

function tellsWho(text: string, sender: Sender, above: readonly string[]): boolean {
	const domain = companyDomain(sender.email);
	const lower = text.toLowerCase();
	if (nameMatches(text, sender)) return true;
	if (isReach(text, sender) && [sender.email?.toLowerCase(), domain].some((own) => own && lower.includes(own)))
		return true;
	return isProper(bare(text)) && introducesItself(bare(text), above);
}

/** `黒田です`, `李と申します`, `我是李伟`, `김민수입니다`: From often spells the name in Latin letters. */
function introducesItself(name: string, above: readonly string[]): boolean {
	const words = [name.replace(/\s/g, ''), ...name.split(/\s/)].filter((word) => EAST_ASIAN.test(word));
	return above.slice(0, MAX_GREETING_LINES).some((line) =>
		words.some((word) => {
			const [first = '', ...others] = line.slice(0, MAX_GREETING_CHARS).split(word);
			const before = [first, ...others];
			return others.some(
				(after, at) => (BEGINS.test(before[at] ?? '') && SAYS_WHO.test(after)) || /我(?:是|叫)$/.test(before[at] ?? ''),
			);
		}),
	);
}

const MAX_GREETING_LINES = 8;
const MAX_GREETING_CHARS = 300;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,10}$/u;
const BEGINS = /(?:^|[の、。,.\s])$/u;
const SAYS_WHO = /^(?:です|でございます|と申し|と言い|といいます|입니다|라고 |이라고 )/u;
