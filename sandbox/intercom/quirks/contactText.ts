import type { QuirkName, Quirks } from '../../quirks/quirks';
import { contactHtml } from '../protocol/text';

const ENTITIES: Record<string, string> = { copy: '©', amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const EMOJI: Record<string, string> = { ':)': '🙂', ':-)': '🙂', ':(': '🙁', ';)': '😉' };
const LONGEST_LINK = 40;

/** What may become of a contact's words before they are stored. */
const CHANGES: ReadonlyArray<{ quirk: QuirkName; change(text: string, value: number): string }> = [
	{
		quirk: 'text-as-html',
		change: (text) =>
			text
				.replace(/<!--[\s\S]*?-->/g, '')
				.replace(/<[!?][^>]*>/g, '')
				.replace(/<\/?[a-z][^<>]*>/gi, ''),
	},
	{
		quirk: 'text-entities-read',
		change: (text) => text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all),
	},
	{ quirk: 'text-emoji', change: (text) => text.replace(/[:;]-?[()]/g, (all) => EMOJI[all] ?? all) },
	{
		quirk: 'text-links-short',
		change: (text) =>
			text.replace(/https?:\S+/g, (link) => (link.length > LONGEST_LINK ? `${link.slice(0, LONGEST_LINK)}…` : link)),
	},
	{
		quirk: 'text-masked',
		change: (text) => text.replace(/\b(?:\d{4}[ -]?){3}(\d{4})\b/g, '**** **** **** $1'),
	},
	{ quirk: 'text-cut', change: (text, characters) => text.slice(0, characters) },
];

/** A contact's words as they are stored, which is what every answer and notification shows. */
export function contactText(quirks: Pick<Quirks, 'value'>, text: string): string {
	return contactHtml(
		CHANGES.reduce((words, { quirk, change }) => {
			const value = quirks.value(quirk);
			return value === undefined ? words : change(words, value);
		}, text),
	);
}
