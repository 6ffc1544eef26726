import { cleanHtml } from '../../../domain/email/html/clean/cleanHtml';
import { PLAYERS } from '../../../domain/email/html/clean/media';
import { composeReply } from '../../../domain/email/composeReply';
import { replySubject } from '../../../domain/email/subject';
import { textToHtml } from '../../../domain/email/html/textToHtml';

const own = ['support@shop.example'];
const ana = { name: 'Ana Silva', email: 'ana@x.example' };
const bo = { name: 'Bo', email: 'bo@x.example' };
const us = { email: 'support@shop.example' };
const failed = { name: 'Authentication-Results', value: 'mx; dmarc=fail header.from=x.example' };
const compose = (message: object, more: object = {}) =>
	composeReply({ message: { subject: 'Lamp', ...message }, html: '<p>Hi</p>', own, ...more });

describe('composeReply', () => {
	it('answers From', () => {
		expect(compose({ from: [ana], to: [us], cc: [bo] })).toEqual({
			to: [ana],
			cc: [],
			omitted: 0,
			subject: 'Re: Lamp',
			body: '<p style="margin:0 0 1em 0">Hi</p>',
		});
	});

	it('answers Reply-To where there is one, with the name that From gives it', () => {
		expect(compose({ from: [bo], reply_to: [ana], to: [us] }).to).toEqual([ana]);
		expect(compose({ from: [ana], reply_to: [{ email: 'ANA@x.example' }], to: [us] }).to).toEqual([ana]);
	});

	it('answers everybody but ourselves, each once', () => {
		const message = {
			from: [ana],
			to: [us, bo, { email: 'support+vip@shop.example' }],
			cc: [{ email: 'BO@x.example' }, ana, { name: 'Kim', email: 'kim@y.example' }],
		};
		expect(compose(message, { replyAll: true })).toMatchObject({
			to: [ana],
			cc: [bo, { name: 'Kim', email: 'kim@y.example' }],
		});
	});

	it('never answers ourselves: not in Reply-To, not in From', () => {
		expect(compose({ from: [ana], reply_to: [us], to: [us] }).to).toEqual([ana]);
		expect(compose({ from: [us], to: [ana], cc: [bo] }, { replyAll: true })).toMatchObject({ to: [ana], cc: [bo] });
		expect(compose({ from: [us], to: [us] }, { replyAll: true })).toMatchObject({ to: [], cc: [] });
	});

	it.each([
		{
			name: 'From, where the server says that it is forged',
			given: { reply_to: [{ email: 'mallory@evil.example' }], headers: [failed] },
			expected: ['ana@x.example'],
		},
		{
			name: "of several in Reply-To those at From's domain",
			given: { reply_to: [{ email: 'mallory@evil.example' }, { email: 'office@x.example' }] },
			expected: ['office@x.example'],
		},
		{
			name: "From, where none of several is at From's domain",
			given: { reply_to: [{ email: 'a@evil.example' }, { email: 'b@evil.example' }] },
			expected: ['ana@x.example'],
		},
		{
			name: 'From, where nobody reads Reply-To',
			given: { reply_to: [{ email: 'no-reply@x.example' }] },
			expected: ['ana@x.example'],
		},
		{
			name: 'From, where Reply-To is the list',
			given: {
				reply_to: [{ email: 'choir@lists.example' }],
				headers: [{ name: 'List-Id', value: '<choir.lists.example>' }],
			},
			expected: ['ana@x.example'],
		},
		{
			name: 'the visitor of a form',
			given: { from: [{ email: 'wordpress@shop.example' }], body: 'Name: Kim\nEmail: kim@y.example\nMessage: hi' },
			expected: ['kim@y.example'],
		},
		{ name: 'nobody, where nobody has sent it', given: { from: [], to: [us, bo] }, expected: [] },
		{ name: 'the first of two in From', given: { from: [ana, bo] }, expected: ['ana@x.example'] },
		{ name: 'who is not ours of two in From', given: { from: [us, bo] }, expected: ['bo@x.example'] },
	])('answers $name', ({ given, expected }) => {
		expect(compose({ from: [ana], to: [us], ...given }).to.map(({ email }) => email)).toEqual(expected);
	});

	it('copies no list, no address that nobody reads, and no spelling of ours', () => {
		const message = {
			from: [ana],
			to: [us, { email: 'users@lists.example' }, { email: 'help+x@shop.example' }],
			cc: [{ email: 'no-reply@x.example' }, bo],
			headers: [{ name: 'List-Post', value: '<mailto:users@lists.example>' }],
		};
		const { cc } = compose(message, { replyAll: true, own: [...own, 'Help@shop.example'] });
		expect(cc).toEqual([bo]);
	});

	it('writes to twenty at most, and says how many it leaves out', () => {
		const cc = Array.from({ length: 100 }, (_, at) => ({ email: `p${at}@y.example` }));
		const composed = compose({ from: [ana], to: [us], cc }, { replyAll: true });
		expect(composed.to.length + composed.cc.length).toBe(20);
		expect(composed.omitted).toBe(81);
	});

	it('reads a mail to a hundred thousand people in time', () => {
		const cc = Array.from({ length: 100_000 }, (_, at) => ({ email: `p${at}@y.example` }));
		const composed = compose(
			{ from: [ana], to: cc, cc },
			{ replyAll: true, own: cc.slice(0, 50).map(({ email }) => email) },
		);
		expect(composed.cc).toHaveLength(19);
	});

	it('escapes plain text and keeps its line breaks', () => {
		const { body } = composeReply({ message: { from: [ana] }, html: 'Hi Ana,\n\nis 3 < 5 & "true"?\nBo', own });
		expect(body).toBe(
			'<p style="margin:0 0 1em 0">Hi Ana,</p><p style="margin:0 0 1em 0">is 3 &lt; 5 &amp; &quot;true&quot;?<br>Bo</p>',
		);
	});

	it('takes another subject when told', () => {
		expect(compose({ from: [ana] }, { subject: 'Your lamp' }).subject).toBe('Re: Your lamp');
	});
});

