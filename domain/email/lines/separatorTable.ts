/**
 * The words between dashes that part new text from history ("-----Original Message-----"), by language.
 * A forward keeps what follows, a reply does not. Every phrase is run by a test, with dashes around it.
 */

export interface Separator {
	language: string;
	reply: readonly string[];
	forward: readonly string[];
}

export const SEPARATORS: readonly Separator[] = [
	{
		language: 'en',
		reply: [
			'original message',
			'original appointment',
			'original email',
			'original mail',
			'previous message',
			'reply message',
			'replied message',
			'original',
		],
		forward: [
			'forwarded message',
			'begin forwarded message',
			'forwarded mail',
			'forwarded email',
			'forward message',
			'start of forwarded message',
		],
	},
	{
		language: 'de',
		reply: [
			'ursprüngliche nachricht',
			'originalnachricht',
			'original-nachricht',
			'original nachricht',
			'originaltext',
			'ursprüngliche e-mail',
		],
		forward: [
			'weitergeleitete nachricht',
			'anfang der weitergeleiteten nachricht',
			'anfang der weitergeleiteten e-mail',
			'weitergeleitete mail',
			'weitergeleitete e-mail',
		],
	},
	{
		language: 'fr',
		reply: [
			"message d'origine",
			'message original',
			'message initial',
			"e-mail d'origine",
			'mail original',
			'courriel original',
		],
		forward: [
			'message transféré',
			'début du message réexpédié',
			'début du message transféré',
			'message réexpédié',
			'message transmis',
			'e-mail transféré',
		],
	},
	{
		language: 'es',
		reply: ['mensaje original', 'correo original', 'mensaje inicial'],
		forward: ['mensaje reenviado', 'inicio del mensaje reenviado', 'correo reenviado'],
	},
	{ language: 'ca', reply: ['missatge original'], forward: ['missatge reenviat', 'inici del missatge reenviat'] },
	{
		language: 'it',
		reply: ['messaggio originale', 'messaggio originario', 'messaggio iniziale'],
		forward: ['messaggio inoltrato', 'inizio messaggio inoltrato', 'messaggio rinviato'],
	},
	{
		language: 'pt',
		reply: ['mensagem original', 'e-mail original'],
		forward: [
			'mensagem encaminhada',
			'mensagem reenviada',
			'início da mensagem encaminhada',
			'início da mensagem reencaminhada',
			'mensagem reencaminhada',
		],
	},
	{
		language: 'nl',
		reply: ['oorspronkelijk bericht', 'origineel bericht', 'oorspronkelijke bericht', 'origineel e-mailbericht'],
		forward: ['doorgestuurd bericht', 'begin doorgestuurd bericht'],
	},
	{
		language: 'pl',
		reply: ['wiadomość oryginalna', 'oryginalna wiadomość', 'wiadomość pierwotna', 'treść oryginalnej wiadomości'],
		forward: [
			'przekazana wiadomość',
			'wiadomość przekazana',
			'początek przekazywanej wiadomości',
			'treść przekazanej wiadomości',
		],
	},
	{
		language: 'sv',
		reply: ['ursprungligt meddelande', 'originalmeddelande', 'ursprungligt mejl'],
		forward: ['vidarebefordrat meddelande', 'vidarebefordrat brev', 'vidarebefordrat mejl', 'vidarebefordrat mail'],
	},
	{
		language: 'da',
		reply: ['oprindelig meddelelse', 'original meddelelse', 'oprindelig mail', 'den oprindelige meddelelse'],
		forward: ['videresendt meddelelse', 'start på videresendt besked', 'videresendt besked', 'videresendt mail'],
	},
	{
		language: 'nb',
		reply: ['opprinnelig melding', 'original melding', 'opprinnelig e-post'],
		forward: ['videresendt melding', 'videresendt e-post', 'start på videresendt melding'],
	},
	{
		language: 'is',
		reply: ['upprunaleg skilaboð', 'upprunalegur póstur'],
		forward: ['framsend skilaboð', 'áframsend skilaboð'],
	},
	{
		language: 'fi',
		reply: ['alkuperäinen viesti', 'alkuperäinen sähköposti'],
		forward: ['välitetty viesti', 'edelleenlähetetty viesti', 'välitetty viesti alkaa', 'lähetetty edelleen'],
	},
	{
		language: 'et',
		reply: ['algne kiri', 'algsõnum', 'originaalkiri'],
		forward: ['edastatud kiri', 'edastatud sõnum'],
	},
	{
		language: 'lv',
		reply: ['sākotnējais ziņojums', 'oriģinālais ziņojums'],
		forward: ['pārsūtītais ziņojums', 'pārsūtīts ziņojums'],
	},
	{
		language: 'lt',
		reply: ['pradinis laiškas', 'originalus laiškas', 'pirminis pranešimas'],
		forward: ['persiųstas laiškas', 'persiųstas pranešimas'],
	},
	{
		language: 'ru',
		reply: ['исходное сообщение', 'оригинальное сообщение', 'первоначальное сообщение', 'исходное письмо'],
		forward: [
			'пересылаемое сообщение',
			'пересланное сообщение',
			'начало переадресованного сообщения',
			'переадресованное сообщение',
			'начало пересылаемого сообщения',
			'перенаправленное сообщение',
			'начало переадресованного письма',
		],
	},
	{
		language: 'uk',
		reply: ['вихідне повідомлення', 'оригінальне повідомлення', 'початкове повідомлення'],
		forward: [
			'переслане повідомлення',
			'перенаправлене повідомлення',
			'переадресоване повідомлення',
			'початок переадресованого повідомлення',
			'початок переадресованого листа',
		],
	},
	{ language: 'bg', reply: ['оригинално съобщение', 'първоначално съобщение'], forward: ['препратено съобщение'] },
	{
		language: 'hr, sr',
		reply: ['izvorna poruka', 'originalna poruka', 'оригинална порука'],
		forward: [
			'proslijeđena poruka',
			'prosleđena poruka',
			'započni proslijeđenu poruku',
			'početak proslijeđene poruke',
			'прослеђена порука',
		],
	},
	{ language: 'sl', reply: ['izvirno sporočilo', 'prvotno sporočilo'], forward: ['posredovano sporočilo'] },
	{
		language: 'cs',
		reply: ['původní zpráva', 'původní e-mail', 'původní email'],
		forward: ['přeposlaná zpráva', 'předaná zpráva', 'přeposlaný e-mail', 'začátek přeposílané zprávy'],
	},
	{
		language: 'sk',
		reply: ['pôvodná správa', 'pôvodný e-mail'],
		forward: ['preposlaná správa', 'odovzdaná správa', 'začiatok preposlanej správy'],
	},
	{
		language: 'hu',
		reply: ['eredeti üzenet', 'eredeti levél'],
		forward: ['továbbított üzenet', 'továbbított levél', 'továbbított levél kezdete', 'továbbított üzenet kezdete'],
	},
	{
		language: 'ro',
		reply: ['mesaj original', 'mesajul original', 'mesaj iniţial'],
		forward: [
			'mesaj redirecționat',
			'mesaj redirecţionat',
			'mesaj transmis',
			'început mesaj redirecționat',
			'începutul mesajului redirecționat',
		],
	},
	{
		language: 'el',
		reply: ['αρχικό μήνυμα', 'πρωτότυπο μήνυμα'],
		forward: ['προωθημένο μήνυμα', 'αρχή προωθημένου μηνύματος', 'έναρξη προωθημένου μηνύματος'],
	},
	{
		language: 'tr',
		reply: ['orijinal mesaj', 'özgün ileti', 'özgün mesaj', 'orjinal mesaj', 'asıl ileti'],
		forward: [
			'iletilen mesaj',
			'yönlendirilmiş ileti',
			'yönlendirilen mesaj',
			'yönlendirilen ileti',
			'yönlendirilen ileti başlangıcı',
			'iletilen mesajın başlangıcı',
		],
	},
	{
		language: 'he',
		reply: ['הודעה מקורית', 'ההודעה המקורית'],
		forward: ['הודעה שהועברה', 'הודעה מועברת', 'תחילת ההודעה שהועברה'],
	},
	{
		language: 'ar',
		reply: ['الرسالة الأصلية', 'رسالة أصلية', 'الرسالة الاصلية'],
		forward: [
			'رسالة محولة',
			'رسالة معاد توجيهها',
			'الرسالة المعاد توجيهها',
			'رسالة مُعاد توجيهها',
			'بدء الرسالة المعاد توجيهها',
			'بداية الرسالة المعاد توجيهها',
		],
	},
	{ language: 'fa', reply: ['پیام اصلی', 'پیغام اصلی'], forward: ['پیام ارسال شده', 'پیام هدایت شده'] },
	{
		language: 'ja',
		reply: ['元のメッセージ', 'オリジナルメッセージ', '元のメール', '元の予定'],
		forward: ['転送メッセージ', '転送されたメッセージ', '転送メール'],
	},
	{
		language: 'zh',
		reply: ['原始邮件', '原始郵件', '原邮件', '原始信件', '原始訊息', '邮件原件', '回复的原邮件', '回覆的原郵件'],
		forward: [
			'转发的邮件',
			'已转发邮件',
			'轉寄郵件',
			'转发邮件',
			'转发邮件信息',
			'轉寄的郵件',
			'已轉寄郵件',
			'转发的消息',
			'开始转发的邮件',
			'开始转发的信息',
			'開始轉寄郵件',
			'開始轉寄的郵件',
			'開始轉寄訊息',
		],
	},
	{
		language: 'ko',
		reply: ['원본 메시지', '원본 메일', '원본메시지', '원본메일'],
		forward: ['전달된 메시지', '전달된 메일', '전달 메시지', '전달된 메시지 시작', '전달된 메일 시작'],
	},
	{
		language: 'vi',
		reply: ['thư gốc', 'tin nhắn gốc', 'thư ban đầu'],
		forward: [
			'thư được chuyển tiếp',
			'tin nhắn được chuyển tiếp',
			'thư đã chuyển tiếp',
			'bắt đầu thư được chuyển tiếp',
		],
	},
	{ language: 'th', reply: ['ข้อความต้นฉบับ', 'ข้อความดั้งเดิม'], forward: ['ข้อความที่ส่งต่อ'] },
	{
		language: 'id, ms',
		reply: ['pesan asli', 'pesan awal', 'mesej asal'],
		forward: ['pesan terusan', 'pesan yang diteruskan', 'mesej dimajukan', 'awal pesan yang diteruskan'],
	},
];

