import type { File } from '../../types';
import { Failure } from './http/failure';
import { applyFaults } from './faults';
import { address, files, mailWithoutSender, text } from './input';
import { fullConversation } from './inboxState';
import type { LogFeed } from './logFeed';
import { chooseGrant, fullMail, summary } from './mailState';
import { samples } from './samples';
import { pageState, topics, type PageServices } from './state';

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
		answer: ({ page, params }) => fullMail(page.nylas, params[0], params[1]),
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
		answer: ({ page, params }) => fullConversation(page.intercom, params[0]),
	},
	{
		method: 'POST',
		path: /^\/api\/conversations\/([^/]+)\/(reply|assign|close|open)$/,
		example: '/api/conversations/7/reply',
		answer: actAsTeammate,
	},
	{ method: 'POST', path: /^\/api\/intercom\/webhook$/, example: '/api/intercom/webhook', answer: saveWebhook },
	{ method: 'POST', path: /^\/api\/faults$/, example: '/api/faults', answer: chooseFaults },
];

function receiveMail({ page, body }: Call) {
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

function actAsTeammate({ page: { intercom }, params: [id, action], body }: Call) {
	fullConversation(intercom, id);
	const adminId = text(body, 'adminId', 'required');
	if (!intercom.admins.some((admin) => admin.id === adminId))
		throw new Failure(400, 'There is no teammate with this id.');
	const words = text(body, 'body') || undefined;
	if (action === 'close') return intercom.teammate.close(id, { adminId, body: words });
	if (action === 'open') return intercom.teammate.open(id, { adminId });
	if (action === 'assign') {
		return intercom.teammate.assign(id, {
			adminId,
			body: words,
			assigneeId: text(body, 'assigneeId') || undefined,
			teamId: text(body, 'teamId') || undefined,
		});
	}
	return reply(intercom, { id, adminId, words, note: body.note === true, files: files(body) });
}

function reply(
	intercom: PageServices['intercom'],
	part: { id: string; adminId: string; words?: string; note: boolean; files?: File[] },
) {
	if (!part.words && !part.files?.length) throw new Failure(400, 'Write something, or attach a file.');
	return intercom.teammate.reply(part.id, {
		adminId: part.adminId,
		body: part.words ?? '',
		note: part.note,
		files: part.files,
	});
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
