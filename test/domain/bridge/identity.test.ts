import { findMail, startedWith } from '../../../domain/bridge/identity';
import type { InboundMail } from '../../../domain/bridge/inboundMail';
import type { Conversation } from '../../../domain/bridge/conversation';

const mail: InboundMail = {
	key: { grantId: 'grant-1', threadId: 'thread-1' },
	dateSec: 1_700_000_000,
	text: 'The lamp is broken.',
	contactId: 'ada',
	email: 'ada@example.com',
	// The mailbox was listed, and has one mail of that author and second in the thread.
	evidence: { mailbox: () => ({ sameSecond: 1, sameWords: 1, near: 1 }) },
};

function begunWith(body: string, createdAtSec = mail.dateSec): Conversation {
	return {
		id: '1',
		created_at: createdAtSec,
		source: { id: 'part-1', body, author: { type: 'user', id: 'ada', email: 'ada@example.com' } },
	};
}

test.each<{ name: string; given: Conversation; isThere: boolean; isBegunWith: boolean }>([
	{
		name: 'the same words of the same second',
		given: begunWith('<p>The lamp is broken.</p>'),
		isThere: true,
		isBegunWith: true,
	},
	{
		name: 'other words of the same second: in the own thread they were changed, elsewhere they are another mail',
		given: begunWith('<p>My order is late.</p>'),
		isThere: true,
		isBegunWith: false,
	},
	{
		name: 'the same words a minute later, where a provider changed the date',
		given: begunWith('<p>The lamp is broken.</p>', mail.dateSec + 60),
		isThere: true,
		isBegunWith: false,
	},
	{
		name: 'other words of another time',
		given: begunWith('<p>My order is late.</p>', mail.dateSec + 600),
		isThere: false,
		isBegunWith: false,
	},
])('$name', ({ given, isThere, isBegunWith }) => {
	expect(findMail(given, mail) !== undefined).toBe(isThere);
	expect(startedWith(given, mail)).toBe(isBegunWith);
});

/** Words and second are both other than they were sent. */
describe('a part of another second with changed words', () => {
	const masked = begunWith('<p>The lamp is ******.</p>', mail.dateSec - 1);
	const near = (count: number): InboundMail => ({
		...mail,
		evidence: { mailbox: () => ({ sameSecond: 1, sameWords: 1, near: count }) },
	});
	const part = (id: string, body: string) => ({
		id,
		part_type: 'comment',
		created_at: mail.dateSec + 30,
		body,
		author: { type: 'user', id: 'ada', email: 'ada@example.com' },
	});

	test.each([
		{ name: 'is the mail where there is one of each around', given: masked, of: near(1), isThere: true },
		{ name: 'is not known where the mailbox has two', given: masked, of: near(2), isThere: false },
		{
			name: 'is not known where the conversation has two',
			given: { ...masked, conversation_parts: { conversation_parts: [part('p', '<p>The lamp, please.</p>')] } },
			of: near(1),
			isThere: false,
		},
		{
			name: 'is another mail where the words are others',
			given: begunWith('<p>My order is late.</p>', mail.dateSec - 1),
			of: near(1),
			isThere: false,
		},
		{
			name: 'is not known where the mailbox was not listed',
			given: masked,
			of: { ...mail, evidence: {} },
			isThere: false,
		},
		{
			name: 'is not the mail of another time',
			given: begunWith('<p>The lamp is ******.</p>', mail.dateSec - 600),
			of: near(1),
			isThere: false,
		},
	])('$name', ({ given, of, isThere }) => {
		expect(findMail(given, of) !== undefined).toBe(isThere);
	});
});
