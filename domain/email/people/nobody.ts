import { splitAddress } from '../address';

/** Addresses that nobody reads mail to, by language. Every row's example is run by a test. */
export const NOBODY: ReadonlyArray<{ language: string; pattern: RegExp; example: string }> = [
	{
		language: 'en',
		pattern: /(?:^|[-_.+])(?:no|do[-_.]?not|dont|never)[-_.]?(?:reply|answer|respond)(?:$|[-_.+])/,
		example: 'account-security-noreply',
	},
	{
		language: 'en',
		pattern: /^(?:mailer-daemon|postmaster|notifications?|alerts?|bounces?|automated|system|daemon|robot)(?:$|[+._-])/,
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
	{ language: 'pl', pattern: /(?:^|[-_.])nie[-_.]?odpowiadaj(?:$|[-_.+])/, example: 'nie-odpowiadaj' },
];

/** Whether nobody reads mail to this address. */
export function isNobody(email: string): boolean {
	const local = splitAddress(email)?.local ?? '';
	return NOBODY.some(({ pattern }) => pattern.test(local));
}
