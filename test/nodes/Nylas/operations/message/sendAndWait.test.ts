import { WebhookContext } from 'n8n-core';
import type { IWebhookData, IWebhookResponseData } from 'n8n-workflow';
import { Nylas } from '../../../../../nodes/Nylas/Nylas.node';
import { additionalDataOf, nodeOf, workflowOf } from '../../../../support/host/hostWorkflow';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

const MAIL = { to: 'Ada <ada@example.com>', subject: 'Refund order 12?', body: 'The customer asks for it.' };
const DOUBLE = { approval: { values: { approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No <b>' } } };
const FREE_TEXT = { responseType: 'freeText', messageButtonLabel: 'Write' };
const FORM = {
	responseType: 'customForm',
	responseFormTitle: 'Refund',
	formFields: {
		values: [
			{ label: 'Amount', type: 'number', required: true },
			{ label: 'Kind "of"', type: 'dropdown', choices: 'Money, Voucher' },
			{ label: '__proto__', type: 'text' },
		],
	},
};

interface Opened {
	status: number;
	headers: Record<string, string>;
	page: string;
	/** What the run goes on with; undefined: it goes on waiting. */
	goesOn: unknown;
}

let mailbox: Mailbox;
beforeEach(async () => (mailbox = await openMailbox()));
afterEach(async () => await mailbox.close());

const ask = async (options: object = {}, more: object = {}) =>
	await mailbox.run('message:sendAndWait', { ...MAIL, options, ...more });

/** The addresses in the mail, as a mail program shows them. */
const links = () =>
	[...String((mailbox.sends()[0].json as { body: string }).body).matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].map(
		([, url, label]) => ({ url: new URL(url.replaceAll('&amp;', '&')), label }),
	);

/** What n8n does with a request to the address of a waiting run, once it has checked the signature. */
async function visit({ url }: { url: URL }, options: object, form?: Record<string, string>): Promise<Opened> {
	const node = new Nylas();
	const parameters = { resource: 'message', operation: 'sendAndWait', ...MAIL, options };
	const workflow = workflowOf(node, { id: '1', parameters, staticData: {} });
	const headers: Record<string, string> = {};
	const opened: Opened = { status: 200, headers, page: '', goesOn: undefined };
	const response = {
		setHeader: (name: string, value: string) => void (headers[name] = value),
		status: (status: number) => Object.assign(response, { ignored: (opened.status = status) }),
		send: (page: string) => void (opened.page = page),
	};
	const request = {
		method: form ? 'POST' : 'GET',
		query: Object.fromEntries(url.searchParams),
		headers: {},
		rawBody: form ? Buffer.from(new URLSearchParams(form).toString()) : undefined,
	};
	const additionalData = Object.assign(additionalDataOf(workflow, { credentials: {}, baseUrl: 'http://n8n.test' }), {
		httpRequest: request,
		httpResponse: response,
	});
	const context = new WebhookContext(
		workflow,
		nodeOf(workflow, node),
		additionalData as ConstructorParameters<typeof WebhookContext>[2],
		'webhook',
		{ webhookDescription: node.description.webhooks?.[0] } as unknown as IWebhookData,
		[],
		null,
	);
	const result: IWebhookResponseData = await node.webhook.call(context);
	if (result.noWebhookResponse) return opened;
	return { ...opened, page: String(result.webhookResponse), goesOn: result.workflowData?.[0].map(({ json }) => json) };
}

test('the mail has a signed link of this run, and the run waits', async () => {
	const { run, error } = await ask();
	expect(error).toBeUndefined();
	expect(mailbox.sends()[0].json).toMatchObject({ to: [{ email: 'ada@example.com' }], subject: MAIL.subject });
	expect(String((mailbox.sends()[0].json as { body: string }).body)).toContain(MAIL.body);
	const [{ url, label }, ...others] = links();
	expect(others).toEqual([]);
	expect(label).toBe('Approve');
	expect(url.pathname).toBe('/webhook-waiting/1/node-1');
	expect(url.searchParams.get('signature')).toMatch(/^[0-9a-f]{64}$/);
	expect(run.waitTill?.getUTCFullYear()).toBe(3_000);
});

test('opening a link answers nothing: scanners do that, too; the button on its page approves', async () => {
	await ask();
	const [link] = links();
	const { status, page, goesOn, headers } = await visit(link, {});
	expect({ status, goesOn }).toEqual({ status: 200, goesOn: undefined });
	expect(page).toMatch(/<h1>Refund order 12\?<\/h1>.*<form method="POST"><button type="submit">Approve<\/button>/s);
	expect(headers).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });
	expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
	const answered = await visit(link, {}, {});
	expect(answered.goesOn).toMatchObject([{ data: { approved: true } }]);
	expect(answered.page).toContain('Got it, thanks');
});

test('two buttons lead to two answers', async () => {
	await ask(DOUBLE);
	expect(links().map(({ label }) => label)).toEqual(['Yes', 'No &lt;b&gt;']);
	const [yes, no] = links();
	expect((await visit(no, DOUBLE)).page).toContain('<button type="submit">No &lt;b&gt;</button>');
	expect((await visit(no, DOUBLE, {})).goesOn).toMatchObject([{ data: { approved: false } }]);
	expect((await visit(yes, DOUBLE, {})).goesOn).toMatchObject([{ data: { approved: true } }]);
});

test('a free text comes back as it was written, and an empty one not at all', async () => {
	await ask(FREE_TEXT);
	const [link] = links();
	expect(link.label).toBe('Write');
	expect((await visit(link, FREE_TEXT)).page).toContain('<textarea');
	const empty = await visit(link, FREE_TEXT, { text: '  ' });
	expect(empty).toMatchObject({ status: 400, goesOn: undefined });
	expect(empty.page).toContain('&quot;Response&quot; is empty');
	const text = 'Yes,\nbut <only> half & "soon"';
	expect((await visit(link, FREE_TEXT, { text })).goesOn).toMatchObject([{ data: { text } }]);
});

test('a form comes back by its labels, whatever they are', async () => {
	await ask(FORM);
	const [link] = links();
	const { page } = await visit(link, FORM);
	expect(page).toContain('<h1>Refund</h1>');
	expect(page).toContain('<option>Voucher</option>');
	expect(page).toContain('Kind &quot;of&quot;');
	const { goesOn } = await visit(link, FORM, { 'field-0': '12.5', 'field-1': 'Money', 'field-2': 'x' });
	const [{ data }] = goesOn as Array<{ data: Record<string, unknown> }>;
	expect(Object.entries(data)).toEqual(
		expect.arrayContaining([
			['Amount', 12.5],
			['Kind "of"', 'Money'],
			['__proto__', 'x'],
		]),
	);
});

test.each<{ name: string; form: Record<string, string> }>([
	{ name: 'a required field that is empty', form: { 'field-0': '' } },
	{ name: 'a number that is none', form: { 'field-0': 'many' } },
	{ name: 'a choice that was not offered', form: { 'field-0': '1', 'field-1': 'Gold' } },
])('$name is asked for once more', async ({ form }) => {
	await ask(FORM);
	const { status, goesOn, page } = await visit(links()[0], FORM, form);
	expect({ status, goesOn }).toEqual({ status: 400, goesOn: undefined });
	expect(page).toContain('role="alert"');
});

test('it waits no longer than it is told to', async () => {
	const { run } = await ask({ limitWaitTime: { values: { amount: 2, unit: 'days' } } });
	expect(Math.abs(Number(run.waitTill) - Date.now() - 2 * 86_400_000)).toBeLessThan(60_000);
});

test('a run of many items sends one mail', async () => {
	await mailbox.run('message:sendAndWait', MAIL, { input: [{ json: {} }, { json: {} }, { json: {} }] });
	expect(mailbox.sends()).toHaveLength(1);
});

test('a mail of plain text has plain addresses', async () => {
	await ask({ isPlaintext: true });
	expect((mailbox.sends()[0].json as { body: string }).body).toMatch(
		/asks for it\.\n\nApprove: http:\/\/n8n\.test\/webhook-waiting\//,
	);
});

test.each([
	{ name: 'a form without fields', options: { responseType: 'customForm' }, says: /'Form Elements' is empty/ },
	{
		name: 'a limit that is none',
		options: { limitWaitTime: { values: { amount: 'soon' } } },
		says: /not a length of time/,
	},
])('$name is refused before anything leaves', async ({ options, says }) => {
	const { error, run } = await ask(options);
	expect(error?.message).toMatch(says);
	expect(run.waitTill).toBeUndefined();
	expect(mailbox.sends()).toEqual([]);
});

test('where Nylas refuses the mail, the run fails and does not wait', async () => {
	mailbox.nylas.faults.add({
		route: /messages\/send/,
		status: 402,
		body: '{"error":{"type":"provider_error","message":"no"}}',
	});
	const { error, run } = await ask();
	expect(error).toBeDefined();
	expect(run.waitTill).toBeUndefined();
});

test('a dry run shows the mail and does not wait', async () => {
	const { items, run } = await ask({ dryRun: true });
	expect(JSON.stringify(items[0].json)).toContain('messages/send');
	expect(run.waitTill).toBeUndefined();
	expect(mailbox.sends()).toEqual([]);
});
