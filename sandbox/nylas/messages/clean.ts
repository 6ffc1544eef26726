import type { Answer } from '../../server/answer';
import { badRequest } from '../protocol/problems';
import { need, type Call } from '../state';
import { readBody } from '../protocol/body';
import { checkQuery } from '../protocol/query';
import { flag, listOf, required, text } from '../../server/shape';
import { visibleText } from './visibleText';
import { standard } from '../protocol/wire';

const CONCLUSIONS = /\s*(best( regards)?|kind regards|regards|cheers|thanks|thank you|sincerely),?\s*$/i;
const CONCLUSION = /^(best( regards)?|kind regards|regards|cheers|thanks|thank you|sincerely),?$/i;
const QUOTES = /<(blockquote|div class="gmail_quote)[^]*$/i;

/** `PUT messages/clean`: the messages with `conversation`, the text without quotes and, unless it is switched off, without the closing phrase. */
export function clean({ state, mailbox, request }: Call): Answer {
	checkQuery(request, { select: 'text' });
	const body = readBody(request, {
		message_id: required(listOf(text, 20)),
		ignore_links: flag,
		ignore_images: flag,
		ignore_tables: flag,
		images_as_markdown: flag,
		remove_conclusion_phrases: flag,
		html_as_markdown: flag,
	});
	if (body.html_as_markdown === true && body.images_as_markdown === false)
		throw badRequest('images_as_markdown can not be false with html_as_markdown');
	const messages = body.message_id.map((id) => need(mailbox.messages, id));
	const data = messages.map((message) => ({
		...standard(mailbox, message),
		conversation: conversation(message.body, body.remove_conclusion_phrases !== false),
	}));
	return state.answer({ data });
}

/** The body of a cleaned notification: Markdown without quotes, and without what follows a closing phrase. */
export function cleanedBody(html: string): string {
	const lines = html
		.replace(QUOTES, '')
		.replace(/\s*\n\s*/g, ' ')
		.replace(/<br\s*\/?>|<\/(?:div|li|tr)>/gi, '\n')
		.replace(/<\/(?:p|h[1-6]|ul|ol)>/gi, '\n\n')
		.replace(/<\/?(?:a|b|i|u|em|strong|span|font|code)\b[^>]*>/gi, '')
		.split('\n')
		.map(visibleText);
	const end = lines.findIndex((line, at) => at > 0 && CONCLUSION.test(line));
	const kept = end < 0 ? lines : lines.slice(0, end);
	return kept
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

function conversation(html: string, withoutConclusion: boolean): string {
	const text = visibleText(html.replace(QUOTES, ''));
	return withoutConclusion ? text.replace(CONCLUSIONS, '') : text;
}
