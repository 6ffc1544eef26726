import { author } from '../../domain/email/author';
import { isOwn } from '../../domain/email/ownAddresses';
import { readEmail } from '../../domain/email/readEmail';
import type { Api } from '../shared/api';
import { field, type Json, type Values } from '../shared/operation';
import type { Message } from './model';
import { ownAddresses, sentFolderIds } from './own';

/** How a mail is read; the same options wherever one is. */
export const readingFields = {
	defaultCountry: field({ displayName: 'Default Country', type: 'string', default: '', placeholder: 'e.g. DE', description: 'Two letters: where a phone number without country code is from' }),
	forwardedByTeam: field({ displayName: 'Forwarded by the Team', type: 'boolean', default: true, description: 'Whether the sender of a mail that a teammate forwarded counts as its customer' }),
	stripQuotes: field({ displayName: 'Strip Quotes', type: 'boolean', default: true, description: 'Whether to leave quoted history out of the reply text' }),
	stripSignature: field({ displayName: 'Strip Signature', type: 'boolean', default: true, description: 'Whether to leave the contact block at the end out of the reply text' }),
};

type ReadingOptions = Partial<Values<typeof readingFields>>;

/** The mailbox's own addresses and the folders of its sent mail, as far as they are known. */
export interface Mine {
	own: readonly string[];
	sent: readonly string[];
}

export async function mineOf(api: Api, grantId: string): Promise<Mine> {
	const [own, sent] = await Promise.all([ownAddresses(api, grantId), sentFolderIds(api, grantId)]);
	return { own, sent };
}

/** What is in a mail, in the same fields as the Nylas Trigger gives it: text, reply, who wrote it, whether a machine or the team did. */
export function reading(message: Message, { own, sent }: Mine, options: ReadingOptions = {}): Json {
	const { text, reply, quote, signature, forwarded, automatic, truncated } = readEmail(message, { ...options, defaultCountry: options.defaultCountry || undefined });
	const customer = author(message, { forwardedByTeam: options.forwardedByTeam ?? true, ownAddresses: [...own] });
	return {
		text,
		reply,
		quote,
		signature: signature ?? null,
		forwarded,
		truncated,
		automatic: automatic ?? null,
		customer: customer ?? null,
		isOwn: isFromUs(message, { own, sent }, customer?.via),
		link: message.grant_id && message.thread_id ? { grantId: message.grant_id, threadId: message.thread_id } : null,
	};
}

/** A form on the website often writes as our own address; its visitor is the author then, and no loop can start. */
function isFromUs({ from = [], folders = [] }: Message, { own, sent }: Mine, via: string | undefined): boolean {
	if (folders.some((folder) => sent.includes(folder)) && !folders.includes('INBOX')) return true;
	return via !== 'form' && from.some(({ email }) => isOwn(email, own));
}
