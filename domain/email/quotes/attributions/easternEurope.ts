import { ANA, type Attribution } from './row';

/** Attributions in the languages of eastern Europe and Turkey. */
export const EASTERN_EUROPE: readonly Attribution[] = [
	{
		language: 'pl',
		verbs: 'napisał\\(a\\)|napisała?|pisze|wiadomość napisana przez',
		leads: 'w dniu|dnia|użytkownik|wiadomość napisana',
		examples: [`wt., 4 mar 2025 o 09:12 ${ANA} napisał(a):`, `Dnia 4 marca 2025 09:12 ${ANA} napisał(a):`],
	},
	{
		language: 'et',
		verbs: 'kirjutas',
		leads: 'kuupäeval',
		examples: ['Ana Silva (<ana@shop.example>) kirjutas kuupäeval T, 4. märts 2025 kell 09:12:'],
	},
	{
		language: 'lv',
		verbs: 'rakstīja',
		examples: ['otrd., 2025. g. 4. marts, plkst. 09:12 — lietotājs Ana Silva (<ana@shop.example>) rakstīja:'],
	},
	{ language: 'lt', verbs: 'rašė|parašė', examples: [`2025-03-04, an, 09:12 ${ANA} rašė:`] },
	{
		language: 'hr, sl',
		verbs: 'je napisao/la|je napisala?|je napisao|napisao je|napisala je|piše|je napisal/-a|je oseba .{1,60} napisala',
		leads: 'dana|u|v',
		examples: [`uto, 4. ožu 2025. u 09:12 ${ANA} napisao je:`],
	},
	{
		language: 'cs',
		verbs: 'napsala?|napsal\\(a\\)|odesílatel',
		leads: 'dne',
		examples: [`út 4. 3. 2025 v 9:12 odesílatel ${ANA} napsal:`],
	},
	{
		language: 'sk',
		verbs: 'napísala?|napísal\\(a\\)',
		leads: 'dňa',
		examples: [`ut 4. 3. 2025 o 9:12 ${ANA} napísal(a):`],
	},
	{
		language: 'hu',
		verbs: 'ezt írta|írta|a következőt írta',
		examples: [`${ANA} ezt írta (időpont: 2025. márc. 4., K, 9:12):`],
	},
	{ language: 'ro', verbs: 'a scris', leads: 'în|pe|la', examples: [`În mar., 4 mar. 2025 la 09:12, ${ANA} a scris:`] },
	{
		language: 'tr',
		verbs: 'şunu yazdı|yazdı|şunları yazdı',
		examples: [`${ANA}, 4 Mar 2025 Sal, 09:12 tarihinde şunu yazdı:`],
	},
	{
		language: 'ru',
		verbs: 'написала?|написал\\(а\\)|пишет|писала?',
		examples: [`вт, 4 мар. 2025 г. в 09:12, ${ANA}:`, '4 марта 2025 г., в 09:12, Ana Silva написал(а):'],
	},
	{ language: 'uk', verbs: 'пише|написала?|написав', examples: [`вт, 4 бер. 2025 р. о 09:12 ${ANA} пише:`] },
	{ language: 'bg', verbs: 'написа|пише', leads: 'на', examples: [`На вт, 4.03.2025 г. в 9:12 ${ANA} написа:`] },
	{
		language: 'sr',
		verbs: 'је написао/ла|је написала?|je napisao/la|je napisala?|је написао',
		leads: 'дана|dana',
		examples: [`уто, 4. мар 2025. у 09:12 ${ANA} је написао/ла:`],
	},
	{
		language: 'el',
		verbs: 'έγραψε|έγραψες',
		leads: 'στις|την',
		examples: [`Στις Τρί 4 Μαρ 2025 στις 9:12 π.μ., ο χρήστης ${ANA} έγραψε:`],
	},
];
