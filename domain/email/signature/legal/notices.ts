import type { LegalRow } from './rows';

/** Notices of scanners, of environmental offices, and of who keeps which data. `opening` finds them anywhere in the line. */
export const NOTICES: readonly LegalRow[] = [
	{
		language: 'every language: "virus-free" and the scanner\'s site',
		kind: 'scanner',
		opening:
			'[\\p{L}\\p{M}][\\p{L}\\p{M} -]{1,30}[.。]\\s?(?:\\(?https?://)?(?:www\\.)?(?:avast|avg|avira|eset|kaspersky|bitdefender|mcafee|norton|f-secure)\\.[a-z.]{2,8}(?:\\s?\\(.{1,200}\\))?$',
		claim: 'vir|вирус|вірус|ιο|איר|فيروس|ウイルス|病毒|바이러스|ei viruk',
		examples: ['Virus-free. www.avast.com', 'Без вирусов. www.avast.com', 'Ei viruksia. www.avast.com'],
	},
	{
		language: 'every language: no viruses, a scanner and its site',
		kind: 'scanner',
		opening:
			'(?=[\\p{L}\\p{M} -]{0,25}(?:vir|вир|вір|wirus))[\\p{L}\\p{M} -]{3,30}[.!] [\\p{L}\\p{M} -]{0,60}(?:\\(?https?://|www\\.)\\S{3,100}$',
		claim: 'anti-?vir|антивир|антивір|antywirus',
		examples: [
			'Вирусов нет. Проверено антивирусом www.drweb.example',
			'Geen virussen. Gecontroleerd door antivirus www.x.example',
		],
	},
	{
		language: 'en',
		kind: 'scanner',
		opening:
			'(?:this|the) (?:e-?mail|message|mail)(?: and .{3,40})? (?:has been|was|is) (?:checked|scanned|certified|swept|virus)|(?:scanned|checked|protected|certified|verified) (?:by|with|virus|for)|no virus(?:es)? found|virus-?free|(?:outgoing|incoming) (?:mail|message) is certified|e-?mail scanned',
		claim:
			'virus|avast|avg|mcafee|norton|kaspersky|eset|nod32|bitdefender|sophos|avira|f-secure|trend ?micro|panda|g ?data|malwarebytes|mailscanner|clamav|symantec|messagelabs|mimecast|proofpoint|barracuda|spam',
		examples: [
			'This email has been checked for viruses by Avast antivirus software.',
			'Scanned by McAfee Total Protection',
			'No virus found in this message.',
		],
	},
	{
		language: 'de, nl, sv, da, nb, fi',
		kind: 'scanner',
		opening:
			'(?:diese e-?mail|diese nachricht) wurde|virenfrei|keine viren|dit (?:e-?mail)?bericht is|deze e-?mail is|virusvrij|detta (?:e-?post)?meddelande har|denna e-?post har|virusfri|denne (?:e-?mail|e-?post)(?:en)? (?:er|ble|blev)|tämä (?:viesti|sähköposti) on tarkistettu',
		claim:
			'viren (?:geprüft|überprüft|gescannt)|virenfrei|keine viren|(?:auf viren|avast|avg|avira|eset|kaspersky|norton)[^?]{0,60}(?:geprüft|gescannt|untersucht|gecontroleerd|kontrollerat|kontrolleret|kontrollert|scannet|skannad)|virus|virusvrij|virusfri|virusten',
		examples: [
			'Diese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft.',
			'Dit bericht is gecontroleerd op virussen door Avast.',
		],
	},
	{
		language: 'fr, es, it, pt, ca, ro',
		kind: 'scanner',
		opening:
			"(?:l['’]absence de virus|cet? (?:e-?mail|message|courriel) a été|garanti sans virus|sans virus|(?:el|este) (?:software|correo|mensaje|e-?mail)|libre de virus|sin virus|questa e-?mail è stata|questo messaggio è stato|privo di virus|(?:este|esta) (?:e-?mail|mensagem) foi|o software|livre de vírus|sem vírus|acest (?:e-?mail|mesaj) a fost|fără viruși)",
		claim:
			'(?:vérifi|analys|analiz|comprobado|escanead|controllat|verificad|verificat|scansionat|scanat)[^?]{0,80}(?:virus|vírus|virusi|viruși|avast|avg|mcafee|norton|kaspersky|eset)|(?:virus|vírus|avast|avg)[^?]{0,60}(?:vérifi|analys|analiz|comprobado|escanead|controllat|verificad|verificat)|sans virus\\.|libre de virus\\.|livre de vírus\\.|privo di virus\\.',
		examples: [
			'El software de antivirus Avast ha analizado este correo electrónico en busca de virus.',
			"L'absence de virus dans ce courrier électronique a été vérifiée par le logiciel antivirus Avast.",
		],
	},
	{
		language: 'pl, cs, sk, hu, ru, uk, el, tr',
		kind: 'scanner',
		opening:
			'(?:ta wiadomość|wiadomość|wolny od wirusów|tento e-?mail|tato zpráva|táto správa|bez virů|bez vírusov|ez az? (?:e-?mail|üzenet)|vírusmentes|это (?:сообщение|письмо)|проверено|цей лист|перевірено|αυτό το (?:e-?mail|μήνυμα)|bu (?:e-?posta|mesaj))',
		claim: 'wirus|virů|viry|vírus|вирус|вірус|антивирус|ιούς|virüs',
		examples: [
			'Tato zpráva byla zkontrolována na viry programem Avast.',
			'Это сообщение проверено на вирусы антивирусом Avast.',
		],
	},
	{
		language: 'en, de, nl, sv, da, nb: the environment',
		kind: 'environment',
		opening: '.{0,40}(?:environment|umwelt|bäume|milieu|miljö|miljø|the planet|trees|luonto|ympäristö)',
		claim: 'print|druck|afdruk|skriv|utskrift|tulost',
		examples: [
			'Please consider the environment before printing this email.',
			'Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.',
			'Ajattele ympäristöä ennen kuin tulostat tämän viestin.',
		],
	},
	{
		language: 'fr, es, it, pt, ca, ro: the environment',
		kind: 'environment',
		opening: '.{0,60}(?:environnement|planète|nature|medio ?ambiente|ambiente|planeta|medi ambient|mediul)',
		claim: 'imprim|stamp|tipăr',
		examples: [
			"Pensez à l'environnement avant d'imprimer ce message.",
			'Antes de imprimir este mensaje, piense en el medio ambiente.',
			"Prima di stampare, pensa all'ambiente.",
		],
	},
	{
		language: 'pl, cs, sk, hu, ru, uk, tr, el: the environment',
		kind: 'environment',
		opening:
			'.{0,60}(?:środowisk|drzew|životní prostředí|životné prostredie|přírod|környezet|природ|окружающ|довкілл|çevre|doğa|ağaç|περιβάλλον)',
		claim: 'druk|tisk|tlač|nyomtat|печат|распечат|друк|yazdır|εκτυπ',
		examples: [
			'Pomyśl o środowisku, zanim wydrukujesz tę wiadomość.',
			'Myslete na životní prostředí, než tento e-mail vytisknete.',
			'Подумайте о природе, прежде чем печатать это письмо.',
		],
	},
	{
		language: 'de, en, fr, nl, es, it: who keeps which data',
		kind: 'privacy',
		opening:
			"(?:informationen (?:zum|zur|zu|über)|hinweise (?:zum|zur)|unsere (?:hinweise|informationen)|unsere datenschutz|datenschutz(?:hinweise|erklärung|information)|(?:our|the|read our|see our) privacy|privacy (?:policy|notice|statement)|for information (?:on|about) how we|pour (?:en savoir plus|plus d[’']informations)|politique de confidentialité|(?:onze|ons) privacy|política de privacidad|informativa (?:sulla )?privacy|polityka prywatności)",
		claim:
			'(?:datenschutz|dsgvo|privacy|personal data|données|privacidad|prywatności).{0,160}(?:https?:|www\\.|[a-z0-9-]\\.[a-z]{2,})',
		examples: [
			'Informationen zum Datenschutz finden Sie unter www.lund-lamps.example/datenschutz',
			'Privacy policy: https://x.example/privacy',
		],
	},
];
