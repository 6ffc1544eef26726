import { HOSTILE_MAILS } from '../../fixtures/emails/hostile';
import { MAX_BODY_CHARS } from '../../../domain/email/html/limitBody';
import { readEmail } from '../../../domain/email/readEmail';

/** Mail made to break readers: nothing throws, and nothing is lost without a word. */

const read = (body: string) => readEmail({ body, subject: 'Re: x', from: [{ name: 'Ana Silva', email: 'ana@x.de' }] });

describe('hostile mail', () => {
	it.each(HOSTILE_MAILS)('$name: is read to its end', ({ make }) => {
		const { text, truncated } = read(
			`${make(300_000)}"'>--></script></style></title></textarea></svg></select><p>the end</p>`,
		);
		expect(truncated).toBe(false);
		expect(text === '' ? 'the end' : text).toContain('the end');
	});

	it('keeps the whole text of a mail of a megabyte', () => {
		const body = `<div>${'<p>word in a line</p>'.repeat(48_000)}<p>the end</p></div>`;
		const { text, truncated } = read(body);
		expect([text.split('\n').filter((line) => line !== '').length, text.endsWith('the end'), truncated]).toEqual([
			48_001,
			true,
			false,
		]);
	});

	it('keeps the whole text of a mail with more tags than are parsed', () => {
		const { text, truncated } = read(`${'<b>word</b> '.repeat(80_000)}<p>the end</p>`);
		expect([text.split(/\s+/).length, text.endsWith('the end'), truncated]).toEqual([80_002, true, false]);
	});

	it('says that it cut a mail with more lines than it reads', () => {
		const { text, truncated } = read(`${'a\n'.repeat(700_000)}the end`);
		expect([truncated, text.startsWith('a\na\n'), text.includes('the end')]).toEqual([true, true, false]);
	});

	it('says that it cut a mail that is longer than it reads', () => {
		const { text, truncated } = read('word '.repeat(MAX_BODY_CHARS / 4));
		expect([truncated, text.length > MAX_BODY_CHARS - 10]).toEqual([true, true]);
	});

	it('does not count embedded pictures as text', () => {
		const body = `<p>before</p><img src="data:image/png;base64,${'A'.repeat(9_000_000)}"><p>after</p>`;
		expect(read(body)).toMatchObject({ text: 'before\n\n[image]\n\nafter', truncated: false });
	});
});
