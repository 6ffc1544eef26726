import { cleanHtml } from '../../../../../domain/email/html/clean/cleanHtml';

describe('cleanHtml', () => {
	it.each([
		{
			name: "Intercom's classes go",
			given: '<p class="no-margin">Hi <b class="x">you</b></p>',
			expected: '<p style="margin:0">Hi <b>you</b></p>',
		},
		{
			name: 'an empty paragraph stays a blank line',
			given: '<p class="no-margin"></p>',
			expected: '<p style="margin:0"><br></p>',
		},
		{ name: 'scripts go', given: '<p>a<script>alert(1)</script></p>', expected: '<p style="margin:0 0 1em 0">a</p>' },
		{ name: 'style blocks go', given: '<style>p{}</style>a', expected: 'a' },
		{
			name: 'handlers go',
			given: '<a href="https://x.example" onclick="x()">a</a>',
			expected: '<a href="https://x.example">a</a>',
		},
		{ name: 'javascript: goes, the text stays', given: '<a href=" java\nscript:x()">a</a>', expected: '<a>a</a>' },
		{
			name: 'an image needs a source that is harmless',
			given: '<img src="javascript:x()" alt="a"><img src="https://x.example/a.png" onerror="x()">',
			expected: '<img src="https://x.example/a.png" style="max-width:100%">',
		},
		{
			name: 'unknown elements go, their text stays',
			given: '<custom-card><font color=red>a</font></custom-card>',
			expected: 'a',
		},
		{
			name: 'a frame is a link',
			given: '<iframe src="https://x.example"></iframe>a',
			expected: '<p style="margin:0 0 1em 0"><a href="https://x.example">https://x.example</a></p>a',
		},
		{
			name: 'a frame in a paragraph is a link in it',
			given: '<p>Watch:<iframe src="https://x.example/v" title="The film"></iframe></p>',
			expected: '<p style="margin:0 0 1em 0">Watch:<br><a href="https://x.example/v">The film</a></p>',
		},
		{
			name: 'a frame without an address goes',
			given: '<iframe src="javascript:x()"></iframe><iframe></iframe>a',
			expected: 'a',
		},
		{
			name: 'a frame of one pixel goes',
			given: '<iframe src="https://x.example" width="1" height="1"></iframe>a',
			expected: 'a',
		},
		{
			name: 'a video is a link to its first source',
			given:
				'<video controls><source src="https://x.example/v.mp4"><source src="https://x.example/v.webm">no player</video>',
			expected: '<p style="margin:0 0 1em 0"><a href="https://x.example/v.mp4">https://x.example/v.mp4</a></p>',
		},
		{
			name: 'a table has lines and room',
			given: '<table><tbody><tr><td>A</td></tr></tbody></table>',
			expected:
				'<table style="border-collapse:collapse;margin:0 0 1em 0"><tbody><tr><td style="border:1px solid #c8ccd0;padding:6px 10px;vertical-align:top">A</td></tr></tbody></table>',
		},
		{
			name: 'a list keeps its numbers',
			given: '<ol type="a" start="3"><li value="5">x</li></ol>',
			expected: '<ol start="3" type="a"><li value="5">x</li></ol>',
		},
		{
			name: 'an address without scheme gets one',
			given: '<a href="x.example/a">a</a><a href="//x.example/a">b</a>',
			expected: '<a href="https://x.example/a">a</a><a href="https://x.example/a">b</a>',
		},
		{
			name: 'an answer from right to left says so',
			given: '<p>مرحبا كيم، تم الشحن.</p><p>Order 4711</p>',
			expected:
				'<div dir="rtl"><p style="margin:0 0 1em 0">مرحبا كيم، تم الشحن.</p><p style="margin:0 0 1em 0" dir="ltr">Order 4711</p></div>',
		},
		{
			name: 'a paragraph from right to left says so in an English answer',
			given: '<p>Hello, this is the sentence that you asked for:</p><p>שלום</p>',
			expected:
				'<p style="margin:0 0 1em 0">Hello, this is the sentence that you asked for:</p><p style="margin:0 0 1em 0" dir="rtl">שלום</p>',
		},
		{
			name: 'a direction that is there stays',
			given: '<div dir="rtl">שלום</div>',
			expected: '<div dir="rtl">שלום</div>',
		},
		{ name: 'what is open gets closed', given: '<ul><li>a<li>b', expected: '<ul><li>a</li><li>b</li></ul>' },
		{ name: 'entities stay what they are', given: '&lt;b&gt; &amp; &quot;', expected: '&lt;b&gt; &amp; &quot;' },
		{
			name: "attributes can't break out",
			given: "<a href='https://x.example/\"><script>'>a</a>",
			expected: '<a href="https://x.example/&quot;&gt;&lt;script&gt;">a</a>',
		},
	])('$name', ({ given, expected }) => {
		expect(cleanHtml(given)).toBe(expected);
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
