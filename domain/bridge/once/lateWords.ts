import type { Conversation } from '../conversation';
import { findMail } from '../identity';
import type { InboundMail } from '../inboundMail';
import { standsFor } from './mailboxMail';

/**
 * Whether only what stands for a mail's words is in the conversation: they were not in the mailbox yet when it came over
 * (docs/facts/nylas.md 5.14), and are now.
 */
export function lacksWords(conversation: Conversation, mail: InboundMail): boolean {
	const there = findMail(conversation, mail);
	if (!there || !standsFor(there, mail) || standsFor({ ...there, body: mail.text }, mail)) return false;
	const words = { ...mail, standIns: [], evidence: mail.evidence && { ...mail.evidence, mailbox: wordsListed(mail) } };
	return findMail(without(conversation, there.id), words) === undefined;
}

/** What stands for words is none of the mails' words. */
function wordsListed({ evidence }: InboundMail) {
	return () => (evidence?.mailbox?.() ?? []).map((mail, index) => (index === 0 ? { ...mail, standIns: [] } : mail));
}

function without({ source, conversation_parts: list, ...rest }: Conversation, id: string): Conversation {
	const parts = list?.conversation_parts?.filter((part) => String(part.id) !== id);
	return {
		...rest,
		...(source && String(source.id) !== id ? { source } : {}),
		conversation_parts: { conversation_parts: parts },
	};
}
