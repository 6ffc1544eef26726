import { splitAddress } from '../../address';

/** Sites, by the part before the sign: programs that write when somebody has filled in a form. Every row's example is run by a test. */
export const FORM_ADDRESSES: ReadonlyArray<{ kind: string; pattern: RegExp; example: string }> = [
	{
		kind: 'software',
		pattern:
			/^(?:wordpress|wpforms|typo3|joomla|drupal|phpmailer|formspree|typeform|jotform|www-data|apache|nginx|httpd)(?:$|[+._-])/,
		example: 'wordpress',
	},
	{
		kind: 'site',
		pattern:
			/^(?:web(?:site|form|mail(?:er)?|server|master)?|homepage|internet|site|mailer|nettside|nettsted|hjemmeside|hemsida|strona|stranka|сайт)(?:$|[+._-])/,
		example: 'homepage',
	},
	{
		kind: 'form',
		pattern:
			/^(?:forms?|contact[-_.]?(?:us[-_.]?)?forms?|web[-_.]?forms?|form[-_.]?(?:submissions?|responses?|mailer)|submissions?|kontakt[-_.]?formular|formular|formulaires?|formularios?|formulieren?|contactformulier|moduli?)(?:$|[+._-])/,
		example: 'kontaktformular',
	},
];

/** Addresses of companies and of their sites alike. */
export const ROLE_ADDRESSES: ReadonlyArray<{ language: string; pattern: RegExp; example: string }> = [
	{
		language: 'en',
		pattern:
			/^(?:info|contact(?:[-_.]?us)?|support|admin|office|hello|hi|mail|shop|store|sales|service|services|help|helpdesk|orders?|bookings?|reservations?|enquir(?:y|ies)|inquir(?:y|ies)|team|post|leads?|requests?|customer[-_.]?(?:care|service))(?:$|[+._-])/,
		example: 'contact',
	},
	{
		language: 'de',
		pattern:
			/^(?:kontakt|anfragen?|buero|büro|verkauf|vertrieb|bestellung(?:en)?|buchung|laden|verwaltung)(?:$|[+._-])/,
		example: 'kontakt',
	},
	{
		language: 'fr',
		pattern: /^(?:bonjour|accueil|boutique|commandes?|reservation|demandes?)(?:$|[+._-])/,
		example: 'accueil',
	},
	{
		language: 'es, pt',
		pattern:
			/^(?:contacto|contato|hola|ola|tienda|loja|ventas|vendas|pedidos|reservas|atendimento|consultas)(?:$|[+._-])/,
		example: 'contacto',
	},
	{
		language: 'it',
		pattern: /^(?:contatt[oi]|informazioni|negozio|ordini|prenotazioni|segreteria)(?:$|[+._-])/,
		example: 'contatti',
	},
	{
		language: 'nl, sv, da, nb, fi',
		pattern:
			/^(?:winkel|verkoop|kontakta|butik|order|salg|myynti|asiakaspalvelu|toimisto|kundservice|kundeservice|klantenservice)(?:$|[+._-])/,
		example: 'kundservice',
	},
	{
		language: 'pl, cs, hu',
		pattern: /^(?:biuro|sklep|obchod|bolt|kapcsolat|iroda|zamowienia|objednavky)(?:$|[+._-])/,
		example: 'biuro',
	},
];

export function isFormAddress(email: string): boolean {
	return FORM_ADDRESSES.some(({ pattern }) => pattern.test(splitAddress(email)?.local ?? ''));
}

export function isRoleAddress(email: string): boolean {
	return ROLE_ADDRESSES.some(({ pattern }) => pattern.test(splitAddress(email)?.local ?? ''));
}
