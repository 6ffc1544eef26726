/** Words of the lines that devices and mail programs put below a mail, the same in every language. Compared in lower case. */

/** Programs and series of devices: each is evidence alone. A word may have an ending: `iPhonesta`, `iPhonu`. */
export const PRODUCTS: readonly string[] = words([
	'iphone iphon ipad ipod apple-watch macbook imac айфон айпад آيفون آيباد אייפון android андроид андроїд',
	'أندرويد אנדרואיד blackberry galaxy xperia lumia pixel redmi poco realme oneplus oppo vivo fairphone',
	'kindle chromebook outlook yahoo gmail proton protonmail tutanota tuta bluemail gmx web.de k9 fairemail',
	'thunderbird betterbird spark airmail superhuman shortwave mailspring mailbird newton canary notion edison',
	'sparrow hey aol mymail mail.ru mail.com email.cz seznam yandex яндекс яндекса яндекс.почты rambler',
	'рамблер рамблера ukr.net naver daum hanmail qq 163 netease foxmail tonline freenet ionos fastmail zoho',
	'icloud hotmail msn zimbra roundcube grammarly mimestream missive posteo mailfence startmail laposte sapo',
	'ziggo kpn mailapp workspace ios ipados touchdown maildroid aquamail typeapp kmail geary emclient',
]);

/** Makers and providers: "Sent from Samsung" may be about a parcel, so that they need a device, a mail or the word "my" beside them. */
export const MAKERS: readonly string[] = words([
	'samsung huawei xiaomi apple nokia sony motorola moto lg htc zte asus lenovo orange sfr libero virgilio',
	'tiscali uol bol o2 wp onet interia centrum windows honor mailbox boxer nine evolution bluewin telenet',
	'horde bouygues free xfinity alcatel wiko tecno infinix google microsoft amazon verizon telcel entel tigo vodafone claro',
	'movistar t-mobile tmobile att sprint telekom telstra rogers telus ee tim',
]);

/** Any phone: only with "my", since "sent by phone" is a sentence. */
export const DEVICES: readonly string[] = words([
	'מהטלפון מהנייד מהסלולרי',
	'phone smartphone cellphone cell mobile mobil handy tablet handheld device telefon gerät mobiltelefon',
	'mobilgerät téléphone telephone portable appareil móvil movil celular teléfono telefono dispositivo',
	'cellulare telemóvel telefone aparelho mobiel mobiele telefoon toestel puhelim puhelin matkapuhelim älypuhelim älypuhelin laite',
	'laitteest komórk smartfon urządzeni zařízení zariaden készülék dispozitiv uređaj naprav мобильн телефон',
	'смартфон устройств мобільн пристро мобилн κινητό κινητού τηλέφωνο συσκευή cihaz cep נייד טלפון מכשיר هاتف',
	'هاتفي جوال جهاز موبايل điện thoại ponsel hp โทรศัพท์ मोबाइल फ़ोन ईमेल sími seadme telefoni telefona',
	'išmanusis viedtālru mobitel teléfon dispositiu',
]);

/** What stands beside them: models, wrappers, slogans of the programs. */
export const FILLERS: ReadonlySet<string> = new Set(
	words([
		'all epost sähköpostista sähköpostisovelluksesta e post mail email app application applikation aplikace aplikacji aplicación aplicativo apps applicazione appli',
		'applicatie mobilen mobilní mobile secure sicheren sécurisé sécurisée sichere seguro segura sicura sicuro',
		'beveiligde säker encrypted verschlüsselten free best work better way wireless new pro max plus ultra mini',
		'lite note edge fold flip neo prime se xs xr x air a the for on using via with my powered network touch',
		'curve bold storm torch email. mails messenger почта почты почти почтой пошти poczty poczta posta post',
		'correo courriel e-mail client desktop get mac os phone web webmail business pour für para per voor för',
		'til для dla ha pre pentru için på do za на auf sur untuk cho de',
	]),
);

/** `P30`, `S21`, `5G`, `10`. */
export const MODEL = /^(?:[a-z]{0,4}\d{1,4}[a-z]{0,3})$/;

/** Words for mail and app, by their beginning: beside a maker they say as much as a device. */
export const MAIL_WORD = /^(?:sähköpost|e?post|mails?$|e-?mail|app|почт|пошт|poczt|posta|correo|courriel|webmail)/;

function words(lines: readonly string[]): string[] {
	return lines.flatMap((line) => line.split(' '));
}
