import type { IHookFunctions } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import { answerLinkOf } from '../../../domain/bridge/link';
import { record } from '../../../domain/record';
import { signatureOf } from '../../../domain/webhook/signature';
import type { Api } from '../../shared/http/api';
import { connect, credentialOf } from '../../shared/http/connect';
import { Failure } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/operation';
import { wait } from '../../shared/base/wait';
import { readParameters } from '../../shared/webhook/parameters';
import { searchPages } from '../client/pages';
import { intercom } from '../client/service';
import { refused } from './answers';
import { fetchConversation } from './conversation';
import { ALL_TOPICS, parameters as definition, type TriggerParameters } from './options';
import { DEFAULT_TOPICS, isAnswerTopic } from './answerTopics';

/** n8n listens a moment after the hook has returned. */
const LISTENING_MS = 500;
const LOOK_BACK_SEC = 90 * 86_400;
const MAX_READ = 10;

/**
 * For a test in the editor: the newest answer of the workspace comes to the test URL as if Intercom had sent it. Intercom has one
 * address per app, and that should stay the production's. Never throws: what can't be had is logged, and the test goes on listening.
 */
export async function sendRecentAnswer(context: IHookFunctions): Promise<void> {
	await send(context).catch((error: unknown) => {
		context.logger.warn(
			`Intercom trigger: no recent answer could be fetched for the test: ${error instanceof Failure ? error.message : 'the test URL did not take it'}`,
		);
	});
}

async function send(context: IHookFunctions): Promise<void> {
	const parameters = readParameters(context, definition);
	const topic = [...parameters.topics, ...(parameters.topics.includes(ALL_TOPICS) ? DEFAULT_TOPICS : [])].find(
		isAnswerTopic,
	);
	if (!parameters.fetchRecentAnswer || !topic) return;
	const api = await connect(context, intercom);
	const [item] = await Promise.all([recentAnswer(api, parameters), wait(LISTENING_MS)]);
	if (!item) throw new Failure('the workspace has none in the last 90 days that this trigger lets through');
	const bytes = Buffer.from(
		JSON.stringify({
			type: 'notification_event',
			topic,
			id: `test_${randomUUID()}`,
			created_at: Math.floor(Date.now() / 1000),
			data: { type: 'notification_event_data', item },
		}),
	);
	await deliver(context, bytes, await clientSecret(context));
}

async function clientSecret(context: IHookFunctions): Promise<string> {
	const { clientSecret: secret } = (await credentialOf(context, intercom)).data;
	return String(secret);
}

async function deliver(context: IHookFunctions, bytes: Buffer, secret: string): Promise<void> {
	const headers = {
		'Content-Type': 'application/json',
		'X-Hub-Signature': `sha1=${signatureOf('intercomHub', { bytes, secret })}`,
	};
	await context.helpers.httpRequest({
		method: 'POST',
		url: String(context.getNodeWebhookUrl('default')),
		body: bytes,
		headers,
	});
}

/** The conversation with the answer as its only part, as a webhook has it; undefined: there is none. */
async function recentAnswer(api: Api, parameters: TriggerParameters): Promise<Json | undefined> {
	const query = { field: 'updated_at', operator: '>', value: Math.floor(Date.now() / 1000) - LOOK_BACK_SEC };
	const { value: found } = (await searchPages<Json>(api, '/conversations/search', {
		returnAll: true,
		body: { query },
	}).next()) as { value: Json[] };
	const mayHave = found.filter((conversation) => !parameters.onlyLinked || answerLinkOf(conversation));
	const newestFirst = mayHave.sort((a, b) => Number(b.updated_at ?? 0) - Number(a.updated_at ?? 0));
	for (const { id } of newestFirst.slice(0, MAX_READ)) {
		const conversation = await fetchConversation(api, String(id));
		const { conversation_parts: parts } = record(conversation?.conversation_parts);
		const answer = (Array.isArray(parts) ? parts.map(record) : []).findLast(
			(part) => refused(part, parameters) === undefined,
		);
		if (conversation && answer)
			return {
				...conversation,
				conversation_parts: { type: 'conversation_part.list', conversation_parts: [answer], total_count: 1 },
			};
	}
	return undefined;
}
