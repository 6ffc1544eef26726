import { composeBody, isTooLongToClean, quoteHistory, readEmail } from '../../../domain/email';

/** What is read of a mail that is longer than anybody writes: words stay, and what was history stays history. */

const filler = (tags: number) => '<p>word</p>'.repeat(tags / 2);
const read = (body: string) =>
	readEmail({ body, subject: 'Re: x', from: [{ name: 'Ana Silva', email: 'ana@x.example' }] });

/** The attribution and the quote as Gmail writes them. */
const quote = (inside: string) =>
	`<div class="gmail_quote"><div class="gmail_attr">On Tue, 4 Mar 2025 at 09:12, Bo Lind &lt;bo@team.example&gt; wrote:<br></div><blockquote class="gmail_quote">${inside}</blockquote></div>`;

describe('a mail with more tags than are parsed', () => {
	it('keeps its words and its lines', () => {
		const { text, truncated } = read(
			`${filler(20_000)}<ul><li>one</li><li>two <b>three</b></li></ul><p>a &lt; b &amp; c</p>`,
		);
		expect(truncated).toBe(false);
		expect(text).toMatch(/\n+one\n+two three\n+a < b & c$/);
		expect(text.match(/word/g)).toHaveLength(10_000);
	});

	it('leaves out the history that goes on behind them', () => {
		const { reply, quote: history } = read(
			`<div>Thanks, that works.</div>${quote(`${filler(20_000)}<p>the oldest line</p>`)}`,
		);
		expect(reply).toBe('Thanks, that works.');
		expect(history).toContain('the oldest line');
	});

	it('keeps what is written below that history', () => {
		const { reply } = read(`${quote(filler(20_000))}<div>My answer is down here.</div>`);
		expect(reply).toContain('My answer is down here.');
	});

	it('keeps what begins to look like history behind them: nobody can tell', () => {
		const { reply } = read(`${filler(20_000)}<div class="gmail_quote"><blockquote>Perhaps history.</blockquote></div>`);
		expect(reply).toContain('Perhaps history.');
	});

	it('shows no script, style sheet, comment or title from there', () => {
		const hidden = '<style>.a{color:red}</style><script>alert(1)</script><!-- note --><title>News</title>';
		expect(read(`${filler(20_000)}${hidden}<p>the end</p>`).text).toMatch(/word\n+the end$/);
	});

	it('ends what was hidden where it ends', () => {
		const { text } = read(`<div style="display:none">${filler(20_000)}</div><p>shown</p>`);
		expect(text).toBe('shown');
	});
});

describe('a mail with more lines than are looked at', () => {
	it('keeps them all, below its history as well', () => {
		const log = Array.from({ length: 40_000 }, (_, at) => `line ${at}`).join('\n');
		const { text, reply, truncated } = read(`See below\n\n${log}`);
		expect([truncated, text.endsWith('line 39999'), reply.endsWith('line 39999')]).toEqual([false, true, true]);
	});
});

test('a mail that is longer than is read says so', () => {
	expect(read(`${'word '.repeat(300_000)}the end`)).toMatchObject({ truncated: true });
	expect(read('<b>a</b>'.repeat(100_000))).toMatchObject({ truncated: true });
});

describe('HTML on its way out', () => {
	it('is too long to be cleaned where it has more tags than any mail', () => {
		expect(isTooLongToClean(filler(15_000))).toBe(false);
		expect(isTooLongToClean(filler(15_002))).toBe(true);
		expect(isTooLongToClean(`<p>${'word < word '.repeat(20_000)}</p>`)).toBe(false);
	});

	it('is cleaned whole below that', () => {
		expect(composeBody(filler(2_000)).match(/<p /g)).toHaveLength(1_000);
	});

	it('is not quoted beyond that', () => {
		const from = [{ email: 'ana@x.example' }];
		expect(quoteHistory({ body: '<b>a</b>'.repeat(8_000), from })).toBe('');
		expect(quoteHistory({ body: '<b>a</b>'.repeat(80), from })).toContain('blockquote');
	});
});
