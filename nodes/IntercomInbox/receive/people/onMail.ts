import type { Mail } from '../../../../domain/email';

/** Intercom's `IN` takes a list; nobody's thread has more people than that. */
const MAX_OTHERS = 50;

/** Everybody on the mail but its author. */
export function otherParticipants({ from, replyTo, to, cc }: Mail, email: string): string[] {
	const all = [...from, ...replyTo, ...to, ...cc].map((participant) => participant.email);
	return [...new Set(all)].filter((other) => other !== email).slice(0, MAX_OTHERS);
}
