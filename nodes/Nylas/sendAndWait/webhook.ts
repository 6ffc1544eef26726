import type { IDataObject, IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json } from '../../shared/kit/objects';
import { readRequest } from '../../shared/webhook/request';
import { questionPage, thanksPage } from './pages';
import { answerOf, questionOf } from './question';

const ADDRESS = {
	name: 'default',
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
} as const satisfies Partial<IWebhookDescription>;

/** Where n8n lets a waiting run be answered; it checks the signature in the address. */
export const answerAddresses: IWebhookDescription[] = [
	{ ...ADDRESS, httpMethod: 'GET' },
	{ ...ADDRESS, httpMethod: 'POST' },
];

/** Nobody may run a script on the page, put it into a frame, or learn its address. */
const HEADERS = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
	'Referrer-Policy': 'no-referrer',
	'Cache-Control': 'no-store',
} as const;

/** A GET shows what is asked and answers nothing, because mail scanners open links; the page's button posts the answer. */
export async function answerWaiting(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = await readRequest(this);
	if ('refused' in request) return shown(this, request.refused.status, String(request.refused.body));
	const options = this.getNodeParameter('options', {}) as Json;
	const question = questionOf(options);
	const { approved } = request.query;
	const asked = { question, isApproved: approved !== 'false', ...words(this, options) };
	if (request.method !== 'POST') return shown(this, 200, questionPage(asked));
	const answer = answerOf(question, { approved, form: new URLSearchParams(request.bytes.toString()) });
	if (typeof answer === 'string') return shown(this, 400, questionPage({ ...asked, problem: answer }));
	setHeaders(this);
	return { webhookResponse: thanksPage(), workflowData: [[{ json: answer as IDataObject }]] };
}

function words(context: IWebhookFunctions, options: Json): { title: string; description: string; submitLabel: string } {
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	return {
		title: text(options.responseFormTitle) || text(context.getNodeParameter('subject', '')) || 'Your response',
		description: text(options.responseFormDescription),
		submitLabel: text(options.responseFormButtonLabel) || 'Submit',
	};
}

/** Answers without the run going on. */
function shown(context: IWebhookFunctions, status: number, html: string): IWebhookResponseData {
	setHeaders(context);
	context.getResponseObject().status(status).send(html);
	return { noWebhookResponse: true };
}

function setHeaders(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}
