import { tidyCharacters } from '../../../../domain/email/html/tidy';
import { attributionStrength, endsLikeAttribution } from '../../../../domain/email/quotes/attribution';
import { ATTRIBUTIONS } from '../../../../domain/email/quotes/attributions';
import { announcesInlineAnswers, INLINE_ANNOUNCEMENTS } from '../../../../domain/email/quotes/inlineAnswers';
import { readEmail } from '../../../../domain/email/readEmail';

/** Lines that introduce history, or answers in it, stand in tables with an example per row; here every example is run. */

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

describe('answers between the lines', () => {
	it.each(INLINE_ANNOUNCEMENTS)('$language: $example announces answers in the history', ({ example }) => {
		expect(announcesInlineAnswers(example)).toBe(true);
	});
});
