import { textAt, type Line } from '../lines/lines';
import type { MarkerRow } from './markers';

/** "This mail came from outside the organization", by language: a word for the mail or its sender, then one for outside. */
const OUTSIDE: readonly { language: string; mail: string; outside: string; example: string }[] = [
	{
		language: 'en',
		mail: 'this (?:is an )?(?:external )?(?:e-?mail|message)|e-?mail (?:was )?(?:sent|originat)|message (?:was )?(?:sent|originat)|the sender (?:of this|is)',
		outside: 'outside|external (?:sender|source|e-?mail|address|organi[sz]ation|party)|external to',
		example: 'WARNING: This email originated outside of our network.',
	},
	{
		language: 'de',
		mail: 'diese (?:e-?mail|nachricht|mail)|externe (?:e-?mail|mail|nachricht)|der absender dieser',
		outside:
			'extern\\p{L}* (?:absender|quelle|e-?mail|adresse|server)|von extern|von (?:außen|ausserhalb|außerhalb)|außerhalb|ausserhalb',
		example: 'ACHTUNG: Diese E-Mail stammt von einem externen Absender.',
	},
	{
		language: 'fr',
		mail: 'ce (?:message|courriel|mail|courrier)|cet e-?mail',
		outside: "(?:de |à )?l['’]extérieur|expéditeur externe|source externe|externe à",
		example: "ATTENTION : ce message provient de l'extérieur.",
	},
	{
		language: 'es, ca, pt',
		mail: 'este (?:correo|mensaje|e-?mail|mail)|esta mensagem|aquest (?:correu|missatge)',
		outside: '(?:remitente|origen|correo|remetente|origem|fonte) extern[oae]|fuera de|fora d[ae]|exterior',
		example: 'ATENCIÓN: Este correo proviene de un remitente externo.',
	},
	{
		language: 'it',
		mail: "quest[ao] (?:e-?mail|mail|messaggio)|questa è un[’']e-?mail",
		outside: "(?:mittente|origine|indirizzo) estern[oa]|dall['’]esterno|all['’]esterno|e-?mail esterna",
		example: "ATTENZIONE: Questa e-mail proviene dall'esterno.",
	},
	{
		language: 'nl',
		mail: 'deze (?:e-?mail|mail)|dit (?:e-?mail)?bericht',
		outside: 'van buiten|externe (?:afzender|bron)|buiten de organisatie',
		example: 'LET OP: Deze e-mail is afkomstig van buiten de organisatie.',
	},
	{
		language: 'sv, da, nb, fi',
		mail: 'det(?:ta|te| här)? (?:mejlet|mejl|e-?postmeddelandet|meddelandet|meddelande)|denn[ea] (?:e-?mail|e-?post|e-?posten|mail|meddelelse|melding|meldingen)|tämä (?:viesti|sähköposti)',
		outside:
			'(?:en )?(?:extern|ekstern) (?:avsändare|afsender|avsender|källa|kilde)|utanför|utenfor|uden for|udefra|utenfra|utifrån|ulkopuol|ulkoiselta',
		example: 'VARNING: Det här mejlet kommer från en extern avsändare.',
	},
	{
		language: 'pl, cs, sk, hu, ro, hr, sl',
		mail: 'ta wiadomość|(?:uwaga|upozornění|upozornenie|figyelem|atenție|pozor)\\s?[:!–-]\\s?(?:wiadomość|e-?mail|zpráva|správa|az? üzenet|mesajul|sporočilo)|ten e-?mail|tento e-?mail|tato zpráva|táto správa|ez az? (?:e-?mail|üzenet|levél)|acest (?:e-?mail|mesaj)|ov(?:a poruka|aj e-?mail)|to sporočilo',
		outside:
			'spoza|z zewnątrz|zewnętrzn|mimo (?:organizac|společnost|firm)|externí|zvenčí|externého|külső|kívülről|din afara|extern|izvan|vanjsk|zunaj',
		example: 'UWAGA: Ta wiadomość pochodzi spoza organizacji.',
	},
	{
		language: 'ru, uk, bg, el, tr',
		mail: '(?:это |данное )?(?:письмо|сообщение)|цей лист|това (?:писмо|съобщение)|(?:αυτό )?το (?:μήνυμα|e-?mail)|bu (?:e-?posta|mesaj|ileti)',
		outside: 'внешн|извне|зовнішн|ззовні|външ|извън|εξωτερικ|εκτός|dışından|harici|dış kaynak',
		example: 'ВНИМАНИЕ: письмо пришло от внешнего отправителя.',
	},
	{
		language: 'he, ar',
		mail: 'הודעה זו|מייל זה|דוא"ל זה|هذه الرسالة|هذا البريد',
		outside: 'חיצוני|מחוץ לארגון|خارج|خارجي',
		example: 'תשומת לב: הודעה זו נשלחה מחוץ לארגון.',
	},
	{
		language: 'ja, zh, ko',
		mail: 'このメール|本メール|(?:此|本|该)(?:邮件|郵件|电子邮件|電子郵件)|이 (?:메일|이메일)|본 메일',
		outside: '外部から|社外から|組織外|外部|组织外|組織外|외부',
		example: '【注意】このメールは外部から送信されています。',
	},
];

/** What gateways put above a mail: that it came from outside, that its sender is new. */
const NOTICES: readonly MarkerRow[] = [
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
		language: 'en, a tag with its text',
		pattern:
			/^\W{0,5}(?:(?:external|caution|warning|attention|be careful)(?: e-?mail| sender| message)?\W{1,5})?.{0,60}\bdo not (?:click|open|reply|respond|forward)\b.{0,120}\b(?:unless|sender|trust|recogni[sz]e|attachments?|suspicious)\b.{0,200}$/i,
		example: '[EXTERNAL EMAIL] Do not click links unless you trust the sender.',
	},
];

const FROM_OUTSIDE: readonly MarkerRow[] = OUTSIDE.map(({ language, mail, outside, example }) => ({
	language,
	pattern: new RegExp(`^.{0,40}(?<!\\p{L})(?:${mail}).{0,80}(?:${outside}).{0,300}$`, 'iu'),
	example,
}));

export const BANNERS: readonly MarkerRow[] = [...NOTICES, ...FROM_OUTSIDE];

/** Nearly no line says it, and asking each row takes long. */
const ANY_OUTSIDE = new RegExp(OUTSIDE.map(({ outside }) => outside).join('|'), 'iu');

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

export function isBanner(text: string): boolean {
	if (text.length > 600 || PERSONAL.test(text)) return false;
	const rows = ANY_OUTSIDE.test(text) ? BANNERS : NOTICES;
	return rows.some(({ pattern }) => pattern.test(text));
}

/** A person's own words, and a question: "Attention: the links in my account are dead, can you help?" */
const PERSONAL =
	/\b(?:I|my|me|we bought|order|invoice|ich|meine?|mir|bestellung|rechnung|je|mon|ma|mes|commande|facture|mi|mis|pedido|factura|mio|mia|ordine|mijn|bestelling|min|mitt)\b(?!['’]s)|[?？]\s?$/;
