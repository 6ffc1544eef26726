import type { Quirks } from '../../quirks/quirks';
import type { IntercomSandbox, NylasSandbox } from '../../types';
import type { Customers } from './customers';
import { faultRoutes } from './faults';
import { conversationSummaries } from './inboxState';
import { intercomMails } from './intercomMails';
import { mailSummaries } from './mailState';

/** Everything the page is built on. */
export interface PageServices {
	nylas: NylasSandbox;
	intercom: IntercomSandbox;
	quirks: Quirks;
	customers: Customers;
	/** Faults chosen on the page since they were last cleared, in words. */
	chosenFaults: string[];
}

/** What can be ticked in the webhook panel. `answers`: what the Intercom Inbox Trigger needs to bring answers to the mailbox. */
export const topics = [
	{ name: 'conversation.admin.replied', answers: true },
	{ name: 'conversation.admin.assigned', answers: true },
	{ name: 'conversation.admin.open.assigned', answers: true },
	{ name: 'conversation.admin.closed', answers: true },
	{ name: 'conversation.admin.opened', answers: false },
	{ name: 'conversation.admin.noted', answers: false },
	{ name: 'conversation.admin.single.created', answers: false },
	{ name: 'conversation.admin.snoozed', answers: false },
	{ name: 'conversation.admin.replied.translated', answers: false },
	{ name: 'ticket.admin.replied', answers: true },
	{ name: 'conversation.user.created', answers: false },
	{ name: 'conversation.user.replied', answers: false },
	{ name: 'contact.user.created', answers: false },
	{ name: 'contact.lead.created', answers: false },
];

/** The answer of `GET /api/state`: all that is shown, except bodies and the log. */
export function pageState({ nylas, intercom, quirks, customers, chosenFaults }: PageServices) {
	return {
		nylas: {
			url: nylas.url,
			webhooks: nylas.webhooks.map(({ id, webhook_url, trigger_types, status }) => ({
				id,
				webhook_url,
				trigger_types,
				status,
			})),
		},
		intercom: { url: intercom.url, webhook: intercom.webhook ?? null, topics },
		mailboxes: nylas.grants,
		customers: customers.all(),
		mails: [...mailSummaries(nylas), ...intercomMails(intercom)],
		conversations: conversationSummaries(intercom),
		admins: intercom.admins,
		teams: intercom.teams,
		quirks: quirks.active,
		faults: {
			routes: faultRoutes,
			chosen: chosenFaults,
			delivery: { nylas: nylas.deliveryFaults, intercom: intercom.deliveryFaults },
			searchLagMs: intercom.searchLagMs,
		},
	};
}
