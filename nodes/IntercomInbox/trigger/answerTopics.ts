/** Topics that can carry a teammate's answer, and those that carry what only an option lets through. Their parts go through `outboundPart`. */
const ANSWERS =
	/^(conversation\.(admin\.(replied(\.translated)?|assigned|open\.assigned|closed|opened|noted|single\.created|snoozed|unsnoozed)|operator\.replied)|ticket\.admin\.replied(\.translated)?)$/;

export function isAnswerTopic(topic: string): boolean {
	return ANSWERS.test(topic);
}

/** What a teammate's answer can come on. */
export const DEFAULT_TOPICS = [
	'conversation.admin.replied',
	'conversation.admin.assigned',
	'conversation.admin.open.assigned',
	'conversation.admin.closed',
	'ticket.admin.replied',
];
