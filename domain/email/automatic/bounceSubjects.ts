import type { SubjectRow } from './rows';

/** Subjects of delivery reports, by language. Every row's example is run by a test. */

/** Written by mail servers; whether the sender is one decides too. */
export const BOUNCE_SUBJECTS: readonly SubjectRow[] = [
	{
		language: 'en',
		pattern:
			/^(?:undelivered mail returned to sender|returned mail\b|mail delivery (?:failed|failure|error|problem)|mail (?:system error|could not be delivered)|delivery (?:status notification|failure|failed|has failed|notification|report)|failure notice|failed delivery|undeliverable mail|message (?:delivery (?:failure|failed)|not delivered|you sent blocked)|non[- ]?delivery|nondeliverable mail|delayed mail|warning: (?:message|could not send)|returning message to sender|bounce)/i,
		example: 'Undelivered Mail Returned to Sender',
	},
	{
		language: 'en',
		pattern: /^undeliverable\s?[:：]|^undelivered\s?[:：]|\(failure\)$|\(delay\)$/i,
		example: 'Undeliverable: Order',
	},
	{
		language: 'de',
		pattern:
			/^(?:unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|mail unzustellbar|unzustellbare (?:e-?mail|nachricht))/i,
		example: 'Unzustellbar: Bestellung',
	},
	{
		language: 'fr',
		pattern:
			/^(?:non remis|échec de (?:la )?(?:remise|distribution)|message non (?:remis|distribué)|non distribuable|courrier retourné)/i,
		example: 'Non remis : commande',
	},
	{
		language: 'es',
		pattern: /^(?:no se puede entregar|no entregado|error en la entrega|no se pudo entregar|devuelto)/i,
		example: 'No se puede entregar: pedido',
	},
	{
		language: 'it',
		pattern: /^(?:non recapitabile|mancato recapito|errore di consegna|mancata consegna)/i,
		example: 'Non recapitabile: ordine',
	},
	{
		language: 'pt',
		pattern: /^(?:não é possível entregar|não entregue|falha na entrega|não é possível enviar)/i,
		example: 'Não é possível entregar: pedido',
	},
	{ language: 'nl', pattern: /^(?:onbestelbaar|niet bezorgd|bezorging mislukt)/i, example: 'Onbestelbaar: bestelling' },
	{
		language: 'sv, da, nb',
		pattern: /^(?:olevererat|kunde inte levereras|kan ikke leveres|ikke leveret|kunne ikke leveres)/i,
		example: 'Olevererat: beställning',
	},
	{
		language: 'pl',
		pattern: /^(?:niedostarczalne|niedostarczone|nie można dostarczyć)/i,
		example: 'Niedostarczalne: zamówienie',
	},
	{
		language: 'ru',
		pattern: /^(?:недоставленное сообщение|не доставлено|сообщение не доставлено|недоставлено)/i,
		example: 'Недоставленное сообщение',
	},
	{ language: 'ja', pattern: /^(?:配信不能|配信できません|メール配信エラー)/, example: '配信不能: 注文' },
	{ language: 'zh', pattern: /^(?:未送达|无法投递|退信|系统退信|無法傳遞|未傳遞|无法传递)/, example: '未送达: 订单' },
	{ language: 'ko', pattern: /^(?:배달되지 않음|배달 실패|전송 실패|반송)/, example: '배달되지 않음: 주문' },
	{ language: 'cs, sk', pattern: /^(?:nedoručitelné|nedoručiteľné|nedoručeno)/i, example: 'Nedoručitelné: objednávka' },
	{
		language: 'hu',
		pattern: /^(?:kézbesíthetetlen|nem kézbesíthető|sikertelen kézbesítés)/i,
		example: 'Kézbesíthetetlen: rendelés',
	},
	{
		language: 'fi',
		pattern: /^(?:toimitus epäonnistui|ei voida toimittaa|perille toimittamaton)/i,
		example: 'Toimitus epäonnistui: tilaus',
	},
	{ language: 'ro', pattern: /^(?:nelivrabil|nu se poate livra|livrare eșuată)/i, example: 'Nelivrabil: comandă' },
	{
		language: 'el',
		pattern: /^(?:αδύνατη η παράδοση|δεν παραδόθηκε|μη παραδόσιμο)/i,
		example: 'Δεν παραδόθηκε: παραγγελία',
	},
	{ language: 'uk', pattern: /^(?:не доставлено|недоставлене)/i, example: 'Не доставлено: замовлення' },
	{
		language: 'he, ar',
		pattern: /^(?:לא ניתן למסירה|לא נמסר|غير قابل للتسليم|تعذر التسليم)/,
		example: 'לא ניתן למסירה: הזמנה',
	},
	{ language: 'tr', pattern: /^(?:teslim edilemedi|iletilemedi)/i, example: 'Teslim edilemedi: sipariş' },
];
