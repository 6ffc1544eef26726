import { contactText } from '../../../sandbox/intercom/quirks/contactText';
import { half, type QuirkName, type Quirks } from '../../../sandbox/quirks/quirks';
import { essence } from './judge/visibleText';

/**
 * What the torture can judge. Left out: what is for IMAP or for deeds that the plan does not have (moves, snoozes, tickets, blocked
 * people); what leaves every mail to reconcile (`created-as-updated`, `spam-first`) or stops it; what makes another text, author or
 * thread right (`body-cleaned`, `from-rewritten`, `threads-by-subject`, `headers-missing`, `answers-translated`); what keeps all
 * from being linked or sent by design (`attribute-twice`, `unknown-part-type`, `participant-refused`). test/workflows/quirks has those.
 */
const judged = [
	'text-as-html',
	'text-cut=40',
	'text-masked',
	'text-emoji',
	'text-links-short',
	'text-entities-read',
	'created-at-off',
	'reply-shows-new-part',
	'first-answer-assigns',
	'attributes-not-searchable',
	'search-repeats',
	'search-empty-pages',
	// The notification alone is early here; get-late has reads come too early.
	'body-late=0',
	'get-late=200',
	'date-zero',
	'date-off',
	'told-again',
	'no-sent-copy',
	'sent-copy-trashed',
	'sent-copy-emptied',
	'sent-copy-twice',
	'metadata-hidden',
	// An attempt and its retry meet, what comes later does not.
	'keys-forgotten=60',
	'key-stuck',
	'list-repeats',
	'last-cursor-null',
];

/** What is not drawn together, because then nothing in the world says what happened (docs/decisions.md "Quirks that hide everything together"). */
const apart: ReadonlyArray<{ quirk: string; beside: string; because: string }> = [
	{
		quirk: 'keys-forgotten=60',
		beside: 'no-sent-copy',
		because: 'until the note on the answered mail is written, the key alone says that the answer has left',
	},
	{
		quirk: 'keys-forgotten=60',
		beside: 'sent-copy-emptied',
		because: 'the copy is gone as early as the key, and a kill comes before the note',
	},
];

/**
 * Those that `TORTURE_QUIRKS` names, such as `text-masked,date-zero`; `half` draws a half of them, the same for the same seed. None where
 * nothing is named (docs/loop.md "What the code does not do yet").
 */
export function tortureQuirks(seed: number, named = ''): string[] {
	if (named !== 'half') return named.split(',').filter(Boolean);
	const drawn = half(seed, judged);
	return drawn.filter((quirk) => !apart.some((each) => each.quirk === quirk && drawn.includes(each.beside)));
}

/** Whether the mailbox may hold nothing that says that an answer has left. */
export function keepsNoCopy(quirks: Quirks): boolean {
	return quirks.is('no-sent-copy') || quirks.is('sent-copy-emptied');
}

/** Whether `body` is what Intercom makes of a customer's words. */
export function shownAs(quirks: Quirks, words: string, body: string): boolean {
	const shown = essence(body);
	if (quirks.value('text-cut') === undefined) return shown === essence(contactText(quirks, words));
	// Blanks count in what is cut, and are not known here. A mark stands in the first words.
	const uncut = { value: (name: QuirkName) => (name === 'text-cut' ? undefined : quirks.value(name)) };
	return shown.length > 20 && essence(contactText(uncut, words)).startsWith(shown.replace(/…$/, ''));
}

/** How far a date may be off. */
export function secondsApart(quirks: Quirks): number {
	return Math.abs(quirks.value('created-at-off') ?? 0) + Math.abs(quirks.value('date-off') ?? 0);
}
