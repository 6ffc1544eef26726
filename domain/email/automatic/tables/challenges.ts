import { says } from './rows';

/** Systems that ask who writes for a proof first. Every row's example is run by a test. */
export const CHALLENGES: ReadonlyArray<{ language: string; pattern: RegExp; example: string }> = [
	{
		language: 'en',
		pattern: says(
			"prove (?:that )?you(?: are|'re) (?:a )?(?:human|person|not a (?:robot|spammer|machine))|(?:confirm|verify) (?:that )?you (?:are|sent|wrote)|your (?:message|e-?mail) (?:is|has been) (?:waiting|held|quarantined|on hold)|to (?:deliver|release) your (?:message|e-?mail)",
		),
		example: 'Click here to prove that you are human.',
	},
	{
		language: 'de',
		pattern: says(
			'bestätigen sie(?: bitte)?,? dass sie (?:ein mensch|kein roboter|der absender)|ihre (?:nachricht|e-?mail) (?:wartet|wird zurückgehalten)',
		),
		example: 'Bitte bestätigen Sie, dass Sie ein Mensch sind.',
	},
	{
		language: 'fr',
		pattern: says(
			"(?:pour |cliquez pour )?vous authentifier|prouve[rz] que vous (?:êtes|n'êtes pas)|votre (?:message|e-?mail|mail) est en attente",
		),
		example: 'Cliquez pour vous authentifier.',
	},
	{
		language: 'es, pt, it',
		pattern: says(
			'(?:confirme|demuestre) que (?:es|usted es) (?:humano|una persona)|su mensaje está en espera|confirme que (?:é|você é) humano|conferm(?:a|i) di essere (?:umano|una persona)',
		),
		example: 'Confirme que es humano.',
	},
];
