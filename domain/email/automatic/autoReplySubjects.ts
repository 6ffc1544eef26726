import type { SubjectRow } from './rows';

/** Subjects that automatic replies have, by language. Every row's example is run by a test. */

/**
 * The words at the beginning, and then what a machine puts there: nothing, a sign, the other subject, a date. "Respuesta automática
 * equivocada" is a person's.
 */
function standsAlone(words: string): RegExp {
	return new RegExp(
		`^(?:${words})(?=\\s*(?:$|[:：,;(\\[|–—-]|\\d|(?:re|aw|tr|rv|rif|sv|vs|odp|ynt|απ|за|ответ|від)\\s?:|(?:del|desde|hasta|du|jusqu|dal|fino|até|van|tot|från|till|fra|til|od|do|с|до|по|з)\\s))`,
		'i',
	);
}

/** Anchored: "Question about your out of office feature" is a person's. */
export const AUTO_REPLY_SUBJECTS: readonly SubjectRow[] = [
	{
		language: 'en',
		pattern:
			/^(?:automatic reply|auto[- ]?reply|auto[- ]?response|automated (?:reply|response)|automatic response|auto)\s?[:：]/i,
		example: 'Automatic reply: Order 12',
	},
	{
		language: 'en',
		pattern:
			/^(?:(?:i am |i'm )?(?:currently )?(?:out of (?:the )?office|ooo|on vacation|on leave|away from (?:the |my )?office))(?:$|\s?[:：,(–-]|\s(?:re|auto|until|from|till|today|notification|reply|message|autoreply))/i,
		example: 'Out of Office Re: Order',
	},
	{
		language: 'de',
		pattern:
			/^(?:automatische antwort|abwesenheitsnotiz|abwesenheitsmeldung|abwesenheit(?=$|\s?[:：,(–-]|\s(?:vom|von|bis|ab|am|im|\d))|automatische rückmeldung|autom\. antwort|außer haus|ich bin nicht im büro|nicht im büro|im urlaub)(?:$|\s?[:：,(–-]|\s(?!einrichten|einstellen|aktivieren|ausschalten|abschalten|deaktivieren|ändern|funktioniert))/i,
		example: 'Automatische Antwort: Bestellung',
	},
	{
		language: 'fr',
		pattern: standsAlone(
			"réponse automatique|reponse automatique|absence du bureau|absent du bureau|message d['’]absence|(?:absence|en congés?)(?=\\s?:)",
		),
		example: 'Réponse automatique : commande',
	},
	{
		language: 'es',
		pattern: standsAlone(
			'respuesta automática|respuesta automatica|fuera de (?:la )?oficina|mensaje automático|ausente(?=\\s?:)',
		),
		example: 'Respuesta automática: pedido',
	},
	{
		language: 'ca',
		pattern: standsAlone("resposta automàtica|fora de l['’]oficina"),
		example: 'Resposta automàtica: comanda',
	},
	{
		language: 'it',
		pattern: standsAlone("risposta automatica|fuori (?:sede|ufficio)|assente(?=\\s?:)|assenza dall['’]ufficio"),
		example: 'Risposta automatica: ordine',
	},
	{
		language: 'pt',
		pattern: standsAlone(
			'resposta automática|resposta automatica|fora do escritório|ausência temporária|ausente(?=\\s?:)',
		),
		example: 'Resposta automática: pedido',
	},
	{
		language: 'nl',
		pattern: standsAlone(
			'automatisch antwoord|automatische beantwoording|afwezig(?:heid(?:sbericht)?)?(?=\\s?[:：])|niet aanwezig',
		),
		example: 'Automatisch antwoord: bestelling',
	},
	{
		language: 'sv, da, nb',
		pattern: standsAlone(
			'autosvar|automatiskt svar|automatisk svar|ej på kontoret|ikke til stede|(?:frånvaro|fravær)(?=\\s?:)|ikke på kontoret',
		),
		example: 'Autosvar: Beställning',
	},
	{
		language: 'fi',
		pattern: standsAlone('automaattinen vastaus|poissa(?=\\s?:)|poissaoloviesti|lomalla'),
		example: 'Automaattinen vastaus: tilaus',
	},
	{
		language: 'pl',
		pattern: standsAlone(
			'automatyczna odpowiedź|odpowiedź automatyczna|autoodpowiedź|poza biurem|nieobecność(?=\\s?:)',
		),
		example: 'Automatyczna odpowiedź: zamówienie',
	},
	{
		language: 'cs, sk',
		pattern: standsAlone('automatická odpověď|automatická odpoveď|mimo kancelář|nepřítomnost(?=\\s?:)'),
		example: 'Automatická odpověď: objednávka',
	},
	{
		language: 'hu',
		pattern: standsAlone('automatikus válasz|házon kívül|szabadságon'),
		example: 'Automatikus válasz: rendelés',
	},
	{
		language: 'ro',
		pattern: standsAlone('răspuns automat|raspuns automat|în afara biroului'),
		example: 'Răspuns automat: comandă',
	},
	{
		language: 'el',
		pattern: standsAlone('αυτόματη απάντηση|εκτός γραφείου'),
		example: 'Αυτόματη απάντηση: παραγγελία',
	},
	{
		language: 'ru, uk',
		pattern: standsAlone('автоматический ответ|автоответ|автоматична відповідь|автовідповідь|вне офиса|нет на месте'),
		example: 'Автоматический ответ: заказ',
	},
	{ language: 'bg', pattern: standsAlone('автоматичен отговор|извън офиса'), example: 'Автоматичен отговор: Поръчка' },
	{
		language: 'hr, sr, sl',
		pattern: standsAlone('automatski odgovor|аутоматски одговор|samodejni odgovor|izvan ureda'),
		example: 'Automatski odgovor: narudžba',
	},
	{
		language: 'et, lv, lt',
		pattern: standsAlone('automaatvastus|automātiskā atbilde|automatinis atsakymas'),
		example: 'Automaatvastus: tellimus',
	},
	{
		language: 'vi, th, id',
		pattern: /^(?:trả lời tự động|ตอบกลับอัตโนมัติ|balasan otomatis)/i,
		example: 'Trả lời tự động: đơn hàng',
	},
	{
		language: 'tr',
		pattern: standsAlone('otomatik yanıt|otomatik cevap|ofis dışında'),
		example: 'Otomatik yanıt: sipariş',
	},
	{ language: 'ja', pattern: /^(?:自動応答|自動返信|不在通知|不在のお知らせ|【自動返信】)/, example: '自動応答: 注文' },
	{ language: 'zh', pattern: /^(?:自动回复|自動回覆|自动答复|自動回復|外出通知)/, example: '自动回复: 订单' },
	{ language: 'ko', pattern: /^(?:자동 ?회신|자동 ?응답|부재 ?중)/, example: '자동 회신: 주문' },
	{ language: 'he', pattern: /^(?:תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד)/, example: 'תשובה אוטומטית: הזמנה' },
	{ language: 'ar', pattern: /^(?:رد تلقائي|الرد التلقائي|رد آلي)/, example: 'رد تلقائي: طلب' },
];
