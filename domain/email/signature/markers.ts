/** Lines that mail programs, lists and lawyers put below a mail. Every row's example is run by a test. */

export interface MarkerRow {
	language: string;
	pattern: RegExp;
	example: string;
}

const DEVICE =
	'(?:iphon[eu]|ipad|ipod|apple watch|android|samsung|galaxy|blackberry|huawei|xiaomi|nokia|windows phone|mobile|smartphone|handy|telefon|mobil|phone|tablet|outlook|yahoo|gmail|proton|mail|bluemail|gmx|web\\.de|k-9|spark|airmail|superhuman|thunderbird|t-online|aol|mymail|oneplus|pixel|xperia|workspace)';

/** The words, then a device or program: a line of its own, and no sentence about a phone. */
const line = (words: string) => new RegExp(`^(?:${words})\\s(?:\\S{1,20}\\s){0,4}[("']?${DEVICE}.{0,60}$`, 'iu');

export const MOBILE_LINES: readonly MarkerRow[] = [
	{ language: 'en', pattern: line('sent (?:from|with|using|via|by|on)'), example: 'Sent from my iPhone' },
	{
		language: 'all',
		pattern: /^.{2,25} outlook .{2,6} (?:ios|android|mac)\b.{0,40}$/i,
		example: 'Get Outlook for iOS',
	},
	{
		language: 'de',
		pattern:
			/^(?:diese (?:nachricht|e-?mail|mail) wurde )?von mein\w{0,2} .{1,40} (?:gesendet|geschickt|verschickt)\.?$/i,
		example: 'Von meinem iPhone gesendet',
	},
	{
		language: 'de',
		pattern: line('(?:gesendet|geschickt) (?:von|mit|vom|über|aus)'),
		example: 'Gesendet mit der GMX Mail App',
	},
	{ language: 'fr', pattern: line('envoyé (?:de|depuis|à partir de|avec)'), example: 'Envoyé de mon iPhone' },
	{ language: 'es', pattern: line('enviado (?:desde|con|de)'), example: 'Enviado desde mi iPhone' },
	{ language: 'ca', pattern: line('enviat (?:des|amb)'), example: 'Enviat des del meu iPhone' },
	{ language: 'it', pattern: line('inviato (?:da|dal|con)'), example: 'Inviato da iPhone' },
	{ language: 'pt', pattern: line('enviado (?:do|a partir do|de|pelo)'), example: 'Enviado do meu iPhone' },
	{
		language: 'nl',
		pattern: line('(?:verstuurd|verzonden) (?:vanaf|met|via|vanuit)'),
		example: 'Verstuurd vanaf mijn iPhone',
	},
	{ language: 'pl', pattern: line('wysłan[eoy] (?:z|ze|za pomocą)'), example: 'Wysłane z iPhone' },
	{ language: 'sv', pattern: line('skickat (?:från|med|via)'), example: 'Skickat från min iPhone' },
	{ language: 'da', pattern: line('sendt (?:fra|med|via)'), example: 'Sendt fra min iPhone' },
	{ language: 'nb', pattern: line('sendt (?:fra|med|via)'), example: 'Sendt fra min Samsung Galaxy' },
	{
		language: 'fi',
		pattern: /^lähetetty \S{0,20}(?:iphone|ipad|android|samsung|puhelime|outlook|sähköposti)\S{0,20}.{0,30}$/i,
		example: 'Lähetetty iPhonesta',
	},
	{
		language: 'ru',
		pattern:
			/^отправлено (?:с|из) (?:\S{1,20}\s){0,3}(?:iphone|ipad|android|samsung|мобильн|телефон|смартфон|outlook|mail|почт|яндекс|gmail).{0,40}$/iu,
		example: 'Отправлено с iPhone',
	},
	{
		language: 'uk',
		pattern:
			/^надіслано (?:з|із) (?:\S{1,20}\s){0,3}(?:iphone|ipad|android|samsung|мобільн|телефон|смартфон|outlook|mail|пошт|gmail).{0,40}$/iu,
		example: 'Надіслано з iPhone',
	},
	{ language: 'cs', pattern: line('odesláno (?:z|ze|pomocí)'), example: 'Odesláno z iPhonu' },
	{ language: 'sk', pattern: line('(?:odoslané|poslané) (?:z|zo|pomocou)'), example: 'Odoslané z iPhonu' },
	{
		language: 'hu',
		pattern: /^.{0,25}(?:iphone|android|samsung|telefon|mobil).{0,25}küld(?:ve|tem).{0,20}$|^elküldve.{0,40}$/i,
		example: 'iPhone-ról küldve',
	},
	{ language: 'ro', pattern: line('trimis (?:de pe|de la|din)'), example: 'Trimis de pe iPhone' },
	{
		language: 'el',
		pattern: /^(?:στάλθηκε|εστάλη) από (?:το )?(?:iphone|ipad|android|samsung|κινητό|outlook|yahoo).{0,40}$/iu,
		example: 'Στάλθηκε από το iPhone μου',
	},
	{
		language: 'tr',
		pattern: /^.{0,5}(?:iphone|ipad|android|samsung).{0,30}gönderildi.{0,5}$/i,
		example: "iPhone'umdan gönderildi",
	},
	{
		language: 'he',
		pattern: /^נשלח מה?-?\s?(?:iphone|ipad|android|galaxy|samsung|טלפון|נייד|outlook).{0,40}$/iu,
		example: 'נשלח מה-iPhone שלי',
	},
	{
		language: 'ar',
		pattern: /^(?:أُرسلت|أرسلت|مرسل|تم الإرسال) من .{0,15}(?:iphone|ipad|android|samsung|galaxy|هاتف|outlook).{0,40}$/iu,
		example: 'أُرسلت من الـ iPhone',
	},
	{
		language: 'ja',
		pattern:
			/^(?:私の)?(?:iphone|ipad|android|xperia|galaxy|スマートフォン|携帯).{0,12}から送信.{0,6}$|^.{0,12}outlook .{0,12}を入手$/iu,
		example: 'iPhoneから送信',
	},
	{
		language: 'zh',
		pattern:
			/^(?:发自|發自|从|從)我的\s?.{1,30}$|^(?:获取|獲取|下载) outlook .{0,20}$|^发自.{0,20}(?:iphone|ipad|android|邮箱|手机|客户端).{0,10}$/iu,
		example: '发自我的iPhone',
	},
	{
		language: 'ko',
		pattern: /^(?:나의 )?(?:iphone|ipad|galaxy|android|휴대폰|갤럭시|아이폰|삼성).{0,15}에서 (?:보냄|보낸).{0,20}$/iu,
		example: '나의 iPhone에서 보냄',
	},
	{ language: 'vi', pattern: line('(?:đã )?gửi từ'), example: 'Đã gửi từ iPhone của tôi' },
	{ language: 'id', pattern: line('(?:dikirim|terkirim) dari'), example: 'Dikirim dari iPhone saya' },
];

