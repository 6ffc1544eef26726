import type { Stage } from '../../../../scripts/demo/stage';
import type { NylasMessage } from '../../../../sandbox/types';
import type { Ledger } from './ledger';
import { keepsNoCopy } from '../quirks';

/**
 * Every answer sent once, in its thread, to the people of the mail that it answers. Where the mailbox can't tell whether one left,
 * a note to the team takes its place. One line a difference.
 */
export function compareAnswers({ answers, threads }: Ledger, { sandbox, grant }: Stage): string[] {
	const outbox = sandbox.nylas.outbox(grant.id);
	const messages = sandbox.nylas.messages(grant.id);
	const perAnswer = answers.flatMap(({ mark, thread, conversationId, part, askedAtSec }) => {
		const where = `answer ${mark} (thread ${thread}, conversation ${conversationId}, part ${part.id})`;
		const sent = outbox.filter(({ body }) => body.includes(`Answer ${mark}`));
		if (sent.length === 0 && isSaid(sandbox, conversationId)) return [];
		if (sent.length !== 1)
			return [`${sent.length === 0 ? 'missing' : 'double'}: ${where} was sent ${sent.length} times`];
		const first = threads.get(thread);
		if (sent[0].thread_id !== first?.thread_id) return [`wrong place: ${where} went to thread ${sent[0].thread_id}`];
		return compareRecipients(sent[0], {
			where,
			allowed: answerable(messages, { askedAtSec, writtenAtSec: part.created_at }, first),
		});
	});
	const unknown = outbox.filter(({ body }) => !answers.some(({ mark }) => body.includes(`Answer ${mark}`)));
	return [...perAnswer, ...unknown.map(({ id, subject }) => `nobody wrote the mail ${id} "${subject}"`)];
}

/** docs/loop.md Out 5: only where no copy is kept may an answer stay behind, and then the conversation says so. */
function isSaid({ quirks, intercom }: Stage['sandbox'], conversationId: string): boolean {
	const keepsNone = keepsNoCopy(quirks);
	const parts = intercom.conversations.find(({ id }) => id === conversationId)?.conversation_parts;
	const notes = parts?.conversation_parts.filter(({ part_type }) => part_type === 'note') ?? [];
	return keepsNone && notes.some(({ body }) => body?.includes('may not have left'));
}

interface Window {
	/** Of the customer's newest words that the teammate saw. */
	askedAtSec: number;
	writtenAtSec: number;
}

/** The mail of the customer's last words before the answer, or one that came over while the answer was on its way. */
function answerable(
	messages: readonly NylasMessage[],
	{ askedAtSec, writtenAtSec }: Window,
	{ thread_id, grant_id }: NylasMessage,
): NylasMessage[] {
	return messages.filter(
		(message) =>
			message.thread_id === thread_id &&
			message.grant_id === grant_id &&
			message.folders.includes('INBOX') &&
			message.date >= askedAtSec &&
			message.date <= writtenAtSec,
	);
}

function compareRecipients(
	sent: NylasMessage,
	{ where, allowed }: { where: string; allowed: NylasMessage[] },
): string[] {
	const went = addresses([...sent.to, ...sent.cc, ...sent.bcc]);
	const own = sent.from.map(({ email }) => email);
	const expected = allowed.map(({ from, to, cc }) =>
		addresses([...from, ...to, ...cc].filter(({ email }) => !own.includes(email))),
	);
	return expected.includes(went) ? [] : [`wrong people: ${where} went to ${went}, expected ${expected.join(' or ')}`];
}

function addresses(list: ReadonlyArray<{ email: string }>): string {
	return [...new Set(list.map(({ email }) => email))].sort().join('+');
}

/** docs/loop.md Out 6: the note about two answers that crossed shows the first words of the one from the mailbox. */
const TELLS_OF_A_CROSSING = /Reference: answer \S+ crossed email /;

/**
 * Nothing that the team or a machine wrote by mail is in Intercom, and no answer came back as a message. A note that tells what became of an
 * answer quotes it, and names the part.
 */
export function compareEchoes({ answers, unwanted }: Ledger, { sandbox }: Stage): string[] {
	const bodies = sandbox.intercom.conversations.flatMap(({ id, source, conversation_parts }) =>
		[source, ...conversation_parts.conversation_parts].map((entry) => ({
			where: `conversation ${id}, ${entry.id}`,
			partId: entry.id,
			body: entry.body ?? '',
			type: 'part_type' in entry ? entry.part_type : undefined,
		})),
	);
	const intruders = unwanted.flatMap((mark) =>
		bodies
			.filter(({ body }) => body.includes(`Text ${mark} `))
			.filter(({ body, type }) => !(type === 'note' && TELLS_OF_A_CROSSING.test(body)))
			.map(({ where }) => `not for Intercom: ${mark} is in ${where}`),
	);
	const echoes = answers.flatMap(({ mark, part }) =>
		bodies
			.filter(({ body, partId }) => partId !== part.id && body.includes(`Answer ${mark}`))
			.filter(({ body, type }) => !(type === 'note' && body.includes(`Reference: answer ${part.id} `)))
			.map(({ where }) => `echo: answer ${mark} is in ${where}`),
	);
	return [...intruders, ...echoes];
}
