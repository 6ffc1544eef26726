import { oneLine, sameAddress, type Mail } from '../../../domain/email';
import { record } from '../../../domain/record';
import { badInput } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import type { EmailName } from '../client/model';
import type { Mailbox } from '../mail/own';
import { partOf } from './target/answeredPart';

interface Written {
	mailbox: Mailbox;
	item: Json;
	fromName?: string;
}

/**
 * From: the alias that the customer wrote to, with the name that is wished for. Undefined: Nylas's own choice, the mailbox with its name.
 */
export function senderOf(mail: Mail, { mailbox, item, fromName = 'mailbox' }: Written): EmailName[] | undefined {
	const [primary, ...aliases] = mailbox.addresses;
	const wroteTo = [...mail.to, ...mail.cc];
	const isPrimary = primary === undefined || wroteTo.some(({ email }) => sameAddress(email, primary));
	const alias = isPrimary
		? undefined
		: aliases.find((address) => wroteTo.some(({ email }) => sameAddress(email, address)));
	const email = alias ?? primary;
	const name = nameOf({ fromName, teammate: teammateIn(item), mailbox: mailbox.name });
	if (email === undefined || (alias === undefined && fromName === 'mailbox')) return undefined;
	return [name ? { name, email } : { email }];
}

function nameOf({
	fromName,
	teammate,
	mailbox,
}: {
	fromName: string;
	teammate?: string;
	mailbox?: string;
}): string | undefined {
	if (fromName === 'mailbox' || !teammate) return mailbox;
	return fromName === 'both' && mailbox ? `${teammate} at ${mailbox}` : teammate;
}

function teammateIn(item: Json): string | undefined {
	// A name goes into a header.
	return oneLine(record(partOf(item).author).name) || undefined;
}

/** Throws a Failure for a mailbox that the workflow must not send from, whoever wrote its ID on a conversation. */
export function checkMailbox(allowed: string, grantId: string, { addresses }: Mailbox): void {
	const wanted = allowed
		.split(',')
		.map((entry) => entry.trim())
		.filter(Boolean);
	const isAllowed = wanted.some(
		(entry) => entry === grantId || addresses.some((address) => sameAddress(address, entry)),
	);
	if (wanted.length === 0 || isAllowed) return;
	throw badInput(
		"The conversation belongs to a mailbox that is not among 'Mailboxes'",
		"Add the mailbox to 'Mailboxes', or check the 'Email Thread' attribute of the conversation in Intercom.",
	);
}
