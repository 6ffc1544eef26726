import { row } from './row';
import type { SubjectRow } from '../rows';

/** Every row's example is run by a test. */
export const BOUNCE_SUBJECTS_EAST: readonly SubjectRow[] = [
	row(
		'et',
		'kohaletoimetamatu|ei saa kohale toimetada|toimetamatu|kohaletoimetamine (?:ebaõnnestus|viibib)',
		'Kohaletoimetamatu: tellimus',
	),
	row(
		'lv, lt',
		'nepiegād(?:ājams|āts)|piegāde (?:neizdevās|aizkavēta|aizkavējas)|nevar piegādāt|nepristat(?:oma|yta|omas)|pristatyti nepavyko|pristatymas (?:vėluoja|nepavyko)',
		'Nepiegādājams: pasūtījums',
	),
	row(
		'pl',
		'niedostarcz(?:alne|one|ono)|nie można dostarczyć|nie dostarczono|(?:dostarczenie|dostarczanie) (?:nie powiodło się|opóźnione)|opóźnion[ea] dostarcz\\p{L}{1,6}|dostarczono(?=\\s?:)|zwrot wiadomości|błąd dostarczania',
		'Niedostarczalne: zamówienie',
	),
	row(
		'cs, sk',
		'nedoručitelné|nedoručiteľné|nedoruč(?:eno|ené|itelná zpráva)|(?:nelze|nedá sa|nemožno|nemožné) doručit|(?:doručení|doručenie) (?:se nezdařilo|zlyhalo|zpožděno|zpozdilo|oneskorené|meškajúce)|zpožděné doručení|doručeno(?=\\s?:)',
		'Nedoručitelné: objednávka',
	),
	row(
		'hu',
		'kézbesíthetetlen|nem kézbesíthető|nem (?:sikerült|lehet) kézbesíteni|sikertelen kézbesítés|(?:a )?kézbesítés (?:sikertelen|késik|késedelme)|késleltetett kézbesítés|kézbesítve(?=\\s?:)|kézbesítési hiba',
		'Kézbesíthetetlen: rendelés',
	),
	row(
		'ro',
		'nelivrabil|nelivrat|nu (?:se|a) (?:poate|putut)(?: fi)? livra[t]?|nu s-a putut livra|livrare (?:eșuată|întârziată|nereușită)|nedistribuit|imposibil de livrat',
		'Nelivrabil: comandă',
	),
	row(
		'hr, sr, bs, sl',
		'nije (?:isporučeno|dostavljeno|moguće (?:isporučiti|dostaviti))|neisporuč(?:eno|ivo)|isporuka (?:nije uspjela|nije uspela|odgođena|kasni)|nedostavljivo|nedostavljeno|ni (?:bilo )?mogoče dostaviti|dostava (?:ni uspela|zakasnela|je zakasnjena|odložena)|није испоручено|неиспоручиво',
		'Nije isporučeno: narudžba',
	),
	row('sq', 'nuk (?:u dorëzua|mund të dorëzohet)|e padorëzueshme', 'Nuk u dorëzua: porosia'),
	row(
		'bg, mk',
		'недоставено|не може да (?:се|бъде) достав(?:и|ено)|неуспешна доставка|доставката (?:е забавена|не бе успешна)|забавена доставка|не е доставено|не може да се испорача|неиспорачано',
		'Недоставено: поръчка',
	),
	row(
		'ru',
		'недоставленн(?:ое|ые|о) ?(?:сообщение|письмо)?|недоставлено|(?:письмо |сообщение )?не (?:было )?доставлено|не удается доставить|не удалось доставить|доставка (?:отложена|задерживается|задержана|не удалась)|задержка доставки|ошибка доставки|невозможно доставить|доставлено(?=\\s?:)|уведомление о (?:состоянии|статусе) доставки|возврат (?:письма|сообщения)',
		'Недоставленное сообщение',
	),
	row(
		'uk, be',
		'(?:повідомлення |лист )?не доставлено|недоставлен(?:е|о|ий)|не вдалося доставити|неможливо доставити|доставку (?:відкладено|затримано)|затримка доставки|не дастаўлена',
		'Не доставлено: замовлення',
	),
	row(
		'el',
		'αδύνατη η παράδοση|δεν (?:παραδόθηκε|είναι δυνατή η παράδοση|ήταν δυνατή η παράδοση)|μη παραδόσιμο|ανεπίδοτο|αποτυχία (?:παράδοσης|αποστολής)|(?:η )?παράδοση (?:καθυστερεί|απέτυχε|καθυστέρησε)|καθυστέρηση παράδοσης|παραδόθηκε(?=\\s?:)',
		'Δεν παραδόθηκε: παραγγελία',
	),
	row(
		'tr, az',
		'teslim edil(?:emedi|emiyor|emez)|iletilemedi|teslimat (?:başarısız|gecikti|gecikmesi)|gönderilemedi|teslim edildi(?=\\s?:)|gecikmeli teslimat|çatdırıla bilmədi|çatdırılmadı',
		'Teslim edilemedi: sipariş',
	),
	row('kk, hy, ka', 'жеткізілмеді|жеткізу мүмкін емес|չի առաքվել|ვერ მიეწოდა', 'Жеткізілмеді: тапсырыс'),
	row(
		'vi',
		'không thể (?:gửi|chuyển|phân phối|gửi được)|không gửi được|thư không (?:gửi|chuyển|phân phối) được|gửi (?:bị (?:trì hoãn|chậm)|thất bại)|thư bị trả lại',
		'Không thể gửi: đơn hàng',
	),
	row(
		'id, ms',
		'tidak (?:terkirim|dapat (?:dikirim|terkirim|dihantar)|dihantar)|gagal (?:terkirim|dikirim|dihantar)|pengiriman (?:gagal|tertunda)|penghantaran (?:gagal|tertunda)',
		'Tidak terkirim: pesanan',
	),
	row(
		'he',
		'לא ניתן (?:למסירה|למסור|לשלוח)|לא נמסר(?:ה)?|המסירה (?:נכשלה|מתעכבת|התעכבה)|עיכוב במסירה',
		'לא ניתן למסירה: הזמנה',
	),
	row(
		'ar',
		'غير قابل للتسليم|تعذر (?:التسليم|تسليم)|لم يتم (?:التسليم|تسليم)|فشل (?:التسليم|تسليم)|تأخر (?:التسليم|تسليم)|لا يمكن تسليم',
		'غير قابل للتسليم: طلب',
	),
	row('fa, ur', 'تحویل (?:داده نشد|نشد|ناموفق)|غیر ?قابل تحویل|ناقابل ترسیل', 'تحویل داده نشد: سفارش'),
	row('hi', 'वितरित नहीं|डिलीवर नहीं|वितरण (?:विफल|में देरी)|अवितरणीय|सुपुर्द', 'वितरित नहीं: आदेश'),
	{ language: 'th', pattern: /^(?:ไม่สามารถส่ง|ส่งไม่สำเร็จ|การส่งล่าช้า|ไม่สามารถจัดส่ง|ส่งไม่ได้)/, example: 'ไม่สามารถส่ง: คำสั่งซื้อ' },
	{
		language: 'ja',
		pattern:
			/^(?:配信不能|配信できません|配信されませんでした|配信(?:が|の)?(?:失敗|遅延|遅れ|エラー)|配信済み|メール(?:の)?(?:配信|送信)(?:エラー|失敗|不能)|未配信|送信(?:エラー|失敗|できません)|送達不能|エラー通知)/,
		example: '配信不能: 注文',
	},
	{
		language: 'zh',
		pattern:
			/^(?:未送达|未送達|无法(?:投递|传递|送达|发送)|退信|系统退信|系統退信|来自.{1,40}的退信|無法(?:傳遞|投遞|傳送|送達)|未傳遞|未传递|(?:投递|傳遞|传递|邮件投递|郵件傳遞)(?:失败|失敗|延迟|延遲)|已送达|已傳遞|传递已延迟|邮件被退回|郵件退回)/,
		example: '未送达: 订单',
	},
	{
		language: 'ko',
		pattern:
			/^(?:(?:메일 ?)?(?:배달|전송|발송|전달|발신)(?:이|을|에)? ?(?:실패|지연|불가|오류|되지 (?:않음|못)|할 수 없음|됨|하지 못)|반송|메일 반송)/,
		example: '배달되지 않음: 주문',
	},
];
