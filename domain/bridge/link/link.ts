import { record } from '../../record';
import { formatThreadKey, isOfThread, parseThreadKey, type ThreadKey } from './threadKey';

/** The conversation attribute that carries the thread key. Its name is part of saved workspaces and never changes. */
export const EMAIL_THREAD = 'Email Thread';

/** Whether it names the link, in whatever spelling that somebody may take for it. */
export function isLinkName(name: string): boolean {
	return plainName(name) === plainName(EMAIL_THREAD);
}

function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The thread that a conversation is linked to, as `GET /conversations/{id}`, searches and webhooks show it. */
export function linkOf(conversation: { custom_attributes?: unknown }): ThreadKey | undefined {
	const value = record(conversation.custom_attributes)[EMAIL_THREAD];
	return typeof value === 'string' && !MERGED.test(value) ? parseThreadKey(value) : undefined;
}

export function hasLink(conversation: { custom_attributes?: unknown }, key: ThreadKey): boolean {
	const link = linkOf(conversation);
	return link !== undefined && formatThreadKey(link) === formatThreadKey(key);
}

/** Whether the conversation belongs to the thread: it is linked to it, or to a later matter in it. */
export function isLinkedTo(conversation: { custom_attributes?: unknown }, thread: ThreadKey): boolean {
	const link = linkOf(conversation);
	return link !== undefined && isOfThread(link, thread);
}

/** ` merged into 215470000000001` behind the thread key: no mail of the thread goes there any more, and what is answered there still goes out. */
const MERGED = /(?:^|\s)merged into \d+\s*$/;

/** The thread that an answer belongs to: the link, also of a conversation that was merged into another. */
export function answerLinkOf(conversation: { custom_attributes?: unknown }): ThreadKey | undefined {
	const value = record(conversation.custom_attributes)[EMAIL_THREAD];
	return typeof value === 'string' ? parseThreadKey(value.replace(MERGED, '')) : undefined;
}

/** Whether nobody has written anything where the link stands; a merged conversation says there where it went. */
export function isUnlinked(conversation: { custom_attributes?: unknown }): boolean {
	const value = record(conversation.custom_attributes)[EMAIL_THREAD];
	return value === undefined || value === null || value === '';
}

/** The change that writes the link: the body's `custom_attributes` of `PUT /conversations/{id}`. */
export function linkAttributes(key: ThreadKey): Record<string, string> {
	return { [EMAIL_THREAD]: formatThreadKey(key) };
}

/** What stands on a conversation in place of its link once it was merged into another. */
export function mergedAttributes(conversation: { custom_attributes?: unknown }, into: string): Record<string, string> {
	const link = linkOf(conversation);
	return { [EMAIL_THREAD]: `${link ? `${formatThreadKey(link)} ` : ''}merged into ${into}` };
}
