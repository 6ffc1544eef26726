import { call } from '../../server/call';
import { badRequest } from '../protocol/problems';

const ANSWER_WITHIN_MS = 10_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Asks the address for the challenge as Nylas does before it takes a webhook: 200 within 10 s, the exact value and nothing else, not chunked.
 * Throws 400 with type `70005`. Plain http is taken on loopback only, which Nylas never takes.
 */
export async function verify(webhookUrl: string, challenge: string): Promise<void> {
	const url = readUrl(webhookUrl);
	url.searchParams.append('challenge', challenge);
	const answer = await call({ method: 'GET', url: url.href, timeoutMs: ANSWER_WITHIN_MS }).catch(() => undefined);
	if (!answer) throw unverified('no answer within 10 seconds');
	if (answer.status !== 200) throw unverified(`status is not ok, got ${answer.status}`);
	if (answer.headers['transfer-encoding']) throw unverified('the answer must not be chunked');
	if (answer.body.toString('utf8') !== challenge) throw unverified('the answer is not the challenge');
}

function readUrl(webhookUrl: string): URL {
	if (!URL.canParse(webhookUrl))
		throw unverified(webhookUrl ? 'unable to verify webhook URL' : 'input webhook url is empty');
	const url = new URL(webhookUrl);
	if (/(^|\.)ngrok(-free)?\.(app|io|dev|com)$/.test(url.hostname)) throw unverified('ngrok is not allowed');
	const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (!isSecure) throw unverified('the webhook URL must be https');
	return url;
}

function unverified(why: string): Error {
	return badRequest(`unable.verify.webhook_url : ${why}`, '70005');
}
