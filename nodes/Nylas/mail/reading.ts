import { author, automaticFor, readEmail } from '../../../domain/email';
import { field, type Json, type Values } from '../../shared/kit/operation';
import type { Message } from '../client/model';
import type { Ownership } from './ownership';

/** How a mail is read; the same options wherever one is. */
export const readingFields = {
	defaultCountry: field({
		displayName: 'Default Country',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE',
		description: 'The country of phone numbers without a country code, as a two-letter code',
	}),
	forwardedByTeam: field({
		displayName: 'Forwarded by Team',
		type: 'boolean',
		default: false,
		description: 'Whether to treat the original author as the customer if a teammate forwarded the email',
	}),
	stripQuotes: field({
		displayName: 'Strip Quotes',
		type: 'boolean',
		default: true,
		description: 'Whether to remove quoted history from the reply text',
	}),
	stripSignature: field({
		displayName: 'Strip Signature',
		type: 'boolean',
		default: true,
		description: 'Whether to remove the signature from the reply text',
	}),
};

type ReadingOptions = Partial<Values<typeof readingFields>>;

/** What is in a mail, in the same fields as the Nylas Trigger gives it: text, reply, who wrote it, whether a machine or the team did. */
export function reading(
	message: Message,
	{ isOwn, addresses, isDraft, isSpamOrTrash }: Ownership,
	{ forwardedByTeam, defaultCountry, ...strip }: ReadingOptions = {},
): Json {
	const { text, reply, quote, signature, forwarded, truncated } = readEmail(message, {
		...strip,
		defaultCountry: defaultCountry || undefined,
	});
	const customer = author(message, { forwardedByTeam, ownAddresses: addresses });
	const { grant_id: grantId, thread_id: threadId } = message;
	return {
		text,
		reply,
		quote,
		signature: signature ?? null,
		forwarded,
		automatic: automaticFor(message, addresses) ?? null,
		customer: customer ? { email: customer.email, name: customer.name ?? null, via: customer.via } : null,
		isOwn,
		...(truncated ? { truncated } : {}),
		...(isDraft ? { isDraft } : {}),
		...(isSpamOrTrash ? { isSpamOrTrash } : {}),
		link: grantId && threadId ? { grantId, threadId } : null,
	};
}
