import { ANA, type Attribution } from './row';

/** Attributions in the languages of western and northern Europe. */
export const WESTERN_EUROPE: readonly Attribution[] = [
	{
		language: 'en',
		verbs: 'wrote|writes|said|has written|quoting [^@]{1,80}@\\S{1,100}',
		leads: 'on|at',
		examples: [
			`On Tue, 4 Mar 2025 at 09:12, ${ANA} wrote:`,
			'On Mar 4, 2025, at 9:12 AM, Ana Silva wrote:',
			'On Wednesday, 9 January 2014, Ana Silva wrote:',
			`*On Tue, 4 Mar 2025 at 09:12 ${ANA} wrote:*`,
		],
	},
	{
		language: 'de',
		verbs: 'schrieb|geschrieben|schreibt|zitat von [^@]{1,80}@\\S{1,100}',
		leads: 'am|vor|at',
		examples: [
			`Am Di., 4. März 2025 um 09:12 Uhr schrieb ${ANA}:`,
			'Am 04.03.25 um 09:12 schrieb Ana Silva:',
			`Am Dienstag, 4. März 2025 um 09:12:48 MEZ hat ${ANA} Folgendes geschrieben:`,
		],
	},
	{
		language: 'fr',
		verbs: 'selon [^@]{1,80}@\\S{1,100}|a écrit|à écrit|écrivait|a ecrit|écrit',
		leads: 'le|en date du|on',
		examples: [`Le mar. 4 mars 2025 à 09:12, ${ANA} a écrit :`],
	},
	{
		language: 'es',
		verbs: 'citando a [^@]{1,80}@\\S{1,100}|escribió|escribio|escribiste|ha escrito',
		leads: 'el|en',
		examples: ['El mar, 4 mar 2025 a las 9:12, Ana Silva (<ana@shop.example>) escribió:'],
	},
	{
		language: 'ca',
		verbs: 'va escriure|ha escrit',
		leads: 'el|missatge de|a',
		examples: [`El dt., 4 de març 2025 a les 9:12, ${ANA} va escriure:`],
	},
	{
		language: 'it',
		verbs: 'ha scritto|scrisse|scrive',
		leads: 'il|il giorno|in data',
		examples: [`Il giorno mar 4 mar 2025 alle ore 09:12 ${ANA} ha scritto:`],
	},
	{
		language: 'pt',
		verbs: 'escreveu|a escrito',
		leads: 'em|no dia|a',
		examples: [`Em ter., 4 de mar. de 2025 às 09:12, ${ANA} escreveu:`],
	},
	{
		language: 'nl',
		verbs: 'schreef|het volgende geschreven|heeft geschreven',
		leads: 'op|aan',
		examples: [
			`Op di 4 mrt 2025 om 09:12 schreef ${ANA}:`,
			'Op 4 mrt. 2025 om 09:12 heeft Ana Silva het volgende geschreven:',
		],
	},
	{
		language: 'sv',
		verbs: 'skrev|har skrivit|skriver',
		leads: 'den|vid',
		examples: [`Den tis 4 mars 2025 kl 09:12 skrev ${ANA}:`],
	},
	{
		language: 'da',
		verbs: 'skrev|har skrevet',
		leads: 'den|på',
		examples: [`Den tirs. 4. mar. 2025 kl. 09.12 skrev ${ANA}:`],
	},
	{
		language: 'nb',
		verbs: 'skrev|har skrevet|følgende',
		leads: 'den|på',
		examples: [`tir. 4. mars 2025 kl. 09:12 skrev ${ANA}:`],
	},
	{
		language: 'is',
		verbs: 'skrifaði',
		leads: 'þann',
		examples: [`Þann þri., 4. mar. 2025 kl. 09:12 skrifaði ${ANA}:`],
	},
	{
		language: 'fi',
		verbs: 'kirjoitti',
		examples: ['ti 4. maalisk. 2025 klo 9.12 Ana Silva (ana@shop.example) kirjoitti:'],
	},
];
