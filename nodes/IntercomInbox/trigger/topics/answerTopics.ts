/** What a teammate's answer is told on, and nothing else. */
const REPLIES = /^(conversation|ticket)\.admin\.replied(\.translated)?$/;

/** About a state, a note or a bot; an answer can come on them, too. */
const MAY_CARRY_ANSWER = /^conversation\.(admin\.(assigned|open\.assigned|closed|noted)|operator\.replied)$/;

/** About a state or the first words; nobody chooses them to get answers. */
const OWN_EVENTS = /^conversation\.admin\.(opened|single\.created|snoozed|unsnoozed)$/;

/** Topics whose parts go through `outboundPart`. */
export function isAnswerTopic(topic: string): boolean {
	return isReply(topic) || MAY_CARRY_ANSWER.test(topic) || mayStartAlone(topic);
}

export function isReply(topic: string): boolean {
	return REPLIES.test(topic);
}

export function mayStartAlone(topic: string): boolean {
	return OWN_EVENTS.test(topic);
}

/** What a teammate's answer can come on. */
export const DEFAULT_TOPICS = [
	'conversation.admin.replied',
	'conversation.admin.assigned',
	'conversation.admin.open.assigned',
	'conversation.admin.closed',
	'ticket.admin.replied',
];
