/** What stands before a number or an address, by language. Every row's examples are run by a test. */

export interface ContactLabels {
	language: string;
	/** The writer's own phone. */
	phone: string;
	/** Still contact data, but not the writer's phone: fax machines, hotlines. */
	other: string;
	/** For addresses, sites and social networks. */
	address?: string;
	example: string;
}

export const CONTACT_LABELS: readonly ContactLabels[] = [
	{
		language: 'en',
		phone:
			't p m d c h o ph did hp pbx tel telephone phone tele mobile mob cell cellphone direct dial ddi did office work home main desk line landline call whatsapp signal telegram viber sms text',
		other:
			'f fax telefax facsimile hotline helpline switchboard toll free tollfree reception emergency support service ext extension or and',
		address:
			'e w a email e-mail mail web website www url site homepage twitter x linkedin facebook fb instagram insta ig youtube tiktok xing skype teams zoom github mastodon bluesky threads pinterest calendly address visit follow book a meeting meet with connect on me us schedule call our view my profile at',
		example: 'Direct line: +44 20 7946 0958',
	},
	{
		language: 'de',
		phone:
			'telefon telefonnummer tel fon fernruf mobil mobiltelefon mobilfunk handy handynummer durchwahl dw büro zentrale privat dienstlich festnetz rufnummer',
		other: 'telefax fax hotline notruf notdienst service kundenservice bereitschaft oder und',
		address: 'mail e-mail internet webseite homepage web anschrift adresse besuchen folgen',
		example: 'Durchwahl 030 901820',
	},
	{
		language: 'fr',
		phone: 'tél tel téléphone mobile mob portable port gsm fixe standard ligne directe bureau',
		other: 'fax télécopie urgence ou et',
		address: 'courriel mél mel site internet adresse web',
		example: 'Tél. : 01 42 68 53 00',
	},
	{
		language: 'es, ca, pt, it, ro',
		phone:
			'tel telef telem tlf tfno teléfono telefono telf móvil movil celular cel cell oficina directo telèfon mòbil telefone tlm telm telemóvel fone contacto contato telefono cellulare cell ufficio telefon mobil',
		other: 'fax urgencias atención centralita y e ou o numero verde',
		address: 'correo electrónico web sitio página e-mail pec email indirizzo sito dirección endereço site',
		example: 'Móvil: 612 345 678',
	},
	{
		language: 'nl',
		phone:
			'tel telefoon mobiel mob mobiele gsm vast vaste lijn doorkies doorkiesnummer rechtstreeks direct algemeen kantoor t m',
		other: 'fax spoed of en',
		address: 'website e-mail mail adres',
		example: 'Mobiel: 06-12345678',
	},
	{
		language: 'sv, da, nb, fi, is, et, lv, lt',
		phone:
			'tel tlf telefon tfn mobil mob direkt direkte dir växel telefonnummer mobiltelefon kontor puh puhelin gsm matkapuhelin sími farsími telefon mobiil tālr tālrunis mob tel telefonas mobilus',
		other: 'fax faks telefaks faksi',
		address: 'e-post epost mail hemsida hjemmeside webb sähköposti s-posti www netfang e-pasts el paštas',
		example: 'Tlf. 33 12 45 67',
	},
	{
		language: 'pl, cs, sk, hu, hr, sl',
		phone: 'tel telefon kom komórka komórkowy mobil mob gsm tel telefón mobilní mobilný telefonszám mobil mobitel',
		other: 'fax faks',
		address: 'mail e-mail www web strona adres e-pošta pošta honlap',
		example: 'kom. +48 601 234 567',
	},
	{
		language: 'ru, uk, bg, sr, el',
		phone:
			'т тел телефон моб мобильный сот сотовый раб рабочий м мобільний мобилен мобилни τηλ τηλέφωνο κιν κινητό τ κ тлф gsm',
		other: 'факс φαξ доб вн внутр',
		address: 'почта эл сайт пошта е-mail e-mail имейл уеб ιστοσελίδα email веб',
		example: 'моб.: +7 916 123-45-67',
	},
	{
		language: 'tr, vi, id, th',
		phone: 'tel telefon gsm cep mobil iş sabit đt sđt điện thoại di động đtdđ telp telepon hp ponsel โทร โทรศัพท์ มือถือ',
		other: 'faks fax',
		address: 'e-posta eposta web trang surel situs อีเมล เว็บไซต์ website',
		example: 'Cep: +90 532 123 45 67',
	},
	{
		language: 'he, ar, fa',
		phone: "טל טלפון נייד סלולרי ישיר משרד هاتف جوال محمول موبايل تلفون تلفن همراه ת ט' نقال",
		other: 'פקס فاكس فکس',
		address: 'דוא"ל מייל אתר بريد البريد الإلكتروني موقع الموقع ایمیل وب‌سایت',
		example: 'נייד: 052-123-4567',
	},
	{
		language: 'ja, zh, ko',
		phone:
			'tel 電話 電話番号 携帯 携帯電話 直通 代表 内線 电话 手机 手機 行動電話 电话号码 联系电话 座机 전화 휴대폰 핸드폰 모바일 직통 대표전화 연락처',
		other: 'fax ファックス ファクス 传真 傳真 팩스',
		address:
			'mail e-mail メール メールアドレス url 邮箱 郵箱 邮件 電子郵件 网址 網址 地址 住所 이메일 메일 홈페이지 주소 微信 wechat line kakaotalk 카카오톡 qq',
		example: '手机：138 1234 5678',
	},
];

const setOf = (key: 'phone' | 'other' | 'address') =>
	new Set(CONTACT_LABELS.flatMap((row) => (row[key] ?? '').split(' ').filter((word) => word !== '')));

const PHONE = setOf('phone');
const OTHER = setOf('other');
const ADDRESS = setOf('address');

export type LabelKind = 'own' | 'other' | 'address' | 'unknown';

/** What the words before a number say about it. None at all: `own`. */
export function labelKind(words: readonly string[]): LabelKind {
	const known = words.map((word) => word.toLowerCase());
	if (known.some((word) => !PHONE.has(word) && !OTHER.has(word) && !ADDRESS.has(word))) return 'unknown';
	// "O: (303) 555-0148" is the office; between two numbers it is the Spanish "or".
	if (known.length === 1 && known.every((word) => PHONE.has(word))) return 'own';
	if (known.some((word) => OTHER.has(word))) return 'other';
	if (known.length > 0 && !known.some((word) => PHONE.has(word))) return 'address';
	return 'own';
}
