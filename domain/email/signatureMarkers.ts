/** Lines that mail programs, lists and lawyers put below a mail. Every row's example is run by a test. */

export interface MarkerRow {
	language: string;
	pattern: RegExp;
	example: string;
}

const DEVICE = '(?:iphone|ipad|ipod|apple watch|android|samsung|galaxy|blackberry|huawei|xiaomi|nokia|windows phone|mobile|smartphone|handy|telefon|mobil|phone|tablet|outlook|yahoo|gmail|proton|mail|bluemail|gmx|web\\.de|k-9|spark|airmail|superhuman|thunderbird|t-online|aol|myMail|mi phone|oneplus|pixel|xperia|workspace)';

const line = (words: string) => new RegExp(`^(?:${words})\\b.{0,25}${DEVICE}.{0,60}$`, 'i');
const lineWithoutBoundary = (words: string) => new RegExp(`^.{0,20}(?:${words}).{0,60}$`, 'i');

export const MOBILE_LINES: readonly MarkerRow[] = [
	{ language: 'en', pattern: line('sent (?:from|with|using|via|by|on)(?: my| the| a| an)?|get|sent'), example: 'Sent from my iPhone' },
	{ language: 'en', pattern: /^get outlook for (?:ios|android|mac)\b.{0,60}$/i, example: 'Get Outlook for iOS (https://aka.ms/o0ukef)' },
	{ language: 'de', pattern: line('(?:von|gesendet (?:von|mit|vom)|diese nachricht wurde von|gesendet)(?: meine[mr]?| der| dem)?'), example: 'Von meinem iPhone gesendet' },
	{ language: 'de', pattern: /^(?:holen sie sich|laden sie) outlook für (?:ios|android|mac).{0,60}$/i, example: 'Holen Sie sich Outlook für iOS' },
	{ language: 'fr', pattern: line('envoyé (?:de|depuis|à partir de|avec)(?: mon| ma| l)?'), example: 'Envoyé de mon iPhone' },
	{ language: 'fr', pattern: /^(?:obtenez|télécharger?|obtenir) outlook pour (?:ios|android|mac).{0,60}$/i, example: 'Obtenez Outlook pour iOS' },
	{ language: 'es', pattern: line('enviado (?:desde|con|de)(?: mi| el)?|obtener|obtén'), example: 'Enviado desde mi iPhone' },
	{ language: 'ca', pattern: line('enviat (?:des del?|des de)(?: meu)?'), example: 'Enviat des del meu iPhone' },
	{ language: 'it', pattern: line('inviato (?:da|dal|con)(?: mio)?|ottieni|scarica'), example: 'Inviato da iPhone' },
	{ language: 'pt', pattern: line('enviado (?:do|a partir do|de|pelo)(?: meu)?|obter|obtenha'), example: 'Enviado do meu iPhone' },
	{ language: 'nl', pattern: line('verstuurd (?:vanaf|met|via)(?: mijn)?|verzonden (?:vanaf|met|via)(?: mijn)?|download'), example: 'Verstuurd vanaf mijn iPhone' },
	{ language: 'pl', pattern: line('wysłane? (?:z|ze|za pomocą)(?: mojego)?|wysłano (?:z|ze)(?: mojego)?|pobierz'), example: 'Wysłane z iPhone' },
	{ language: 'sv', pattern: line('skickat (?:från|med)(?: min)?|hämta'), example: 'Skickat från min iPhone' },
	{ language: 'da', pattern: line('sendt (?:fra|med)(?: min)?|hent'), example: 'Sendt fra min iPhone' },
	{ language: 'nb', pattern: line('sendt fra(?: min)?|skaff deg'), example: 'Sendt fra min Samsung Galaxy' },
	{ language: 'fi', pattern: line('lähetetty|hanki'), example: 'Lähetetty iPhonesta' },
	{ language: 'ru', pattern: lineWithoutBoundary('отправлено (?:с|из) |скачать outlook'), example: 'Отправлено с iPhone' },
	{ language: 'uk', pattern: lineWithoutBoundary('надіслано (?:з|із) '), example: 'Надіслано з iPhone' },
	{ language: 'cs', pattern: line('odesláno (?:z|ze)(?: mého)?|získejte'), example: 'Odesláno z iPhonu' },
	{ language: 'sk', pattern: line('odoslané (?:z|zo)(?: môjho)?|poslané (?:z|zo)'), example: 'Odoslané z iPhonu' },
	{ language: 'hu', pattern: /^.{0,25}(?:iphone|android|samsung|telefon|mobil).{0,25}küld(?:ve|tem).{0,20}$|^elküldve.{0,40}$/i, example: 'iPhone-ról küldve' },
	{ language: 'ro', pattern: line('trimis (?:de pe|de la|din)'), example: 'Trimis de pe iPhone' },
	{ language: 'el', pattern: lineWithoutBoundary('στάλθηκε από το|εστάλη από'), example: 'Στάλθηκε από το iPhone μου' },
	{ language: 'tr', pattern: /^.{0,5}(?:iphone|ipad|android|samsung).{0,30}gönderildi.{0,5}$/i, example: "iPhone'umdan gönderildi" },
	{ language: 'he', pattern: lineWithoutBoundary('נשלח מה-?|נשלח מ-?'), example: 'נשלח מה-iPhone שלי' },
	{ language: 'ar', pattern: lineWithoutBoundary('أُرسلت من|مرسل من|أرسلت من'), example: 'أُرسلت من الـ iPhone' },
	{ language: 'ja', pattern: lineWithoutBoundary('iphoneから送信|ipadから送信|から送信|を入手'), example: 'iPhoneから送信' },
	{ language: 'zh', pattern: lineWithoutBoundary('发自我的|從我的|发自|傳送自|獲取 outlook|获取 outlook'), example: '发自我的iPhone' },
	{ language: 'ko', pattern: lineWithoutBoundary('나의 .{1,20}에서 보냄|에서 보냄|에서 보낸'), example: '나의 iPhone에서 보냄' },
	{ language: 'vi', pattern: line('(?:đã )?gửi từ'), example: 'Đã gửi từ iPhone của tôi' },
	{ language: 'id', pattern: line('dikirim dari|terkirim dari'), example: 'Dikirim dari iPhone saya' },
];

