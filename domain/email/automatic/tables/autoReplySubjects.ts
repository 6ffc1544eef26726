import { standsAlone, type SubjectRow } from './rows';

/** Subjects that only automatic replies have, by language. Every row's example is run by a test. */
const row = (language: string, words: string, example: string): SubjectRow => ({
	language,
	pattern: standsAlone(words),
	example,
});

export const AUTO_REPLY_SUBJECTS: readonly SubjectRow[] = [
	row(
		'en',
		'automatic reply|auto[- ]?reply|auto[- ]?response|automated (?:reply|response)|automatic response|auto[- ]?responder',
		'Automatic reply: Order 12',
	),
	row(
		'en',
		'(?:automatic )?out of (?:the )?office(?: (?:auto[- ]?reply|auto[- ]?response|notification|notice|assistant|message|reply|response)(?=\\s*(?:$|[:：])))?',
		'Out of Office Re: Order',
	),
	row(
		'de',
		'automatische antwort|autom\\. antwort|automatische rückmeldung|abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|hinweis|assistent)',
		'Automatische Antwort: Bestellung',
	),
	row(
		'fr',
		"réponse automatique|reponse automatique|absen(?:ce|te?) du bureau|message d['’]absence|notification d['’]absence",
		'Réponse automatique : commande',
	),
	row('es', 'respuesta autom[áa]tica|mensaje autom[áa]tico|contestación automática', 'Respuesta automática: pedido'),
	row('ca', 'resposta autom[àa]tica', 'Resposta automàtica: comanda'),
	row('pt, gl', 'resposta autom[áa]tica|mensagem automática', 'Resposta automática: pedido'),
	row('it', 'risposta automatica|messaggio automatico', 'Risposta automatica: ordine'),
	row(
		'nl, af',
		'automatisch antwoord|automatische (?:beantwoording|reactie)|outomatiese antwoord',
		'Automatisch antwoord: bestelling',
	),
	row('sv', 'autosvar|automatiskt svar|frånvaromeddelande', 'Autosvar: Beställning'),
	row('da, nb', 'automatisk svar|autosvar|fraværsmelding|fraværsbesked|fraværsassistent', 'Automatisk svar: Ordre'),
	row('is', 'sjálfvirkt svar', 'Sjálfvirkt svar: Pöntun'),
	row('fi', 'automaattinen vastaus|poissaoloviesti|poissaoloilmoitus', 'Automaattinen vastaus: tilaus'),
	row('pl', 'automatyczna odpowiedź|odpowiedź automatyczna|autoodpowiedź', 'Automatyczna odpowiedź: zamówienie'),
	row('cs, sk', 'automatická odpověď|automatická odpoveď', 'Automatická odpověď: objednávka'),
	row('hu', 'automatikus válasz', 'Automatikus válasz: rendelés'),
	row('ro', 'r[ăa]spuns automat', 'Răspuns automat: comandă'),
	row('el', 'αυτόματη απάντηση|αυτόματο μήνυμα', 'Αυτόματη απάντηση: παραγγελία'),
	row('ru', 'автоматический ответ|автоответ(?:чик)?', 'Автоматический ответ: заказ'),
	row('uk, be', 'автоматична відповідь|автовідповідь|аўтаматычны адказ', 'Автоматична відповідь: замовлення'),
	row('bg, mk', 'автоматичен отговор|автоматски одговор', 'Автоматичен отговор: Поръчка'),
	row(
		'hr, sr, bs, sl',
		'automatski odgovor|аутоматски одговор|samodejni odgovor|samodejen odgovor',
		'Automatski odgovor: narudžba',
	),
	row('sq', 'përgjigje automatike', 'Përgjigje automatike: Porosia'),
	row(
		'et, lv, lt',
		'automaatvastus|automaatne vastus|automātisk[āa] atbilde|automatinis atsakymas',
		'Automaatvastus: tellimus',
	),
	row('cy, ga, eu', 'ateb awtomatig|freagra uathoibríoch|erantzun automatikoa', 'Ateb awtomatig: Archeb'),
	row('tr, az', 'otomatik (?:yanıt|cevap)|avtomatik cavab', 'Otomatik yanıt: sipariş'),
	row('kk, uz', 'автоматты жауап|автоматик жавоб|avtomatik javob', 'Автоматты жауап: Тапсырыс'),
	row('hy, ka', 'ավտոմատ պատասխան|ავტომატური პასუხი', 'Ավտոմատ պատասխան: Պատվեր'),
	row('vi', '(?:thư )?trả lời tự động|phản hồi tự động', 'Trả lời tự động: đơn hàng'),
	row('id, ms', 'balasan otomatis|jawaban otomatis|balasan automatik', 'Balasan otomatis: pesanan'),
	row('th', '(?:การ)?ตอบกลับอัตโนมัติ|ข้อความตอบกลับอัตโนมัติ', 'ตอบกลับอัตโนมัติ: คำสั่งซื้อ'),
	row('hi, mr', 'स्वचालित (?:उत्तर|जवाब|प्रत्युत्तर)|स्वतः उत्तर', 'स्वचालित उत्तर: आदेश'),
	row('bn, ta', 'স্বয়ংক্রিয় (?:উত্তর|জবাব)|தானியங்கி பதில்', 'স্বয়ংক্রিয় উত্তর: অর্ডার'),
	row('ja', '(?:自動応答|自動返信)(?:メール|通知)?', '自動応答: 注文'),
	{ language: 'ja', pattern: /^[【[［](?:自動返信|自動応答|自動送信)[】\]］]/, example: '【自動返信】お問い合わせ' },
	row('zh', '自动回复|自動回覆|自动答复|自動回復|自動答覆|自動回應', '自动回复: 订单'),
	row('ko', '자동 ?회신|자동 ?응답|자동 ?답장', '자동 회신: 주문'),
	row('he', 'תשובה אוטומטית|מענה אוטומטי', 'תשובה אוטומטית: הזמנה'),
	row('ar', 'رد تلقائي|الرد التلقائي|رد آلي|رد الي', 'رد تلقائي: طلب'),
	row('fa, ur', 'پاسخ خودکار|خودکار جواب', 'پاسخ خودکار: سفارش'),
];
