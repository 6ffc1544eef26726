import type { InboundMail } from '../../../domain/bridge/inboundMail';
import { inboundPlan, type Situation } from '../../../domain/bridge/inboundPlan';
import type { Conversation, Part } from '../../../domain/bridge/conversation';
import { linkAttributes, mergedAttributes } from '../../../domain/bridge/link/link';

const key = { grantId: 'grant-1', threadId: 'thread-1' };
const mail: InboundMail = {
	key,
	dateSec: 1_700_000_100,
	text: 'It burns.\n\nPlease help <now>.',
	contactId: 'c1',
	email: 'ada@example.com',
};
const linked = { custom_attributes: linkAttributes(key) };
const user = { type: 'user', id: 'c1', email: 'ada@example.com' };

function conversation(id: string, rest: Partial<Conversation> = {}): Conversation {
	return {
		id,
		created_at: 1_700_000_000,
		state: 'open',
		source: { id: 'm1', body: '<p>First</p>', author: user },
		conversation_parts: { conversation_parts: [] },
		...rest,
	};
}

function part(rest: Partial<Part>): { conversation_parts: { conversation_parts: Part[] } } {
	return {
		conversation_parts: {
			conversation_parts: [{ id: 'p1', part_type: 'comment', created_at: mail.dateSec, author: user, ...rest }],
		},
	};
}

const html = '<p>It burns.</p>\n<p>Please help &lt;now&gt;.</p>';

const cases: Array<{ name: string; given: Partial<Situation>; expected: object }> = [
	{ name: 'starts a conversation for a thread that has none', given: {}, expected: { action: 'start' } },
	{
		name: 'appends to the conversation that carries the link',
		given: { linked: [conversation('1', linked)] },
		expected: { action: 'append', conversation: { id: '1' } },
	},
	{
		name: 'appends to the newest of several',
		given: { linked: [conversation('1', linked), conversation('2', { ...linked, created_at: 1_700_000_050 })] },
		expected: { action: 'append', conversation: { id: '2' } },
	},
	{
		name: 'skips a mail that is there as a part',
		given: { linked: [conversation('1', { ...linked, ...part({ body: html }) })] },
		expected: { action: 'skip', partId: 'p1' },
	},
	{
		name: 'skips a mail that is there as the source',
		given: {
			linked: [
				conversation('1', { ...linked, created_at: mail.dateSec, source: { id: 'm1', body: html, author: user } }),
			],
		},
		expected: { action: 'skip', partId: 'm1' },
	},
	{
		name: 'skips a mail whose part opened a closed conversation',
		given: { linked: [conversation('1', { ...linked, ...part({ body: html, part_type: 'open' }) })] },
		expected: { action: 'skip' },
	},
	{
		name: 'skips a mail that lies in the older of two conversations',
		given: {
			linked: [
				conversation('1', { ...linked, ...part({ body: html }) }),
				conversation('2', { ...linked, created_at: 1_700_000_050 }),
			],
		},
		expected: { action: 'skip', conversation: { id: '1' } },
	},
	{
		name: 'does not bring back what somebody redacted',
		given: {
			linked: [
				conversation('1', { ...linked, ...part({ body: '<p><i>This message was deleted</i></p>', redacted: true }) }),
			],
		},
		expected: { action: 'skip', partId: 'p1', isRedacted: true },
	},
	{
		name: 'appends a mail of the same second as one whose double was redacted',
		given: {
			linked: [
				conversation('1', {
					...linked,
					conversation_parts: {
						conversation_parts: [
							{ id: 'p1', created_at: mail.dateSec, body: 'Other words', author: user },
							{ id: 'p2', created_at: mail.dateSec, body: 'gone', redacted: true, author: user },
						],
					},
				}),
			],
		},
		expected: { action: 'append' },
	},
	{
		name: 'recognises the author after a merge by the address',
		given: { linked: [conversation('1', { ...linked, ...part({ body: html, author: { ...user, id: 'old' } }) })] },
		expected: { action: 'skip' },
	},
	{
		name: 'tells two customers apart who write the same in one second',
		given: {
			mail: { ...mail, others: ['bob@example.com'] },
			linked: [
				conversation('1', {
					...linked,
					...part({ body: html, author: { type: 'user', id: 'c2', email: 'bob@example.com' } }),
				}),
			],
		},
		expected: { action: 'append' },
	},
	{
		name: "does not take a teammate's part for the mail",
		given: { linked: [conversation('1', { ...linked, ...part({ body: html, author: { type: 'admin', id: '1' } }) })] },
		expected: { action: 'append' },
	},
	{
		name: 'appends the same text of another second',
		given: { linked: [conversation('1', { ...linked, ...part({ body: html, created_at: mail.dateSec + 1 }) })] },
		expected: { action: 'append' },
	},
	{
		name: 'adopts a conversation that an earlier run left without a link',
		given: { found: [conversation('3', { created_at: mail.dateSec, source: { id: 'm3', body: html, author: user } })] },
		expected: { action: 'adopt', conversation: { id: '3' } },
	},
	{
		name: "leaves another thread's conversation alone",
		given: {
			found: [
				conversation('3', {
					created_at: mail.dateSec,
					source: { id: 'm3', body: html, author: user },
					custom_attributes: linkAttributes({ ...key, threadId: 'other' }),
				}),
			],
		},
		expected: { action: 'start' },
	},
	{
		name: 'adopts it also when another mail of the thread has started a second conversation meanwhile',
		given: {
			linked: [conversation('4', linked)],
			found: [conversation('3', { created_at: mail.dateSec, source: { id: 'm3', body: html, author: user } })],
		},
		expected: { action: 'adopt', conversation: { id: '3' } },
	},
	{
		name: 'does not adopt a conversation that was merged into another',
		given: {
			linked: [conversation('4', linked)],
			found: [
				conversation('3', {
					created_at: mail.dateSec,
					source: { id: 'm3', body: html, author: user },
					custom_attributes: mergedAttributes(linked, '4'),
				}),
			],
		},
		expected: { action: 'append', conversation: { id: '4' } },
	},
	{
		name: 'appends to a conversation that was closed a day ago',
		given: {
			newAfterDays: 7,
			linked: [conversation('1', { ...linked, state: 'closed', updated_at: mail.dateSec - 86_400 })],
		},
		expected: { action: 'append' },
	},
	{
		name: 'starts anew when the conversation has been closed for too long',
		given: {
			newAfterDays: 7,
			linked: [
				conversation('1', { ...linked, state: 'closed', statistics: { last_close_at: mail.dateSec - 8 * 86_400 } }),
			],
		},
		expected: { action: 'start' },
	},
	{
		name: 'does not double a mail that may lie before the 500 parts shown',
		given: {
			linked: [
				conversation('1', {
					...linked,
					conversation_parts: {
						conversation_parts: Array.from({ length: 500 }, (_, n) => ({
							id: String(n),
							created_at: mail.dateSec + 1 + n,
							body: 'x',
							author: user,
						})),
					},
				}),
			],
		},
		expected: { action: 'skip' },
	},
];

test.each(cases)('$name', ({ given: situation, expected }) => {
	expect(inboundPlan({ mail, linked: [], found: [], ...situation })).toMatchObject(expected);
});
