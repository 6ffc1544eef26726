import { findMail } from '../../../domain/bridge/identity';
import type { InboundMail } from '../../../domain/bridge/inboundMail';
import { startedWith } from '../../../domain/bridge/once/amongOthers';
import type { Conversation } from '../../../domain/bridge/conversation';
import type { MailboxMail } from '../../../domain/bridge/once/mailboxMail';

/** What the mailbox has of the author around the mail: that one, and others of the thread. */
const mailbox =
	(...others: Array<Partial<MailboxMail>>) =>
	(): MailboxMail[] => {
		const listed = { id: 'm', dateSec: 1_700_000_000, isInThread: true, standIns: ['Lamp'] };
		return [{ texts: () => ['The lamp is broken.'] }, ...others].map((each) => ({
			...listed,
			texts: () => ['The lamp is broken.'],
			...each,
		}));
	};

const mail: InboundMail = {
	key: { grantId: 'grant-1', threadId: 'thread-1' },
	dateSec: 1_700_000_000,
	text: 'The lamp is broken.',
	contactId: 'ada',
	email: 'ada@example.com',
	// The mailbox was listed, and has one mail of that author and second in the thread.
	evidence: { mailbox: mailbox() },
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
		name: 'cut words a second earlier',
		given: begunWith('<p>The lamp is br</p>', mail.dateSec - 1),
		isThere: true,
		isBegunWith: true,
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

/** Intercom may have stored another second; a run on its own asks no mailbox. */
test.each([
	{
		name: 'the same words a second earlier',
		given: begunWith('<p>The lamp is broken.</p>', mail.dateSec - 1),
		expected: true,
	},
	{
		name: 'the same words a minute later',
		given: begunWith('<p>The lamp is broken.</p>', mail.dateSec + 60),
		expected: false,
	},
	{ name: 'words that are cut', given: begunWith('<p>The lamp is br</p>', mail.dateSec - 1), expected: false },
])('where no mailbox was listed, a conversation begins with the mail: $name', ({ given, expected }) => {
	expect(startedWith(given, { ...mail, evidence: undefined })).toBe(expected);
});

/** Words and second are both other than they were sent. */
describe('a part of another second with changed words', () => {
	const masked = begunWith('<p>The lamp is ******.</p>', mail.dateSec - 1);
	const other = (text: string): InboundMail => ({
		...mail,
		evidence: { mailbox: mailbox({ id: 'other', dateSec: mail.dateSec + 30, texts: () => [text] }) },
	});
	test.each([
		{ name: 'is the mail where nothing is more like it', given: masked, of: mail, isThere: true },
		{
			name: 'is not known where another mail is as much like it',
			given: masked,
			of: other('The lamp is expensive.'),
			isThere: false,
		},
		{
			name: 'is the mail where another one is less like it',
			given: masked,
			of: other('The lamp, please.'),
			isThere: true,
		},
		{
			name: 'is another mail where the words are others',
			given: begunWith('<p>My order is late.</p>', mail.dateSec - 1),
			of: mail,
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
			of: mail,
			isThere: false,
		},
	])('$name', ({ given, of, isThere }) => {
		expect(findMail(given, of) !== undefined).toBe(isThere);
	});
});
