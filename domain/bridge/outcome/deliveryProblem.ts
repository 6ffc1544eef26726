import { record } from '../../record';
import { toUnixSeconds } from '../../time';
import { readCrossing, type Crossing } from './crossing';
import type { DelayedAnswer } from './delayed';

/**
 * docs/loop.md Out 6: what became of an answer, as far as somebody has to know it. Read from what Message: Reply, Message: Get Outcome
 * and Conversation: Mirror Email put out, and from a failed item.
 */
export type DeliveryProblem = Failing | Crossed | Delayed;

interface Failing {
	kind: 'notSent' | 'unclear' | 'notDelivered' | 'withoutFiles' | 'sent' | 'stopped' | 'notStopped';
	/** In words, for the team. */
	reason: string;
	/** Who did not get it; or the names of the files. */
	names: string[];
	/** Of the conversation part that it is about. */
	partId?: string;
	/** Of the mail, where no part is known. */
	messageId?: string;
}

interface Crossed extends Crossing {
	kind: 'crossed';
	reason: string;
	/** Kept back for a person. */
	isHeld: boolean;
}

interface Delayed extends DelayedAnswer {
	kind: 'delayed';
	reason: string;
}

/** All that an item tells; an answer may have left without a file and have crossed another one. */
export function deliveryProblems(item: Readonly<Record<string, unknown>>): DeliveryProblem[] {
	const crossing = readCrossing(item.crossed);
	const crossed = crossing && {
		...crossing,
		kind: 'crossed' as const,
		reason: text(item.reason) ?? 'A colleague answered from the mailbox',
		isHeld: item.held === true,
	};
	return [failing(item), delayed(item), crossed].filter((one) => one !== undefined);
}

function delayed(item: Readonly<Record<string, unknown>>): Delayed | undefined {
	const [partId, scheduleId, leavesAtSec] = [text(item.partId), text(item.schedule_id), toUnixSeconds(item.send_at)];
	if (item.scheduled !== true || !partId || !scheduleId || leavesAtSec === undefined) return undefined;
	return { kind: 'delayed', reason: 'It is scheduled', partId, scheduleId, leavesAtSec };
}

function failing(item: Readonly<Record<string, unknown>>): Failing | undefined {
	const about = { partId: text(item.partId), messageId: text(item.messageId) ?? text(item.id) };
	const reason = text(item.reason) ?? '';
	if (typeof item.error === 'string') return { ...failed(item.error, record(item.details)), ...about };
	if (item.uncertain === true) return { kind: 'unclear', reason, names: [], ...about };
	if (item.notDelivered === true) return { kind: 'notDelivered', reason, names: texts(item.recipients), ...about };
	if (item.notSent === true) return { kind: 'notSent', reason, names: [], ...about };
	if (typeof item.stopped === 'boolean')
		return { kind: item.stopped ? 'stopped' : 'notStopped', reason, names: [], ...about };
	const files = texts(item.leftOutFiles);
	if (files.length > 0) return { kind: 'withoutFiles', reason, names: files, ...about };
	return item.missed === true ? { kind: 'sent', reason, names: [], ...about } : undefined;
}

function failed(message: string, { description, ambiguous }: Record<string, unknown>) {
	const reason = [message, text(description) ?? ''].filter(Boolean).map(sentence).join(' ');
	return { kind: ambiguous === true ? ('unclear' as const) : ('notSent' as const), reason, names: [] };
}

/** What nobody has to look at. */
export function isGood({ kind }: DeliveryProblem): boolean {
	return kind === 'sent' || kind === 'delayed' || kind === 'stopped';
}

/** The problems whose answer is not known to have left. */
export function hasNotLeft({ kind }: DeliveryProblem): boolean {
	return kind === 'notSent' || kind === 'unclear';
}

export function sentence(words: string): string {
	return /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

function text(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function texts(value: unknown): string[] {
	return (Array.isArray(value) ? value : []).map(text).filter((one) => one !== undefined);
}
