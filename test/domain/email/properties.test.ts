import fc from 'fast-check';
import { readEmail } from '../../../domain/email/readEmail';
import { automatic } from '../../../domain/email/automatic/automatic';
import { author } from '../../../domain/email/people/author';
import { composeReply } from '../../../domain/email/composeReply';
import { words } from './fixtures';

/** What holds for every mail. */

const TAGS = [
	'p',
	'div',
	'span',
	'b',
	'table',
	'tr',
	'td',
	'ul',
	'ol',
	'li',
	'h1',
	'pre',
	'a',
	'center',
	'font',
	'o:p',
	'blockquote',
	'section',
];

const word = fc
	.stringMatching(/^[a-z]{3,9}$/)
	.filter((text) => !['wrote', 'from', 'sent', 'subject', 'date'].includes(text));

/** A tree of elements with words in it, written as HTML, closed or not. */
const { html } = fc.letrec<{ html: string }>((tie) => ({
	html: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		word.map((text) => `${text} `),
		fc.constantFrom(
			'<br>',
			'&nbsp;',
			'<hr>',
			'<img src="https://t.example/a.gif" width=1 height=1>',
			'<!-- x -->',
			'\n',
		),
		fc
			.tuple(fc.constantFrom(...TAGS), fc.array(tie('html'), { maxLength: 4 }), fc.boolean())
			.map(([tag, inner, closed]) => `<${tag}>${inner.join('')}${closed ? `</${tag}>` : ''}`),
	),
}));
const page = fc.array(html, { minLength: 1, maxLength: 6 }).map((parts) => `<div>${parts.join('')}</div>`);

/** Pieces that parsers trip over, in any order. */
const HOSTILE = [
	'<',
	'>',
	'</',
	'<p',
	'<p>',
	'</p>',
	'="',
	'"',
	"'",
	'&',
	'&lt;',
	'&#0;',
	'\0',
	'\ue000q',
	'\ue001h',
	'<!--',
	'-->',
	'<![CDATA[',
	'<script>',
	'</script>',
	'<style>',
	'> ',
	'>>',
	'\n',
	'\r\n',
	'-- ',
	'wrote:',
	'On 1.1.2025 10:00 a@b.example wrote:',
	'From: a@b.example',
	'\u202e',
	'\u200d',
	'\ud83d',
	' ',
	'x',
	'<blockquote>',
	'<table>',
	'<td colspan=99999>',
	'<ol type=i start=9999>',
	'‹b›',
	'&lt;p&gt;',
	'&lt;/p&gt;',
];
const debris = fc
	.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 })
	.map((parts) => parts.join(''));

const RUNS = { numRuns: 400 };
const text = (body: string) => readEmail({ body }).text;

describe('readEmail', () => {
	it('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(fc.anything(), (message) => {
				readEmail(message);
				automatic(message);
				author(message, { forwardedByTeam: true });
				composeReply({ message, html: 'x', own: [] });
			}),
			RUNS,
		);
	});

	it('never throws on the fields of a message, whatever they hold', () => {
		const message = fc.record(
			{
				body: fc.oneof(debris, fc.anything()),
				subject: fc.oneof(debris, fc.anything()),
				from: fc.anything(),
				headers: fc.anything(),
				attachments: fc.anything(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(
				message,
				(mail) =>
					typeof readEmail(mail).reply === 'string' && typeof author(mail, { forwardedByTeam: true }) !== 'string',
			),
			RUNS,
		);
	});

	it('leaves no markup in the result', () => {
		fc.assert(
			fc.property(page, (body) => !/<\/?[a-z!]/i.test(text(body))),
			RUNS,
		);
		fc.assert(
			fc.property(debris, (body) => !/<\/(?:p|div|table|script)>|<p>/i.test(text(body))),
			RUNS,
		);
	});

	it('keeps every visible word of a mail without quotes', () => {
		fc.assert(
			fc.property(page, (body) => {
				const visible = body
					.replace(/<!--.*?-->/g, '')
					.replace(/<[^>]*>/g, (tag) => (/^<\/?(?:b|span|font|a|o:p)>/.test(tag) ? '' : ' '))
					.replace(/&nbsp;/g, ' ');
				expect(words(text(body).replace(/^(?:\d+\.)\s/gm, '')).filter((found) => !/^\d+$/.test(found))).toEqual(
					words(visible),
				);
			}),
			RUNS,
		);
	});

	it('keeps every word of the text in the reply or the quote', () => {
		fc.assert(
			fc.property(debris, (body) => {
				const read = readEmail({ body }, { stripSignature: false });
				const found = new Set([...words(read.reply), ...words(read.quote)]);
				expect(words(read.text).filter((entry) => !found.has(entry))).toEqual([]);
			}),
			RUNS,
		);
	});

	it('gives the same text when the text is read once more', () => {
		fc.assert(
			fc.property(fc.oneof(page, debris, fc.string({ unit: 'binary', maxLength: 200 })), (body) => {
				const once = text(body);
				expect(text(once)).toBe(once);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('has no halves of characters, wherever a mail is cut off', () => {
		fc.assert(
			fc.property(fc.oneof(page, debris, fc.string({ unit: 'binary', maxLength: 200 })), fc.nat(300), (body, length) =>
				text(body.slice(0, length)).isWellFormed(),
			),
			RUNS,
		);
		expect(text('<blockquote></On 1.1.2025 10:00 a@b.example wrote:\u{10000}').isWellFormed()).toBe(true);
	});

	it('is never empty where the mail shows text', () => {
		fc.assert(
			fc.property(debris, (body) => {
				const read = readEmail({ body });
				return (read.reply === '') === (read.text === '');
			}),
			RUNS,
		);
	});
});
