import type { Message } from '../../../client/model';
import { threadOrder } from './threadOrder';

/** The bounds of one request, Unix seconds, as Nylas takes them. */
export interface Window {
	received_after?: number;
	received_before?: number;
}

type Pages = (window: Window) => AsyncIterable<readonly Message[]>;

const DAY_SEC = 86_400;
const SHORTEST_SEC = 3_600;
const LONGEST_SEC = 64 * DAY_SEC;
/** As many messages in a window are few, so the next one may be longer; so many are a lot to hold. */
const FEW = 50;
const MANY = 500;

/**
 * Messages from the oldest on, a window of time after the other. Nylas promises no order in its lists, so each window is read whole and
 * sorted; only one window is held at a time, and its length follows how busy the mailbox is. Without a start, all is read as one window.
 */
export async function* oldestFirst(
	pages: Pages,
	{ received_after: afterSec, received_before: beforeSec }: Window,
	nowSec = Math.floor(Date.now() / 1000),
): AsyncGenerator<Message[]> {
	if (afterSec === undefined) return yield threadOrder(await collect(pages({ received_before: beforeSec })));
	const lastSec = beforeSec ?? nowSec;
	let lengthSec = DAY_SEC;
	let earlier = new Set<string>();
	for (let startSec = afterSec; startSec < lastSec;) {
		const endSec = Math.min(startSec + lengthSec, lastSec);
		const messages = await collect(
			pages({
				received_after: startSec === afterSec ? afterSec : startSec - 1,
				received_before: endSec === lastSec ? beforeSec : endSec + 1,
			}),
		);
		// Windows overlap by a second, since nobody says whether the bounds are included; Exchange even gives whole days.
		yield threadOrder(messages.filter(({ id }) => !earlier.has(id)));
		earlier = new Set(messages.map(({ id }) => id));
		startSec = endSec;
		lengthSec = nextLength(lengthSec, messages.length);
	}
}

function nextLength(lengthSec: number, messages: number): number {
	if (messages < FEW) return Math.min(lengthSec * 2, LONGEST_SEC);
	return messages > MANY ? Math.max(Math.floor(lengthSec / 2), SHORTEST_SEC) : lengthSec;
}

async function collect(pages: AsyncIterable<readonly Message[]>): Promise<Message[]> {
	const messages: Message[] = [];
	for await (const page of pages) messages.push(...page);
	return messages;
}
