import type { MarkerRow } from './markers';

/** Lines that lawyers put below a mail, by language. */
export const LEGAL_LINES: readonly MarkerRow[] = [
	{
		language: 'en',
		pattern:
			/^(?:[^\p{L}]{0,5})(?:this|the|the information (?:contained )?in this|the contents? of this)(?: e-?mail| message| communication| transmission)(?: message)?(?:,? (?:and|including|together with) .{0,60})?,? (?:is|are|may|contains?|was|has)(?!\p{L}).{0,200}(?:confidential|privileged|intended|addressee|recipient)/iu,
		example: 'This e-mail is confidential and may be privileged.',
	},
	{
		language: 'en',
		pattern:
			/^[^\p{L}]{0,5}(?:confidentiality (?:notice|note|statement)|disclaimer|legal (?:notice|disclaimer)|important notice|privileged and confidential|notice of confidentiality)\b/iu,
		example: 'CONFIDENTIALITY NOTICE: This message is for the addressee only.',
	},
	{
		language: 'en',
		pattern:
			/^[^\p{L}]{0,5}(?:please )?consider the environment before|^[^\p{L}]{0,5}virus-free\.|^this e-?mail has been (?:checked|scanned) (?:for viruses )?by\b/iu,
		example: 'Virus-free. www.avast.com',
	},
	{
		language: 'de',
		pattern:
			/^[^\p{L}]{0,5}(?:diese e-?mail|diese nachricht|der inhalt dieser e-?mail|die in dieser e-?mail|dieses e-?mail)(?!\p{L}).{0,200}(?:vertraulich|rechtlich geschützt|bestimmt|adressat|empfänger)/iu,
		example: 'Diese E-Mail enthält vertrauliche Informationen.',
	},
	{
		language: 'de',
		pattern:
			/^[^\p{L}]{0,5}(?:vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|disclaimer)\b|^virenfrei\./iu,
		example: 'Vertraulichkeitshinweis: Nur für den Empfänger.',
	},
	{
		language: 'fr',
		pattern:
			/^[^\p{L}]{0,5}(?:ce (?:message|courriel|mail|e-?mail)|cet e-?mail|le présent message)(?: .{0,200})?(?:confidentiel|destinataire|exclusi)|^[^\p{L}]{0,5}avis de confidentialité/iu,
		example: 'Ce message et ses pièces jointes sont confidentiels.',
	},
	{
		language: 'es',
		pattern:
			/^[^\p{L}]{0,5}(?:este (?:mensaje|correo|e-?mail)|la información contenida en este)(?!\p{L}).{0,200}(?:confidencial|destinatario|privilegiad)|^[^\p{L}]{0,5}aviso (?:legal|de confidencialidad)/iu,
		example: 'Este mensaje es confidencial y va dirigido a su destinatario.',
	},
	{
		language: 'it',
		pattern:
			/^[^\p{L}]{0,5}(?:questo messaggio|la presente e-?mail|questa e-?mail|le informazioni contenute)(?!\p{L}).{0,200}(?:riservat|confidenzial|destinatari)/iu,
		example: 'Questo messaggio contiene informazioni riservate.',
	},
	{
		language: 'pt',
		pattern:
			/^[^\p{L}]{0,5}(?:esta mensagem|este e-?mail|a informação contida)(?!\p{L}).{0,200}(?:confidencia|destinatári)/iu,
		example: 'Esta mensagem é confidencial e destina-se ao destinatário.',
	},
	{
		language: 'nl',
		pattern:
			/^[^\p{L}]{0,5}(?:dit (?:e-?mail)?bericht|deze e-?mail|de informatie in dit)(?!\p{L}).{0,200}(?:vertrouwelijk|geadresseerde|bestemd)/iu,
		example: 'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.',
	},
	{
		language: 'pl',
		pattern:
			/^[^\p{L}]{0,5}(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości)(?!\p{L}).{0,200}(?:poufn|adresat)/iu,
		example: 'Niniejsza wiadomość jest poufna.',
	},
	{
		language: 'sv, da, nb',
		pattern:
			/^[^\p{L}]{0,5}(?:detta (?:e-?post)?meddelande|denne (?:e-?mail|e-?post|melding)|denna e-?post)(?!\p{L}).{0,200}(?:konfidentiell|fortrolig|avsedd|tiltænkt|sekretess)/iu,
		example: 'Detta meddelande är konfidentiellt.',
	},
];

export function isLegalLine(text: string): boolean {
	const start = text.slice(0, 400);
	return LEGAL_LINES.some(({ pattern }) => pattern.test(start));
}
