import type { Entry } from '../../../../domain/bridge/conversation';
import type { MailboxMail } from '../../../../domain/bridge/once/mailboxMail';
import { matching } from '../../../../domain/bridge/once/matching';
import { cpuMs } from '../../../support/cpuMs';

/** `second text`, one line a mail or part; the text of a part is what Intercom shows. */
function mails(lines: readonly string[]): MailboxMail[] {
	return lines.map((line, index) => ({
		id: `m${index}`,
		dateSec: secondOf(line),
		isInThread: true,
		texts: () => [textOf(line)],
		standIns: ['Re: Lamp', 'The mail has no text.'],
	}));
}

function parts(lines: readonly string[]): Entry[] {
	return lines.map((line, index) => ({
		id: `p${index}`,
		createdAtSec: secondOf(line),
		body: `<p>${textOf(line)}</p>`,
		authorId: 'ada',
		authorEmail: 'ada@example.com',
		fileNames: [],
		isRedacted: false,
	}));
}

const secondOf = (line: string) => Number(line.slice(0, line.indexOf(' ')));
const textOf = (line: string) => line.slice(line.indexOf(' ') + 1);

interface Row {
	name: string;
	mails: string[];
	parts: string[];
	/** The part of each mail. */
	expected: Array<string | undefined>;
}

const ORDER_1 = 'Mail one says that part 17 of the order is missing.';
const ORDER_2 = 'Mail two says that part 99 of the order is missing.';

const rows: Row[] = [
	{
		name: 'the same words of the same second, one to one',
		mails: ['10 Yes', '10 Yes'],
		parts: ['10 Yes'],
		expected: ['p0', undefined],
	},
	{
		name: 'the same words of another second belong to the nearest',
		mails: ['10 Yes', '70 Yes'],
		parts: ['71 Yes'],
		expected: ['p0', undefined],
	},
	{
		name: 'each has its own where both are there a second off',
		mails: ['10 Yes', '11 Yes'],
		parts: ['9 Yes', '10 Yes'],
		expected: ['p1', 'p0'],
	},
	{
		name: 'a cut text belongs to the mail that it is the beginning of, whatever the second says',
		mails: [`10 ${ORDER_1}`, `11 ${ORDER_2}`],
		parts: ['10 Mail two says that part 99 of th', '9 Mail one says that part 17 of th'],
		expected: ['p1', 'p0'],
	},
	{
		name: 'a cut text of the one is not the other, which is missing',
		mails: [`10 ${ORDER_1}`, `10 ${ORDER_2}`],
		parts: ['10 Mail two says that part 99 of th'],
		expected: [undefined, 'p0'],
	},
	{
		name: 'words beyond likeness are the only mail of their second',
		mails: ['10 Something rude', `40 ${ORDER_1}`],
		parts: ['10 [removed]'],
		expected: ['p0', undefined],
	},
	{
		name: 'of two mails of a second nobody knows which one is there',
		mails: ['10 Something rude', '10 Something worse'],
		parts: ['10 [removed]'],
		expected: [undefined, undefined],
	},
	{
		name: 'two mails of a second and two parts of it are the same two',
		mails: ['10 Card 4242', '10 Card 4343'],
		parts: ['10 Card ****', '10 Card ****'],
		expected: ['p0', 'p1'],
	},
	{
		name: 'the repetition of one mail is not the other mail of that second',
		mails: [`10 ${ORDER_1}`, '10 Something rude'],
		parts: ['10 Mail one says that part 17 of th', '10 Mail one says that part 17 of th'],
		expected: ['p0', undefined],
	},
	{
		name: 'the repetition of one mail, a second off, is not another mail that is like it',
		mails: [`11 ${ORDER_1}`, `12 ${ORDER_2}`],
		parts: [`11 ${ORDER_2}`, `11 ${ORDER_2}`],
		expected: [undefined, 'p0'],
	},
	{
		name: 'the repetition of a cut mail is not another mail that is like it',
		mails: [`11 ${ORDER_1}`, `12 ${ORDER_2}`],
		parts: ['11 Mail two says that part 99 of th', '13 Mail two says that part 99 of th'],
		expected: [undefined, 'p0'],
	},
	{
		name: 'what stands for the words of one mail is not the other one of that second',
		mails: [`10 ${ORDER_1}`, '10 Something rude'],
		parts: ['10 Re: Lamp', `10 ${ORDER_1}`],
		expected: ['p1', 'p0'],
	},
	{
		name: 'a subject that stands for words says nothing of another second',
		mails: [`10 ${ORDER_1}`],
		parts: ['40 Re: Lamp'],
		expected: [undefined],
	},
	{ name: 'nothing near is nothing', mails: ['10 Yes'], parts: ['200 Yes'], expected: [undefined] },
	{ name: 'no parts', mails: ['10 Yes'], parts: [], expected: [undefined] },
];

test.each(rows)('$name', ({ mails: mailLines, parts: partLines, expected }) => {
	const given = mails(mailLines);
	const found = matching(given, parts(partLines));
	expect(given.map((mail) => found.get(mail)?.id)).toEqual(expected);
});

test('a date that is a guess leaves the words', () => {
	const [mail] = mails(['10 Yes']);
	expect(matching([{ ...mail, isUndated: true }], parts(['900 Yes'])).size).toBe(1);
});

test.each([
	{ name: 'different words', text: (index: number) => `Mail ${index} says ${'that part '.repeat(2_000)}${index}` },
	{ name: 'short words', text: (index: number) => `${index}` },
])('a flood of $name takes no time', ({ text }) => {
	const lines = Array.from({ length: 150 }, (_, index) => `10 ${text(index)}`);
	const cut = lines.map((line) => line.slice(0, -2));
	expect(cpuMs(() => matching(mails(lines), parts(cut)))).toBeLessThan(2_000);
});
