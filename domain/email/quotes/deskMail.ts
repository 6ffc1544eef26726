import type { Line } from '../lines/lines';
import type { Participant } from '../messageFields';

/**
 * A help desk's own mail, which begins with "reply above this line". It is no answer, so what stands below the line is what the desk
 * says. Above it there is only what desks and mail servers put there: a rule, a logo, a banner, a greeting.
 */
export function isDeskMail(lines: readonly Line[], replyLine: number, sender: Participant | undefined): boolean {
	const above = lines.slice(0, replyLine).filter(({ text }) => text !== '');
	if (above.length > MAX_LINES) return false;
	const below = new Set(lines.slice(replyLine + 1, replyLine + 200).map(({ text }) => text.toLowerCase()));
	return above.every(({ text }) => saysNothing(text) || isLogo(text, sender) || below.has(text.toLowerCase()));
}

/** More than that is a message. */
const MAX_LINES = 5;

/** Signs, `[EXTERNAL]`, a server's warning, a greeting, a bare ticket number or a link to it. */
function saysNothing(text: string): boolean {
	if (!/[\p{L}\p{N}]/u.test(text)) return true;
	if (/^\[[^\]]{1,60}\]$/.test(text)) return true;
	if (text.length <= 60 && (/^[\p{L} .'’-]{2,50}[,،，]$/u.test(text) || TICKET.test(text))) return true;
	return text.length <= 400 && (WARNING.test(text) || ONLINE.test(text));
}

const TICKET =
	/^(?:ticket|case|request|issue|vorgang|anfrage|demande|solicitud|caso|richiesta|chamado|ärende|sag|sak|запрос)\s?(?:id|no|nr|n°)?[\s:.#№[(]{1,4}[\p{L}\d-]{0,8}\d[\p{L}\d-]{0,20}[\])]?$/iu;

/** What servers put above mail from outside, by its first word. */
const WARNING =
	/^[^\p{L}]{0,6}(?:caution|warning|notice|external|extern[ea]?|attention|achtung|vorsicht|warnung|hinweis|atención|precaución|attenzione|atenção|cuidado|let op|waarschuwing|varning|advarsel|huomio|uwaga|upozornění|figyelem|atenție|внимание|увага|dikkat|you don['’]t often (?:get|receive)|sie (?:erhalten|bekommen) nicht (?:oft|häufig)|vous ne recevez pas souvent|no suele recibir|non si ricevono spesso|この送信者)(?!\p{L})/iu;

const ONLINE =
	/^(?:view|open|see|show|read) (?:this |the |your )?(?:ticket|request|case|message|e-?mail|conversation) (?:online|in (?:your|the|a) browser)[.!]?$/i;

/** The name of who sends it, or of their domain. */
function isLogo(text: string, sender: Participant | undefined): boolean {
	if (sender === undefined || text.length > 60 || /[.!?:]$/.test(text)) return false;
	const letters = lettersOf(text);
	const domain = sender.email.split('@')[1] ?? '';
	const label = lettersOf(domain.split('.').at(-2) ?? '');
	return letters === lettersOf(sender.name ?? '') || (label.length >= 3 && letters.includes(label));
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
