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
	{ language: 'en', reply: ['original message', 'original appointment', 'original email', 'original mail', 'previous message', 'reply message'], forward: ['forwarded message', 'begin forwarded message', 'forwarded mail', 'forwarded email', 'forward message', 'start of forwarded message'] },
	{ language: 'de', reply: ['ursprüngliche nachricht', 'originalnachricht', 'original-nachricht', 'original nachricht', 'originaltext', 'ursprüngliche e-mail'], forward: ['weitergeleitete nachricht', 'anfang der weitergeleiteten nachricht', 'anfang der weitergeleiteten e-mail', 'weitergeleitete mail', 'weitergeleitete e-mail'] },
	{ language: 'fr', reply: ['message d\'origine', 'message original', 'message initial', 'e-mail d\'origine', 'mail original', 'courriel original'], forward: ['message transféré', 'début du message réexpédié', 'début du message transféré', 'message réexpédié', 'message transmis', 'e-mail transféré'] },
	{ language: 'es', reply: ['mensaje original', 'correo original', 'mensaje inicial'], forward: ['mensaje reenviado', 'inicio del mensaje reenviado', 'correo reenviado'] },
	{ language: 'ca', reply: ['missatge original'], forward: ['missatge reenviat'] },
	{ language: 'it', reply: ['messaggio originale', 'messaggio originario', 'messaggio iniziale'], forward: ['messaggio inoltrato', 'inizio messaggio inoltrato', 'messaggio rinviato'] },
	{ language: 'pt', reply: ['mensagem original', 'e-mail original'], forward: ['mensagem encaminhada', 'mensagem reenviada', 'início da mensagem encaminhada', 'início da mensagem reencaminhada', 'mensagem reencaminhada'] },
	{ language: 'nl', reply: ['oorspronkelijk bericht', 'origineel bericht', 'oorspronkelijke bericht', 'origineel e-mailbericht'], forward: ['doorgestuurd bericht', 'begin doorgestuurd bericht'] },
	{ language: 'pl', reply: ['wiadomość oryginalna', 'oryginalna wiadomość', 'wiadomość pierwotna', 'treść oryginalnej wiadomości'], forward: ['przekazana wiadomość', 'wiadomość przekazana', 'początek przekazywanej wiadomości', 'treść przekazanej wiadomości'] },
	{ language: 'sv', reply: ['ursprungligt meddelande', 'originalmeddelande', 'ursprungligt mejl'], forward: ['vidarebefordrat meddelande', 'vidarebefordrat brev', 'vidarebefordrat mejl', 'vidarebefordrat mail'] },
	{ language: 'da', reply: ['oprindelig meddelelse', 'original meddelelse', 'oprindelig mail', 'den oprindelige meddelelse'], forward: ['videresendt meddelelse', 'start på videresendt besked', 'videresendt besked', 'videresendt mail'] },
	{ language: 'nb', reply: ['opprinnelig melding', 'original melding', 'opprinnelig e-post'], forward: ['videresendt melding', 'videresendt e-post', 'start på videresendt melding'] },
	{ language: 'is', reply: ['upprunaleg skilaboð', 'upprunalegur póstur'], forward: ['framsend skilaboð', 'áframsend skilaboð'] },
	{ language: 'fi', reply: ['alkuperäinen viesti', 'alkuperäinen sähköposti'], forward: ['välitetty viesti', 'edelleenlähetetty viesti', 'välitetty viesti alkaa', 'lähetetty edelleen'] },
	{ language: 'et', reply: ['algne kiri', 'algsõnum', 'originaalkiri'], forward: ['edastatud kiri', 'edastatud sõnum'] },
	{ language: 'lv', reply: ['sākotnējais ziņojums', 'oriģinālais ziņojums'], forward: ['pārsūtītais ziņojums', 'pārsūtīts ziņojums'] },
	{ language: 'lt', reply: ['pradinis laiškas', 'originalus laiškas', 'pirminis pranešimas'], forward: ['persiųstas laiškas', 'persiųstas pranešimas'] },
	{ language: 'ru', reply: ['исходное сообщение', 'оригинальное сообщение', 'первоначальное сообщение', 'исходное письмо'], forward: ['пересылаемое сообщение', 'пересланное сообщение', 'начало переадресованного сообщения', 'переадресованное сообщение', 'перенаправленное сообщение', 'начало переадресованного письма'] },
	{ language: 'uk', reply: ['вихідне повідомлення', 'оригінальне повідомлення', 'початкове повідомлення'], forward: ['переслане повідомлення', 'перенаправлене повідомлення', 'переадресоване повідомлення'] },
	{ language: 'bg', reply: ['оригинално съобщение', 'първоначално съобщение'], forward: ['препратено съобщение'] },
	{ language: 'hr, sr', reply: ['izvorna poruka', 'originalna poruka', 'оригинална порука'], forward: ['proslijeđena poruka', 'prosleđena poruka', 'прослеђена порука'] },
	{ language: 'sl', reply: ['izvirno sporočilo', 'prvotno sporočilo'], forward: ['posredovano sporočilo'] },
	{ language: 'cs', reply: ['původní zpráva', 'původní e-mail', 'původní email'], forward: ['přeposlaná zpráva', 'předaná zpráva', 'přeposlaný e-mail', 'začátek přeposílané zprávy'] },
	{ language: 'sk', reply: ['pôvodná správa', 'pôvodný e-mail'], forward: ['preposlaná správa', 'odovzdaná správa'] },
	{ language: 'hu', reply: ['eredeti üzenet', 'eredeti levél'], forward: ['továbbított üzenet', 'továbbított levél'] },
	{ language: 'ro', reply: ['mesaj original', 'mesajul original', 'mesaj iniţial'], forward: ['mesaj redirecționat', 'mesaj redirecţionat', 'mesaj transmis'] },
	{ language: 'el', reply: ['αρχικό μήνυμα', 'πρωτότυπο μήνυμα'], forward: ['προωθημένο μήνυμα'] },
	{ language: 'tr', reply: ['orijinal mesaj', 'özgün ileti', 'özgün mesaj', 'orjinal mesaj', 'asıl ileti'], forward: ['iletilen mesaj', 'yönlendirilmiş ileti', 'yönlendirilen mesaj', 'i̇letilen mesaj'] },
	{ language: 'he', reply: ['הודעה מקורית', 'ההודעה המקורית'], forward: ['הודעה שהועברה', 'הודעה מועברת'] },
	{ language: 'ar', reply: ['الرسالة الأصلية', 'رسالة أصلية', 'الرسالة الاصلية'], forward: ['رسالة محولة', 'رسالة معاد توجيهها', 'الرسالة المعاد توجيهها', 'رسالة مُعاد توجيهها'] },
	{ language: 'fa', reply: ['پیام اصلی', 'پیغام اصلی'], forward: ['پیام ارسال شده', 'پیام هدایت شده'] },
	{ language: 'ja', reply: ['元のメッセージ', 'オリジナルメッセージ', '元のメール', '元の予定'], forward: ['転送メッセージ', '転送されたメッセージ', '転送メール'] },
	{ language: 'zh', reply: ['原始邮件', '原始郵件', '原邮件', '原始信件', '原始訊息', '邮件原件'], forward: ['转发的邮件', '已转发邮件', '轉寄郵件', '转发邮件', '转发邮件信息', '轉寄的郵件', '已轉寄郵件', '转发的消息'] },
	{ language: 'ko', reply: ['원본 메시지', '원본 메일', '원본메시지', '원본메일'], forward: ['전달된 메시지', '전달된 메일', '전달 메시지'] },
	{ language: 'vi', reply: ['thư gốc', 'tin nhắn gốc', 'thư ban đầu'], forward: ['thư được chuyển tiếp', 'tin nhắn được chuyển tiếp', 'thư đã chuyển tiếp'] },
	{ language: 'th', reply: ['ข้อความต้นฉบับ', 'ข้อความดั้งเดิม'], forward: ['ข้อความที่ส่งต่อ'] },
	{ language: 'id, ms', reply: ['pesan asli', 'pesan awal', 'mesej asal'], forward: ['pesan terusan', 'pesan yang diteruskan', 'mesej dimajukan'] },
];
