import { readEmail } from '../../../domain/email';

/** What is history and what its author put there: mails in languages and of programs that no fixture has. */

type Case = [
	name: string,
	body: string,
	kept: string | string[],
	left: string | string[],
	extra?: Record<string, unknown>,
];

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
	[
		'wrap-de',
		'Ja, bitte.\n\nAm Di., 4. März 2025 um 09:12 Uhr schrieb Ana Silva <\nana@shop.example>:\n\n> zz9',
		'Ja, bitte.',
		'zz9',
	],
	[
		'wrap-pl',
		'Tak, poproszę.\n\nwt., 4 mar 2025 o 09:12 Ana Silva <\nana@shop.example> napisał(a):\n\nzz9',
		'Tak',
		'zz9',
	],
	['wrap-fr', 'Oui.\n\nLe mar. 4 mars 2025 à 09:12, Ana Silva <ana@shop.example>\na écrit :\n\nzz9', 'Oui.', 'zz9'],
	['wrap-nocolon', 'Yes.\n\nOn Tue, 4 Mar 2025 at 09:12, Ana Silva <ana@shop.example> wrote\n\n> zz9', 'Yes.', 'zz9'],
	['addr-next-line', 'Yes.\n\nOn Tue, 4 Mar 2025 at 09:12, Ana Silva\n<ana@shop.example> wrote:\nzz9', 'Yes.', 'zz9'],
	[
		'addr-next-line-nocolon',
		'Yes.\n\nOn Tue, 4 Mar 2025 at 09:12, Ana Silva wrote\n<ana@shop.example>\n\n> zz9',
		'Yes.',
		'zz9',
	],
	[
		'attr-on-text-line',
		'Yes please. On Tue, Mar 4, 2025 at 9:12 AM Ana Silva <ana@shop.example> wrote:\n> zz9',
		'Yes please.',
		'zz9',
	],
	[
		'attr-on-text-line-flat',
		'Yes please. On Tue, Mar 4, 2025 at 9:12 AM Ana Silva <ana@shop.example> wrote: zz9 earlier',
		'Yes please.',
		'zz9',
	],
	[
		'attr-on-text-line-de',
		'Ja bitte. Am 04.03.2025 um 09:12 schrieb Ana Silva <ana@shop.example>:\n> zz9',
		'Ja bitte.',
		'zz9',
	],
	['sep-ends', 'Yes please.\n\n-----Original Message-----', 'Yes please.', 'Original'],
	['sep-ends-de', 'Ja bitte.\n\n-----Ursprüngliche Nachricht-----\n', 'Ja bitte.', 'Urspr'],
	['rule-ends', 'Yes please.\n\n________________________________\n', 'Yes please.', '____'],
	['bar-weak', 'Yes.\n\nAna Silva wrote on 3/4/25:\n| zz9\n| more', 'Yes.', 'zz9'],
	[
		'wrapped-quote',
		'Yes.\n\nOn 4 Mar 2025, at 09:12, Ana <ana@shop.example> wrote:\n> This is a very long line of the quoted mail that some program broke into\ntwo zz9\n> and goes on here\n> end',
		'Yes.',
		'zz9',
	],
	[
		'wrapped-quote-cap',
		'Yes.\n\nOn 4 Mar 2025, at 09:12, Ana <ana@shop.example> wrote:\n> This is a very long line of the quoted mail that some program broke for\nAna Silva zz9\n> and goes on here\n> end',
		'Yes.',
		'zz9',
	],
	['initials-attr', 'Yes.\n\nOn Tue, 4 Mar 2025, Ana Silva wrote:\nAS> zz9\nAS> more', 'Yes.', 'zz9'],
	['initials-bat', 'Да, два.\n\nВы писали 4 марта 2025 г., 9:12:12:\n\nAS> zz9\nAS> more', 'Да', 'zz9'],
	// foreign headers
	[
		'hdr-sw',
		'Ndiyo.\n\nKutoka: Support <support@ours.example>\nImetumwa: Jumanne, 4 Machi 2025 9:12\nKwa: Kim <kim@lund.example>\nMada: Lamp\n\nzz9',
		'Ndiyo.',
		'zz9',
	],
	[
		'hdr-mt-box',
		box(
			'<b>Minn:</b> Support &lt;support@ours.example&gt;<br><b>Mibgħut:</b> It-Tlieta, 4 Marzu 2025 09:12<br><b>Lil:</b> Kim Lund<br><b>Suġġett:</b> Lamp',
			p('zz9'),
		),
		'Yes please.',
		'zz9',
	],
	[
		'hdr-box-kin',
		box(
			'<b>Nork:</b> Support<br><b>Bidalia:</b> 2025(e)ko martxoaren 4a 09:12<br><b>Nori:</b> Kim<br><b>Gaia:</b> Lamp',
			p('zz9'),
			'Bai.',
			'mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in',
		),
		'Bai.',
		'zz9',
	],
	[
		'hdr-mac',
		'<div>Yes please.</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri; font-size:12pt; BORDER-TOP: #b5c4df 1pt solid; PADDING-TOP: 3pt"><span>Lig: </span>Support<br><span>Dato: </span>4/3/2025 09:12<br><span>Oan: </span>Kim<br></div><div>zz9</div></span>',
		'Yes please.',
		'zz9',
	],
	[
		'owa-m-prefix',
		'<div>Yes please.</div><hr><div id="m_-77divRplyFwdMsg"><b>Fan:</b> Support<br></div><div>zz9</div>',
		'Yes please.',
		'zz9',
	],
	[
		'hdr-gl',
		'Si.\n\nDe: Support <support@ours.example>\nEnviado: martes, 4 de marzo de 2025 9:12\nPara: Kim\nAsunto: Lamp\n\nzz9',
		'Si.',
		'zz9',
	],
	[
		'hdr-lb',
		'Jo.\n\nVun: Support <support@ours.example>\nGeschéckt: Dënschdeg, 4. Mäerz 2025 09:12\nFir: Kim <kim@lund.example>\nBetrëff: Lamp\n\nzz9',
		'Jo.',
		'zz9',
	],
	[
		'hdr-mk',
		'Да.\n\nОд: Support <support@ours.example>\nИспратено: вторник, 4 март 2025 9:12\nДо: Kim\nТема: Lamp\n\nzz9',
		'Да.',
		'zz9',
	],
	[
		'hdr-ur',
		'جی ہاں۔\n\nمنجانب: Support <support@ours.example>\nبھیجا گیا: منگل، 4 مارچ، 2025 9:12\nبنام: Kim <kim@lund.example>\nموضوع: Lamp\n\nzz9',
		'جی',
		'zz9',
	],
	[
		'hdr-te',
		'అవును.\n\nవీరి నుండి: Support <support@ours.example>\nపంపబడింది: 4 మార్చి 2025 9:12\nవీరికి: Kim <kim@lund.example>\nవిషయం: Lamp\n\nzz9',
		'అవును',
		'zz9',
	],
	[
		'not-hdr-own-list',
		'Please book:\n\nName: Kim\nFlight: 12\nDate: 4 March 2025 09:12\nSeat: 4\n\nThank you.',
		['Flight: 12', 'Thank you.'],
		[],
	],
	[
		'not-hdr-contacts',
		'New contacts are these\n\nSales: ana@shop.example\nBilling: bo@shop.example\nSince: 4 March 2025 09:12\nCity: Rome\n\nUpdate please.',
		['Update please.', 'Sales'],
		[],
	],
	// desk lines
	['desk-no', 'Ja takk.\n\n-- Vennligst svar over denne linjen --\n\nzz9', 'Ja takk.', 'zz9'],
	['desk-hr', 'Da.\n\n##- Molimo upišite svoj odgovor iznad ove crte -##\n\nzz9', 'Da.', 'zz9'],
	['desk-ru', 'Да.\n\n##- Пожалуйста, введите ответ над этой строкой -##\n\nzz9', 'Да.', 'zz9'],
	['desk-en-odd', 'Yes.\n\n--------------- Please enter replies above this line ---------------\n\nzz9', 'Yes.', 'zz9'],
	['desk-en-odd2', 'Yes.\n\n=== WRITE YOUR RESPONSE ABOVE THIS LINE. DO NOT DELETE ===\n\nzz9', 'Yes.', 'zz9'],
	[
		'desk-banner',
		'<div>WARNING: External sender, think before you click.</div><div>---</div><div>Please type your reply above this line</div><p>Mia wrote zz1</p>',
		'zz1',
		[],
	],
	[
		'desk-nl-logo',
		'ACME Helpdesk\n##- Typ uw antwoord boven deze regel -##\n\nMia heeft gereageerd: zz1',
		'zz1',
		[],
		{ from: [{ name: 'Mia', email: 'hulp@acme.example' }] },
	],
	['desk-cust-sentence', 'I wrote my answer above this line in your form.\nWhat next?', 'What next?', []],
	['desk-short', 'OK\n\n-- reply above this line --\n\nzz9', 'OK', 'zz9'],
	// look
	[
		'look-pen',
		box(
			EN,
			p('How many?') +
				p('<span style="background:yellow;mso-highlight:yellow">Twelve zz1.</span>') +
				p('Which colour?') +
				p('<span style="background:yellow">Black zz2.</span>') +
				p('Regards') +
				p('Support zz9'),
		),
		['zz1', 'zz2'],
		'zz9',
	],
	[
		'look-font',
		box(
			EN,
			p('Hello Kim,') +
				p('How many do you need?') +
				p('<font color="#0070C0">Twelve zz1.</font>') +
				p('Best regards') +
				p('Support zz9'),
		),
		['zz1'],
		'zz9',
	],
	[
		'look-bolditalic',
		box(EN, p('Is it broken?') + p('<b><i>Yes zz1</i></b>') + p('Since when?') + p('<b><i>Monday zz2</i></b>')),
		['zz1', 'zz2'],
		[],
	],
	[
		'look-tail',
		box(
			EN,
			p('1. Is it broken? <span style="color:#00B050">yes zz1</span>') +
				p('2. Since when? <span style="color:#00B050">Monday zz2</span>'),
		),
		['zz1', 'zz2'],
		[],
	],
	[
		'look-multi',
		box(
			EN,
			p('How many?') +
				p('<span style="color:#7030A0">Twelve zz1.</span>') +
				p('<span style="color:#7030A0">And one more zz2</span>'),
		),
		['zz1', 'zz2'],
		[],
	],
	[
		'look-sig',
		box(
			EN,
			p('We ship on Monday zz9.') +
				p('Best regards,') +
				p('<span style="color:#1F497D">Mia Berg</span>') +
				p('<b><span style="color:#C00000">ACME GmbH</span></b>'),
		),
		'Yes please.',
		'zz9',
	],
	[
		'look-heading',
		box(EN, p('Hello Kim,') + p('<b>Your order</b>') + p('We ship on Monday zz9.') + p('<b>Total: 12</b>')),
		'Yes please.',
		'zz9',
	],
	[
		'look-own-style',
		box(
			EN,
			p('<span style="color:#1F497D">Hello Kim,</span>') +
				p('<span style="color:#1F497D">we ship on Monday zz9.</span>') +
				p('<span style="color:#1F497D">Mia</span>'),
		),
		'Yes please.',
		'zz9',
	],
	[
		'look-link',
		box(
			EN,
			p('See our page.') +
				p('<a href="https://ours.example/x"><span style="color:blue">https://ours.example/x</span></a>') +
				p('zz9'),
		),
		'Yes please.',
		'zz9',
	],
	[
		'look-apple',
		'<div>See my remarks</div><blockquote type="cite"><div>On 4 Mar 2025, at 09:12, Support &lt;support@ours.example&gt; wrote:</div><div>How many?</div><div><font color="#ff2600">Twelve zz1</font></div><div>Bye zz9</div></blockquote>',
		'zz1',
		'zz9',
	],
	[
		'look-owa',
		'<div>Hi</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Support<br><b>Sent:</b> Tuesday<br><b>To:</b> Kim<br><b>Subject:</b> Lamp</div><div><p>Which one?</p><p style="color: rgb(200, 38, 19);">The big zz1</p><p>When?</p><p style="color: rgb(200, 38, 19);">Friday zz2</p></div>',
		['zz1', 'zz2'],
		[],
	],
	[
		'look-name',
		'Inline\n\n-----Original Message-----\nFrom: Bo <bo@ours.example>\nSent: 4 March 2025 09:12\nTo: Kim\nSubject: Lamp\n\nWhich?\n[Kim Lund] Green zz1',
		'zz1',
		[],
	],
	// paste
	[
		'paste-ja',
		'お世話になります。\n以下のメールを受け取りました。\n\n差出人: Support <support@ours.example>\n送信日時: 2025年3月4日 9:12\n宛先: Kim\n件名: Lamp\n\nいつ届きますか zz1',
		'zz1',
		[],
		{ subject: '配送について' },
	],
	[
		'paste-re',
		'I already got this:\n\n-----Original Message-----\nFrom: Support\nSent: 4 March 2025 09:12\nTo: Kim\nSubject: Refund\n\nWe refund you.\n\nWhen zz1?',
		'zz1',
		[],
	],
	[
		'irt-nore',
		'Yes please.\n\nFrom: Support <support@ours.example>\nSent: Tuesday, March 4, 2025 9:12 AM\nTo: Kim\nSubject: Lamp\n\nzz9',
		'Yes please.',
		'zz9',
		{ subject: 'Lamp', headers: [{ name: 'In-Reply-To', value: '<a@b>' }] },
	],
	['own-gt-end-re', 'Order the following for me:\n> 2 lamps zz1\n> 3 bulbs', 'zz1', []],
	[
		'sv-nore',
		'Ja tack.\n\nFrån: Support <support@ours.example>\nSkickat: den 4 mars 2025 09:12\nTill: Kim\nÄmne: Lampa\n\nzz9',
		'Ja tack.',
		'zz9',
		{ subject: 'SV: Lampa' },
	],
	['ant-nore', 'Ja.\n\n-----Original Message-----\nFrom: Support\n\nzz9', 'Ja.', 'zz9', { subject: 'Ang: Lampa' }],
	[
		'told-wrote',
		'Your colleague Mia wrote on 4 March 2025 at 09:12:\nWe will refund you zz1.\n\nWhen zz2?',
		['zz1', 'zz2'],
		[],
	],
	[
		'told-chat',
		'This is what he said in the chat:\n\nOn 4 March 2025 at 09:12 Tom Reed wrote:\nRefund zz1\n\nWhen zz2?',
		['zz1', 'zz2'],
		[],
	],
	[
		'fwd-reply',
		'<div>Please answer.</div><div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 4, 2025 at 9:12 AM Support &lt;support@ours.example&gt; wrote:</div><blockquote class="gmail_quote">zz9</blockquote></div>',
		'Please answer.',
		'zz9',
		{ subject: 'Fwd: Lamp', headers: [{ name: 'In-Reply-To', value: '<a@b>' }] },
	],
	[
		'own-in-quote',
		'<blockquote type="cite">Ja bitte zwei.</blockquote><blockquote type="cite">Am 4.3.2025 um 09:12 schrieb Support &lt;support@ours.example&gt;:<br><br>zz9</blockquote>',
		'Ja bitte zwei.',
		'zz9',
	],
	[
		'notes',
		'Yes.\n\nMia Berg---03/04/2025 09:12:00 AM---Dear Kim zz9\n\nFrom:\tMia Berg/ACME\nTo:\tKim\nDate:\t03/04/2025 09:12 AM\nSubject:\tLamp\n\nzz9',
		'Yes.',
		'zz9',
	],
];

describe('history', () => {
	it.each(CASES)('%s', (_name, body, kept, left, extra = {}) => {
		const { reply } = readEmail({
			from: [{ name: 'Kim Lund', email: 'kim@lund.example' }],
			to: [{ email: 'support@ours.example' }],
			subject: 'Re: Lamp',
			body,
			...extra,
		});
		for (const words of [kept].flat()) expect(reply).toContain(words);
		for (const words of [left].flat()) expect(reply).not.toContain(words);
	});
});
