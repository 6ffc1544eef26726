import { isSigned } from '../../../domain/webhook/signature';
import { credentialOf } from '../../shared/http/connect';
import type { Json } from '../../shared/kit/objects';
import { staleness } from '../../shared/webhook/age';
import { readParameters } from '../../shared/webhook/parameters';
import type { Reply, WebhookRequest } from '../../shared/webhook/request';
import { intercom } from '../client/service';
import { plainItem } from './answerItem';
import { newestPartItem, readAnswers } from './answers';
import { stopsAlone } from './eventAlone';
import { readEvent } from './notification';
import { isChosen, parameters as definition } from './options';
import type { Desk, Outcome, Source } from '../../shared/webhook/source';
import { isAnswerTopic } from './topics/answerTopics';
import type { Setting } from './freshConversation';
import { withMailedByIntercom } from './problems';
import { Workspace } from './workspace';

/** How Intercom greets, signs and names its notifications. */
export const intercomSource: Source = {
	service: intercom,
	// Intercom waits five seconds, and puts slow receivers last.
	budgetMs: 3_500,
	// Once, after a minute.
	comesAgain: false,
	greet,
	secret: async (context) => {
		const { clientSecret } = (await credentialOf(context, intercom)).data;
		if (!clientSecret)
			context.logger.warn(
				"The Intercom credential has no 'Client Secret': fill it from the Developer Hub (your app, Configure, Basic Information)",
			);
		return typeof clientSecret === 'string' ? clientSecret : undefined;
	},
	isSigned: isGenuine,
	read,
};

function isGenuine({ bytes, headers }: WebhookRequest, secret: string): boolean {
	const hub = headers['x-hub-signature'];
	if (hub !== undefined) return isSigned('intercomHub', { bytes, header: hub, secret });
	return isSigned('intercomBody', { bytes, header: headers['x-body-signature'], secret });
}

/** Intercom checks the address with HEAD when it is saved; a person may look with a browser. An unsigned ping is answered, a signed one verified. */
function greet({ method, headers, bytes }: WebhookRequest): Reply | undefined {
	if (method !== 'POST')
		return {
			status: 200,
			body: 'This address takes notifications of Intercom. Save it in the Developer Hub under Webhooks.',
		};
	const isUnsigned = headers['x-hub-signature'] === undefined && headers['x-body-signature'] === undefined;
	return isUnsigned && isPing(bytes) ? { status: 200, body: { pong: true } } : undefined;
}

const PING_MAX_BYTES = 10_000;

function isPing(bytes: Buffer): boolean {
	return bytes.length < PING_MAX_BYTES && /"topic"\s*:\s*"ping"/.test(bytes.toString());
}

async function read(json: Json, desk: Desk): Promise<Outcome> {
	const event = readEvent(json);
	if (!event) return { skipped: 'not a notification of Intercom' };
	const parameters = readParameters(desk.context, definition);
	if (event.topic === 'ping') return { skipped: 'a ping' };
	const stale = staleness(event.sentAtSec, parameters.ignoreOlderThan, desk.nowMs);
	if (stale) return { skipped: stale };
	const setting = { event, parameters, desk, workspace: new Workspace(event, desk) };
	if (isChosen(event.topic, parameters) && event.id && !desk.claim(`notification ${event.id}`))
		return { skipped: 'a repeat' };
	const outcome = withMailedByIntercom(await outcomeOf(setting), setting);
	const isForeign = 'outputs' in outcome && (await setting.workspace.isOther());
	return isForeign ? { skipped: 'of another workspace' } : outcome;
}

async function outcomeOf(setting: Setting): Promise<Outcome> {
	const { event, parameters } = setting;
	if (!isChosen(event.topic, parameters)) return { skipped: 'a topic that the trigger is not on' };
	if (isAnswerTopic(event.topic)) return await readAnswers(setting);
	const stop = stopsAlone(setting);
	if (stop) return stop;
	return { outputs: [[event.parts ? newestPartItem(event, parameters) : plainItem(event)]] };
}
