import { readEmail } from '../../../../domain/email';

/** What is history and what its author put there: mails in languages and of programs that no fixture has. */

interface Case {
	name: string;
	body: string;
	/** Words that the reply has, and words that it has not. */
	kept: string | string[];
	gone: string | string[];
	extra?: Record<string, unknown>;
}

const box = (
	hdr: string,
	body: string,
	own = 'Yes please.',
	style = 'border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm',
) =>
	`<html><body><div class="WordSection1"><p class="MsoNormal">${own}</p><p class="MsoNormal">&nbsp;</p><div><div style="${style}"><p class="MsoNormal">${hdr}</p></div></div>${body}</div></body></html>`;
const EN =
	'<b>From:</b> Support &lt;support@ours.example&gt;<br><b>Sent:</b> Tuesday, March 4, 2025 9:12 AM<br><b>To:</b> Kim Lund<br><b>Subject:</b> Lamp';
const p = (s: string) => `<p class="MsoNormal">${s}</p>`;
const CASES: Case[] = [
	// wrapped attributions, languages
	{
		name: 'a wrapped attribution, German',
		body: 'Ja, bitte.\n\nAm Di., 4. März 2025 um 09:12 Uhr schrieb Ana Silva <\nana@shop.example>:\n\n> zz9',
		kept: 'Ja, bitte.',
		gone: 'zz9',
	},
	{
		name: 'a wrapped attribution, Polish',
		body: 'Tak, poproszę.\n\nwt., 4 mar 2025 o 09:12 Ana Silva <\nana@shop.example> napisał(a):\n\nzz9',
		kept: 'Tak',
		gone: 'zz9',
	},
	{
		name: 'a wrapped attribution, French',
		body: 'Oui.\n\nLe mar. 4 mars 2025 à 09:12, Ana Silva <ana@shop.example>\na écrit :\n\nzz9',
		kept: 'Oui.',
		gone: 'zz9',
	},
	{
		name: 'an attribution without its colon',
		body: 'Yes.\n\nOn Tue, 4 Mar 2025 at 09:12, Ana Silva <ana@shop.example> wrote\n\n> zz9',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'an attribution with the address on the next line',
		body: 'Yes.\n\nOn Tue, 4 Mar 2025 at 09:12, Ana Silva\n<ana@shop.example> wrote:\nzz9',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'an attribution with the address on the next line, without a colon',
		body: 'Yes.\n\nOn Tue, 4 Mar 2025 at 09:12, Ana Silva wrote\n<ana@shop.example>\n\n> zz9',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'an attribution on the line of the text',
		body: 'Yes please. On Tue, Mar 4, 2025 at 9:12 AM Ana Silva <ana@shop.example> wrote:\n> zz9',
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'an attribution on the line of the text, with the history behind it',
		body: 'Yes please. On Tue, Mar 4, 2025 at 9:12 AM Ana Silva <ana@shop.example> wrote: zz9 earlier',
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'an attribution on the line of the text, German',
		body: 'Ja bitte. Am 04.03.2025 um 09:12 schrieb Ana Silva <ana@shop.example>:\n> zz9',
		kept: 'Ja bitte.',
		gone: 'zz9',
	},
	{
		name: 'a separator at the end',
		body: 'Yes please.\n\n-----Original Message-----',
		kept: 'Yes please.',
		gone: 'Original',
	},
	{
		name: 'a separator at the end, German',
		body: 'Ja bitte.\n\n-----Ursprüngliche Nachricht-----\n',
		kept: 'Ja bitte.',
		gone: 'Urspr',
	},
	{
		name: 'a rule at the end',
		body: 'Yes please.\n\n________________________________\n',
		kept: 'Yes please.',
		gone: '____',
	},
	{
		name: 'history marked with bars',
		body: 'Yes.\n\nAna Silva wrote on 3/4/25:\n| zz9\n| more',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'a quoted line that was wrapped',
		body: 'Yes.\n\nOn 4 Mar 2025, at 09:12, Ana <ana@shop.example> wrote:\n> This is a very long line of the quoted mail that some program broke into\ntwo zz9\n> and goes on here\n> end',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'a quoted line that was wrapped before a name',
		body: 'Yes.\n\nOn 4 Mar 2025, at 09:12, Ana <ana@shop.example> wrote:\n> This is a very long line of the quoted mail that some program broke for\nAna Silva zz9\n> and goes on here\n> end',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'history marked with initials',
		body: 'Yes.\n\nOn Tue, 4 Mar 2025, Ana Silva wrote:\nAS> zz9\nAS> more',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: 'history marked with initials, as The Bat writes it',
		body: 'Да, два.\n\nВы писали 4 марта 2025 г., 9:12:12:\n\nAS> zz9\nAS> more',
		kept: 'Да',
		gone: 'zz9',
	},
	// foreign headers
	{
		name: 'a header block, Swahili',
		body: 'Ndiyo.\n\nKutoka: Support <support@ours.example>\nImetumwa: Jumanne, 4 Machi 2025 9:12\nKwa: Kim <kim@lund.example>\nMada: Lamp\n\nzz9',
		kept: 'Ndiyo.',
		gone: 'zz9',
	},
	{
		name: "a header block in Outlook's box, Maltese",
		body: box(
			'<b>Minn:</b> Support &lt;support@ours.example&gt;<br><b>Mibgħut:</b> It-Tlieta, 4 Marzu 2025 09:12<br><b>Lil:</b> Kim Lund<br><b>Suġġett:</b> Lamp',
			p('zz9'),
		),
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: "a header block in Outlook's box, Basque",
		body: box(
			'<b>Nork:</b> Support<br><b>Bidalia:</b> 2025(e)ko martxoaren 4a 09:12<br><b>Nori:</b> Kim<br><b>Gaia:</b> Lamp',
			p('zz9'),
			'Bai.',
			'mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in',
		),
		kept: 'Bai.',
		gone: 'zz9',
	},
	{
		name: 'a header block of Outlook for Mac, Frisian',
		body: '<div>Yes please.</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri; font-size:12pt; BORDER-TOP: #b5c4df 1pt solid; PADDING-TOP: 3pt"><span>Lig: </span>Support<br><span>Dato: </span>4/3/2025 09:12<br><span>Oan: </span>Kim<br></div><div>zz9</div></span>',
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'a header block of Outlook on the web, with its id prefixed',
		body: '<div>Yes please.</div><hr><div id="m_-77divRplyFwdMsg"><b>Fan:</b> Support<br></div><div>zz9</div>',
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'a header block, Galician',
		body: 'Si.\n\nDe: Support <support@ours.example>\nEnviado: martes, 4 de marzo de 2025 9:12\nPara: Kim\nAsunto: Lamp\n\nzz9',
		kept: 'Si.',
		gone: 'zz9',
	},
	{
		name: 'a header block, Luxembourgish',
		body: 'Jo.\n\nVun: Support <support@ours.example>\nGeschéckt: Dënschdeg, 4. Mäerz 2025 09:12\nFir: Kim <kim@lund.example>\nBetrëff: Lamp\n\nzz9',
		kept: 'Jo.',
		gone: 'zz9',
	},
	{
		name: 'a header block, Macedonian',
		body: 'Да.\n\nОд: Support <support@ours.example>\nИспратено: вторник, 4 март 2025 9:12\nДо: Kim\nТема: Lamp\n\nzz9',
		kept: 'Да.',
		gone: 'zz9',
	},
	{
		name: 'a header block, Urdu',
		body: 'جی ہاں۔\n\nمنجانب: Support <support@ours.example>\nبھیجا گیا: منگل، 4 مارچ، 2025 9:12\nبنام: Kim <kim@lund.example>\nموضوع: Lamp\n\nzz9',
		kept: 'جی',
		gone: 'zz9',
	},
	{
		name: 'a header block, Telugu',
		body: 'అవును.\n\nవీరి నుండి: Support <support@ours.example>\nపంపబడింది: 4 మార్చి 2025 9:12\nవీరికి: Kim <kim@lund.example>\nవిషయం: Lamp\n\nzz9',
		kept: 'అవును',
		gone: 'zz9',
	},
	{
		name: 'a list of the author that looks like a header block',
		body: 'Please book:\n\nName: Kim\nFlight: 12\nDate: 4 March 2025 09:12\nSeat: 4\n\nThank you.',
		kept: ['Flight: 12', 'Thank you.'],
		gone: [],
	},
	{
		name: 'a list of addresses that looks like a header block',
		body: 'New contacts are these\n\nSales: ana@shop.example\nBilling: bo@shop.example\nSince: 4 March 2025 09:12\nCity: Rome\n\nUpdate please.',
		kept: ['Update please.', 'Sales'],
		gone: [],
	},
	// desk lines
	{
		name: "a help desk's line, Norwegian",
		body: 'Ja takk.\n\n-- Vennligst svar over denne linjen --\n\nzz9',
		kept: 'Ja takk.',
		gone: 'zz9',
	},
	{
		name: "a help desk's line, Croatian",
		body: 'Da.\n\n##- Molimo upišite svoj odgovor iznad ove crte -##\n\nzz9',
		kept: 'Da.',
		gone: 'zz9',
	},
	{
		name: "a help desk's line, Russian",
		body: 'Да.\n\n##- Пожалуйста, введите ответ над этой строкой -##\n\nzz9',
		kept: 'Да.',
		gone: 'zz9',
	},
	{
		name: "a help desk's line, in other words",
		body: 'Yes.\n\n--------------- Please enter replies above this line ---------------\n\nzz9',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: "a help desk's line, in capitals",
		body: 'Yes.\n\n=== WRITE YOUR RESPONSE ABOVE THIS LINE. DO NOT DELETE ===\n\nzz9',
		kept: 'Yes.',
		gone: 'zz9',
	},
	{
		name: "a help desk's line below a warning, nothing new above it",
		body: '<div>WARNING: External sender, think before you click.</div><div>---</div><div>Please type your reply above this line</div><p>Mia wrote zz1</p>',
		kept: 'zz1',
		gone: [],
	},
	{
		name: "a help desk's own mail, with its name above the line",
		body: 'ACME Helpdesk\n##- Typ uw antwoord boven deze regel -##\n\nMia heeft gereageerd: zz1',
		kept: 'zz1',
		gone: [],
		extra: { from: [{ name: 'Mia', email: 'hulp@acme.example' }] },
	},
	{
		name: "a customer's sentence about a line",
		body: 'I wrote my answer above this line in your form.\nWhat next?',
		kept: 'What next?',
		gone: [],
	},
	{
		name: "a help desk's line below one word",
		body: 'OK\n\n-- reply above this line --\n\nzz9',
		kept: 'OK',
		gone: 'zz9',
	},
	// look
	{
		name: 'answers marked with a pen',
		body: box(
			EN,
			p('How many?') +
				p('<span style="background:yellow;mso-highlight:yellow">Twelve zz1.</span>') +
				p('Which colour?') +
				p('<span style="background:yellow">Black zz2.</span>') +
				p('Regards') +
				p('Support zz9'),
		),
		kept: ['zz1', 'zz2'],
		gone: 'zz9',
	},
	{
		name: 'an answer in another color, by a font element',
		body: box(
			EN,
			p('Hello Kim,') +
				p('How many do you need?') +
				p('<font color="#0070C0">Twelve zz1.</font>') +
				p('Best regards') +
				p('Support zz9'),
		),
		kept: ['zz1'],
		gone: 'zz9',
	},
	{
		name: 'answers in bold italics',
		body: box(EN, p('Is it broken?') + p('<b><i>Yes zz1</i></b>') + p('Since when?') + p('<b><i>Monday zz2</i></b>')),
		kept: ['zz1', 'zz2'],
		gone: [],
	},
	{
		name: 'answers in color at the end of the questions',
		body: box(
			EN,
			p('1. Is it broken? <span style="color:#00B050">yes zz1</span>') +
				p('2. Since when? <span style="color:#00B050">Monday zz2</span>'),
		),
		kept: ['zz1', 'zz2'],
		gone: [],
	},
	{
		name: 'answers in color, two in a row',
		body: box(
			EN,
			p('How many?') +
				p('<span style="color:#7030A0">Twelve zz1.</span>') +
				p('<span style="color:#7030A0">And one more zz2</span>'),
		),
		kept: ['zz1', 'zz2'],
		gone: [],
	},
	{
		name: 'a quoted signature in colors is no answer',
		body: box(
			EN,
			p('We ship on Monday zz9.') +
				p('Best regards,') +
				p('<span style="color:#1F497D">Mia Berg</span>') +
				p('<b><span style="color:#C00000">ACME GmbH</span></b>'),
		),
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'a quoted heading is no answer',
		body: box(EN, p('Hello Kim,') + p('<b>Your order</b>') + p('We ship on Monday zz9.') + p('<b>Total: 12</b>')),
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'a quoted mail all in one color is no answer',
		body: box(
			EN,
			p('<span style="color:#1F497D">Hello Kim,</span>') +
				p('<span style="color:#1F497D">we ship on Monday zz9.</span>') +
				p('<span style="color:#1F497D">Mia</span>'),
		),
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'a quoted link in blue is no answer',
		body: box(
			EN,
			p('See our page.') +
				p('<a href="https://ours.example/x"><span style="color:blue">https://ours.example/x</span></a>') +
				p('zz9'),
		),
		kept: 'Yes please.',
		gone: 'zz9',
	},
	{
		name: 'an answer in color in a quote of Apple Mail',
		body: '<div>See my remarks</div><blockquote type="cite"><div>On 4 Mar 2025, at 09:12, Support &lt;support@ours.example&gt; wrote:</div><div>How many?</div><div><font color="#ff2600">Twelve zz1</font></div><div>Bye zz9</div></blockquote>',
		kept: 'zz1',
		gone: 'zz9',
	},
	{
		name: 'answers in color below a header of Outlook on the web',
		body: '<div>Hi</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Support<br><b>Sent:</b> Tuesday<br><b>To:</b> Kim<br><b>Subject:</b> Lamp</div><div><p>Which one?</p><p style="color: rgb(200, 38, 19);">The big zz1</p><p>When?</p><p style="color: rgb(200, 38, 19);">Friday zz2</p></div>',
		kept: ['zz1', 'zz2'],
		gone: [],
	},
	{
		name: 'an answer behind its author in brackets',
		body: 'Inline\n\n-----Original Message-----\nFrom: Bo <bo@ours.example>\nSent: 4 March 2025 09:12\nTo: Kim\nSubject: Lamp\n\nWhich?\n[Kim Lund] Green zz1',
		kept: 'zz1',
		gone: [],
	},
	// paste
	{
		name: 'a mail that the author pasted, Japanese',
		body: 'お世話になります。\n以下のメールを受け取りました。\n\n差出人: Support <support@ours.example>\n送信日時: 2025年3月4日 9:12\n宛先: Kim\n件名: Lamp\n\nいつ届きますか zz1',
		kept: 'zz1',
		gone: [],
		extra: { subject: '配送について' },
	},
	{
		name: 'a mail that the author pasted between words of their own',
		body: 'I already got this:\n\n-----Original Message-----\nFrom: Support\nSent: 4 March 2025 09:12\nTo: Kim\nSubject: Refund\n\nWe refund you.\n\nWhen zz1?',
		kept: 'zz1',
		gone: [],
	},
	{
		name: 'a reply without Re:, by its In-Reply-To',
		body: 'Yes please.\n\nFrom: Support <support@ours.example>\nSent: Tuesday, March 4, 2025 9:12 AM\nTo: Kim\nSubject: Lamp\n\nzz9',
		kept: 'Yes please.',
		gone: 'zz9',
		extra: { subject: 'Lamp', headers: [{ name: 'In-Reply-To', value: '<a@b>' }] },
	},
	{
		name: "the author's own list marked with >",
		body: 'Order the following for me:\n> 2 lamps zz1\n> 3 bulbs',
		kept: 'zz1',
		gone: [],
	},
	{
		name: 'a reply by its subject, Swedish',
		body: 'Ja tack.\n\nFrån: Support <support@ours.example>\nSkickat: den 4 mars 2025 09:12\nTill: Kim\nÄmne: Lampa\n\nzz9',
		kept: 'Ja tack.',
		gone: 'zz9',
		extra: { subject: 'SV: Lampa' },
	},
	{
		name: 'a reply by its subject, Danish',
		body: 'Ja.\n\n-----Original Message-----\nFrom: Support\n\nzz9',
		kept: 'Ja.',
		gone: 'zz9',
		extra: { subject: 'Ang: Lampa' },
	},
	{
		name: 'what the author tells that somebody wrote',
		body: 'Your colleague Mia wrote on 4 March 2025 at 09:12:\nWe will refund you zz1.\n\nWhen zz2?',
		kept: ['zz1', 'zz2'],
		gone: [],
	},
	{
		name: 'what the author tells of a chat',
		body: 'This is what he said in the chat:\n\nOn 4 March 2025 at 09:12 Tom Reed wrote:\nRefund zz1\n\nWhen zz2?',
		kept: ['zz1', 'zz2'],
		gone: [],
	},
	{
		name: 'a reply to a mail that had been forwarded',
		body: '<div>Please answer.</div><div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 4, 2025 at 9:12 AM Support &lt;support@ours.example&gt; wrote:</div><blockquote class="gmail_quote">zz9</blockquote></div>',
		kept: 'Please answer.',
		gone: 'zz9',
		extra: { subject: 'Fwd: Lamp', headers: [{ name: 'In-Reply-To', value: '<a@b>' }] },
	},
	{
		name: "the author's words in a quote of their own",
		body: '<blockquote type="cite">Ja bitte zwei.</blockquote><blockquote type="cite">Am 4.3.2025 um 09:12 schrieb Support &lt;support@ours.example&gt;:<br><br>zz9</blockquote>',
		kept: 'Ja bitte zwei.',
		gone: 'zz9',
	},
	{
		name: 'a header of Lotus Notes',
		body: 'Yes.\n\nMia Berg---03/04/2025 09:12:00 AM---Dear Kim zz9\n\nFrom:\tMia Berg/ACME\nTo:\tKim\nDate:\t03/04/2025 09:12 AM\nSubject:\tLamp\n\nzz9',
		kept: 'Yes.',
		gone: 'zz9',
	},
];

describe('history', () => {
	it.each(CASES)('$name', ({ body, kept, gone, extra = {} }) => {
		const { reply } = readEmail({
			from: [{ name: 'Kim Lund', email: 'kim@lund.example' }],
			to: [{ email: 'support@ours.example' }],
			subject: 'Re: Lamp',
			body,
			...extra,
		});
		for (const words of [kept].flat()) expect(reply).toContain(words);
		for (const words of [gone].flat()) expect(reply).not.toContain(words);
	});
});