export const LEGAL_LINES: readonly MarkerRow[] = [
	{
		language: 'en',
		pattern:
			/^(?:[^\p{L}]{0,5})(?:this|the|the information (?:contained )?in this|the contents? of this)(?: e-?mail| message| communication| transmission)(?: message)?(?:,? (?:and|including|together with) .{0,60})?,? (?:is|are|may|contains?|was|has)(?!\p{L}).{0,200}(?:confidential|privileged|intended|addressee|recipient)/iu,
		example: 'This e-mail is confidential and may be privileged.',
	},
	{
		language: 'en',
		pattern:
			/^[^\p{L}]{0,5}(?:confidentiality (?:notice|note|statement)|disclaimer|legal (?:notice|disclaimer)|important notice|privileged and confidential|notice of confidentiality)\b/iu,
		example: 'CONFIDENTIALITY NOTICE: This message is for the addressee only.',
	},
	{
		language: 'en',
		pattern:
			/^[^\p{L}]{0,5}(?:please )?consider the environment before|^[^\p{L}]{0,5}virus-free\.|^this e-?mail has been (?:checked|scanned) (?:for viruses )?by\b/iu,
		example: 'Virus-free. www.avast.com',
	},
	{
		language: 'de',
		pattern:
			/^[^\p{L}]{0,5}(?:diese e-?mail|diese nachricht|der inhalt dieser e-?mail|die in dieser e-?mail|dieses e-?mail)(?!\p{L}).{0,200}(?:vertraulich|rechtlich geschützt|bestimmt|adressat|empfänger)/iu,
		example: 'Diese E-Mail enthält vertrauliche Informationen.',
	},
	{
		language: 'de',
		pattern:
			/^[^\p{L}]{0,5}(?:vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|disclaimer)\b|^virenfrei\./iu,
		example: 'Vertraulichkeitshinweis: Nur für den Empfänger.',
	},
	{
		language: 'fr',
		pattern:
			/^[^\p{L}]{0,5}(?:ce (?:message|courriel|mail|e-?mail)|cet e-?mail|le présent message)(?: .{0,200})?(?:confidentiel|destinataire|exclusi)|^[^\p{L}]{0,5}avis de confidentialité/iu,
		example: 'Ce message et ses pièces jointes sont confidentiels.',
	},
	{
		language: 'es',
		pattern:
			/^[^\p{L}]{0,5}(?:este (?:mensaje|correo|e-?mail)|la información contenida en este)(?!\p{L}).{0,200}(?:confidencial|destinatario|privilegiad)|^[^\p{L}]{0,5}aviso (?:legal|de confidencialidad)/iu,
		example: 'Este mensaje es confidencial y va dirigido a su destinatario.',
	},
	{
		language: 'it',
		pattern:
			/^[^\p{L}]{0,5}(?:questo messaggio|la presente e-?mail|questa e-?mail|le informazioni contenute)(?!\p{L}).{0,200}(?:riservat|confidenzial|destinatari)/iu,
		example: 'Questo messaggio contiene informazioni riservate.',
	},
	{
		language: 'pt',
		pattern:
			/^[^\p{L}]{0,5}(?:esta mensagem|este e-?mail|a informação contida)(?!\p{L}).{0,200}(?:confidencia|destinatári)/iu,
		example: 'Esta mensagem é confidencial e destina-se ao destinatário.',
	},
	{
		language: 'nl',
		pattern:
			/^[^\p{L}]{0,5}(?:dit (?:e-?mail)?bericht|deze e-?mail|de informatie in dit)(?!\p{L}).{0,200}(?:vertrouwelijk|geadresseerde|bestemd)/iu,
		example: 'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.',
	},
	{
		language: 'pl',
		pattern:
			/^[^\p{L}]{0,5}(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości)(?!\p{L}).{0,200}(?:poufn|adresat)/iu,
		example: 'Niniejsza wiadomość jest poufna.',
	},
	{
		language: 'sv, da, nb',
		pattern:
			/^[^\p{L}]{0,5}(?:detta (?:e-?post)?meddelande|denne (?:e-?mail|e-?post|melding)|denna e-?post)(?!\p{L}).{0,200}(?:konfidentiell|fortrolig|avsedd|tiltænkt|sekretess)/iu,
		example: 'Detta meddelande är konfidentiellt.',
	},
];

/** Footers that lists put below every mail. */
export const LIST_FOOTERS: readonly MarkerRow[] = [
	{ language: 'Mailman', pattern: /^\S{1,60} mailing list(?: --? .{0,100})?$/i, example: 'users mailing list' },
	{
		language: 'Mailman',
		pattern: /^(?:to )?unsubscribe(?: send an email to| from|:| at)\b.{0,150}$/i,
		example: 'To unsubscribe send an email to users-leave@lists.example',
	},
	{
		language: 'Google Groups',
		pattern: /^you received this message because you are subscribed to\b.{0,200}$/i,
		example: 'You received this message because you are subscribed to the Google Groups "users" group.',
	},
];

export function isMobileLine(text: string): boolean {
	// The program's name is often a link.
	const line = text.length <= 500 ? text.replace(/\s\(https?:[^\s()]{1,300}\)/, '') : text;
	return line.length <= 120 && line.split(' ').length <= 12 && MOBILE_LINES.some(({ pattern }) => pattern.test(line));
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
