import fc from 'fast-check';
import { displayName, isHeaderName, oneLine, safeFileName } from '../../../domain/email';

test.each([
	{ name: 'line breaks', given: 'Lamp\r\nBcc: x@y.example', expected: 'Lamp Bcc: x@y.example' },
	{ name: 'line breaks of other kinds', given: 'a\u2028b\u0085c\u000bd\u0000e', expected: 'a b c d e' },
	{ name: 'characters that turn text around', given: 'Ben\u202e neb\u2066x\u2069', expected: 'Ben nebx' },
	{ name: 'zero-width characters', given: 'vic\u200btim\ufeff \u2060x\u00ad', expected: 'victim x' },
	{ name: 'joiners between Latin letters', given: 'pay\u200cpal p\u200day', expected: 'paypal pay' },
	{ name: 'joiners of emoji', given: '👩\u200d👩\u200d👧 🏳️\u200d🌈', expected: '👩\u200d👩\u200d👧 🏳️\u200d🌈' },
	{ name: 'joiners of Persian', given: 'می\u200cخواهم', expected: 'می\u200cخواهم' },
	{ name: 'blanks', given: '  a \t\u00a0 b ', expected: 'a b' },
	{ name: 'half a character', given: 'a\ud83d', expected: 'a' },
	{ name: 'what is no text', given: { a: 1 }, expected: '' },
])('oneLine: $name', ({ given, expected }) => {
	expect(oneLine(given)).toBe(expected);
});

test('oneLine cuts long lines between characters', () => {
	expect(oneLine('a'.repeat(2_000))).toHaveLength(998);
	expect(oneLine(`${'a'.repeat(9)}😀`, 10)).toBe('a'.repeat(9));
});

test.each([
	{ name: 'a plain name', given: 'Order list (2).xlsx', expected: 'Order list (2).xlsx' },
	{ name: 'other scripts', given: 'Rechnung für Öl – 注文.pdf', expected: 'Rechnung für Öl – 注文.pdf' },
	{ name: 'a path', given: '../../etc/passwd', expected: 'passwd' },
	{ name: 'a path of Windows', given: '..\\..\\x.exe', expected: 'x.exe' },
	{ name: 'line breaks and a turned name', given: '../../etc/x\r\nX: y\u202egpj.exe', expected: 'x X_ ygpj.exe' },
	{ name: 'only dots', given: '..', expected: 'file' },
	{ name: 'a hidden file', given: '.htaccess', expected: 'htaccess' },
	{ name: 'a name that Windows keeps', given: 'CON.txt', expected: '_CON.txt' },
	{ name: 'a dot and a blank at the end', given: 'a.exe. ', expected: 'a.exe' },
	{ name: 'a stream of Windows', given: 'a.txt:evil.exe', expected: 'a.txt_evil.exe' },
	{ name: 'a path that ends', given: 'dir/', expected: 'file' },
	{ name: 'nothing', given: undefined, expected: 'file' },
	{ name: 'a long name', given: `${'a'.repeat(500)}.pdf`, expected: `${'a'.repeat(196)}.pdf` },
])('safeFileName: $name', ({ given, expected }) => {
	expect(safeFileName(given)).toBe(expected);
});

test('safeFileName gives one name that stays as it is, whatever it is given', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
			const safe = safeFileName(name);
			expect(safe).toMatch(/^[^/\\\u0000-\u001f\u202a-\u202e]{1,220}$/);
			expect(safeFileName(safe)).toBe(safe);
		}),
	);
});

test('oneLine gives what it gave', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => oneLine(oneLine(text)) === oneLine(text)));
});

test.each([
	{ name: 'X-Ticket', expected: true },
	{ name: 'x_ticket.1', expected: true },
	{ name: 'X Ticket', expected: false },
	{ name: 'X-A: b', expected: false },
	{ name: 'X\r\nBcc', expected: false },
	{ name: 'Ä', expected: false },
	{ name: '', expected: false },
])('isHeaderName: $name', ({ name, expected }) => {
	expect(isHeaderName(name)).toBe(expected);
});

test.each([
	{ given: 'Ben (Shop Support)\u202e\u200b <ben@shop.example>', expected: '' },
	{ given: 'ben@shop.example', expected: '' },
	{ given: 'Mallory@Evil.example', expected: 'Mallory@Evil.example' },
	{ given: 'Mallory Smith\r\n', expected: 'Mallory Smith' },
	{ given: '"Mallory Smith"', expected: 'Mallory Smith' },
	{ given: 'Mallory (mallory@evil.example), for ben@shop.example', expected: '' },
	{ given: 'Ben \uff1cben\uff20shop.example\uff1e', expected: '' },
	{ given: 'ben\ufe6bshop.example', expected: '' },
	{ given: 'Mallory@Work', expected: 'Mallory@Work' },
])('displayName: $given', ({ given, expected }) => {
	expect(displayName(given, 'mallory@evil.example')).toBe(expected);
});
