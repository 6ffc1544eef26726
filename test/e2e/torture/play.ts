import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../../scripts/demo/stage';
import type { IntercomConversation, NylasMessage } from '../../../sandbox/types';
import { linkOf, type Ledger } from './judge/ledger';
import type { Plan, PlannedMail, Step } from './plan';

export type AnswerStep = Step & { kind: 'answer' };

export interface Playing {
	stage: Stage;
	plan: Plan;
	ledger: Ledger;
	stepsPerSecond: number;
	/** How many runs are under way in n8n. */
	backlog(): Promise<number>;
	/** Each is done once, spread over the plan; resolves when what was killed is back. */
	kills: ReadonlyArray<() => Promise<void>>;
}

/** How much still happens while n8n is away. */
const stepsWhileAway = 8;
/** More runs under way than this: n8n is busy enough. */
const enoughRuns = 25;
const pollMs = 250;
const longestPauseMs = 5_000;

/** Plays the plan; answers about threads that are not linked yet wait for it. Returns the answers that could not be given. */
export async function play(playing: Playing): Promise<AnswerStep[]> {
	const { plan, kills } = playing;
	const waiting: AnswerStep[] = [];
	// The last comes with the last step, while much is under way.
	const killEvery = Math.floor(plan.steps.length / kills.length);
	let away = { back: Promise.resolve(), sinceStep: 0 };
	for (const [index, step] of plan.steps.entries()) {
		if (step.kind === 'answer') waiting.push(step);
		else perform(playing, step);
		answerWaiting(playing, waiting);
		await pace(playing, index);
		const kill = (index + 1) % killEvery === 0 ? kills[(index + 1) / killEvery - 1] : undefined;
		if (kill) away = { back: begun(kill), sinceStep: index };
		if (index === away.sinceStep + stepsWhileAway) await away.back;
	}
	await away.back;
	answerWaiting(playing, waiting);
	return waiting;
}

/** As fast as n8n can follow; a pile of runs that a kill takes with it would leave all the work to reconcile. */
async function pace({ stepsPerSecond, backlog }: Playing, index: number): Promise<void> {
	await sleep(1_000 / stepsPerSecond);
	if (index % stepsPerSecond !== 0) return;
	for (let pausedMs = 0; pausedMs < longestPauseMs && (await backlog()) > enoughRuns; pausedMs += pollMs)
		await sleep(pollMs);
}

/** Not waited for here: some mail arrives while n8n is away. A failure is thrown where it is waited for. */
function begun(kill: () => Promise<void>): Promise<void> {
	const back = kill();
	back.catch(() => undefined);
	return back;
}

function perform({ stage, ledger }: Playing, step: Exclude<Step, { kind: 'answer' }>): void {
	const { nylas } = stage.sandbox;
	const to = [{ email: stage.grant.email }];
	if (step.kind === 'mail') return receive(stage, ledger, step);
	ledger.unwanted.push(step.mark);
	const body = `<p>Text ${step.mark} is not for Intercom.</p>`;
	if (step.kind === 'automatic') return void nylas.receive(stage.grant.id, { ...step.mail, to, body });
	const first = ledger.threads.get(step.thread);
	nylas.sendByHand(stage.grant.id, { to: first?.from ?? to, subject: 'Re: Order', body, inReplyTo: first?.id });
}

function receive({ sandbox, grant }: Stage, ledger: Ledger, planned: PlannedMail): void {
	const first = ledger.threads.get(planned.thread);
	const before = ledger.mails.at(-1)?.message;
	const message = sandbox.nylas.receive(grant.id, {
		from: planned.from,
		to: [{ email: grant.email }],
		cc: planned.cc,
		subject: first ? `Re: ${first.subject}` : subjectOf(planned),
		body: planned.form.body(planned.words),
		plain: planned.form.plain,
		inReplyTo: first?.id,
		date: planned.sameSecond ? before?.date : undefined,
		files: planned.files.map((filename) => ({
			filename,
			contentType: 'text/plain',
			content: Buffer.from(`content of ${filename}`),
		})),
	});
	ledger.mails.push({ planned, message });
	if (!first) ledger.threads.set(planned.thread, message);
}

/** Some are routed by the inbound workflow, and make it tag and assign. */
function subjectOf({ thread }: PlannedMail): string {
	return ['The order', 'An invoice', 'A quote, please', 'A question'][thread % 4];
}

function answerWaiting(playing: Playing, waiting: AnswerStep[]): void {
	for (const step of waiting.splice(0)) {
		if (!giveAnswer(playing, step)) waiting.push(step);
	}
}

/** A teammate answers in the thread's conversation; false when there is none yet. */
export function giveAnswer(
	{ stage, ledger }: Pick<Playing, 'stage' | 'ledger'>,
	{ mark, thread }: AnswerStep,
): boolean {
	const conversation = linkedTo(ledger.threads.get(thread), stage.sandbox.intercom.conversations);
	if (!conversation) return false;
	const askedAtSec = askedAt(conversation);
	const body = `<p class="no-margin">Answer ${mark} it is on its way.</p>`;
	const part = stage.sandbox.intercom.teammate.reply(conversation.id, { adminId: stage.adminId, body });
	ledger.answers.push({ mark, thread, conversationId: conversation.id, part, askedAtSec });
	return true;
}

function askedAt({ created_at, conversation_parts }: IntercomConversation): number {
	const theirs = conversation_parts.conversation_parts.filter(
		({ author, body }) => author.type !== 'admin' && author.type !== 'bot' && body,
	);
	return Math.max(created_at, ...theirs.map(({ created_at: createdAtSec }) => createdAtSec));
}

function linkedTo(
	first: NylasMessage | undefined,
	conversations: readonly IntercomConversation[],
): IntercomConversation | undefined {
	return (
		first && conversations.find(({ custom_attributes }) => Object.values(custom_attributes).includes(linkOf(first)))
	);
}
