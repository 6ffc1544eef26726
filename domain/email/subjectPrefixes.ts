/** What mail programs put before the subject of an answer, by language. Every row's example is run by a test. */

export interface SubjectPrefix {
	kind: 'reply' | 'forward' | 'either';
	language: string;
	/** As a regular expression, without the colon. */
	prefix: string;
	example: string;
}

export const REPLY_PREFIXES: readonly SubjectPrefix[] = [
	{ kind: 'reply', language: 'en', prefix: 're', example: 'Re: Order' },
	{ kind: 'reply', language: 'de', prefix: 'aw|antwort|antw', example: 'AW: Bestellung' },
	{ kind: 'reply', language: 'sv, da, nb, is', prefix: 'sv|svar', example: 'SV: Beställning' },
	{ kind: 'reply', language: 'nl, af', prefix: 'antw|betr', example: 'Antw: Bestelling' },
	{ kind: 'reply', language: 'it', prefix: 'rif|r|risp|risposta', example: 'R: Ordine' },
	{ kind: 'reply', language: 'es, ca, gl', prefix: 'resp|respuesta|resposta', example: 'Resp: Pedido' },
	{ kind: 'reply', language: 'pt', prefix: 'res', example: 'RES: Pedido' },
	{ kind: 'reply', language: 'fr', prefix: 'ré|réf|rép|réponse', example: 'RÉP : Commande' },
	{ kind: 'reply', language: 'eu', prefix: 'er|erantzuna|erantz', example: 'Er: Eskaera' },
	{ kind: 'reply', language: 'pl', prefix: 'odp|odpowiedź', example: 'Odp: Zamówienie' },
	{ kind: 'reply', language: 'cs, sk', prefix: 'odp|odpověď|odpoveď|odpov', example: 'Odpověď: Objednávka' },
	{ kind: 'reply', language: 'hr, sr, bs, sl, mk', prefix: 'odg|odgovor|одг|одговор', example: 'Odg: Narudžba' },
	{ kind: 'reply', language: 'bg', prefix: 'отг|отговор', example: 'Отг: Поръчка' },
	{ kind: 'reply', language: 'tr', prefix: 'ynt|yanıt|yanit|yan|cvp|cevap', example: 'YNT: Sipariş' },
	{ kind: 'reply', language: 'az', prefix: 'cvb|cavab', example: 'Cvb: Sifariş' },
	{ kind: 'reply', language: 'hu', prefix: 'vá|vál|válasz', example: 'Vá: Rendelés' },
	{ kind: 'reply', language: 'ro', prefix: 'răsp|rasp|răspuns|raspuns', example: 'Răsp: Comandă' },
	{ kind: 'reply', language: 'sq', prefix: 'përgj|përgjigje', example: 'Përgj: Porosia' },
	{ kind: 'reply', language: 'el', prefix: 'απ|απάντηση|σχετ|σχ', example: 'ΑΠ: Παραγγελία' },
	{ kind: 'reply', language: 'ru, uk, be', prefix: 'ответ|отв|на|відп|відповідь|адк|адказ', example: 'Ответ: Заказ' },
	{ kind: 'reply', language: 'kk, ky', prefix: 'жауап|жооп', example: 'Жауап: Тапсырыс' },
	{ kind: 'reply', language: 'fi, et', prefix: 'vast|vastaus|vastus', example: 'Vast: Tellimus' },
	{ kind: 'reply', language: 'lv, lt', prefix: 'atb|atbilde|ats|atsakymas', example: 'Atb: Pasūtījums' },
	{ kind: 'reply', language: 'cy, ga', prefix: 'ateb|freagra', example: 'Ateb: Archeb' },
	{ kind: 'reply', language: 'he', prefix: 'השב|תגובה|תשובה|רד', example: 'תגובה: הזמנה' },
	{ kind: 'reply', language: 'ar', prefix: 'رد|الرد|رَدّ', example: 'رد: طلب' },
	{ kind: 'reply', language: 'fa, ur', prefix: 'پاسخ|جواب', example: 'پاسخ: سفارش' },
	{ kind: 'reply', language: 'hy, ka', prefix: 'պատ|պատասխան|პასუხი', example: 'Պատ: Պատվեր' },
	{ kind: 'reply', language: 'hi, mr, ne', prefix: 'उत्तर|जवाब|प्रतिउत्तर|प्रत्युत्तर', example: 'उत्तर: आदेश' },
	{ kind: 'reply', language: 'bn, ta, te, ml', prefix: 'উত্তর|பதில்|సమాధానం|മറുപടി', example: 'উত্তর: অর্ডার' },
	{ kind: 'reply', language: 'th', prefix: 'ตอบ|ตอบกลับ', example: 'ตอบ: คำสั่งซื้อ' },
	{ kind: 'reply', language: 'zh', prefix: '回复|答复|回覆|答覆|回應|回信|回函', example: '回复：订单' },
	{ kind: 'reply', language: 'ja', prefix: '返信', example: '返信: 注文' },
	{ kind: 'reply', language: 'ko', prefix: '답장|회신|답변|답신', example: '회신: 주문' },
	{ kind: 'reply', language: 'id, ms', prefix: 'bls|balas|balasan', example: 'BLS: Pesanan' },
	{ kind: 'reply', language: 'tl', prefix: 'sagot', example: 'Sagot: Order' },
	{ kind: 'reply', language: 'vi', prefix: 'trả lời|hồi âm|phản hồi|tl', example: 'Trả lời: Đơn hàng' },
];
