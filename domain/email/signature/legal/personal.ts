import { namesThing } from '../things';

/** Words with which a person speaks, by language. A paragraph with one of them is the customer's, however it begins. */
export const PERSONAL_WORDS: readonly { language: string; words: string; example: string }[] = [
	{ language: 'en', words: "i'm i've i'd my mine me myself", example: 'please answer only to me' },
	{ language: 'de', words: 'ich mir mich mein meine meinen meinem meiner', example: 'bitte nur an mich' },
	{ language: 'fr', words: "je j'ai moi mon ma mes", example: 'merci de me répondre à moi' },
	{
		language: 'es, ca',
		words: 'yo mi mis tengo quiero necesito conmigo jo meu meva',
		example: 'respondan a mi correo',
	},
	{ language: 'it', words: 'io mio mia miei mie vorrei', example: 'solo alla mia attenzione' },
	{ language: 'pt', words: 'eu meu minha meus minhas comigo', example: 'apenas para o meu e-mail' },
	{ language: 'nl', words: 'ik mij mijn', example: 'alleen aan mij' },
	{ language: 'sv, da, nb', words: 'jag mig min mitt mina jeg meg mit mine', example: 'svara bara till mig' },
	{ language: 'fi', words: 'minä minun minulle', example: 'vastatkaa vain minulle' },
	{ language: 'pl', words: 'mój moja moje mnie mi', example: 'tylko do mnie' },
	{ language: 'cs, sk', words: 'můj moje mně mě môj mňa', example: 'jen pro mě' },
	{ language: 'hu, ro', words: 'nekem engem enyém meu mea mie mine', example: 'csak nekem' },
	{ language: 'ru, uk, bg', words: 'я мой моя моё мне меня мій мені мене моят', example: 'отвечайте только мне' },
	{ language: 'el, tr', words: 'εγώ εμένα ben bana benim', example: 'yalnızca bana yazın' },
	{ language: 'he, ar', words: 'אני שלי אליי أنا لي', example: 'רק אליי, אני מחכה' },
];

/** A lawyer names nobody. */
const PERSON =
	/(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Sra?|Señora?|Sig(?:nora)?|Dhr|Mevr|Pani?)\.? \p{Lu}\p{Ll}/u;

const WORDS = PERSONAL_WORDS.map(({ language, words }) => ({
	languages: language.split(', '),
	words: new Set(words.split(' ')),
}));

/** Whether a person speaks in the sentence. `languages` are those of the text, as its table row names them: "je" is French, and Czech for "is". */
export function isPersonal(text: string, languages: string): boolean {
	if (PERSON.test(text) || /[?？]\s?$/.test(text) || namesThing(text) || /(?<![\p{L}.])I(?![\p{L}.])/u.test(text))
		return true;
	const of = languages.split(/[,: ]+/);
	const rows = WORDS.filter((row) => row.languages.some((language) => of.includes(language)));
	return (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu) ?? []).some((word) =>
		rows.some(({ words }) => words.has(word.replace('’', "'"))),
	);
}
