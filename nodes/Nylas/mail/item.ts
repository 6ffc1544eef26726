import { author, automatic, readEmail, readMessage, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { Json } from '../../shared/kit/operation';
import type { Message } from '../client/model';
import { ownership, type Ownership } from './ownership';
import type { ReadingOptions } from './reading';

interface ItemOptions extends ReadingOptions {
	/** Whether to read the text, too. Default true. */
	readText?: boolean;
}

/**
 * What the Nylas Trigger, Message: Get, Get Many and Read add to a mail: what it says, who wrote it, whether a machine or the team did,
 * and its thread. One builder, so that it makes no difference which of them a workflow takes the mail from.
 */
export function mailItem(mail: Mail, own: Ownership, { readText = true, ...options }: ItemOptions = {}): Json {
	const { grantId, threadId } = mail;
	const customer = author(mail, { forwardedByTeam: options.forwardedByTeam, ownAddresses: own.addresses });
	const machine = automatic(mail, { ownAddresses: own.addresses });
	return {
		...(readText ? textOf(mail, options) : {}),
		automatic: machine ? { kind: machine.kind, reason: machine.reason, certain: machine.certain } : null,
		customer: customer ? { ...customer, name: customer.name ?? null } : null,
		isOwn: own.isOwn,
		...(own.isDraft ? { isDraft: true } : {}),
		...(own.isSpamOrTrash ? { isSpamOrTrash: true } : {}),
		link: grantId && threadId ? { grantId, threadId } : null,
	};
}

/** The same for a message of the mailbox. Throws a Failure when Nylas does not say whose it is. */
export async function readItem(api: Api, grantId: string, message: Message): Promise<Json> {
	const mail = readMessage(message);
	return mailItem(mail, await ownership(api, grantId, mail));
}

function textOf(mail: Mail, { defaultCountry, stripQuotes, stripSignature }: ReadingOptions): Json {
	const { text, reply, quote, signature, forwarded, truncated } = readEmail(mail, {
		stripQuotes,
		stripSignature,
		defaultCountry: defaultCountry?.trim() || undefined,
	});
	return { text, reply, quote, signature: signature ?? null, forwarded, ...(truncated ? { truncated } : {}) };
}
