/**
 * "See my answers below in red": the writer answered inside history that nothing marks, so all of it stays.
 * Every row's example is run by a test.
 */
export const INLINE_ANNOUNCEMENTS: readonly { language: string; pattern: RegExp; example: string }[] = [
	{
		language: 'en',
		pattern:
			/\b(?:answers?|answered|repl(?:y|ies|ied)|comments?|commented|respon(?:ses?|ded)|see|notes?)\b.{0,40}\b(?:below|in-?line|in (?:red|blue|green|bold|caps|colou?r))\b/i,
		example: 'Please see my answers below in red.',
	},
	{
		language: 'en',
		pattern:
			/\b(?:in-?line|in (?:red|blue|green))\b.{0,30}\b(?:answers?|repl(?:y|ies)|comments?|below)\b|^(?:see |please see )?in-?line[.:!]?$/im,
		example: 'Inline comments.',
	},
	{
		language: 'de',
		pattern:
			/\b(?:antwort(?:en)?|kommentare?|anmerkungen|siehe)\b.{0,40}\b(?:unten|unterhalb|in (?:rot|blau|grün)|im text|inline|nachfolgend)\b|\bin (?:rot|blau|grün)\b/i,
		example: 'Meine Antworten stehen unten in Rot.',
	},
	{
		language: 'fr',
		pattern:
			/(?:réponses?|commentaires?|remarques?|voir).{0,40}(?:ci-dessous|en (?:rouge|bleu|vert)|dans le (?:texte|corps))/i,
		example: 'Mes réponses ci-dessous en rouge.',
	},
	{
		language: 'es',
		pattern:
			/(?:respuestas?|comentarios?|ver|respondo).{0,40}(?:abajo|más abajo|a continuación|en (?:rojo|azul|verde))/i,
		example: 'Mis respuestas abajo en rojo.',
	},
	{
		language: 'it',
		pattern: /(?:rispost[ae]|commenti|vedi|rispondo).{0,40}(?:sotto|qui sotto|di seguito|in (?:rosso|blu|verde))/i,
		example: 'Le mie risposte sotto in rosso.',
	},
	{
		language: 'pt',
		pattern: /(?:respostas?|comentários?|veja|respondo).{0,40}(?:abaixo|em (?:vermelho|azul|verde))/i,
		example: 'As minhas respostas abaixo em vermelho.',
	},
	{
		language: 'nl',
		pattern: /(?:antwoord(?:en)?|opmerkingen|zie|reactie).{0,40}(?:hieronder|onder|in (?:het )?(?:rood|blauw|groen))/i,
		example: 'Mijn antwoorden staan hieronder in het rood.',
	},
	{
		language: 'sv, da, nb',
		pattern: /(?:svar|kommentar(?:er)?|se).{0,40}(?:nedan|nedenfor|under|i rött|med rødt|i blått)/i,
		example: 'Se mina svar nedan.',
	},
	{
		language: 'pl',
		pattern: /(?:odpowiedzi|komentarze|uwagi).{0,40}(?:poniżej|na czerwono|w treści)/i,
		example: 'Moje odpowiedzi poniżej na czerwono.',
	},
	{
		language: 'ru',
		pattern: /(?:ответы|комментарии|отвечаю).{0,40}(?:ниже|в тексте|красным|синим)/i,
		example: 'Мои ответы ниже красным.',
	},
];

export function announcesInlineAnswers(ownText: string): boolean {
	return INLINE_ANNOUNCEMENTS.some(({ pattern }) => pattern.test(ownText));
}
