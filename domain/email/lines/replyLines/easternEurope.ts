import type { ReplyLine } from './row';

/** What help desks write above the mail that is answered, in the languages of eastern Europe. */
export const EASTERN_EUROPE: readonly ReplyLine[] = [
	{
		language: 'pl',
		line: 'lini|kresk',
		asks: 'odpowied\\p{L}{1,4}|odpisz|napisz|wpisz|pisz',
		above: '(?:powyżej|nad) (?:tej|tą) (?:linii|linią|linijki|kreski|kreską)',
		example: '-- Odpowiedz powyżej tej linii --',
	},
	{
		language: 'cs',
		line: 'čár|řád|link',
		asks: 'odpov\\p{L}{1,6}|napište|pište|vepište',
		above: 'nad (?:tuto|touto|tento|tímto) (?:čáru|čárou|řádek|řádkem|linku|linkou)',
		example: '-- Odpovězte nad tuto čáru --',
	},
	{
		language: 'sk',
		line: 'čiar|riad|link',
		asks: 'odpov\\p{L}{1,6}|napíšte|píšte',
		above: 'nad (?:túto|touto|tento|týmto) (?:čiaru|čiarou|riadok|riadkom|linku)',
		example: '-- Odpovedzte nad tento riadok --',
	},
	{
		language: 'hu',
		line: 'sor |vonal ',
		asks: 'válasz\\p{L}{0,8}|írj\\p{L}{1,4}|írja',
		above: '(?:e|ezen|a|az ezen) (?:sor|vonal) (?:fölé|felett|fölött)',
		example: '-- Válaszát e sor fölé írja --',
	},
	{
		language: 'ro',
		line: 'linii|rând',
		asks: 'răspun\\p{L}{1,6}|scrie\\p{L}{0,3}|introduce\\p{L}{0,3}',
		above: 'deasupra (?:acestei|acestui) (?:linii|rând)',
		example: '-- Răspundeți deasupra acestei linii --',
	},
	{
		language: 'hr, sr, sl',
		line: 'linij|crte|retka|reda|črto|vrstico',
		asks: 'odgovor\\p{L}{0,4}|napiš\\p{L}{1,3}|upiš\\p{L}{1,3}|piš\\p{L}{1,3}|vpiš\\p{L}{1,3}',
		above: '(?:iznad|nad) (?:ove|te|to|ovog|ovoga) (?:linije|crte|retka|reda|črto|vrstico)',
		example: '-- Odgovorite iznad ove linije --',
	},
	{
		language: 'bg',
		line: 'ред|линия',
		asks: 'отговор\\p{L}{0,4}|напиш\\p{L}{1,3}',
		above: '(?:над|горе над) (?:този|тази) (?:ред|линия)',
		example: '-- Отговорете над този ред --',
	},
	{
		language: 'ru',
		line: 'строк|лини|черт',
		asks: 'ответ\\p{L}{0,4}|напиш\\p{L}{1,3}|введите|пишите',
		above: '(?:выше|над) (?:этой|данной|этою) (?:строк[иой]{1,2}|лини[иейю]{1,2}|черт[ыой]{1,2})',
		example: '-- Напишите ответ выше этой строки --',
	},
	{
		language: 'uk',
		line: 'рядк|ліні|риск',
		asks: 'відпов\\p{L}{1,5}|напиш\\p{L}{1,3}|введіть|пишіть',
		above: '(?:вище|над) (?:цього|цієї|цим|цією) (?:рядка|рядком|лінії|лінією|риски|рискою)',
		example: '-- Напишіть відповідь вище цього рядка --',
	},
	{
		language: 'lt, lv, et',
		line: 'eilutės|linijos|rindas|līnijas|rea |joone ',
		asks: 'atsak\\p{L}{1,6}|rašyk\\p{L}{1,3}|atbild\\p{L}{1,5}|rakst\\p{L}{1,5}|vasta\\p{L}{0,4}|kirjuta\\p{L}{0,4}',
		above: 'virš šios (?:eilutės|linijos)|virs šīs (?:rindas|līnijas)|(?:selle|käesoleva) (?:rea|joone) kohale',
		example: '-- Atsakykite virš šios eilutės --',
	},
	{
		language: 'el',
		line: 'γραμμή|σειρά',
		asks: 'απαντ\\p{L}{1,6}|απάντησ\\p{L}{1,3}|γράψτε|πληκτρολογήστε',
		above: '(?:πάνω|επάνω) από (?:αυτήν?|αυτή|τη) (?:τη )?(?:γραμμή|σειρά)',
		example: '-- Απαντήστε πάνω από αυτή τη γραμμή --',
	},
	{
		language: 'tr',
		line: 'satırın|çizginin',
		asks: 'yanıt\\p{L}{0,10}|cevap\\p{L}{0,10}|yaz\\p{L}{0,5}',
		above: 'bu (?:satırın|çizginin) (?:üzerine|üstüne|üstünde|yukarısına)',
		example: '-- Lütfen bu satırın üzerine yanıtınızı yazın --',
	},
];
