import { row, type AbsenceRow } from './row';

/** Every row's examples are run by a test. */
export const ABSENCES_NORTH_EAST: readonly AbsenceRow[] = [
	row(
		'sv',
		[
			'frånvaro|frånvarande|ej på kontoret|på semester|semester|föräldraledig',
			'(?:jag är|vi är)(?: [\\p{L}\\d.]+){0,4} (?:på semester|frånvarande|borta|ledig|föräldraledig|inte på kontoret|ej på kontoret)|arbetar inte längre',
			'till och med|tillbaka|åter|brådskande|kontakta|vid akuta|begränsad',
		],
		{
			subject: 'Frånvaro: order',
			text: 'Jag är på semester och är tillbaka den 10 mars. Vid brådskande ärenden, kontakta Mia.',
		},
	),
	row(
		'da, nb',
		[
			'fravær(?:ende)?|ikke til stede|ikke på kontoret|på ferie|ferie|ute av kontoret|permisjon',
			'(?:jeg er|vi er)(?: [\\p{L}\\d.]+){0,4} (?:på ferie|fraværende|ikke på kontoret|ute av kontoret|ikke til stede|bortreist|på barsel|i permisjon)|arbejder ikke længere|jobber ikke lenger',
			'til og med|tilbage|tilbake|haster|hastende|kontakt|vender tilbage|begrenset|begrænset',
		],
		{ subject: 'Fravær: ordre', text: 'Jeg er på ferie og er tilbage den 10. marts. Hvis det haster, kontakt Mia.' },
	),
	row(
		'fi',
		[
			'poissa|lomalla|vuosilomalla|matkoilla',
			'(?:olen|olemme)(?: [\\p{L}\\d.]+){0,4} (?:lomalla|poissa|vuosilomalla|matkoilla|vanhempainvapaalla)|ei enää työskentele',
			'palaan|saakka|asti|kiireellis\\p{L}{1,10}|ottakaa yhteyttä|ota yhteyttä',
		],
		{ subject: 'Poissa: tilaus', text: 'Olen lomalla ja palaan 10.3. Kiireellisissä asioissa ota yhteyttä Miaan.' },
	),
	row(
		'pl',
		[
			'nieobecność|poza biurem|na urlopie|urlop|nieobecn[ya]',
			'(?:jestem|przebywam|będę)(?: [\\p{L}\\d.]+){0,4} (?:na urlopie|poza biurem|nieobecn[ya]|na zwolnieniu)|już nie pracuje',
			'do dnia|po powrocie|wrócę|w pilnych|pilnych sprawach|proszę o kontakt|kontakt z|odpowiem',
		],
		{ subject: 'Nieobecność: zamówienie', text: 'Przebywam na urlopie. W pilnych sprawach proszę o kontakt z Mią.' },
	),
	row(
		'cs, sk',
		[
			'nepřítomnost|neprítomnosť|mimo kancelář|mimo kancelárie|dovolená|dovolenka',
			'(?:jsem|som|budu|budem)(?: [\\p{L}\\d.]+){0,4} (?:mimo kancelář|mimo kancelárie|na dovolené|na dovolenke|nepřítomen|nepřítomna|neprítomn[ýá])|(?:již|už) nepracuje',
			'do |vrátím se|vrátim sa|naléhav\\p{L}{1,6}|v urgentn\\p{L}{1,6}|kontaktujte|obraťte se|obráťte sa',
		],
		{
			subject: 'Nepřítomnost: objednávka',
			text: 'Jsem na dovolené, vrátím se 10. března. V naléhavých případech kontaktujte Miu.',
		},
	),
	row(
		'hu',
		[
			'szabadságon|házon kívül|távollét',
			'(?:szabadságon|házon kívül) (?:vagyok|leszek|tartózkodom)|nem tartózkodom (?:az irodában|irodában)|már nem dolgozik',
			'-ig|sürgős|keresse|forduljon|visszatérek|visszatérésem',
		],
		{ subject: 'Szabadságon: rendelés', text: 'Szabadságon vagyok. Sürgős esetben keresse Miát.' },
	),
	row(
		'ro',
		[
			'în afara biroului|absent[ăa]?|concediu|în concediu',
			'(?:sunt|voi fi|mă aflu)(?: [\\p{L}\\d.]+){0,4} (?:în concediu|plecat[ăa]? din birou|în afara biroului|absent[ăa]?)|nu mai lucrează',
			'până|revin|mă întorc|urgen\\p{L}{1,6}|contacta(?:ți|ti)',
		],
		{ subject: 'Absent: comandă', text: 'Sunt în concediu până pe 10 martie. Pentru urgențe contactați-o pe Mia.' },
	),
];
