import { record } from '../../../../../domain/record';
import type { Message } from '../../../client/model';

/**
 * By date, but a mail never before one that it answers: both may have been written in one second, and a sender's clock may be slow
 * (docs/loop.md Reconcile).
 */
export function threadOrder(messages: readonly Message[]): Message[] {
	const byDate = [...messages].sort((a, b) => (a.date ?? 0) - (b.date ?? 0) || rank(a) - rank(b));
	const byName = new Map(byDate.flatMap((message) => header(message, 'message-id').map((name) => [name, message])));
	const ordered = new Set<Message>();
	for (const message of byDate) for (const next of withAnswered(message, { byName, ordered })) ordered.add(next);
	return [...ordered];
}

/** Google gives a thread the ID of its first mail; of one second, that goes first, and what answers nothing. */
function rank(message: Message): number {
	if (message.id === message.thread_id) return 0;
	return header(message, 'in-reply-to').length + header(message, 'references').length > 0 ? 2 : 1;
}

interface Placed {
	byName: ReadonlyMap<string, Message>;
	ordered: ReadonlySet<Message>;
}

/** The mail, and before it those it answers that have no place yet. Two that name each other stay as they are. */
function* withAnswered(message: Message, { byName, ordered }: Placed): Generator<Message> {
	const open = [message];
	const seen = new Set(open);
	for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
		const first = answered(last, byName).find((other) => !seen.has(other) && !ordered.has(other));
		if (first) {
			seen.add(first);
			open.push(first);
		} else {
			open.pop();
			if (!ordered.has(last)) yield last;
		}
	}
}

function answered(message: Message, byName: ReadonlyMap<string, Message>): Message[] {
	const names = [...header(message, 'references'), ...header(message, 'in-reply-to')];
	return [...new Set(names)].flatMap((name) => byName.get(name) ?? []).filter((other) => other !== message);
}

/** The message IDs in a header; none where the list was asked for without headers. */
function header({ headers }: Message, wanted: string): string[] {
	const found = (headers ?? []).map(record).find(({ name }) => String(name).toLowerCase() === wanted);
	return typeof found?.value === 'string' ? found.value.split(/[\s,]+/).filter(Boolean) : [];
}
