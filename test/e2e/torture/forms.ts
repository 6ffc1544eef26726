/** How mail programs wrap the same words. `text` is what the customer newly wrote: what must stand in Intercom, blanks aside. */
export interface Form {
	name: string;
	plain?: true;
	body(words: string): string;
	text(words: string): string;
	/** Only an answer quotes in this way: in any other mail it is what its author has pasted. */
	isAnswer?: true;
}

const LONG = 'a/very/long/path/'.repeat(4);
const same = (words: string) => words;

export const forms: readonly Form[] = [
	{
		name: 'plain text',
		plain: true,
		body: (words) => `${words}\n\nThank you.`,
		text: (words) => `${words} Thank you.`,
	},
	{ name: 'one paragraph', body: (words) => `<p>${words}</p>`, text: same },
	{
		name: 'divs of Gmail',
		body: (words) => `<div dir="ltr"><div>${words}</div><div><br></div><div>Is that right?</div></div>`,
		text: (words) => `${words} Is that right?`,
	},
	{
		name: 'quote of Gmail',
		body: (words) =>
			`<div dir="ltr">${words}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 3 Nov 2025 at 10:12, Acme Support &lt;support@acme.example&gt; wrote:<br></div><blockquote class="gmail_quote">Words of an older mail.</blockquote></div>`,
		text: same,
	},
	{
		name: 'quote of Apple Mail',
		body: (words) =>
			`<html><body>${words}<br><div><blockquote type="cite"><div>On 3 Nov 2025, at 10:12, Acme Support &lt;support@acme.example&gt; wrote:</div><br><div>Words of an older mail.</div></blockquote></div></body></html>`,
		text: same,
	},
	{
		name: 'quote of Outlook',
		isAnswer: true,
		body: (words) =>
			`<div class="WordSection1"><p class="MsoNormal">${words}<o:p></o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Acme Support &lt;support@acme.example&gt;<br><b>Sent:</b> Monday, November 3, 2025 10:12 AM<br><b>To:</b> A Customer<br><b>Subject:</b> The order</p></div><p class="MsoNormal">Words of an older mail.</p></div>`,
		text: same,
	},
	{
		name: 'a list',
		body: (words) => `<p>${words}</p><ul><li>first</li><li>second</li></ul>`,
		text: (words) => `${words} - first - second`,
	},
	{
		name: 'hidden preheader',
		body: (words) => `<div style="display:none">Preview that nobody sees</div><p>${words}</p>`,
		text: same,
	},
	{
		name: 'entities',
		body: (words) => `<p>${words} 5 &lt; 6 &amp; &quot;so&quot;&nbsp;on</p>`,
		text: (words) => `${words} 5 < 6 & "so" on`,
	},
	{
		name: 'other scripts',
		body: (words) => `<p>${words} Grüße aus Köln, 請問, мяу 🐟</p>`,
		text: (words) => `${words} Grüße aus Köln, 請問, мяу 🐟`,
	},
	{
		name: 'style and comments',
		body: (words) =>
			`<html><head><style>p { color: red }</style></head><body><!-- nothing --><p>${words}</p></body></html>`,
		text: same,
	},
	{
		name: 'what a service may change',
		body: (words) => `<p>${words} Thanks :) card 4242 4242 4242 4242 &amp;copy; https://shop.example/${LONG}</p>`,
		text: (words) => `${words} Thanks :) card 4242 4242 4242 4242 &copy; https://shop.example/${LONG}`,
	},
	{
		name: 'bold and colour',
		body: (words) => `<p><span style="color:#123">${words}</span> Please <i>hurry</i>.</p>`,
		text: (words) => `${words} Please hurry.`,
	},
];
