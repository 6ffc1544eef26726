/**
 * The line that introduces quoted history ("On … Ana wrote:"), by language.
 * `verbs` are what says that somebody wrote, `leads` what such a line begins with; both as regular expressions.
 * Every row's examples are run by a test.
 */

export interface Attribution {
	language: string;
	verbs: string;
	leads: string;
	examples: readonly string[];
}

export const ATTRIBUTIONS: readonly Attribution[] = [
	{
		language: 'en',
		verbs: 'wrote|writes|said|has written|quoting [^@]{1,80}@\\S{1,100}',
		leads: 'on|at',
		examples: [
			'On Tue, 4 Mar 2025 at 09:12, Ana Silva <ana@shop.example> wrote:',
			'On Mar 4, 2025, at 9:12 AM, Ana Silva wrote:',
			'On Wednesday, 9 January 2014, Ana Silva wrote:',
			'*On Tue, 4 Mar 2025 at 09:12 Ana Silva <ana@shop.example> wrote:*',
		],
	},
	{
		language: 'de',
		verbs: 'schrieb|geschrieben|schreibt|zitat von [^@]{1,80}@\\S{1,100}',
		leads: 'am|vor|at',
		examples: [
			'Am Di., 4. März 2025 um 09:12 Uhr schrieb Ana Silva <ana@shop.example>:',
			'Am 04.03.25 um 09:12 schrieb Ana Silva:',
			'Am Dienstag, 4. März 2025 um 09:12:48 MEZ hat Ana Silva <ana@shop.example> Folgendes geschrieben:',
		],
	},
	{
		language: 'fr',
		verbs: 'selon [^@]{1,80}@\\S{1,100}|a écrit|à écrit|écrivait|a ecrit|écrit',
		leads: 'le|en date du|on',
		examples: ['Le mar. 4 mars 2025 à 09:12, Ana Silva <ana@shop.example> a écrit :'],
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
		examples: ['El dt., 4 de març 2025 a les 9:12, Ana Silva <ana@shop.example> va escriure:'],
	},
	{
		language: 'it',
		verbs: 'ha scritto|scrisse|scrive',
		leads: 'il|il giorno|in data',
		examples: ['Il giorno mar 4 mar 2025 alle ore 09:12 Ana Silva <ana@shop.example> ha scritto:'],
	},
	{
		language: 'pt',
		verbs: 'escreveu|a escrito',
		leads: 'em|no dia|a',
		examples: ['Em ter., 4 de mar. de 2025 às 09:12, Ana Silva <ana@shop.example> escreveu:'],
	},
	{
		language: 'nl',
		verbs: 'schreef|het volgende geschreven|heeft geschreven',
		leads: 'op|aan',
		examples: [
			'Op di 4 mrt 2025 om 09:12 schreef Ana Silva <ana@shop.example>:',
			'Op 4 mrt. 2025 om 09:12 heeft Ana Silva het volgende geschreven:',
		],
	},
	{
		language: 'pl',
		verbs: 'napisał\\(a\\)|napisała?|pisze|wiadomość napisana przez',
		leads: 'w dniu|dnia|użytkownik|wiadomość napisana',
		examples: [
			'wt., 4 mar 2025 o 09:12 Ana Silva <ana@shop.example> napisał(a):',
			'Dnia 4 marca 2025 09:12 Ana Silva <ana@shop.example> napisał(a):',
		],
	},
	{
		language: 'sv',
		verbs: 'skrev|har skrivit|skriver',
		leads: 'den|vid',
		examples: ['Den tis 4 mars 2025 kl 09:12 skrev Ana Silva <ana@shop.example>:'],
	},
	{
		language: 'da',
		verbs: 'skrev|har skrevet',
		leads: 'den|på',
		examples: ['Den tirs. 4. mar. 2025 kl. 09.12 skrev Ana Silva <ana@shop.example>:'],
	},
	{
		language: 'nb',
		verbs: 'skrev|har skrevet|følgende',
		leads: 'den|på',
		examples: ['tir. 4. mars 2025 kl. 09:12 skrev Ana Silva <ana@shop.example>:'],
	},
	{
		language: 'is',
		verbs: 'skrifaði',
		leads: 'þann',
		examples: ['Þann þri., 4. mar. 2025 kl. 09:12 skrifaði Ana Silva <ana@shop.example>:'],
	},
	{
		language: 'fi',
		verbs: 'kirjoitti',
		leads: '',
		examples: ['ti 4. maalisk. 2025 klo 9.12 Ana Silva (ana@shop.example) kirjoitti:'],
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
		leads: '',
		examples: ['otrd., 2025. g. 4. marts, plkst. 09:12 — lietotājs Ana Silva (<ana@shop.example>) rakstīja:'],
	},
	{
		language: 'lt',
		verbs: 'rašė|parašė',
		leads: '',
		examples: ['2025-03-04, an, 09:12 Ana Silva <ana@shop.example> rašė:'],
	},
	{
		language: 'ru',
		verbs: 'написала?|написал\\(а\\)|пишет|писала?',
		leads: '',
		examples: [
			'вт, 4 мар. 2025 г. в 09:12, Ana Silva <ana@shop.example>:',
			'4 марта 2025 г., в 09:12, Ana Silva написал(а):',
		],
	},
	{
		language: 'uk',
		verbs: 'пише|написала?|написав',
		leads: '',
		examples: ['вт, 4 бер. 2025 р. о 09:12 Ana Silva <ana@shop.example> пише:'],
	},
	{
		language: 'bg',
		verbs: 'написа|пише',
		leads: 'на',
		examples: ['На вт, 4.03.2025 г. в 9:12 Ana Silva <ana@shop.example> написа:'],
	},
	{
		language: 'sr',
		verbs: 'је написао/ла|је написала?|je napisao/la|je napisala?|је написао',
		leads: 'дана|dana',
		examples: ['уто, 4. мар 2025. у 09:12 Ana Silva <ana@shop.example> је написао/ла:'],
	},
	{
		language: 'hr, sl',
		verbs: 'je napisao/la|je napisala?|je napisao|napisao je|napisala je|piše|je napisal/-a|je oseba .{1,60} napisala',
		leads: 'dana|u|v',
		examples: ['uto, 4. ožu 2025. u 09:12 Ana Silva <ana@shop.example> napisao je:'],
	},
	{
		language: 'cs',
		verbs: 'napsala?|napsal\\(a\\)|odesílatel',
		leads: 'dne',
		examples: ['út 4. 3. 2025 v 9:12 odesílatel Ana Silva <ana@shop.example> napsal:'],
	},
	{
		language: 'sk',
		verbs: 'napísala?|napísal\\(a\\)',
		leads: 'dňa',
		examples: ['ut 4. 3. 2025 o 9:12 Ana Silva <ana@shop.example> napísal(a):'],
	},
	{
		language: 'hu',
		verbs: 'ezt írta|írta|a következőt írta',
		leads: '',
		examples: ['Ana Silva <ana@shop.example> ezt írta (időpont: 2025. márc. 4., K, 9:12):'],
	},
	{
		language: 'ro',
		verbs: 'a scris',
		leads: 'în|pe|la',
		examples: ['În mar., 4 mar. 2025 la 09:12, Ana Silva <ana@shop.example> a scris:'],
	},
	{
		language: 'el',
		verbs: 'έγραψε|έγραψες',
		leads: 'στις|την',
		examples: ['Στις Τρί 4 Μαρ 2025 στις 9:12 π.μ., ο χρήστης Ana Silva <ana@shop.example> έγραψε:'],
	},
	{
		language: 'tr',
		verbs: 'şunu yazdı|yazdı|şunları yazdı',
		leads: '',
		examples: ['Ana Silva <ana@shop.example>, 4 Mar 2025 Sal, 09:12 tarihinde şunu yazdı:'],
	},
	{
		language: 'he',
		verbs: 'כתב/ה|כתבה?|מאת',
		leads: 'בתאריך|ב-?',
		examples: ['‫בתאריך יום ג׳, 4 במרץ 2025 ב-9:12 מאת ‪Ana Silva‬‏ <‪ana@shop.example‬‏>:‬'],
	},
	{
		language: 'ar',
		verbs: 'كتب|كتبت|تمت كتابة ما يلي بواسطة',
		leads: 'في|بتاريخ',
		examples: ['في الثلاثاء، 4 مارس 2025 في 9:12 ص تمت كتابة ما يلي بواسطة ‪Ana Silva‬‏ <‪ana@shop.example‬‏>:'],
	},
	{
		language: 'fa',
		verbs: 'نوشت|نوشته',
		leads: 'در',
		examples: ['در تاریخ سه‌شنبه ۴ مارس ۲۰۲۵ ساعت ۹:۱۲ Ana Silva <ana@shop.example> نوشت:'],
	},
	{
		language: 'hi',
		verbs: 'ने लिखा',
		leads: '',
		examples: ['मंगल, 4 मार्च 2025 को 9:12 am बजे को Ana Silva <ana@shop.example> ने लिखा:'],
	},
	{
		language: 'bn',
		verbs: 'লিখেছেন',
		leads: '',
		examples: ['মঙ্গল, ৪ মার্চ, ২০২৫ তারিখে ৯:১২ AM টায় তারিখে Ana Silva <ana@shop.example> লিখেছেন:'],
	},
	{
		language: 'ja',
		verbs: 'のメール|さんは書きました|wrote|が書きました|は書きました',
		leads: '',
		examples: [
			'2025年3月4日(火) 9:12 Ana Silva <ana@shop.example>:',
			'2025/03/04 9:12、Ana Silva <ana@shop.example>のメール:',
		],
	},
	{
		language: 'zh',
		verbs: '写道|寫道|写信|来信',
		leads: '在|於|于',
		examples: [
			'Ana Silva <ana@shop.example> 于2025年3月4日周二 09:12写道：',
			'Ana Silva <ana@shop.example> 於 2025年3月4日 週二 上午9:12寫道：',
		],
	},
	{
		language: 'ko',
		verbs: '님이 작성|작성|님이 씀|썼습니다|쓴 글',
		leads: '',
		examples: ['2025년 3월 4일 (화) 오전 9:12, Ana Silva <ana@shop.example>님이 작성:'],
	},
	{
		language: 'vi',
		verbs: 'đã viết',
		leads: 'vào|lúc',
		examples: ['Vào Th 3, 4 thg 3, 2025 vào lúc 09:12 Ana Silva <ana@shop.example> đã viết:'],
	},
	{
		language: 'th',
		verbs: 'เขียนว่า',
		leads: 'เมื่อ|ในวันที่',
		examples: ['ในวันที่ อ. 4 มี.ค. 2025 เวลา 09:12 Ana Silva <ana@shop.example> เขียนว่า:'],
	},
	{
		language: 'id, ms',
		verbs: 'menulis|telah menulis',
		leads: 'pada',
		examples: ['Pada Sel, 4 Mar 2025 pukul 09.12 Ana Silva <ana@shop.example> menulis:'],
	},
];
