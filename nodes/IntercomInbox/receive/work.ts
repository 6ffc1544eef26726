import type { InboundMail } from '../../../domain/bridge/inboundMail';
import type { Situation } from '../../../domain/bridge/inboundPlan';
import type { MailboxMail } from '../../../domain/bridge/once/mailboxMail';
import type { Mail } from '../../../domain/email';
import type { Api } from '../../shared/http/api';
import { answeredBy } from './look/answered';
import { Author } from './people/contact';
import { broughtTo, mailOfPart } from './look/known';
import { Listing } from './look/listing';
import { answersNothing, type IncomingMail } from './mail';
import type { ReceiveOptions } from './received';

/** One mail on its way, with all that is known of it before Intercom is asked. */
export interface Work {
	incoming: IncomingMail;
	options: ReceiveOptions;
	author: Author;
	mail: InboundMail;
	/** The other mails of the run, where it reads a mailbox. */
	listing: Listing | undefined;
	answersNothing: Situation['answersNothing'];
	answeredBy: readonly string[];
}

export function workOn(api: Api, incoming: IncomingMail, options: ReceiveOptions): Work {
	const author = new Author(api, incoming, options);
	const { inputs, repairDoubles, contactId } = options;
	const { messageId, message } = incoming;
	const isListing = repairDoubles || inputs.length > 1;
	const listing = isListing ? Listing.of(api, inputs, messageId) : undefined;
	const mail: InboundMail = { ...incoming, contactId: contactId || (author.known?.id ?? ''), email: author.email };
	const partOf = (other: Mail) =>
		broughtTo(api, { key: incoming.key, messageId: other.id })?.partId ?? notedPart(other);
	let around: readonly MailboxMail[] | undefined;
	mail.evidence = {
		partId: partOf(message),
		isOther: (partId, how) => {
			const other = mailOfPart(api, partId);
			return other !== undefined && other !== messageId && (how === 'likely' || (listing?.has(other) ?? false));
		},
		mailbox: listing && messageId ? () => (around ??= listing.around(mail, { messageId, partOf })) : undefined,
	};
	return {
		incoming,
		options,
		author,
		mail,
		listing,
		answersNothing: messageId && answersNothing(message) ? { messageId } : undefined,
		answeredBy: [...(listing?.answeredBy(message) ?? []), ...answeredBy(api, incoming)],
	};
}

/** What a workflow may have noted in the message's metadata, where Intercom had stored other words than it was sent. */
function notedPart({ metadata }: Mail): string | undefined {
	const noted = metadata.intercom_received_part_id;
	return typeof noted === 'string' && noted !== '' ? noted : undefined;
}
