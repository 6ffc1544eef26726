import type { IWebhookFunctions } from 'n8n-workflow';
import { remembers, type ProcessState } from '../base/processState';
import type { Reply, WebhookRequest } from './request';
import type { Source } from './source';

/** When a line about refused requests was last written, and how many came since; anybody can send a million of them. */
const REFUSED = remembers<{ saidMs: number; unsaid: number }>('refused webhooks', {
	maxEntries: 1_000,
	keepMs: 24 * 3_600_000,
});
const QUIET_MS = 60_000;

/** Undefined: the service itself has sent it. */
export async function refusalOf(
	context: IWebhookFunctions,
	source: Source,
	{ request, processState }: { request: WebhookRequest; processState: ProcessState },
): Promise<Reply | undefined> {
	const secret = await source.secret(context);
	if (secret && source.isSigned(request, secret)) return undefined;
	const why = secret ? 'the signature does not match' : 'no secret is known';
	// n8n unpacks the body before nodes see it, so a signature over packed bytes can never match.
	const packed = request.headers['content-encoding']
		? '; the body came compressed, which n8n unpacks: switch compression off at the sender'
		: '';
	warnOnce(context, processState, `${source.service.name} webhook refused: ${why}${packed}`);
	// In the moment after publishing the secret is not stored yet, and Nylas never comes again after a 401.
	if (!secret && source.comesAgain) return { status: 503, body: { error: 'The trigger is being registered' } };
	return { status: 401, body: { error: 'The signature does not match' } };
}

/** At most a line a minute for each trigger and reason; it tells how many there were. */
function warnOnce(context: IWebhookFunctions, processState: ProcessState, line: string): void {
	const refused = processState.the(REFUSED);
	const key = `${context.getWorkflow().id} ${context.getNode().id} ${line}`;
	const nowMs = processState.nowMs();
	const { saidMs = -Infinity, unsaid = 0 } = refused.get(key) ?? {};
	if (nowMs - saidMs < QUIET_MS) return refused.set(key, { saidMs, unsaid: unsaid + 1 });
	refused.set(key, { saidMs: nowMs, unsaid: 0 });
	context.logger.warn(unsaid === 0 ? line : `${line} (and ${unsaid} times more since the last line)`);
}
