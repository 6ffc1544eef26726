import type { MarkerRow } from './markers';

/** Lines that devices and mail programs put below a mail, by language. */

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

export function isMobileLine(text: string): boolean {
	// The program's name is often a link.
	const line = text.length <= 500 ? text.replace(/\s\(https?:[^\s()]{1,300}\)/, '') : text;
	return line.length <= 120 && line.split(' ').length <= 12 && MOBILE_LINES.some(({ pattern }) => pattern.test(line));
}
