import type { Conversation, Part } from '../../../../domain/bridge/conversation';
import { crossedMail, crossedPart, sentAnswer } from '../../../../domain/bridge/outcome/crossing';
import { readMessage } from '../../../../domain/email';

const ASKED = 1_763_600_000;
const OWN = ['support@shop.example'];

/** Seconds are counted from the customer's first words. */
const mail = (atSec: number, fields: object = {}) =>
	sentAnswer(
		readMessage({
			id: 'm1',
			date: ASKED + atSec,
			from: [{ name: 'Ben', email: OWN[0] }],
			to: [{ email: 'ada@example.com' }],
			body: '<p>Use sand.</p>',
			...fields,
		}),
		OWN,
	);

const part = (id: string, atSec: number, fields: Partial<Part> = {}): Part => ({
	id,
	part_type: 'comment',
	created_at: ASKED + atSec,
	body: '<p>Use water.</p>',
	author: { type: 'admin', id: '7' },
	app_package_code: null,
	...fields,
});

const mirrored = (atSec: number) => part('90', atSec, { body: '<p>Use sand.</p>', app_package_code: 'app' });
const asked = (id: string, atSec: number) =>
	part(id, atSec, { author: { type: 'user', id: 'c', email: 'ada@example.com' } });
const note = (words: string) => part('91', 0, { part_type: 'note', body: `<p>${words}</p>`, app_package_code: 'app' });

const conversation = (...parts: Part[]): Conversation => ({
	id: '1',
	created_at: ASKED,
	source: { id: 's', body: '<p>It burns.</p>', author: { type: 'user', id: 'c', email: 'ada@example.com' } },
	conversation_parts: { conversation_parts: parts },
});

const MINUTE = 60;

describe('the mail that an answer has crossed', () => {
	const ANSWER = part('2', 60 * MINUTE);
	test.each([
		{ name: 'one that the conversation does not show, however old', parts: [ANSWER], atSec: 5, expected: 'm1' },
		{
			name: 'one that it shows since a moment',
			parts: [mirrored(59 * MINUTE), ANSWER],
			atSec: 59 * MINUTE,
			expected: 'm1',
		},
		{ name: 'not one that it has shown for long', parts: [mirrored(5), ANSWER], atSec: 5, expected: undefined },
		{
			name: 'not one that a note above has named',
			parts: [note('Reference: answer 1 crossed email m1.'), ANSWER],
			atSec: 5,
			expected: undefined,
		},
		{
			name: 'one that a note below has named',
			parts: [ANSWER, note('Reference: answer 2 crossed email m1.')],
			atSec: 5,
			expected: 'm1',
		},
		{
			name: 'one where a note names a longer id',
			parts: [note('Reference: answer 1 crossed email m12.'), ANSWER],
			atSec: 5,
			expected: 'm1',
		},
		{
			name: 'not what was sent for a part',
			parts: [part('3', 4, { body: '<p>Use <b>sand</b>.</p>' }), ANSWER],
			atSec: 5,
			expected: undefined,
		},
	])('$name', ({ parts, atSec, expected }) => {
		const mails = [mail(atSec)].filter((one) => one !== undefined);
		const about = { partId: '2', writtenAtSec: ASKED + 60 * MINUTE, conversation: conversation(...parts) };
		expect(crossedMail(mails, about)?.messageId).toBe(expected);
	});

	test('is no automatic one, and none without a date', () => {
		expect(mail(5, { headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] })).toBeUndefined();
		expect(mail(5, { date: undefined })).toBeUndefined();
	});
});

describe('the answer that a mail has crossed', () => {
	const QUOTE = '<p>Sand, too.</p><blockquote type="cite"><p>Use water.</p></blockquote>';
	test.each([
		{ name: 'a minute before it', parts: [part('2', 9 * MINUTE)], expected: '2' },
		{ name: 'a minute after it', parts: [part('2', 11 * MINUTE)], expected: '2' },
		{ name: 'long after it, where it was not shown until now', parts: [part('2', 99 * MINUTE)], expected: '2' },
		{
			name: 'not long after it, where it was shown',
			isNew: false,
			parts: [part('2', 99 * MINUTE)],
			expected: undefined,
		},
		{ name: 'the nearest', parts: [part('2', 1), part('3', 9 * MINUTE)], expected: '3' },
		{
			name: 'not one to what the customer wrote after it',
			parts: [asked('2', 11 * MINUTE), part('3', 12 * MINUTE)],
			expected: undefined,
		},
		{
			name: 'not one to what the customer wrote before',
			parts: [part('2', 5), asked('3', 9 * MINUTE)],
			expected: undefined,
		},
		{ name: 'not a note', parts: [part('2', 9 * MINUTE, { part_type: 'note' })], expected: undefined },
		{
			name: 'not another mail from the mailbox',
			parts: [part('2', 9 * MINUTE, { app_package_code: 'app' })],
			expected: undefined,
		},
		{ name: 'not what the mail quotes', body: QUOTE, parts: [part('2', 9 * MINUTE)], expected: undefined },
	])('$name', ({ parts, body, isNew = true, expected }) => {
		const answer = mail(10 * MINUTE, body === undefined ? {} : { body });
		expect(answer && crossedPart(answer, { conversation: conversation(...parts), isNew })?.partId).toBe(expected);
	});
});
