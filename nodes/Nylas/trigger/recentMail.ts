import type { IHookFunctions } from 'n8n-workflow';
import { randomBytes, randomUUID } from 'node:crypto';
import { signatureOf } from '../../../domain/webhook/signature';
import type { Api } from '../../shared/http/api';
import { connect } from '../../shared/http/connect';
import { path } from '../../shared/http/path';
import { Failure } from '../../shared/base/failure';
import { wait } from '../../shared/base/wait';
import type { Json } from '../../shared/kit/objects';
import { readParameters } from '../../shared/webhook/parameters';
import type { Enveloped, Grant, Message } from '../client/model';
import { nylas } from '../client/service';
import { opened } from '../mail/fetch';
import { ownership } from '../mail/ownership';
import { leftOut } from './filters';
import { parameters as definition, type TriggerParameters } from './options';
import { keptOf } from './kept';

/** From the return of the hook until n8n has stored the registration and the editor shows that it listens; neither can be asked. */
const LISTENING_MS = 500;
/** The editor waits for the hook before it says that it listens. */
const FETCH_BUDGET_MS = 10_000;
const MAX_READ = 20;

/**
 * For a test in the editor: the newest mail that the trigger lets through comes to the test URL as if Nylas had sent it, so nobody has
 * to write one, and Nylas need not reach the test URL. Everything is read before the hook returns, because n8n lends parameters,
 * credentials and addresses until then (docs/facts/n8n.md 2.17). False: there is none, or it can't be had, and the test waits for Nylas.
 */
export async function sendRecentMail(context: IHookFunctions): Promise<boolean> {
	const { logger, helpers } = context;
	const failed = (error: unknown) => {
		logger.warn(
			`Nylas trigger: no recent mail could be fetched for the test: ${error instanceof Failure ? error.message : 'the test URL did not take it'}`,
		);
		return undefined;
	};
	const prepared = await prepare(context).catch(failed);
	if (!prepared) return false;
	// Not waited for: n8n listens only once the hook has returned.
	void wait(LISTENING_MS)
		.then(async () => (await helpers.httpRequest({ method: 'POST', ...prepared })) as unknown)
		.catch(failed);
	return true;
}

async function prepare(context: IHookFunctions) {
	const parameters = readParameters(context, definition);
	if (!parameters.fetchRecentMail || !parameters.triggerOn.includes('message.created')) return undefined;
	const api = await connect(context, nylas, { signal: AbortSignal.timeout(FETCH_BUDGET_MS) });
	const message = await recentMail(api, parameters);
	if (!message) throw new Failure('the mailbox has none that this trigger lets through');
	// Nylas has no part in this, so neither has its secret; the test's own static data forgets it with the test.
	const secret = randomBytes(16).toString('hex');
	keptOf(context).webhookSecret = secret;
	const body = Buffer.from(JSON.stringify(notification(message)));
	return {
		url: String(context.getNodeWebhookUrl('default')),
		body,
		headers: {
			'Content-Type': 'application/json',
			'X-Nylas-Signature': signatureOf('nylas', { bytes: body, secret }),
		},
	};
}

function notification(message: Message): Json {
	return {
		specversion: '1.0',
		type: 'message.created',
		source: '/test',
		id: `test_${randomUUID()}`,
		time: Math.floor(Date.now() / 1000),
		webhook_delivery_attempt: 1,
		data: { application_id: '', object: message },
	};
}

/** The newest that passes the filters, and that the team did not send. */
async function recentMail(api: Api, parameters: TriggerParameters): Promise<Message | undefined> {
	const grantId = parameters.grantId.trim() || (await onlyMailbox(api));
	const list = path`/v3/grants/${grantId}/messages`;
	const { data } = await api.get<Enveloped<Message[]>>(list, { limit: MAX_READ });
	for (const message of data.sort((a, b) => Number(b.date ?? 0) - Number(a.date ?? 0))) {
		const { mail } = opened(message as Json);
		if (leftOut(mail, parameters)) continue;
		const { isOwn, isDraft, isSpamOrTrash } = await ownership(api, String(message.grant_id ?? grantId), mail);
		if (isDraft || (isOwn && parameters.ownMail === 'skip')) continue;
		if (isSpamOrTrash && !parameters.includeSpamTrash) continue;
		return { ...message, grant_id: message.grant_id ?? grantId };
	}
	return undefined;
}

async function onlyMailbox(api: Api): Promise<string> {
	const { data } = await api.get<Enveloped<Grant[]>>('/v3/grants', { limit: 1 });
	if (data[0]) return data[0].id;
	throw new Failure('the application has no mailbox yet');
}