export const LEGAL_LINES: readonly MarkerRow[] = [
	{ language: 'en', pattern: /^(?:\W{0,5})(?:this|the|the information (?:contained )?in this|the contents? of this)(?: e-?mail| message| communication| transmission)(?: message)?(?:,? (?:and|including|together with) .{0,60})?,? (?:is|are|may|contains?|was|has)\b.{0,200}(?:confidential|privileged|intended|addressee|recipient)/i, example: 'This e-mail is confidential and may be privileged.' },
	{ language: 'en', pattern: /^\W{0,5}(?:confidentiality (?:notice|note|statement)|disclaimer|legal (?:notice|disclaimer)|important notice|privileged and confidential|notice of confidentiality)\b/i, example: 'CONFIDENTIALITY NOTICE: This message is for the addressee only.' },
	{ language: 'en', pattern: /^\W{0,5}(?:please )?consider the environment before|^\W{0,5}virus-free\.|^this e-?mail has been (?:checked|scanned) (?:for viruses )?by\b/i, example: 'Virus-free. www.avast.com' },
	{ language: 'de', pattern: /^\W{0,5}(?:diese e-?mail|diese nachricht|der inhalt dieser e-?mail|die in dieser e-?mail|dieses e-?mail)\b.{0,200}(?:vertraulich|rechtlich geschützt|bestimmt|adressat|empfänger)/i, example: 'Diese E-Mail enthält vertrauliche Informationen.' },
	{ language: 'de', pattern: /^\W{0,5}(?:vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|disclaimer)\b|^virenfrei\./i, example: 'Vertraulichkeitshinweis: Nur für den Empfänger.' },
	{ language: 'fr', pattern: /^\W{0,5}(?:ce (?:message|courriel|mail|e-?mail)|cet e-?mail|le présent message)(?: .{0,200})?(?:confidentiel|destinataire|exclusi)|^\W{0,5}avis de confidentialité/i, example: 'Ce message et ses pièces jointes sont confidentiels.' },
	{ language: 'es', pattern: /^\W{0,5}(?:este (?:mensaje|correo|e-?mail)|la información contenida en este)\b.{0,200}(?:confidencial|destinatario|privilegiad)|^\W{0,5}aviso (?:legal|de confidencialidad)/i, example: 'Este mensaje es confidencial y va dirigido a su destinatario.' },
	{ language: 'it', pattern: /^\W{0,5}(?:questo messaggio|la presente e-?mail|questa e-?mail|le informazioni contenute)\b.{0,200}(?:riservat|confidenzial|destinatari)/i, example: 'Questo messaggio contiene informazioni riservate.' },
	{ language: 'pt', pattern: /^\W{0,5}(?:esta mensagem|este e-?mail|a informação contida)\b.{0,200}(?:confidencia|destinatári)/i, example: 'Esta mensagem é confidencial e destina-se ao destinatário.' },
	{ language: 'nl', pattern: /^\W{0,5}(?:dit (?:e-?mail)?bericht|deze e-?mail|de informatie in dit)\b.{0,200}(?:vertrouwelijk|geadresseerde|bestemd)/i, example: 'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.' },
	{ language: 'pl', pattern: /^\W{0,5}(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości)\b.{0,200}(?:poufn|adresat)/i, example: 'Niniejsza wiadomość jest poufna.' },
	{ language: 'sv, da, nb', pattern: /^\W{0,5}(?:detta (?:e-?post)?meddelande|denne (?:e-?mail|e-?post|melding)|denna e-?post)\b.{0,200}(?:konfidentiell|fortrolig|avsedd|tiltænkt|sekretess)/i, example: 'Detta meddelande är konfidentiellt.' },
];

/** Footers that lists put below every mail. */
export const LIST_FOOTERS: readonly MarkerRow[] = [
	{ language: 'Mailman', pattern: /^\S{1,60} mailing list(?: --? .{0,100})?$/i, example: 'users mailing list' },
	{ language: 'Mailman', pattern: /^(?:to )?unsubscribe(?: send an email to| from|:| at)\b.{0,150}$/i, example: 'To unsubscribe send an email to users-leave@lists.example' },
	{ language: 'Google Groups', pattern: /^you received this message because you are subscribed to\b.{0,200}$/i, example: 'You received this message because you are subscribed to the Google Groups "users" group.' },
];

export function isMobileLine(text: string): boolean {
	return text.length <= 120 && MOBILE_LINES.some(({ pattern }) => pattern.test(text));
}

export function isLegalLine(text: string): boolean {
	const start = text.slice(0, 400);
	return LEGAL_LINES.some(({ pattern }) => pattern.test(start));
}

export function isListFooterLine(text: string): boolean {
	return text.length <= 250 && LIST_FOOTERS.some(({ pattern }) => pattern.test(text));
}

/** `-- ` alone on a line; the blank is often lost. */
export function isDelimiter(text: string): boolean {
	return text === '--' || text === '—' || text === '- -' || text === '––';
}