describe('the format of an answer', () => {
	const body = (html: string, format?: 'automatic' | 'html' | 'text') =>
		compose({ from: [ana] }, { html, format }).body;
	const P = '<p style="margin:0 0 1em 0">';

	it.each([
		{
			name: 'a tag that is mentioned',
			given: 'Please use <br> to break lines',
			expected: `${P}Please use &lt;br&gt; to break lines</p>`,
		},
		{
			name: 'tags that are mentioned',
			given: 'Put it between <div> and </div>.',
			expected: `${P}Put it between &lt;div&gt; and &lt;/div&gt;.</p>`,
		},
		{
			name: 'lines of text that quote a tag',
			given: 'Hi Ana,\n\nyou wrote one<br>two here.\nBo',
			expected: `${P}Hi Ana,</p>${P}you wrote one&lt;br&gt;two here.<br>Bo</p>`,
		},
		{
			name: 'a tag in backticks',
			given: 'Type `<p>Hi</p>` there',
			expected: `${P}Type \`&lt;p&gt;Hi&lt;/p&gt;\` there</p>`,
		},
		{ name: 'HTML without a tag at its start', given: 'Hi Ana,<br>thanks', expected: 'Hi Ana,<br>thanks' },
		{ name: 'HTML with line breaks', given: 'Hi Ana,<br>\nthanks', expected: 'Hi Ana,<br>\nthanks' },
		{
			name: 'lines with a link',
			given: 'Hi,\nsee <a href="https://x.example">this</a> now\nBo',
			expected: 'Hi,\nsee <a href="https://x.example">this</a> now\nBo',
		},
		{ name: 'text from right to left', given: 'שלום אנה', expected: `<div dir="rtl">${P}שלום אנה</p></div>` },
	])('automatic: $name', ({ given, expected }) => {
		expect(body(given)).toBe(expected);
		expect(body(given, 'automatic')).toBe(expected);
	});

	it('html: what has no tags is HTML all the same', () => {
		expect(body('a &lt; b', 'html')).toBe('a &lt; b');
	});

	it('text: what is HTML is shown as it was typed', () => {
		expect(body('<p>a</p>', 'text')).toBe(`${P}&lt;p&gt;a&lt;/p&gt;</p>`);
	});

	it.each(PLAYERS)('$example is linked as $shown', ({ example, shown }) => {
		expect(body(`<iframe src="${example}"></iframe>`)).toContain(`href="${shown}"`);
	});
});

describe('replySubject', () => {
	it.each([
		['Lamp', 'Re: Lamp'],
		['Re: Lamp', 'Re: Lamp'],
		['RE: Re: AW: Lamp', 'Re: Lamp'],
		['Re[2]: Lamp', 'Re: Lamp'],
		['RE (3): Lamp', 'Re: Lamp'],
		['SV: VS: Lamp', 'Re: Lamp'],
		['回复：Re: 订单', 'Re: 订单'],
		['Fwd: Lamp', 'Re: Fwd: Lamp'],
		['AW: WG: Lampe', 'Re: WG: Lampe'],
		['Re: Fwd: Re: Lamp', 'Re: Fwd: Lamp'],
		['[EXTERNAL] Re: Lamp', 'Re: [EXTERNAL] Lamp'],
		['[Lamps] new model', 'Re: [Lamps] new model'],
		['Reminder: pay', 'Re: Reminder: pay'],
		['i: am here', 'Re: i: am here'],
		['Lamp\r\nBcc: x@y.example', 'Re: Lamp Bcc: x@y.example'],
		['', 'Re:'],
		[undefined, 'Re:'],
	])('%p is answered as "%s"', (subject, expected) => {
		expect(replySubject(subject)).toBe(expected);
	});
});

