/** Lines that stand below a mail and are not its text. */

/** A row of the tables of such lines. Every row's example is run by a test. */
export interface MarkerRow {
	language: string;
	pattern: RegExp;
	example: string;
}

/** Footers that lists put below every mail. A person's "Unsubscribe me" is none: a list names the address or the page. */
export const LIST_FOOTERS: readonly MarkerRow[] = [
	{ language: 'Mailman', pattern: /^\S{1,60} mailing list(?: --? .{0,100})?$/i, example: 'users mailing list' },
	{
		language: 'Mailman, Sympa',
		pattern:
			/^(?:to )?unsubscribe(?: from (?:this|the) \S{0,20} ?list)?(?:,? (?:please )?send an? (?:e-?mail|message|mail) to| from:| at:?|:|,? (?:visit|go to|click)(?: here)?:?)\s?[("<]?(?:https?:\/\/|mailto:|\S{1,80}(?:leave|unsubscribe|request|signoff|off)\S{0,20}@).{1,150}$/i,
		example: 'To unsubscribe send an email to users-leave@lists.example',
	},
	{
		language: 'Google Groups',
		pattern:
			/^you (?:received|are receiving|get|got) this(?: message| e-?mail| mail)? because you(?:['’]re| are| were| have| modified)? (?:subscribed|mentioned|assigned|a member|on|watching|the author|signed up|joined|commented|authored|opened|created|requested|participat\p{L}{2,4}|following|listed|cc['’]?d)\b.{0,200}$/iu,
		example: 'You received this message because you are subscribed to the Google Groups "users" group.',
	},
	{
		language: 'Google Groups',
		pattern:
			/^to (?:unsubscribe from|stop receiving (?:e-?mails|messages) from) (?:this|the) .{0,80}(?:send an e-?mail to|visit|click).{1,150}$/i,
		example:
			'To unsubscribe from this group and stop receiving emails from it, send an email to a+unsubscribe@x.example.',
	},
	{
		language: 'Google Groups, Groups.io',
		pattern:
			/^(?:to view this discussion(?: on the web)?,? visit|for more options,? visit|view\/reply online|group owner:|mute this topic:|view this message)\b.{1,200}$/i,
		example: 'To view this discussion on the web visit https://groups.example/d/msgid/users/abc.',
	},
	{
		language: 'GitHub',
		pattern: /^reply to this e-?mail directly\b.{0,40}(?:view it on|or unsubscribe|mute the thread).{0,200}$/i,
		example: 'Reply to this email directly, view it on GitHub, or unsubscribe.',
	},
	{
		language: 'help desks, every language: "Delivered by …" and the desk',
		pattern:
			/^(?=.*(?:[Dd]esk|Scout|Intercom|HubSpot|Gorgias|Kayako|Jira|:amaze|Agent|Zammad|Ticket))(?:.{10,140}[.。] ?)?\p{Lu}\p{L}+(?: \p{L}+){0,2} (?:by|von|durch|mit|par|por|da|de|door|av|af|fra|från|przez|via|tarafından|от) (?:Zendesk|Freshdesk|Zoho Desk|Help ?Scout|Intercom|HubSpot|Gorgias|Kayako|Deskpro|Jira Service Management|Re:amaze|LiveAgent|Zammad|osTicket)(?: \(https?:\S{3,200}\))?\.?$/u,
		example: 'This email is a service from Lund Lamps. Delivered by Zendesk',
	},
	{ language: 'Zendesk, the code of the ticket', pattern: /^\[[A-Z0-9]{4,8}-[A-Z0-9]{4}\]$/, example: '[7XK2QP-0LMN]' },
	{
		language: 'Jira Service Management',
		pattern:
			/^(?:view request(?: \(https?:\S{3,300}\))? · )?turn off this request['’]s notifications(?: \(https?:\S{3,300}\))?$|^sent on \p{L}{3,12} \d{1,2}, \d{4} \d{1,2}:\d{2}:\d{2} [ap]m \p{Lu}{3,4}$/iu,
		example: "View request · Turn off this request's notifications",
	},
	{
		language: 'Google Groups, other languages',
		pattern:
			/^(?:sie (?:erhalten|haben) diese nachricht(?: erhalten)?,? weil|vous (?:recevez|avez reçu) ce message,? car vous|has recibido este (?:mensaje|correo) porque|hai ricevuto questo messaggio perché|você (?:está recebendo|recebeu) esta mensagem porque|je ontvangt dit bericht omdat|otrzymujesz tę wiadomość, ponieważ|вы получили это сообщение,? (?:поскольку|потому)).{5,200}$/iu,
		example: 'Sie erhalten diese Nachricht, weil Sie in Google Groups E-Mails von der Gruppe "users" abonniert haben.',
	},
];

export function isListFooterLine(text: string): boolean {
	return text.length <= 300 && LIST_FOOTERS.some(({ pattern }) => pattern.test(text));
}

/** `-- ` alone on a line; the blank is often lost, and Markdown may stand around it. */
export function isDelimiter(text: string): boolean {
	return /^\*?(?:--|—|- -|––)\s?\*?$/.test(text);
}

/** A line of nothing but signs, at most three different ones: `━━━━━━━━`, `＊＊＊＊＊＊＊＊`, `☆★☆★☆★☆★`. */
export function isFrame(text: string): boolean {
	if (text.length < 8 || text.length > 300 || !FRAME.test(text)) return false;
	return new Set(text.replace(/\s/g, '')).size <= 3;
}

/** Not quote signs; the long vowel of Japanese is drawn as a line, too. */
const FRAME = /^(?:(?!>)[\p{P}\p{S}ー]\s{0,2}){8,300}$/u;
