/** What mail programs put before a subject, by language. Every row's example is run by a test. */

export interface SubjectPrefix {
	kind: 'reply' | 'forward' | 'either';
	language: string;
	/** As a regular expression, without the colon. */
	prefix: string;
	example: string;
}

export const SUBJECT_PREFIXES: readonly SubjectPrefix[] = [
	{ kind: 'reply', language: 'en', prefix: 're', example: 'Re: Order' },
	{ kind: 'reply', language: 'de', prefix: 'aw|antwort|antw', example: 'AW: Bestellung' },
	{ kind: 'reply', language: 'sv, da, nb', prefix: 'sv|svar', example: 'SV: Beställning' },
	{ kind: 'reply', language: 'nl', prefix: 'antw|betr', example: 'Antw: Bestelling' },
	{ kind: 'reply', language: 'it', prefix: 'rif|r', example: 'R: Ordine' },
	{ kind: 'reply', language: 'es', prefix: 'resp|respuesta', example: 'Resp: Pedido' },
	{ kind: 'reply', language: 'pt', prefix: 'res|resposta', example: 'RES: Pedido' },
	{ kind: 'reply', language: 'fr', prefix: 'réf|rép|réponse', example: 'RÉP : Commande' },
	{ kind: 'reply', language: 'pl', prefix: 'odp|odpowiedź', example: 'Odp: Zamówienie' },
	{ kind: 'reply', language: 'cs, sk', prefix: 'odp|odpověď|odpoveď', example: 'Odpověď: Objednávka' },
	{ kind: 'reply', language: 'tr', prefix: 'ynt|yanıt|yan', example: 'YNT: Sipariş' },
	{ kind: 'reply', language: 'hu', prefix: 'vá|válasz', example: 'Vá: Rendelés' },
	{ kind: 'reply', language: 'ro', prefix: 'răsp|raspuns', example: 'Răsp: Comandă' },
	{ kind: 'reply', language: 'el', prefix: 'απ|απάντηση', example: 'ΑΠ: Παραγγελία' },
	{ kind: 'reply', language: 'ru, uk', prefix: 'ответ|отв|на|відп|відповідь', example: 'Ответ: Заказ' },
	{ kind: 'reply', language: 'he', prefix: 'השב|תגובה', example: 'תגובה: הזמנה' },
	{ kind: 'reply', language: 'ar', prefix: 'رد|الرد', example: 'رد: طلب' },
	{ kind: 'reply', language: 'zh', prefix: '回复|答复|回覆|答覆|回應', example: '回复：订单' },
	{ kind: 'reply', language: 'ja', prefix: '返信', example: '返信: 注文' },
	{ kind: 'reply', language: 'ko', prefix: '답장|회신', example: '회신: 주문' },
	{ kind: 'reply', language: 'id', prefix: 'bls|balas', example: 'BLS: Pesanan' },
	{ kind: 'reply', language: 'vi', prefix: 'trả lời', example: 'Trả lời: Đơn hàng' },
	{ kind: 'reply', language: 'lv, lt', prefix: 'atb|ats', example: 'Atb: Pasūtījums' },
	{ kind: 'forward', language: 'en', prefix: 'fwd|fw|forward|forwarded', example: 'Fwd: Order' },
	{ kind: 'forward', language: 'de', prefix: 'wg|weitergeleitet', example: 'WG: Bestellung' },
	{ kind: 'forward', language: 'fr', prefix: 'tr|transfert', example: 'TR : Commande' },
	{ kind: 'forward', language: 'es', prefix: 'rv|reenv', example: 'RV: Pedido' },
	{ kind: 'forward', language: 'it', prefix: 'i|inoltro', example: 'I: Ordine' },
	{ kind: 'forward', language: 'pt', prefix: 'enc|encam', example: 'ENC: Pedido' },
	{ kind: 'forward', language: 'nl', prefix: 'doorst|doorgestuurd', example: 'Doorst: Bestelling' },
	{ kind: 'forward', language: 'pl', prefix: 'pd|podaj dalej', example: 'PD: Zamówienie' },
	{ kind: 'forward', language: 'sv', prefix: 'vb', example: 'VB: Beställning' },
	{ kind: 'forward', language: 'fi', prefix: 'vl', example: 'VL: Tilaus' },
	// Danish and Norwegian "videresendt", Finnish "vastaus": the body has to tell.
	{ kind: 'either', language: 'da, nb, fi', prefix: 'vs', example: 'VS: Ordre' },
	{ kind: 'forward', language: 'cs', prefix: 'přep|přeposláno', example: 'Přep: Objednávka' },
	{ kind: 'forward', language: 'tr', prefix: 'ilt|i̇lt|İlt', example: 'İLT: Sipariş' },
	{ kind: 'forward', language: 'hu', prefix: 'tov|továbbítás', example: 'Tov: Rendelés' },
	{ kind: 'forward', language: 'el', prefix: 'πρθ', example: 'ΠΡΘ: Παραγγελία' },
	{ kind: 'forward', language: 'ru, uk', prefix: 'пер|перес|пересл', example: 'Пересл: Заказ' },
	{ kind: 'forward', language: 'he', prefix: 'הועבר|העבר', example: 'הועבר: הזמנה' },
	{ kind: 'forward', language: 'ar', prefix: 'إعادة توجيه|توجيه', example: 'إعادة توجيه: طلب' },
	{ kind: 'forward', language: 'zh', prefix: '转发|轉寄|轉發', example: '转发: 订单' },
	{ kind: 'forward', language: 'ja', prefix: '転送', example: '転送: 注文' },
	{ kind: 'forward', language: 'ko', prefix: '전달', example: '전달: 주문' },
	{ kind: 'forward', language: 'id', prefix: 'trs', example: 'TRS: Pesanan' },
	{ kind: 'forward', language: 'vi', prefix: 'chuyển tiếp', example: 'Chuyển tiếp: Đơn hàng' },
];
