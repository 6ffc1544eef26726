import { author, automatic, isOwn, readEmail, readMessage, type Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import type { Json } from '../../shared/kit/objects';
import type { Message } from '../client/model';
import { isFromUs, ownership, type Ownership } from './ownership';
import type { ReadingOptions } from './reading';

interface ItemOptions extends ReadingOptions {
	/** Whether to read the text, too. Default true. */
	readText?: boolean;
	teamDomains?: readonly string[];
	formSenders?: readonly string[];
}

/**
 * What the Nylas Trigger, Message: Fetch and Classify, Get, Get Many and Read add to a mail: what it says, who wrote it, whether a machine
 * or the team did, and its thread. One builder, so that it makes no difference which of them a workflow takes the mail from.
 */
export function mailItem(mail: Mail, own: Ownership, { readText = true, ...options }: ItemOptions = {}): Json {
	const { grantId, threadId } = mail;
	const machine = automatic(mail, { ownAddresses: own.addresses });
	return {
		...(readText ? textOf(mail, options) : {}),
		automatic: machine ? { kind: machine.kind, reason: machine.reason, certain: machine.certain } : null,
		customer: customerOf(mail, own, options),
		recipients: [...mail.to, ...mail.cc].map(({ email }) => email).join(', '),
		isOwn: own.isOwn,
		...(own.addresses.length > 0 ? { ownAddresses: own.addresses } : {}),
		// Set once, they reach Receive Email as well.
		...(options.teamDomains?.length ? { teamDomains: options.teamDomains } : {}),
		...(own.isDraft ? { isDraft: true } : {}),
		...(own.isSpamOrTrash ? { isSpamOrTrash: true } : {}),
		link: grantId && threadId ? { grantId, threadId } : null,
	};
}

/** Who wrote the mail; null where it names nobody, or only the mailbox itself, which did not send it. */
function customerOf(
	mail: Mail,
	{ addresses, isOwn: isSent }: Ownership,
	{ forwardedByTeam, teamDomains, formSenders }: ItemOptions,
): Json | null {
	const writer = author(mail, {
		forwardedByTeam,
		ownAddresses: addresses,
		teamDomains,
		formSenders,
	});
	if (!writer || (isSent !== true && isFromUs(mail, addresses) && isOwn(writer.email, addresses))) return null;
	return { ...writer, name: writer.name ?? null };
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