/**
 * What help desks write above the mail that is answered. The writer's text stands above it.
 * Every row's example is run by a test.
 */
export const REPLY_LINES: ReadonlyArray<{ language: string; pattern: RegExp; example: string }> = [
	{
		language: 'en',
		pattern:
			/^[^\p{L}]{0,12}(?:please )?(?:(?:type|write|enter|add|leave|post) )?(?:your )?(?:reply|answer|write|respond|comment) (?:only )?above this line[^\p{L}]{0,12}$/iu,
		example: '##- Please type your reply above this line -##',
	},
	{
		language: 'de',
		pattern:
			/^[^\p{L}]{0,12}(?:bitte )?(?:geben sie |schreiben sie |antworten sie )?(?:bitte )?(?:ihre antwort )?(?:bitte )?(?:oberhalb|über) dieser (?:zeile|linie)(?: ein| eingeben)?[^\p{L}]{0,12}$/iu,
		example: '##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##',
	},
	{
		language: 'fr',
		pattern:
			/^[^\p{L}]{0,12}(?:veuillez )?(?:saisir|écrire|taper|répondre) ?(?:votre réponse )?au-dessus de cette ligne[^\p{L}]{0,12}$/iu,
		example: '##- Veuillez saisir votre réponse au-dessus de cette ligne -##',
	},
	{
		language: 'es',
		pattern:
			/^[^\p{L}]{0,12}(?:por favor,? )?(?:escriba|responda) ?(?:su respuesta )?(?:por )?encima de esta línea[^\p{L}]{0,12}$/iu,
		example: '##- Por favor, escriba su respuesta por encima de esta línea -##',
	},
	{
		language: 'pt',
		pattern:
			/^[^\p{L}]{0,12}(?:por favor,? )?(?:digite|escreva|responda) ?(?:sua resposta |a sua resposta )?acima desta linha[^\p{L}]{0,12}$/iu,
		example: '##- Digite sua resposta acima desta linha -##',
	},
	{
		language: 'it',
		pattern:
			/^[^\p{L}]{0,12}(?:digita|scrivi|rispondi) ?(?:la (?:tua )?risposta )?(?:sopra|al di sopra di) questa (?:riga|linea)[^\p{L}]{0,12}$/iu,
		example: '##- Digita la risposta sopra questa riga -##',
	},
	{
		language: 'nl',
		pattern:
			/^[^\p{L}]{0,12}(?:typ|schrijf|antwoord) ?(?:uw antwoord |je antwoord )?boven deze (?:regel|lijn)[^\p{L}]{0,12}$/iu,
		example: '##- Typ uw antwoord boven deze regel -##',
	},
];
