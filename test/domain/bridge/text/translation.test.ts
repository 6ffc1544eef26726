import { translationOf } from '../../../../domain/bridge/text/translation';

const body = '<p>Use water.</p>';
const de = '<p>Nehmen Sie Wasser.</p>';
const fr = "<p>Prenez de l'eau.</p>";

test.each([
	{ name: 'none', given: {}, expected: undefined },
	{ name: 'null', given: { translations: null }, expected: undefined },
	{ name: 'one beside the language of the original', given: { translations: { original: 'en', de } }, expected: de },
	{ name: 'one beside the words of the original', given: { translations: { en: body, de } }, expected: de },
	{ name: "one beside the original's words as text", given: { translations: { en: 'Use water.', de } }, expected: de },
	{ name: 'an object for each language', given: { translations: { 'de-AT': { body: de } } }, expected: de },
	{
		name: 'several, in the language of the customer',
		given: { translations: { de, fr } },
		language: 'fr-CA',
		expected: fr,
	},
	{ name: 'several, and nobody knows which', given: { translations: { de, fr } }, expected: undefined },
	{
		name: 'several, none of them in the language of the customer',
		given: { translations: { de, fr } },
		language: 'it',
		expected: undefined,
	},
	{ name: 'an empty one', given: { translations: { original: 'en', de: ' ' } }, expected: undefined },
	{
		name: 'what is no language',
		given: { translations: { status: 'pending', 'original text': de } },
		expected: undefined,
	},
	{ name: 'a language that is the original', given: { translations: { original: 'de', de } }, expected: undefined },
	{ name: 'a list', given: { translations: [de] }, expected: undefined },
])('$name', ({ given, language, expected }) => {
	expect(translationOf({ body, ...given }, language)?.body).toBe(expected);
});
