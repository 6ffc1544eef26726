import type { SubjectRow } from './rows';

/** Sentences that machines write, for mail that came without headers. Every row's example is run by a test. */

/** Where a sentence of the machine's own begins: a line, an element, or behind another sentence. Not behind a quotation mark or a colon. */
const sentence = (words: string) => new RegExp(`(?:^|[\\n>]|[.!?]\\s)\\s{0,20}(?:${words})`, 'i');

export const AUTO_REPLY_TEXTS: readonly SubjectRow[] = [
	{
		language: 'en',
		pattern: sentence('this is an auto(?:mated|matic|matically generated) (?:reply|response|acknowledge?ment)'),
		example: 'This is an automated response to your request.',
	},
	{
		language: 'de',
		pattern: sentence(
			'dies ist eine automatisch(?:e|\\s(?:erzeugte|erstellte|generierte|versendete))?\\s(?:antwort|eingangsbestätigung)',
		),
		example: 'Dies ist eine automatische Antwort.',
	},
	{
		language: 'fr',
		pattern: sentence('ceci est (?:une réponse|un accusé de réception) automatique'),
		example: 'Ceci est une réponse automatique.',
	},
	{
		language: 'es',
		pattern: sentence('est[ae] es una respuesta automática'),
		example: 'Esta es una respuesta automática.',
	},
	{
		language: 'it',
		pattern: sentence('questa è una risposta automatica'),
		example: 'Questa è una risposta automatica.',
	},
	{ language: 'pt', pattern: sentence('esta é uma resposta automática'), example: 'Esta é uma resposta automática.' },
	{
		language: 'nl',
		pattern: sentence('dit is een automatisch(?:e|\\s(?:gegenereerd|verzonden))?\\s(?:antwoord|ontvangstbevestiging)'),
		example: 'Dit is een automatisch antwoord.',
	},
];

export const NOTIFICATION_TEXTS: readonly SubjectRow[] = [
	{
		language: 'en',
		pattern: sentence(
			'(?:please )?do not (?:reply|respond) (?:directly )?to this (?:automated )?(?:e-?mail|message)|this is an automated (?:e-?mail|message|notification)|this (?:e-?mail|message) (?:was|is) (?:automatically generated|generated automatically|sent automatically)',
		),
		example: 'Please do not reply to this email.',
	},
	{
		language: 'de',
		pattern: sentence(
			'bitte antworten sie nicht auf diese|dies ist eine automatisch(?:e|\\s(?:erzeugte|erstellte|generierte|versendete))\\s(?:nachricht|e-?mail|mail)',
		),
		example: 'Dies ist eine automatisch erzeugte Nachricht.',
	},
	{
		language: 'fr',
		pattern: sentence(
			'(?:merci de |veuillez )ne pas répondre à ce(?:t)? (?:message|mail|e-?mail|courriel)|ceci est un (?:message|courriel|e-?mail) automatique',
		),
		example: 'Merci de ne pas répondre à ce message.',
	},
	{
		language: 'es',
		pattern: sentence(
			'(?:por favor,? )?no (?:responda|conteste) a este (?:correo|mensaje)|este es un (?:mensaje|correo) automático',
		),
		example: 'Este es un mensaje automático, no responda.',
	},
	{
		language: 'it',
		pattern: sentence(
			'(?:si prega di )?non rispondere a questa? (?:e-?mail|messaggio)|questo è un messaggio automatico',
		),
		example: 'Questo è un messaggio automatico.',
	},
	{
		language: 'pt',
		pattern: sentence('(?:por favor,? )?não responda a est[ae] (?:e-?mail|mensagem)|esta é uma mensagem automática'),
		example: 'Esta é uma mensagem automática.',
	},
	{
		language: 'nl',
		pattern: sentence('dit is een automatisch (?:gegenereerd |verzonden )?(?:bericht|e-?mail)'),
		example: 'Dit is een automatisch gegenereerd bericht.',
	},
];

/** Addresses that companies tell people from, whatever stands before or behind it. Their staff write from others. */
export const NOTIFYING_SENDERS: ReadonlyArray<{ company: string; pattern: RegExp; example: string }> = [
	{ company: 'Facebook', pattern: /@(?:[a-z0-9.-]{1,40}\.)?facebookmail\.com$/, example: 'security@facebookmail.com' },
	{
		company: 'LinkedIn',
		pattern:
			/^(?:invitations|messages|messaging|jobs|jobalerts|updates|member|notifications|security|billing)[a-z-]{0,20}@(?:[a-z0-9-]{1,30}\.)?linkedin\.com$/,
		example: 'invitations@linkedin.com',
	},
	{
		company: 'PayPal',
		pattern: /^(?:service|paypal)@(?:intl\.|e\.)?paypal\.(?:com|[a-z]{2}|co\.uk)$/,
		example: 'service@paypal.com',
	},
	{
		company: 'Amazon',
		pattern:
			/^(?:versandbestaetigung|bestellbestaetigung|auto-confirm|order-update|shipment-tracking|ship-confirm|account-update|rueckgabe|return|payments-messages|confirmation-commande|confirmar-envio)@amazon\.[a-z.]{2,6}$/,
		example: 'auto-confirm@amazon.co.uk',
	},
	{
		company: 'Shopify',
		pattern: /^store\+\d{1,20}@(?:[a-z]{1,10}\.)?shopifyemail\.com$/,
		example: 'store+1234@t.shopifyemail.com',
	},
	{
		company: 'DocuSign',
		pattern: /^dse(?:_[a-z0-9]{1,10})?@(?:[a-z0-9]{1,10}\.)?docusign\.net$/,
		example: 'dse_na4@docusign.net',
	},
];
