import { KNOWN_ELEMENTS } from './elements';
import { isHtml } from './isHtml';

/**
 * Whether what a teammate or a workflow wrote is HTML. People also write about it: `Please use <br> to break lines` is text, and so are lines
 * of text that quote a tag.
 */
export function isWrittenHtml(written: string): boolean {
	const text = written.trim();
	if (PLAYER.test(text)) return true;
	if (!isHtml(text) || !isHtml(text.replace(CODE, ''))) return false;
	if (text.startsWith('<')) return true;
	return !onlyMentions(text) && !isLinesOfText(text);
}

/** An answer that is nothing but a film. Readers of mail never show these elements, so `isHtml` does not know them. */
const PLAYER = /^<(?:iframe|video|audio|embed|object)\s[^<>]{0,2000}>/i;
/** What people put between backticks is code. */
const CODE = /`[^`\n]{0,2000}`/g;
const NAMES = [...KNOWN_ELEMENTS, 'o:p'].join('|');
const TAG = new RegExp(`</?(?:${NAMES})(?=[\\s/>])[^<>]{0,2000}>`, 'gi');
const BEFORE_MENTION = /^[\s"'`´“”„«»‘’([{:,]$/;
const AFTER_MENTION = /^[\s"'`´“”„«»‘’)\]}.,;:!?]$/;

/** Every tag stands like a word: with a blank, quotes or brackets at both sides. */
function onlyMentions(text: string): boolean {
	for (const { 0: tag, index } of text.matchAll(TAG)) {
		const after = text.charAt(index + tag.length);
		if (!BEFORE_MENTION.test(text.charAt(index - 1)) || (after !== '' && !AFTER_MENTION.test(after))) return false;
	}
	return !text.includes('\n') || !startsOrEndsLine(text);
}

/** The lines are text's own: no tag at the start or end of any, and no link, which only HTML has. */
function isLinesOfText(text: string): boolean {
	return text.includes('\n') && !/<\/a>/i.test(text) && !startsOrEndsLine(text);
}

function startsOrEndsLine(text: string): boolean {
	return text.split('\n').some((line) => {
		const trimmed = line.trim();
		return trimmed.startsWith('<') || trimmed.endsWith('>');
	});
}
