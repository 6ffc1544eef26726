import type { Answer } from '../../server/answer';
import { isWithin, spanOf } from './eventFilters';
import type { Mailbox } from '../mailbox';
import { badRequest } from '../protocol/problems';
import type { Call, MailboxHandler, State } from '../state';
import { readBody, type Body } from '../protocol/body';
import { checkQuery } from '../protocol/query';
import { flag, integer, listOf, required, text } from '../../server/shape';

export const freeBusyRoutes: Record<string, MailboxHandler> = {
	'POST /v3/grants/:grant/calendars/free-busy': freeBusy,
};

const MOST = { google: 50, microsoft: 20, imap: 0 };
const THREE_MONTHS_SEC = 92 * 86_400;

const ASKED = {
	start_time: required(integer),
	end_time: required(integer),
	emails: required(listOf(text)),
	tentative_as_busy: flag,
};
type Asked = Body<typeof ASKED>;

/** One entry per address, 200 also where some can't be looked up: those have an error. Source: Nylas's OpenAPI. */
function freeBusy({ state, mailbox, request }: Call): Answer {
	checkQuery(request, {});
	const asked = readBody(request, ASKED);
	const { provider } = mailbox.grant;
	if (provider === 'imap') throw badRequest('calendars are not supported for IMAP');
	if (asked.emails.length === 0 || asked.emails.length > MOST[provider])
		throw badRequest(`emails must have 1 to ${MOST[provider]} addresses`);
	if (asked.end_time <= asked.start_time) throw badRequest('end_time must be later than start_time');
	if (provider === 'google' && asked.end_time - asked.start_time > THREE_MONTHS_SEC)
		throw badRequest('the time span is longer than 3 months');
	return state.answer({ data: asked.emails.map((email) => scheduleOf(state, email, asked)) });
}

function scheduleOf(state: State, email: string, asked: Asked): object {
	const mailbox = [...state.mailboxes.values()].find((one) => one.ownAddresses().includes(email.toLowerCase()));
	if (!mailbox)
		return { email, error: `Unable to resolve e-mail address ${email}.`, time_slots: null, object: 'error' };
	return { email, time_slots: slots(mailbox, asked), object: 'free_busy' };
}

function slots(
	mailbox: Mailbox,
	{ start_time: from, end_time: to, tentative_as_busy: tentative = true }: Asked,
): object[] {
	const own = mailbox.ownAddresses();
	const isMaybe = (people: Array<{ email: string; status: string }>) =>
		people.some(({ email, status }) => status === 'maybe' && own.includes(email.toLowerCase()));
	const busy = [...mailbox.events.values()].filter(
		(event) =>
			event.busy &&
			event.status !== 'cancelled' &&
			isWithin(event, from, to) &&
			(tentative || !isMaybe(event.participants)),
	);
	const spans = busy.map(spanOf).sort((a, b) => a.startSec - b.startSec);
	return spans.map(({ startSec, endSec }) => ({
		start_time: startSec,
		end_time: endSec,
		status: 'busy',
		object: 'time_slot',
	}));
}
