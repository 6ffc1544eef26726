import { CONTAINERS, containerMarks } from '../../../domain/email/html/marks/containers';
import { linkSuffix } from '../../../domain/email/html/links/linkSuffix';
import { REDIRECTS } from '../../../domain/email/html/links/redirects';
import { tidyCharacters } from '../../../domain/email/html/tidy';
import { HeaderReader } from '../../../domain/email/lines/headerBlock';
import { HEADER_LABELS } from '../../../domain/email/lines/headerLabels';
import { REPLY_LINES } from '../../../domain/email/lines/replyLines';
import { separatorKind } from '../../../domain/email/lines/separators';
import { FORWARD_SEPARATORS, REPLY_SEPARATORS } from '../../../domain/email/lines/separatorTable';
import { attributionStrength, endsLikeAttribution } from '../../../domain/email/quotes/attribution';
import { ATTRIBUTIONS } from '../../../domain/email/quotes/attributions';
import { announcesInlineAnswers, INLINE_ANNOUNCEMENTS } from '../../../domain/email/quotes/inlineAnswers';
import { readEmail } from '../../../domain/email/readEmail';

/** What parts new text from history stands in tables with an example per row; here every example is run. */

const reply = (body: string) => readEmail({ body }).reply;

describe('attributions', () => {
	it('are known in at least 20 languages', () => {
		expect(ATTRIBUTIONS.length).toBeGreaterThanOrEqual(20);
	});

	const examples = ATTRIBUTIONS.flatMap(({ language, examples: lines }) =>
		lines.map((example) => ({ language, example })),
	);

	it.each(examples)('$language: $example introduces history that nothing marks', ({ example }) => {
		const line = tidyCharacters(example);
		expect([endsLikeAttribution(line), attributionStrength(line)]).toEqual([true, 'strong']);
		expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
	});

	it.each(examples)('$language: $example introduces history marked with >', ({ example }) => {
		expect(reply(`New text.\n${example}\n> Old text.`)).toBe('New text.');
		expect(reply(`${example}\n> Old text.\n\nNew text.`)).toBe('New text.');
	});
});

describe('header blocks', () => {
	it.each(HEADER_LABELS)('$language: are history', ({ example }) => {
		expect(new HeaderReader(example.split('\n')).blockAt(0)?.end).toBe(4);
		expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
	});
});

describe('separators', () => {
	const tables = [
		{ kind: 'reply', rows: REPLY_SEPARATORS },
		{ kind: 'forward', rows: FORWARD_SEPARATORS },
	];
	const phrases = tables.flatMap(({ kind, rows }) =>
		rows.flatMap(({ language, phrases: all }) => all.map((phrase) => ({ language, phrase, kind }))),
	);

	it.each(phrases)('$language: $phrase between dashes parts a $kind', ({ phrase, kind }) => {
		expect([
			separatorKind(`-----${phrase}-----`),
			separatorKind(`------------------ ${phrase.toUpperCase()} ------------------`.replace('SS', 'ß')),
		]).toContain(kind);
	});
});

describe('lines of help desks', () => {
	it.each(REPLY_LINES)('$language: $example stands above history', ({ example }) => {
		expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
	});

	it('are kept where nothing new stands above them', () => {
		expect(reply('Reply above this line\n\nText.')).toBe('Reply above this line\n\nText.');
	});
});

describe('HTML', () => {
	it.each(CONTAINERS)('$client: $selector is known', ({ selector, element = 'div', marks }) => {
		const name = selector.slice(1).replace(/[\]*]+$/, '');
		const [attribute = '', value] = selector.startsWith('.')
			? ['class', name]
			: selector.startsWith('#')
				? ['id', name]
				: name.split('=');
		expect(containerMarks(element, { [attribute]: value ?? '' })).toEqual(marks);
	});

	it.each(REDIRECTS)('$service: a redirect shows its target', ({ example }) => {
		expect(linkSuffix(example, 'text')).toBe(' (https://a.example/x)');
	});

	it.each(INLINE_ANNOUNCEMENTS)('$language: $example announces answers in the history', ({ example }) => {
		expect(announcesInlineAnswers(example)).toBe(true);
	});
});