describe('cleanHtml', () => {
	it.each([
		[
			"Intercom's classes go",
			'<p class="no-margin">Hi <b class="x">you</b></p>',
			'<p style="margin:0">Hi <b>you</b></p>',
		],
		['an empty paragraph stays a blank line', '<p class="no-margin"></p>', '<p style="margin:0"><br></p>'],
		['scripts go', '<p>a<script>alert(1)</script></p>', '<p style="margin:0 0 1em 0">a</p>'],
		['style blocks go', '<style>p{}</style>a', 'a'],
		['handlers go', '<a href="https://x.example" onclick="x()">a</a>', '<a href="https://x.example">a</a>'],
		['javascript: goes, the text stays', '<a href=" java\nscript:x()">a</a>', '<a>a</a>'],
		[
			'an image needs a source that is harmless',
			'<img src="javascript:x()" alt="a"><img src="https://x.example/a.png" onerror="x()">',
			'<img src="https://x.example/a.png" style="max-width:100%">',
		],
		['unknown elements go, their text stays', '<custom-card><font color=red>a</font></custom-card>', 'a'],
		[
			'a frame is a link',
			'<iframe src="https://x.example"></iframe>a',
			'<p style="margin:0 0 1em 0"><a href="https://x.example">https://x.example</a></p>a',
		],
		[
			'a frame in a paragraph is a link in it',
			'<p>Watch:<iframe src="https://x.example/v" title="The film"></iframe></p>',
			'<p style="margin:0 0 1em 0">Watch:<br><a href="https://x.example/v">The film</a></p>',
		],
		['a frame without an address goes', '<iframe src="javascript:x()"></iframe><iframe></iframe>a', 'a'],
		['a frame of one pixel goes', '<iframe src="https://x.example" width="1" height="1"></iframe>a', 'a'],
		[
			'a video is a link to its first source',
			'<video controls><source src="https://x.example/v.mp4"><source src="https://x.example/v.webm">no player</video>',
			'<p style="margin:0 0 1em 0"><a href="https://x.example/v.mp4">https://x.example/v.mp4</a></p>',
		],
		[
			'a table has lines and room',
			'<table><tbody><tr><td>A</td></tr></tbody></table>',
			'<table style="border-collapse:collapse;margin:0 0 1em 0"><tbody><tr><td style="border:1px solid #c8ccd0;padding:6px 10px;vertical-align:top">A</td></tr></tbody></table>',
		],
		[
			'a list keeps its numbers',
			'<ol type="a" start="3"><li value="5">x</li></ol>',
			'<ol start="3" type="a"><li value="5">x</li></ol>',
		],
		[
			'an address without scheme gets one',
			'<a href="x.example/a">a</a><a href="//x.example/a">b</a>',
			'<a href="https://x.example/a">a</a><a href="https://x.example/a">b</a>',
		],
		[
			'an answer from right to left says so',
			'<p>مرحبا كيم، تم الشحن.</p><p>Order 4711</p>',
			'<div dir="rtl"><p style="margin:0 0 1em 0">مرحبا كيم، تم الشحن.</p><p style="margin:0 0 1em 0" dir="ltr">Order 4711</p></div>',
		],
		[
			'a paragraph from right to left says so in an English answer',
			'<p>Hello, this is the sentence that you asked for:</p><p>שלום</p>',
			'<p style="margin:0 0 1em 0">Hello, this is the sentence that you asked for:</p><p style="margin:0 0 1em 0" dir="rtl">שלום</p>',
		],
		['a direction that is there stays', '<div dir="rtl">שלום</div>', '<div dir="rtl">שלום</div>'],
		['what is open gets closed', '<ul><li>a<li>b', '<ul><li>a</li><li>b</li></ul>'],
		['entities stay what they are', '&lt;b&gt; &amp; &quot;', '&lt;b&gt; &amp; &quot;'],
		[
			"attributes can't break out",
			"<a href='https://x.example/\"><script>'>a</a>",
			'<a href="https://x.example/&quot;&gt;&lt;script&gt;">a</a>',
		],
	])('%s', (_name, html, expected) => {
		expect(cleanHtml(html)).toBe(expected);
	});

	it('gives the same for what it gave, but for the margins it set', () => {
		const once = cleanHtml(
			'<div><p>a<br>b</p><a href="https://x.example?a=1&b=2">c</a><img src="https://x.example/i.png" alt="x"></div>',
		);
		expect(cleanHtml(once)).toBe(once);
	});

	it('writes text deep inside without the depth', () => {
		const clean = cleanHtml('<div>'.repeat(100_000) + 'text');
		expect(clean).toContain('text');
	});
});

describe('textToHtml', () => {
	it('keeps paragraphs, line breaks and the blanks that indent', () => {
		expect(textToHtml('a\n  b\r\n\r\n\r\nc', 'margin:0')).toBe(
			'<p style="margin:0">a<br>&nbsp;&nbsp;b</p><p style="margin:0">c</p>',
		);
	});
});
