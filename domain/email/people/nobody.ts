import { splitAddress } from '../address';
import { isRelay } from './relays';

/** Addresses that nobody reads mail to, by language. Every row's example is run by a test. */
export const NOBODY: ReadonlyArray<{ language: string; pattern: RegExp; example: string }> = [
	{
		language: 'en',
		pattern: /(?:^|[-_.+])(?:no|do[-_.]?not|dont|never)[-_.]?(?:reply|answer|respond)(?:$|[-_.+])/,
		example: 'account-security-noreply',
	},
	{
		language: 'en',
		pattern:
			/^(?:mailer-daemon|postmaster|notifications?|alerts?|bounces|automated|system|daemon|robot)(?:$|[+._-])|^bounce[+=]/,
		example: 'notifications',
	},
	{
		language: 'de',
		pattern: /(?:^|[-_.])(?:nicht[-_.]?antworten|keine[-_.]?antwort)(?:$|[-_.+])/,
		example: 'bitte-nicht-antworten',
	},
	{
		language: 'fr',
		pattern: /(?:^|[-_.])(?:ne[-_.]?pas[-_.]?repondre|pas[-_.]?de[-_.]?reponse)(?:$|[-_.+])/,
		example: 'ne-pas-repondre',
	},
	{
		language: 'es',
		pattern: /(?:^|[-_.])no[-_.]?(?:responder|responda|contestar|conteste)(?:$|[-_.+])/,
		example: 'no-responder',
	},
	{ language: 'pt', pattern: /(?:^|[-_.])nao[-_.]?(?:responder|responda)(?:$|[-_.+])/, example: 'naoresponda' },
	{ language: 'it', pattern: /(?:^|[-_.])non[-_.]?risponder[ei](?:$|[-_.+])/, example: 'non-rispondere' },
	{
		language: 'nl',
		pattern: /(?:^|[-_.])(?:niet[-_.]?(?:beantwoorden|antwoorden)|geen[-_.]?antwoord)(?:$|[-_.+])/,
		example: 'niet-beantwoorden',
	},
	{
		language: 'sv, da, nb',
		pattern: /(?:^|[-_.])(?:svara[-_.]?(?:inte|ej)|(?:ikke|ej)[-_.]?svar|svar[-_.]?ikke)(?:$|[-_.+])/,
		example: 'svara-inte',
	},
	{ language: 'fi', pattern: /(?:^|[-_.])(?:ala[-_.]?vastaa|ei[-_.]?vastausta)(?:$|[-_.+])/, example: 'ala-vastaa' },
	{
		language: 'cs, sk',
		pattern: /(?:^|[-_.])(?:neodpovidat|neodpovidejte|neodpovedat|neodpovedajte)(?:$|[-_.+])/,
		example: 'neodpovidat',
	},
	{ language: 'hu', pattern: /(?:^|[-_.])ne[-_.]?valaszolj(?:on)?(?:$|[-_.+])/, example: 'ne-valaszoljon' },
	{ language: 'ro', pattern: /(?:^|[-_.])nu[-_.]?raspunde(?:ti)?(?:$|[-_.+])/, example: 'nu-raspundeti' },
	{ language: 'hr, sr, sl', pattern: /(?:^|[-_.])ne[-_.]?odgovaraj(?:te)?(?:$|[-_.+])/, example: 'ne-odgovarajte' },
	{ language: 'tr', pattern: /(?:^|[-_.])(?:yanitlama|cevaplama)(?:yin(?:iz)?)?(?:$|[-_.+])/, example: 'yanitlamayin' },
	{ language: 'ca', pattern: /(?:^|[-_.])no[-_.]?respo(?:ndre|ngueu)(?:$|[-_.+])/, example: 'no-respondre' },
	{
		language: 'ru, uk',
		pattern: /(?:^|[-_.])(?:ne[-_.]?otvechat|ne[-_.]?otvechajte|ne[-_.]?vidpovidaty)(?:$|[-_.+])/,
		example: 'ne-otvechat',
	},
	{ language: 'pl', pattern: /(?:^|[-_.])nie[-_.]?odpowiadaj(?:$|[-_.+])/, example: 'nie-odpowiadaj' },
];

/** Whether nobody reads mail to this address. */
export function isNobody(email: string): boolean {
	const local = splitAddress(email)?.local ?? '';
	return NOBODY.some(({ pattern }) => pattern.test(local)) && !isRelay(email);
}
