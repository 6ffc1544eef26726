import { notesOf, type Conversation } from '../conversation';
import { hasText } from '../text/sameText';
import { formatThreadKey, type ThreadKey } from './threadKey';

const BEGINS = 'Answers in this conversation are not sent by email';

/** The internal note in a conversation whose link could not be written (docs/loop.md In 9). It names the thread, so that a person can write the link. */
export function noLinkNote(key: ThreadKey, { found, fix }: { found: string; fix: string }): string {
	return `${BEGINS}, because it could not be linked to its email thread ${formatThreadKey(key)}: ${found}. ${fix}. The next email of the thread, or the next reconcile run, writes the link.`;
}

/** Whether somebody has been told that the link is missing: the conversation came by mail, although no link says so. */
export function saysNoLink(conversation: Pick<Conversation, 'conversation_parts'>): boolean {
	return notesOf(conversation).some((note) => hasText(note, BEGINS));
}
