import type { Line } from '../lines/lines';
import { isAllLegal } from '../signature/footers';
import { isRule } from '../lines/separators';
import { isLegalLine } from '../signature/legal/legalLines';
import { isDelimiter, isListFooterLine } from '../signature/markers';
import { isMobileLine } from '../signature/mobile/mobileLines';

/** How many lines a signature or footer has at most. */
const MAX_TAIL_LINES = 30;

/** Whether these lines, which stand below history, are nothing but a signature or a footer. */
export function isTail(lines: readonly Line[]): boolean {
	const written = lines.filter(({ text, depth }) => text !== '' && depth === 0);
	const first = written[0]?.text;
	if (first === undefined || written.length > MAX_TAIL_LINES) return false;
	if (written.every(({ signature }) => signature)) return true;
	if (isDelimiter(first) || isListFooterLine(first)) return true;
	if (isLegalLine(first)) return isAllLegal(written);
	if (isRule(first)) return written.length === 1 || written.slice(1).some(({ text }) => isListFooterLine(text));
	return isMobileLine(first) && written.length <= 2;
}
