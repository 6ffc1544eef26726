import { HeaderReader } from '../../../../domain/email/lines/headerBlock';
import { HEADER_LABELS } from '../../../../domain/email/lines/headerLabels';
import { REPLY_LINES } from '../../../../domain/email/lines/replyLines';
import { separatorKind } from '../../../../domain/email/lines/separators';
import { FORWARD_SEPARATORS, REPLY_SEPARATORS } from '../../../../domain/email/lines/separatorTable';
import { readEmail } from '../../../../domain/email/readEmail';

/** Lines that part new text from history stand in tables with an example per row; here every example is run. */

const reply = (body: string) => readEmail({ body }).reply;

describe('header blocks', () => {
	it.each(HEADER_LABELS)('$language: are history', ({ example }) => {
		expect(new HeaderReader(example.split('\n')).blockAt(0)?.end).toBe(4);
		expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
	});
});

describe('separators', () => {
	const tables = [
		{ kind: 'reply', rows: REPLY_SEPARATORS },
		{ kind: 'forward', rows: FORWARD_SEPARATORS },
	];
	const phrases = tables.flatMap(({ kind, rows }) =>
		rows.flatMap(({ language, phrases: all }) => all.map((phrase) => ({ language, phrase, kind }))),
	);

	it.each(phrases)('$language: $phrase between dashes parts a $kind', ({ phrase, kind }) => {
		expect([
			separatorKind(`-----${phrase}-----`),
			separatorKind(`------------------ ${phrase.toUpperCase()} ------------------`.replace('SS', 'ß')),
		]).toContain(kind);
	});
});

describe('lines of help desks', () => {
	it.each(REPLY_LINES)('$language: $example stands above history', ({ example }) => {
		expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
	});

	it('are kept where nothing new stands above them', () => {
		expect(reply('Reply above this line\n\nText.')).toBe('Reply above this line\n\nText.');
	});
});
