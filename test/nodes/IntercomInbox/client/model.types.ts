import type { Intercom } from 'intercom-client';
import type * as model from '../../../../nodes/IntercomInbox/client/model';
import type * as tickets from '../../../../nodes/IntercomInbox/client/tickets';

/**
 * Compiled by `npm run types`, never run: our models against the official SDK's types, field by field.
 * Only names and kinds are compared: the SDK says `undefined` where the service answers null, and it knows fewer versions.
 */

type Kind<T> = T extends string
	? 'string'
	: T extends number
		? 'number'
		: T extends boolean
			? 'boolean'
			: T extends readonly unknown[]
				? 'array'
				: 'object';

/** `never` when every field of `Ours` is in `Theirs` with the same kind; else the names of those that are not. */
type Strangers<Ours, Theirs> = {
	[Name in keyof Ours]-?: Name extends keyof Theirs
		? Kind<NonNullable<Theirs[Name]>> extends Kind<NonNullable<Ours[Name]>>
			? never
			: Name
		: Name;
}[keyof Ours];

type None<T extends never> = T;

export type Checks = [
	None<Strangers<model.Author, Intercom.ConversationPartAuthor>>,
	None<Strangers<model.Attachment, Intercom.PartAttachment>>,
	None<Strangers<model.Part, Intercom.ConversationPart>>,
	None<Strangers<model.Source, Intercom.ConversationSource>>,
	None<Strangers<model.Conversation, Intercom.Conversation>>,
	None<Strangers<model.Contact, Intercom.Contact>>,
	None<Strangers<model.Admin, Intercom.Admin>>,
	None<Strangers<model.Me, Intercom.AdminWithApp>>,
	None<Strangers<model.Team, Intercom.Team>>,
	None<Strangers<model.Tag, Intercom.Tag>>,
	None<Strangers<model.SubscriptionType, Intercom.SubscriptionType>>,
	None<Strangers<tickets.TicketType, Intercom.TicketType>>,
	None<Strangers<model.Company, Intercom.Company>>,
	None<Strangers<model.Segment, Intercom.Segment>>,
	None<Strangers<model.DataAttribute, Intercom.DataAttribute>>,
	None<Strangers<tickets.Ticket, Intercom.Ticket>>,
	None<Strangers<tickets.TicketState, Intercom.TicketStateDetailed>>,
	None<Strangers<tickets.TicketPart, Intercom.TicketPart>>,
	None<Strangers<model.Article, Intercom.Article>>,
	None<Strangers<model.AdminMessage, Intercom.Message>>,
	None<Strangers<model.FirstMessage, Intercom.Message>>,
];
