import type { ReplyLine } from './row';

/** What help desks write above the mail that is answered, in the languages of western and northern Europe. */
export const WESTERN_EUROPE: readonly ReplyLine[] = [
	{
		language: 'en',
		line: 'line|here',
		asks: 'repl(?:y|ies)|type|write|enter|add|leave|post|put|answer|respond|response|comment|text|message',
		above: 'above (?:this|the) (?:dotted |dashed |marked )?line|over this line|above here',
		example: '##- Please type your reply above this line -##',
	},
	{
		language: 'de',
		line: 'zeile|linie',
		asks: 'antwort\\p{L}{0,4}|schreib\\p{L}{0,3}|gib|geben|tippen|eingeben|einfügen|text',
		above: '(?:oberhalb|über|ober) (?:dieser|der|diese) (?:zeile|linie|trennlinie)|oberhalb von dieser (?:zeile|linie)',
		example: '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##',
	},
	{
		language: 'fr',
		line: 'ligne',
		asks: 'saisi\\p{L}{1,4}|écri\\p{L}{1,4}|tape[rz]|répond\\p{L}{1,3}|réponse|ajoute[rz]',
		above: '(?:au[ -]dessus|en haut) de (?:cette|la) ligne',
		example: '##- Veuillez saisir votre réponse au-dessus de cette ligne -##',
	},
	{
		language: 'es',
		line: 'línea',
		asks: 'escrib\\p{L}{1,3}|respond\\p{L}{1,3}|respuesta|conteste?|añad\\p{L}{1,3}',
		above: '(?:encima|arriba|más arriba) de (?:esta|la) línea|sobre esta línea',
		example: '##- Por favor, escriba su respuesta por encima de esta línea -##',
	},
	{
		language: 'ca',
		line: 'línia',
		asks: 'escriviu?|respon\\p{L}{0,3}|resposta',
		above: "(?:a sobre|per sobre|damunt) d[’']?(?:e )?aquesta línia",
		example: '-- Escriviu la resposta per sobre d’aquesta línia --',
	},
	{
		language: 'pt',
		line: 'linha',
		asks: 'digit\\p{L}{1,3}|escrev\\p{L}{1,3}|respond\\p{L}{1,3}|resposta',
		above: '(?:acima|por cima) d(?:esta|a) linha',
		example: '##- Digite sua resposta acima desta linha -##',
	},
	{
		language: 'it',
		line: 'riga|linea',
		asks: 'digita\\p{L}{0,2}|scriv\\p{L}{1,4}|rispond\\p{L}{1,4}|risposta|inserire|inserisc\\p{L}{1,4}',
		above: '(?:sopra|al di sopra di|di sopra) (?:a )?(?:questa|la) (?:riga|linea)',
		example: '##- Digita la risposta sopra questa riga -##',
	},
	{
		language: 'nl',
		line: 'regel|lijn',
		asks: 'typ|schrijf|antwoord\\p{L}{0,2}|reageer|reactie|plaats',
		above: '(?:boven|bovenaan) (?:deze|de) (?:regel|lijn)',
		example: '##- Typ uw antwoord boven deze regel -##',
	},
	{
		language: 'sv',
		line: 'rad|linje',
		asks: 'svara?|skriv|svaret',
		above: '(?:ovanför|över|ovan) (?:den här|denna) (?:rad(?:en)?|linjen?)',
		example: '-- Svara ovanför denna rad --',
	},
	{
		language: 'da, nb',
		line: 'linj|linie|lina',
		asks: 'svare?t?|skriv|besvar',
		above: '(?:over|ovenfor|oppfor|ovanfor) (?:denne|den) (?:her )?(?:linjen?|linien?|lina)',
		example: '-- Svar over denne linje --',
	},
	{
		language: 'fi',
		line: 'rivin|viivan',
		asks: 'vasta\\p{L}{1,8}|kirjoita\\p{L}{0,3}',
		above: 'tämän (?:rivin|viivan) (?:yläpuolelle|yläpuolella|päälle)',
		example: '-- Vastaa tämän rivin yläpuolelle --',
	},
	{
		language: 'is',
		line: 'línu',
		asks: 'svar\\p{L}{0,4}|skrif\\p{L}{1,4}',
		above: '(?:fyrir ofan|ofan við|yfir) þessa línu',
		example: '-- Svaraðu fyrir ofan þessa línu --',
	},
];
