import type { IHookFunctions } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import { answerLinkOf } from '../../../domain/bridge/link/link';
import { record } from '../../../domain/record';
import { signatureOf } from '../../../domain/webhook/signature';
import type { Api } from '../../shared/http/api';
import { connect, credentialOf } from '../../shared/http/connect';
import { Failure } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import { wait } from '../../shared/base/wait';
import { readParameters } from '../../shared/webhook/parameters';
import { searchPages } from '../client/pages';
import { intercom } from '../client/service';
import { refused } from './answers';
import { fetchConversation } from './conversation';
import { ALL_TOPICS, parameters as definition, type TriggerParameters } from './options';
import { DEFAULT_TOPICS, isAnswerTopic } from './topics/answerTopics';

/** From the return of the hook until n8n has stored the registration and the editor shows that it listens; neither can be asked. */
const LISTENING_MS = 500;
/** The editor waits for the hook before it says that it listens. */
const FETCH_BUDGET_MS = 10_000;
const LOOK_BACK_SEC = 90 * 86_400;
const MAX_READ = 10;

/** All that a delivery needs, so that it asks n8n for nothing any more. */
interface Prepared {
	url: string;
	body: Buffer;
	headers: Record<string, string>;
}

/**
 * For a test in the editor: the newest answer of the workspace comes to the test URL as if Intercom had sent it. Intercom has one
 * address per app, and that should stay the production's. n8n lends parameters, credentials and addresses until the hook returns, and
 * takes an event that comes before that for an earlier test's (docs/facts/n8n.md 2.17). So all is read here, and delivered afterwards.
 * Never throws: what can't be had is logged, and the test goes on listening.
 */
export async function sendRecentAnswer(context: IHookFunctions): Promise<void> {
	const { logger, helpers } = context;
	const failed = (error: unknown) =>
		logger.warn(
			`Intercom trigger: no recent answer could be fetched for the test: ${error instanceof Failure ? error.message : 'the test URL did not take it'}`,
		);
	const prepared = await prepare(context).catch(failed);
	if (!prepared) return;
	// Not waited for: n8n listens only once the hook has returned.
	void wait(LISTENING_MS)
		.then(async () => (await helpers.httpRequest({ method: 'POST', ...prepared })) as unknown)
		.catch(failed);
}

async function prepare(context: IHookFunctions): Promise<Prepared | undefined> {
	const parameters = readParameters(context, definition);
	const topic = [...parameters.topics, ...(parameters.topics.includes(ALL_TOPICS) ? DEFAULT_TOPICS : [])].find(
		isAnswerTopic,
	);
	if (!parameters.fetchRecentAnswer || !topic) return undefined;
	const api = await connect(context, intercom, { signal: AbortSignal.timeout(FETCH_BUDGET_MS) });
	const item = await recentAnswer(api, parameters);
	if (!item) throw new Failure('the workspace has none in the last 90 days that this trigger lets through');
	const body = Buffer.from(JSON.stringify(notification(topic, item)));
	const secret = String((await credentialOf(context, intercom)).data.clientSecret);
	return {
		url: String(context.getNodeWebhookUrl('default')),
		body,
		headers: {
			'Content-Type': 'application/json',
			'X-Hub-Signature': `sha1=${signatureOf('intercomHub', { bytes: body, secret })}`,
		},
	};
}

function notification(topic: string, item: Json): Json {
	return {
		type: 'notification_event',
		topic,
		id: `test_${randomUUID()}`,
		created_at: Math.floor(Date.now() / 1000),
		data: { type: 'notification_event_data', item },
	};
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
