import type { MarkerRow } from '../markers';

/** Lines of mail programs that don't say "sent from": slogans, and the languages without blanks between words. */

const EAST_ASIAN_PRODUCT =
	'(?:iphone|ipad|apple watch|android|xperia|galaxy|aquos|arrows|pixel|outlook|gmail|yahoo!? ?(?:メール|mail)|ymobile|redmi|oppo|vivo|huawei|samsung|thunderbird|spark|proton mail|qq|163|139|网易|網易|新浪|foxmail|小米|红米|紅米|华为|華為|荣耀|榮耀|三星|魅族|一加|苹果|蘋果|安卓|联想|中兴|中興|努比亚|스마트폰|휴대폰|아이폰|아이패드|갤럭시|삼성|네이버|다음|핸드폰|スマートフォン|スマホ|携帯電話?|アイフォーン?)';

/** "Get", as programs say it. */
const GET = [
	'get|download|try|holen|hol(?:en)? sie sich|beschaffen|beziehen|herunterladen|laden|abrufen|télécharge[rz]|obtenir|obtenez',
	'obtener|obtenga|consigue|obtén|descargar?|descarga|obtenir|descarregar?|scaric[ah]|scaricare|ottieni|ottenere|obter|obtenha',
	'baixar|baixe|transferir|transfira|downloaden|download|haal|verkrijgen|ophalen|hämta|skaffa|ladda ned|hent|få|last ned|sæktu',
	'lataa|hanki|pobierz|pobierz program|pobierz aplikację|stáhnout|stáhněte|získat|získejte|stiahnuť|získať|letöltése?|beszerzése',
	'obțineți|descărcați|получить|скачать|загрузить|установить|отримати|завантажити|вземете|изтеглете|изтегляне на|preuzmite',
	'nabavite|prenesite|dobite|κατεβάστε|λήψη|αποκτήστε|edinin|alın|indirin|indir|קבל את|הורד את|הורדת|احصل على|تنزيل|tải|nhận',
	'dapatkan|unduh|muat turun|รับ|ดาวน์โหลด|प्राप्त करें|hankige|laadige alla|gaukite|atsisiųskite|iegūt|lejupielādēt',
].join('|');
const PROGRAM =
	"(?:the )?(?:outlook|bluemail|edison mail|spark|mymail|proton mail|aol|yahoo mail|gmail)(?:'[a-z]{1,3})?";
const FOR_SYSTEM =
	'(?:app )?(?:(?:dla systemu|na systém|voor|for|für|pour|para|per|för|til|na|pro|pre|ha|dla|для|за|για|için|עבור|ל|لـ|ل|untuk|cho|pentru|สำหรับ|के लिए|jaoks) ?)?(?:ios|android|mac|windows|iphone|ipad)(?:-?(?:iin|lle|hoz|ra|re|ile))?';

export const SLOGANS: readonly MarkerRow[] = [
	{
		language: 'Yahoo Mail, every language',
		pattern: /^yahoo mail ?[:：] ?[\p{L}\p{M}' ]{3,30}(?:[,、،] ?[\p{L}\p{M}' ]{3,30}){1,3}\.?$/iu,
		example: 'Yahoo Mail: Search, Organize, Conquer',
	},
	{
		language: 'Outlook, BlueMail: begins with the verb',
		pattern: new RegExp(`^(?:${GET})(?: sie| o| el| l'| il)? ${PROGRAM} ${FOR_SYSTEM}(?: herunter)?\\.?$`, 'iu'),
		example: 'Get Outlook for iOS',
	},
	{
		language: 'Outlook, BlueMail: ends with the verb',
		pattern: new RegExp(`^${PROGRAM} ${FOR_SYSTEM} (?:${GET})\\.?$`, 'iu'),
		example: 'Outlook für iOS beschaffen',
	},
	{
		language: 'hu, tr, fi, et: the system first',
		pattern: /^(?:ios|android)(?:[ -]?[\p{L}'’]{1,12})? (?:outlook|bluemail)[\p{L}'’]{0,8} [\p{L}\p{M}]{3,16}\.?$/iu,
		example: 'iOS için Outlook’u edinin',
	},
	{
		language: 'ja',
		pattern: new RegExp(
			`^(?:(?:私|僕|自分)の ?|マイ ?)?(?:[a-z]{2,12} ){0,2}${EAST_ASIAN_PRODUCT}[^。、]{0,12}(?:から|より|で)(?:の?送信|送りました|送られました)(?:しました|されました|しています)?。?$|^(?:ios|android) ?(?:版|用) ?outlook ?(?:を入手|をダウンロード|の入手)。?$`,
			'iu',
		),
		example: 'iPhoneから送信',
	},
	{
		language: 'zh',
		pattern: new RegExp(
			`^(?:发自|發自|来自|來自|从|從|通过|透過|使用) ?(?:我的|于)? ?(?:[a-z]{2,12} ){0,2}${EAST_ASIAN_PRODUCT}[^。，,]{0,12}(?:发送|傳送|寄出|发出|發出)?。?$|^(?:获取|獲取|下载|下載|取得) ?(?:适用于|適用於)?.{0,12}outlook.{0,12}$`,
			'iu',
		),
		example: '发自我的iPhone',
	},
	{
		language: 'zh',
		pattern:
			/^(?:发自|發自|来自|來自|从|從) ?我的 ?(?:手机|手機|平板|电脑|電腦|行动装置|行動裝置)(?: ?(?:发送|傳送|寄出))?。?$/u,
		example: '发自我的手机',
	},
	{
		language: 'ko',
		pattern: new RegExp(
			`^(?:나의|내|제) ?(?:[a-z]{2,12} ){0,2}${EAST_ASIAN_PRODUCT}[^.,]{0,15}에서 ?(?:보냄|보낸 ?(?:메일|이메일|메시지)?|보냈습니다|전송됨|발송)\\.?$|^(?:삼성 |samsung )?${EAST_ASIAN_PRODUCT}[^.,]{0,15}에서 ?(?:보냄|보낸 ?(?:메일|이메일|메시지)?|보냈습니다|전송됨|발송)\\.?$|^(?:ios|android)용 outlook.{0,14}$`,
			'iu',
		),
		example: '나의 iPhone에서 보냄',
	},
	{
		language: 'en, a link to the program',
		pattern:
			/^(?:get|download|try) (?:the )?(?:free )?[a-z0-9. ]{3,25} (?:mail )?app(?: for (?:ios|android|mac|windows))?$/i,
		example: 'Get the Yahoo Mail app',
	},
];
