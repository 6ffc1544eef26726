import { PLAYERS } from '../../../domain/email/html/clean/media';
import { composeReply } from '../../../domain/email/composeReply';

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
