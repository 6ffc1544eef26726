import { textAt, type Line } from '../lines/lines';
import type { MarkerRow } from './markers';

/** What gateways put above a mail: that it came from outside, that its sender is new. */
export const BANNERS: readonly MarkerRow[] = [
	{
		language: 'Microsoft 365, every language',
		pattern: /aka\.ms\/LearnAboutSenderIdentification/i,
		example:
			"You don't often get email from kim@x.example. Learn why this is important (https://aka.ms/LearnAboutSenderIdentification)",
	},
	{
		language: 'Microsoft 365, en',
		pattern: /^you don['’]t often get e-?mail from \S{3,80}\.(?: learn why this is important\.?)?$/i,
		example: "You don't often get email from kim@x.example. Learn why this is important",
	},
	{
		language: 'Microsoft 365, other languages',
		pattern:
			/^(?:sie erhalten nicht (?:häufig|oft) e-?mails? von|vous (?:n['’]obtenez|ne recevez|n['’]avez) pas souvent (?:d['’]e-?mails?|de courriers?|un courrier|de courriel|d['’]e-mail)[^.]{0,20} (?:de|à partir de)|no (?:suele|sueles|suelen) recibir correos? (?:electrónicos? )?de|non si ricevono spesso messaggi|non ricevi spesso (?:e-?mail|messaggi)[^.]{0,25} da|(?:não costuma|você não costuma|normalmente não)[^.]{0,30} (?:e-?mails?|mensagens)[^.]{0,20} de|u ontvangt niet vaak e-?mail(?:s|berichten)? van|du får (?:inte|ikke) ofte?a? e-?(?:post|mails?)[^.]{0,10} (?:från|fra)|nie (?:jest często otrzymywana|otrzymujesz często|często otrzymujesz) [^.]{0,30} od|často nedostáváte e-?maily od|вы нечасто получаете [^.]{0,20} от)(?!\p{L}).{0,160}$/iu,
		example: 'Sie erhalten nicht häufig E-Mails von kim@x.example. Erfahren Sie, warum dies wichtig ist',
	},
	{
		language: 'en, a tag alone',
		pattern:
			/^[[({*]{1,3}\s?(?:external(?: (?:e-?mail|sender|message))?|extern|externe|esterno|externo|ext)\s?[\])}*]{1,3}$/i,
		example: '[EXTERNAL]',
	},
	{
		language: 'en',
		pattern:
			/^\W{0,5}(?:\[?(?:external(?: (?:e-?mail|sender|message))?|caution|warning|attention|notice|important|be careful|security notice|this is an external e-?mail)\b.{0,200}(?:outside|external|do not click|don['’]t click|links|attachments|organi[sz]ation|suspicious)|(?:this|the) (?:e-?mail|message|sender)(?: was sent| originate[sd]| comes?| came| is| has been sent| was received)? (?:from )?(?:an )?(?:outside|external)\b).{0,300}$/i,
		example: 'WARNING: This email originated outside of our network.',
	},
	{
		language: 'de',
		pattern:
			/^\W{0,5}(?:achtung|vorsicht|warnung|hinweis|externe?r? (?:e-?mail|absender|nachricht)|extern|diese (?:e-?mail|nachricht))\b.{0,120}(?:extern|außerhalb|ausserhalb|(?:links|anhänge).{0,60}(?:klicken|öffnen)).{0,200}$/iu,
		example: 'ACHTUNG: Diese E-Mail stammt von einem externen Absender.',
	},
	{
		language: 'fr',
		pattern:
			/^[^\p{L}]{0,5}(?:attention|prudence|avertissement|e-?mail externe|courriel externe|message externe|ce (?:message|courriel|mail)|cet e-?mail)(?!\p{L}).{0,120}(?:extérieur|externe|(?:liens|pièces jointes)).{0,200}$/iu,
		example: "ATTENTION : ce message provient de l'extérieur.",
	},
	{
		language: 'es, pt, it',
		pattern:
			/^[^\p{L}]{0,5}(?:atención|precaución|advertencia|aviso|correo externo|este (?:correo|mensaje|e-?mail)|atenção|cuidado|e-?mail externo|esta mensagem|attenzione|avviso|e-?mail esterna|questa e-?mail|questo messaggio)(?!\p{L}).{0,120}(?:extern[oa]|estern[oa]|fuera de|fora d[ae]|all['’]esterno|(?:enlaces|links|link|allegati|adjuntos|anexos)).{0,200}$/iu,
		example: 'ATENCIÓN: Este correo proviene de un remitente externo.',
	},
	{
		language: 'nl, sv, da, nb, fi',
		pattern:
			/^[^\p{L}]{0,5}(?:let op|waarschuwing|externe e-?mail|deze e-?mail|dit bericht|varning|observera|obs|externt|det här (?:mejlet|e-?postmeddelandet|meddelandet)|advarsel|denne (?:e-?mail|e-?post|meddelelse|melding)|ekstern|huomio|varoitus|ulkoinen|tämä (?:viesti|sähköposti))(?!\p{L}).{0,120}(?:extern|ekstern|buiten|utanför|utenfor|uden for|udefra|utenfra|ulkopuol|ulkoi|(?:links|länkar|lenker|linkkejä)).{0,200}$/iu,
		example: 'LET OP: Deze e-mail is afkomstig van buiten de organisatie.',
	},
	{
		language: 'pl, cs, sk, hu, ro, hr',
		pattern:
			/^[^\p{L}]{0,5}(?:uwaga|ostrzeżenie|wiadomość zewnętrzna|ta wiadomość|upozornění|pozor|varování|tento e-?mail|tato zpráva|táto správa|figyelem|figyelmeztetés|ez az? (?:e-?mail|üzenet)|atenție|acest (?:e-?mail|mesaj)|upozorenje|ova poruka)(?!\p{L}).{0,120}(?:zewn|spoza|extern|mimo|külső|kívül|din afara|vanjsk|izvan).{0,200}$/iu,
		example: 'UWAGA: Ta wiadomość pochodzi spoza organizacji.',
	},
	{
		language: 'ru, uk, bg, el, tr, he, ar',
		pattern:
			/^[^\p{L}]{0,5}(?:внимание|осторожно|предупреждение|увага|обережно|внимавайте|это письмо|цей лист|προσοχή|dikkat|uyarı|bu (?:e-?posta|mesaj|ileti)|זהירות|שים לב|تنبيه|تحذير)(?!\p{L}).{0,120}(?:внешн|извне|зовнішн|ззовні|външ|εξωτερικ|dış|kurum dışı|חיצוני|מחוץ|خارج).{0,200}$/iu,
		example: 'ВНИМАНИЕ: письмо пришло от внешнего отправителя.',
	},
	{
		language: 'ja, zh, ko',
		pattern:
			/^[【[［(（]?(?:注意|警告|外部|社外|外部メール|提醒|안내|주의|경고|외부)[】\]］)）]?.{0,60}(?:外部|社外|組織外|组织外|外来|외부)[^?？]{0,120}$|^[【[［](?:外部メール|社外|外部邮件|外部郵件|외부 ?메일)[】\]］]$/u,
		example: '【注意】このメールは外部から送信されています。',
	},
];

/** How many lines a banner has at most. */
const MAX_LINES = 3;

/** The banner's lines: above the first words of the writer, in known wording. */
export function bannerLines(lines: readonly Line[]): number[] {
	const found: number[] = [];
	for (let at = 0; at < lines.length && found.length < MAX_LINES; at++) {
		const text = textAt(lines, at);
		if (text === '') continue;
		if (!isBanner(text)) break;
		found.push(at);
	}
	// A mail that is nothing else says it itself.
	return lines.some((line, at) => line.text !== '' && !found.includes(at)) ? found : [];
}

function isBanner(text: string): boolean {
	return text.length <= 600 && !PERSONAL.test(text) && BANNERS.some(({ pattern }) => pattern.test(text));
}

/** A person's own words, and a question: "Attention: the links in my account are dead, can you help?" */
const PERSONAL =
	/\b(?:I|my|me|we bought|order|invoice|ich|meine?|mir|bestellung|rechnung|je|mon|ma|mes|commande|facture|mi|mis|pedido|factura|mio|mia|ordine|mijn|bestelling|min|mitt)\b(?!['’]s)|[?？]\s?$/;
