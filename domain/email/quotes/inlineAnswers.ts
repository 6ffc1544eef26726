/**
 * "My answers are below in red": in plain text the red is gone, and nothing else tells the answers from the history. So all of it stays
 * where one sentence says that several answers stand in it. Every row's example is run by a test.
 */
export interface InlineAnnouncement {
	language: string;
	/** More than one, as a regular expression: "answer" alone is in "thanks for your answer". */
	answers: string;
	places: string;
	example: string;
}

export const INLINE_ANNOUNCEMENTS: readonly InlineAnnouncement[] = [
	{
		language: 'en',
		answers: 'answers|replies|comments|responses|notes|remarks|my (?:answer|reply|response)',
		places: 'below|in-?line|in (?:the )?(?:text|body|red|blue|green|bold|caps|colou?r|your (?:e-?)?mail)',
		example: 'Please see my answers below in red.',
	},
	{
		language: 'de',
		answers: 'antworten|kommentare|anmerkungen',
		places: 'unten|unterhalb|inline|im text|in (?:rot|blau|grün|ihrer mail|deiner mail)|nachfolgend',
		example: 'Meine Antworten stehen unten in Rot.',
	},
	{
		language: 'fr',
		answers: 'réponses|commentaires|remarques',
		places: 'ci-dessous|en (?:rouge|bleu|vert|gras)|dans le (?:texte|corps|mail)',
		example: 'Mes réponses ci-dessous en rouge.',
	},
	{
		language: 'es',
		answers: 'respuestas|comentarios',
		places: 'abajo|a continuación|en (?:rojo|azul|verde|el texto)',
		example: 'Mis respuestas abajo en rojo.',
	},
	{
		language: 'it',
		answers: 'risposte|commenti',
		places: 'sotto|di seguito|in (?:rosso|blu|verde)|nel testo',
		example: 'Le mie risposte sotto in rosso.',
	},
	{
		language: 'pt',
		answers: 'respostas|comentários',
		places: 'abaixo|em (?:vermelho|azul|verde)|no texto',
		example: 'As minhas respostas abaixo em vermelho.',
	},
	{
		language: 'nl',
		answers: 'antwoorden|opmerkingen|reacties',
		places: 'hieronder|onder|in (?:het )?(?:rood|blauw|groen|tekst)|in de tekst',
		example: 'Mijn antwoorden staan hieronder in het rood.',
	},
	{
		language: 'sv, da, nb',
		answers: 'mina svar|mine svar|kommentarer(?:ne)?',
		places: 'nedan|nedenfor|i rött|med rødt|i texten|i teksten|inline',
		example: 'Se mina svar nedan.',
	},
	{
		language: 'pl',
		answers: 'odpowiedzi|komentarze|uwagi',
		places: 'poniżej|na czerwono|w treści|w tekście',
		example: 'Moje odpowiedzi poniżej na czerwono.',
	},
	{
		language: 'ru',
		answers: 'ответы|комментарии',
		places: 'ниже|в тексте|красным|синим',
		example: 'Мои ответы ниже красным.',
	},
];

/** Whether one sentence says so, both words of it close together. */
export function announcesInlineAnswers(ownText: string): boolean {
	return ROWS.some((pattern) => pattern.test(ownText));
}

const ROWS = INLINE_ANNOUNCEMENTS.map(
	({ answers, places }) =>
		new RegExp(`(?<!\\p{L})(?:${answers})(?!\\p{L})[^.!?;,\\n]{1,25}(?<!\\p{L})(?:${places})(?!\\p{L})`, 'iu'),
);
