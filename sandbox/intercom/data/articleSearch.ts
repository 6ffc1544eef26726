import { plainText } from '../protocol/text';
import type { Article } from './articleView';

/** A workspace has at least one; here it is the only one. */
const HELP_CENTER = '123';

export function isWanted({ title, body, state }: Article, query: URLSearchParams): boolean {
	const helpCenter = query.get('help_center_id');
	if (helpCenter !== null && helpCenter !== HELP_CENTER) return false;
	const wanted = query.get('state') ?? 'all';
	if (wanted !== 'all' && wanted !== state) return false;
	return `${title} ${plainText(body)}`.toLowerCase().includes((query.get('phrase') ?? '').toLowerCase());
}

/** What was found in title and text, piece by piece. */
export function highlights({ id: articleId, title, body }: Article, query: URLSearchParams): object {
	const phrase = query.get('phrase') ?? '';
	return {
		article_id: articleId,
		highlighted_title: pieces(title, phrase),
		highlighted_summary: [pieces(plainText(body), phrase)],
	};
}

function pieces(text: string, phrase: string): object[] {
	const at = phrase ? text.toLowerCase().indexOf(phrase.toLowerCase()) : -1;
	if (at < 0) return text ? [{ type: 'plain', text }] : [];
	const cut = [
		['plain', text.slice(0, at)],
		['highlight', text.slice(at, at + phrase.length)],
		['plain', text.slice(at + phrase.length)],
	];
	return cut.filter(([, piece]) => piece !== '').map(([type, piece]) => ({ type, text: piece }));
}
