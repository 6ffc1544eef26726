/**
 * What help desks write above the mail that is answered. The writer's text stands above it.
 * Every row's example is run by a test.
 */
export const REPLY_LINES: ReadonlyArray<{ language: string; pattern: RegExp; example: string }> = [
	{
		language: 'en',
		pattern:
			/^[^\p{L}]{0,12}(?:please )?(?:(?:type|write|enter|add|leave|post) )?(?:your )?(?:reply|answer|write|respond|comment) (?:only )?above this line[^\p{L}]{0,12}$/iu,
		example: '##- Please type your reply above this line -##',
	},
	{
		language: 'de',
		pattern:
			/^[^\p{L}]{0,12}(?:bitte )?(?:geben sie |schreiben sie |antworten sie )?(?:bitte )?(?:ihre antwort )?(?:bitte )?(?:oberhalb|über) dieser (?:zeile|linie)(?: ein| eingeben)?[^\p{L}]{0,12}$/iu,
		example: '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##',
	},
	{
		language: 'fr',
		pattern:
			/^[^\p{L}]{0,12}(?:veuillez )?(?:saisir|écrire|taper|répondre) ?(?:votre réponse )?au-dessus de cette ligne[^\p{L}]{0,12}$/iu,
		example: '##- Veuillez saisir votre réponse au-dessus de cette ligne -##',
	},
	{
		language: 'es',
		pattern:
			/^[^\p{L}]{0,12}(?:por favor,? )?(?:escriba|responda) ?(?:su respuesta )?(?:por )?encima de esta línea[^\p{L}]{0,12}$/iu,
		example: '##- Por favor, escriba su respuesta por encima de esta línea -##',
	},
	{
		language: 'pt',
		pattern:
			/^[^\p{L}]{0,12}(?:por favor,? )?(?:digite|escreva|responda) ?(?:sua resposta |a sua resposta )?acima desta linha[^\p{L}]{0,12}$/iu,
		example: '##- Digite sua resposta acima desta linha -##',
	},
	{
		language: 'it',
		pattern:
			/^[^\p{L}]{0,12}(?:digita|scrivi|rispondi) ?(?:la (?:tua )?risposta )?(?:sopra|al di sopra di) questa (?:riga|linea)[^\p{L}]{0,12}$/iu,
		example: '##- Digita la risposta sopra questa riga -##',
	},
	{
		language: 'nl',
		pattern:
			/^[^\p{L}]{0,12}(?:typ|schrijf|antwoord) ?(?:uw antwoord |je antwoord )?boven deze (?:regel|lijn)[^\p{L}]{0,12}$/iu,
		example: '##- Typ uw antwoord boven deze regel -##',
	},
];
