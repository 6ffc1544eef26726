import { row, type ReceiptRow } from './row';

/** Every row's examples are run by a test. */
export const RECEIPTS_WEST: readonly ReceiptRow[] = [
	row(
		'en',
		[
			'(?:not )?read|return receipt|read receipt|deleted|opened',
			'your (?:message|e-?mail|mail)|the (?:message|mail|e-?mail)',
			'was read|has been read|without being read|was (?:deleted|opened|displayed)|return receipt|has been (?:displayed|opened)',
		],
		['Read: Lamp', 'Your message To: Kim was read on Tuesday.'],
	),
	row(
		'de',
		[
			'(?:nicht |un)?gelesen|empfangsbestätigung|lesebestätigung|ungelesen gelöscht',
			'(?:ihre|die|deine|eine) (?:nachricht|e-?mail|mail)',
			'gelesen|empfangsbestätigung|angezeigt|gelöscht|geöffnet',
		],
		['Gelesen: Lampe', 'Ihre Nachricht wurde am Dienstag gelesen.'],
	),
	row(
		'fr',
		[
			'(?:non )?lue?|accusé de (?:réception|lecture)|confirmation de lecture',
			'(?:votre|le|du|ce) (?:message|mail|courriel|courrier)',
			'a été (?:lue?|ouverte?|affichée?|supprimée?)|accusé de|sans (?:être|avoir été) lu',
		],
		['Lu : Lampe', 'Votre message a été lu le mardi 4 mars.'],
	),
	row(
		'es',
		[
			'(?:no )?leído|acuse de recibo|confirmación de lectura|eliminado',
			'(?:su|el|tu|un) (?:mensaje|correo)',
			'(?:fue|ha sido|se ha|se) (?:leído|abierto|mostrado|eliminado)|acuse de recibo|sin (?:haber sido leído|leer)',
		],
		['Leído: Lámpara', 'El mensaje fue leído el martes.'],
	),
	row(
		'ca, gl',
		['(?:no )?llegit|(?:non )?lid[oa]', 'missatge|mensaxe', "llegit|s'ha llegit|lid[oa]"],
		['Llegit: Llum', 'El vostre missatge s’ha llegit dimarts.'],
	),
	row(
		'it',
		[
			'(?:non )?letto|ricevuta di (?:ritorno|lettura)|conferma di lettura|eliminato',
			'(?:il|suo|tuo|del|un) (?:\\p{L}{1,10} )?(?:messaggio|e-?mail|posta)',
			'lett[oa]|apert[oa]|ricevuta|eliminat[oa]|visualizzat[oa]',
		],
		['Letto: Lampada', 'Il messaggio è stato letto.'],
	),
	row(
		'pt',
		[
			'(?:não )?lid[oa]|confirmação de (?:leitura|recebimento)|recibo de leitura|eliminad[oa]|excluíd[oa]',
			'(?:sua|a|da) mensagem|(?:seu|o) e-?mail|mensagem',
			'lid[oa]|abert[oa]|exibid[oa]|excluíd[oa]|eliminad[oa]|confirmação',
		],
		['Lida: Luminária', 'A sua mensagem foi lida na terça-feira.'],
	),
	row(
		'nl',
		[
			'(?:niet |on)?gelezen|ontvangstbevestiging|leesbevestiging|verwijderd',
			'(?:uw|het|je|een) (?:bericht|e-?mail|mail)',
			'gelezen|ontvangstbevestiging|geopend|verwijderd|weergegeven',
		],
		['Gelezen: Lamp', 'Uw bericht is gelezen op dinsdag.'],
	),
	row(
		'sv',
		[
			'(?:o|inte |ej )?läst|mottagningskvitto|läskvitto|kvitto',
			'meddelande|e-?post|brev',
			'läst[es]?|öppna[dt]|visa[dt]|kvitto|togs bort',
		],
		['Läst: Lampa', 'Ditt meddelande lästes i tisdags.'],
	),
	row(
		'da, nb, is',
		[
			'(?:ikke )?(?:læst|lest)|ulæst|ulest|kvittering|læsekvittering|lesekvittering|lesið',
			'(?:din|den|meddelel|melding|e-?mail|e-?post|besked|skeyti)\\p{L}{0,6}',
			'læst|lest|åbnet|åpnet|kvittering|vist|slettet|lesið',
		],
		['Læst: Lampe', 'Din meddelelse blev læst tirsdag.'],
	),
	row(
		'fi, et',
		[
			'(?:ei )?luettu|lukukuittaus|lukematon|loetud',
			'viesti\\p{L}{0,6}|sähköposti\\p{L}{0,6}|kiri|sõnum',
			'luett\\p{L}{1,4}|lukukuittaus|avattu|näytetty|loetud|loeti',
		],
		['Luettu: Lamppu', 'Viestisi luettiin tiistaina. Se on luettu.'],
	),
	row(
		'pl',
		[
			'(?:nie)?przeczytan[eoay]|(?:nie )?przeczytano|potwierdzenie (?:odczytu|przeczytania|odbioru)|odczytano',
			'wiadomoś\\p{L}{1,3}|e-?mail\\p{L}{0,2}',
			'przeczytan\\p{L}{1,2}|odczytan\\p{L}{1,2}|potwierdzenie|otwart\\p{L}|usunięt\\p{L}',
		],
		['Przeczytane: Lampa', 'Wiadomość została przeczytana we wtorek.'],
	),
];
