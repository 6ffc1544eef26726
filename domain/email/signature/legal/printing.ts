import type { LegalRow } from './rows';

/**
 * "Before printing this mail, think whether you have to", by language: this mail, a word for thinking or for nature, and one for printing.
 * A customer's "before printing the labels" names another thing; one who thinks about this mail on paper says so with a word of their own.
 */
const ROWS: ReadonlyArray<readonly [language: string, mail: string, think: string, print: string, example: string]> = [
	[
		'en',
		'(?:this|the) (?:e-?mail|message|mail)',
		'think|consider|environment|planet|trees',
		'print',
		'Before printing this e-mail, think twice.',
	],
	[
		'de',
		'diese[rs]? (?:e-?mail|nachricht|mail)',
		'denken sie|denk|überlegen|umwelt|bäume',
		'druck',
		'Überlegen Sie bitte, ob diese E-Mail wirklich ausgedruckt werden muss.',
	],
	[
		'fr',
		'cet? (?:e-?mail|message|courriel|mail)',
		'pense|réfléchi|environnement|planète',
		'imprim',
		"Avant d'imprimer ce courriel, réfléchissez à sa nécessité.",
	],
	[
		'es, ca',
		'(?:este|aquest) (?:correo|mensaje|e-?mail|mail|correu|missatge)',
		'piens[ea]|pensi|medio ?ambiente|medi ambient|planeta',
		'imprimi',
		'Antes de imprimir este correo, piense bien si es necesario.',
	],
	[
		'pt',
		'est[ea] (?:e-?mail|mensagem|correio)',
		'pense|ambiente|planeta',
		'imprimi',
		'Antes de imprimir este e-mail, pense bem se é preciso.',
	],
	[
		'it, ro',
		'(?:questa|questo|acest) (?:e-?mail|mail|messaggio|mesaj)',
		'pens[ai]|rifletti|ambiente|gândiți|mediul',
		'stamp|tipăr|imprim',
		'Prima di stampare questa mail, pensa se serve davvero.',
	],
	[
		'nl',
		'(?:deze|dit) (?:e-?mail|mail|bericht)',
		'denk|overweeg|milieu',
		'print|druk',
		'Denk na voordat u deze e-mail print.',
	],
	[
		'sv, da, nb',
		'(?:detta|det här|denna|denne|dette) (?:e-?post|mejl|mail|e-?mail|meddelande|melding|meddelelse)',
		'tänk|tenk|tænk|overvej|miljø|miljö',
		'skriver (?:du )?(?:ut|detta|denna|det)|skriva ut|utskrift|print|udskriv',
		'Tenk deg om før du printer denne e-posten.',
	],
	[
		'fi',
		'(?:tämä|tämän|tätä) (?:viesti|viestin|sähköposti)',
		'mieti|harkitse|ympäristö|luonto',
		'tulost',
		'Harkitse, ennen kuin tulostat tämän viestin.',
	],
	[
		'pl, cs, sk, hu',
		'(?:tej|tę|ten|tento|tuto|túto|tohoto|ezt az?) (?:wiadomoś|e-?mail|zpráv|správ|üzenet|level)',
		'pomyśl|zastanów|zamysl|zvažte|zvážte|myslete|gondol|środowisk|prostřed|prostred|környezet',
		'druk|tisk|tlač|nyomtat',
		'Zanim wydrukujesz ten e-mail, zastanów się, czy to konieczne.',
	],
	[
		'ru, uk, bg',
		'(?:это|этого|цей|този|това) (?:письмо|письма|сообщени|лист|повідомленн|имейл|писмо|съобщени)',
		'подумайте|подумай|помислете|природ|окружающ|довкілл|околна',
		'печат|друк|принтир',
		'Прежде чем распечатать это письмо, подумайте, нужно ли это.',
	],
	[
		'tr, el',
		'bu (?:e-?posta|mesaj|ileti)|αυτό το (?:μήνυμα|e-?mail)|το (?:μήνυμα|e-?mail) αυτό',
		'düşünün|çevre|σκεφτείτε|περιβάλλον',
		'yazdır|εκτυπ',
		'Bu e-postayı yazdırmadan önce bir kez daha düşünün.',
	],
	[
		'ja, zh, ko',
		'この(?:メール|Eメール)|[此本](?:电子)?邮件|此郵件|本郵件|이 (?:메일|이메일)',
		'環境|环境|环保|環保|환경',
		'印刷|プリント|打印|列印|인쇄|출력',
		'このメールを印刷する前に、環境への配慮をお願いします。',
	],
];

/** Or whether: "think that this mail can't be printed" is a customer's. */
const BEFORE =
	'(?<!\\p{L})(?:before|whether|if|bevor|ehe|ob|avant|si|antes|abans|prima|se|înainte|voordat|voor|of|innan|om|før|inden|ennen|zanim|czy|než|či|skôr|mielőtt|прежде|перед|если|перш|преди|дали|önce|πριν|αν)(?!\\p{L})|前|전';

/** What is to be thought of: "think about the font size" is a customer's. A short line says no more than that. */
const NEED =
	'necess|nécess|necesari|necessári|necessari|really|twice|environ|planet|planèt|trees|wirklich|nötig|notwendig|umwelt|bäume|realmente|preciso|ambient|vraiment|davvero|serve|nodig|milieu|nödvänd|nødvend|verkligen|virkelig|miljö|miljø|tarpe|todella|ympäristö|luonto|koniecz|naprawdę|środowisk|nutn|opravdu|naozaj|prostřed|prostred|szüks|valóban|környezet|necesar|mediul|нужно|необходим|природ|окружающ|потрібно|довкілл|околна|gerek|çevre|απαραίτητ|περιβάλλον|環境|环境|环保|環保|환경';
const SHORT = '\\S{1,40}(?:\\s\\S{1,40}){0,8}$';

export const PRINTING: readonly LegalRow[] = ROWS.map(([language, mail, think, print, example]) => ({
	language: `${language}: before it is printed`,
	kind: 'environment',
	opening: `(?=.{0,160}(?:${mail}))(?=.{0,160}(?:${think}))(?=.{0,160}(?:${BEFORE}))(?=.{0,200}(?:${NEED})|${SHORT}).{0,80}(?:${print})`,
	claim: print,
	examples: [example],
}));
