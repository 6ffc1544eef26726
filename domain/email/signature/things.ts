/** Things that a customer's mail is about, with a number beside them: an order, an invoice, a contract. */
const THINGS =
	/(?:order|invoice|ticket|case|contract|booking|bestellung|auftrag|rechnung|vertrag|kundennummer|commande|facture|contrat|pedido|factura|contrato|ordine|fattura|contratto|encomenda|fatura|bestelling|factuur|beställning|faktura|ordre|tilaus|lasku|zamówieni\p{L}*|faktur\p{L}*|objednávk\p{L}*|rendelés|számla|comand\p{L}*|заказ\p{L}*|счет\p{L}*|замовленн\p{L}*|поръчк\p{L}*|παραγγελία|sipariş|הזמנה|طلب|注文|订单|訂單|주문)[^.\d]{0,20}(?:\.[ºª°]?)?\s?\d{2,}[-/.\d\p{Lu}]{0,20}/iu;

export function namesThing(text: string): boolean {
	return THINGS.test(text);
}

/** `Order no. 77120-B, placed 12 February`: behind the number stand a date or small words, and nobody's name. */
export function isThing(text: string): boolean {
	const behind = text.slice(0, 120).split(THINGS)[1];
	return behind !== undefined && !NAME.test(behind.replace(DAY, ' '));
}

const DAY = /\p{Nd}{1,4}(?:st|nd|rd|th|\.)?,? ?(?:de |d['’])?\p{Lu}\p{L}{2,12}|\p{Lu}\p{L}{2,12}\.? \p{Nd}{1,4}/gu;
const NAME = /(?<![\p{L}\d-])\p{Lu}\p{Ll}/u;
