import type { IWebhookFunctions } from 'n8n-workflow';
import type { Reply, WebhookRequest } from './request';
import type { Source } from './source';

/** Undefined: the service itself has sent it. */
export async function refusalOf(
	context: IWebhookFunctions,
	source: Source,
	request: WebhookRequest,
): Promise<Reply | undefined> {
	const secret = await source.secret(context);
	if (secret && source.isSigned(request, secret)) return undefined;
	const why = secret ? 'the signature does not match' : 'no secret is known';
	// n8n unpacks the body before nodes see it, so a signature over packed bytes can never match.
	const packed = request.headers['content-encoding']
		? '; the body came compressed, which n8n unpacks: switch compression off at the sender'
		: '';
	context.logger.warn(`${source.service.name} webhook refused: ${why}${packed}`);
	// In the moment after publishing the secret is not stored yet, and Nylas never comes again after a 401.
	if (!secret && source.comesAgain) return { status: 503, body: { error: 'The trigger is being registered' } };
	return { status: 401, body: { error: 'The signature does not match' } };
}
