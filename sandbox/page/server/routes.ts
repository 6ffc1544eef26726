import { Failure } from './http/failure';
import { applyFaults } from './faults';
import { address, mailWithoutSender, text } from './input';
import { INTERCOM, intercomMail, replyToIntercom } from './intercomMails';
import { fullConversation } from './inboxState';
import type { LogFeed } from './logFeed';
import { chooseGrant, fullMail, summary } from './mailState';
import { quirkRows, switchQuirks } from './quirks';
import { samples } from './samples';
import { pageState, topics, type PageServices } from './state';
import { actAsTeammate } from './teammate';

export interface Call {
	/** What the groups of the route's path matched, decoded. */
	params: string[];
	query: URLSearchParams;
	body: Record<string, unknown>;
	page: PageServices & { log: LogFeed };
}

interface Route {
	method: 'GET' | 'POST';
	path: RegExp;
	example: string;
	answer(call: Call): unknown;
}

/** The page's API: what each address answers with, as JSON. */
export const routes: Route[] = [
	{ method: 'GET', path: /^\/api\/state$/, example: '/api/state', answer: ({ page }) => pageState(page) },
	{
		method: 'GET',
		path: /^\/api\/log$/,
		example: '/api/log?after=12',
		answer: ({ page, query }) => page.log.after(Number(query.get('after') ?? 0)),
	},
	{ method: 'GET', path: /^\/api\/samples$/, example: '/api/samples', answer: () => samples() },
	{
		method: 'GET',
		path: /^\/api\/mails\/([^/]+)\/([^/]+)$/,
		example: '/api/mails/g1/m1',
		answer: ({ page, params: [grantId = '', id = ''] }) =>
			grantId === INTERCOM ? intercomMail(page.intercom, id) : fullMail(page.nylas, grantId, id),
	},
	{ method: 'POST', path: /^\/api\/mail$/, example: '/api/mail', answer: receiveMail },
	{ method: 'POST', path: /^\/api\/mailbox\/send$/, example: '/api/mailbox/send', answer: sendFromMailbox },
	{ method: 'POST', path: /^\/api\/mailboxes$/, example: '/api/mailboxes', answer: addMailbox },
	{
		method: 'POST',
		path: /^\/api\/customers$/,
		example: '/api/customers',
		answer: ({ page, body }) => page.customers.add(address(body)),
	},
	{
		method: 'GET',
		path: /^\/api\/conversations\/([^/]+)$/,
		example: '/api/conversations/7',
		answer: ({ page, params }) => fullConversation(page.intercom, params[0] ?? ''),
	},
	{
		method: 'POST',
		path: /^\/api\/conversations\/([^/]+)\/(reply|assign|close|open|snooze|redact|participants)$/,
		example: '/api/conversations/7/reply',
		answer: ({ page: { intercom }, params: [id = '', action = ''], body }) =>
			actAsTeammate({ intercom, id, action, body }),
	},
	{ method: 'POST', path: /^\/api\/intercom\/webhook$/, example: '/api/intercom/webhook', answer: saveWebhook },
	{ method: 'POST', path: /^\/api\/faults$/, example: '/api/faults', answer: chooseFaults },
	{ method: 'GET', path: /^\/api\/quirks$/, example: '/api/quirks', answer: ({ page }) => quirkRows(page.quirks) },
	{
		method: 'POST',
		path: /^\/api\/quirks$/,
		example: '/api/quirks',
		answer: ({ page, body }) => switchQuirks(page.quirks, body),
	},
];

function receiveMail({ page, body }: Call) {
	if (body.grantId === INTERCOM)
		return replyToIntercom(page.intercom, text(body, 'inReplyTo', 'required'), text(body, 'body'));
	const mail = { ...mailWithoutSender(body), from: address(body.from) };
	const grant = chooseGrant(page.nylas, {
		grantId: text(body, 'grantId'),
		to: [...(mail.to ?? []), ...(mail.cc ?? [])],
	});
	return summary(page.nylas.receive(grant.id, mail), 'customer');
}

function sendFromMailbox({ page, body }: Call) {
	const grant = chooseGrant(page.nylas, { grantId: text(body, 'grantId', 'required') });
	const mail = mailWithoutSender(body);
	if (!mail.to) throw new Failure(400, '"to" is missing.');
	return summary(page.nylas.sendByHand(grant.id, mail), 'mailbox');
}

const providers = ['google', 'microsoft', 'imap'] as const;

function addMailbox({ page, body }: Call) {
	const provider = providers.find((name) => name === (body.provider ?? 'google'));
	if (!provider) throw new Failure(400, `"provider" must be one of ${providers.join(', ')}.`);
	return page.nylas.addGrant({ ...address(body), provider });
}

async function saveWebhook({ page, body }: Call) {
	const url = text(body, 'url', 'required').trim();
	if (!/^https?:\/\//.test(url) || !URL.canParse(url))
		throw new Failure(400, 'The address must begin with http:// or https://.');
	const wanted = body.topics ?? topics.filter(({ answers }) => answers).map(({ name }) => name);
	if (!Array.isArray(wanted) || wanted.some((topic) => typeof topic !== 'string'))
		throw new Failure(400, '"topics" must be a list of names.');
	return await page.intercom.saveWebhook({ url, topics: wanted as string[] });
}

function chooseFaults({ page, body }: Call) {
	applyFaults(page, body);
	if (body.clear === true) page.chosenFaults.length = 0;
	if (typeof body.kind === 'string')
		page.chosenFaults.push(text(body, 'label') || `${text(body, 'service')}: ${body.kind}`);
	return pageState(page).faults;
}
