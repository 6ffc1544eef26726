import { findMail, startedWith, type InboundMail } from '../../../domain/bridge/identity';
import type { Conversation } from '../../../domain/bridge/conversation';

const mail: InboundMail = {
	key: { grantId: 'grant-1', threadId: 'thread-1' },
	dateSec: 1_700_000_000,
	text: 'The lamp is broken.',
	contactId: 'ada',
	email: 'ada@example.com',
	// The mailbox was listed, and has one mail of that author and second in the thread.
	evidence: { mailbox: () => ({ sameSecond: 1, sameWords: 1 }) },
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
