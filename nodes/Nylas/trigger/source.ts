import { isSigned } from '../../../domain/webhook/signature';
import type { Json } from '../../shared/kit/objects';
import { staleness } from '../../shared/webhook/age';
import { readParameters } from '../../shared/webhook/parameters';
import type { Reply, WebhookRequest } from '../../shared/webhook/request';
import { nylas } from '../client/service';
import { otherMailbox } from './mailbox';
import { plainItem } from './message';
import { isAboutMessage, isMessage, readEvent, type NylasEvent } from './notification';
import { parameters as definition, type TriggerParameters } from './options';
import { chosenTypes, PROBLEM_EVENTS } from './chosenTypes';
import { countsAsNew, readMail } from './readMail';
import { keptOf } from './kept';
import type { Desk, Outcome, Source } from '../../shared/webhook/source';

/** How Nylas greets, signs and names its notifications. */
export const nylasSource: Source = {
	service: nylas,
	// Nylas waits ten seconds.
	budgetMs: 7_000,
	comesAgain: true,
	greet,
	secret: async (context) => await Promise.resolve(keptOf(context).webhookSecret),
	isSigned: ({ bytes, headers }, secret) => isSigned('nylas', { bytes, header: headers['x-nylas-signature'], secret }),
	read,
};

/** The challenge comes back as it is and nothing else, or Nylas takes no webhook (docs/facts/nylas.md 3.3). */
function greet({ method, query }: WebhookRequest): Reply | undefined {
	if (method === 'POST') return undefined;
	const { challenge } = query;
	if (typeof challenge === 'string' && challenge !== '' && challenge.length <= 500)
		return { status: 200, body: challenge };
	return { status: 200, body: 'This address takes notifications of Nylas.' };
}

async function read(json: Json, desk: Desk): Promise<Outcome> {
	const event = readEvent(json);
	if (!event) return { skipped: 'not a notification of Nylas' };
	const parameters = readParameters(desk.context, definition);
	const refusal =
		staleness(event.time, parameters.ignoreOlderThan, desk.nowMs) ??
		notWanted(event, parameters) ??
		(await otherMailbox(event, parameters, desk));
	if (refusal) return { skipped: refusal };
	if (isMessage(event)) return await readMail(event, { parameters, desk });
	if (isAboutMessage(event)) return { skipped: 'it names no mail' };
	if (event.id && !desk.claim(`event ${event.id}`)) return { skipped: 'a repeat' };
	const isProblem = parameters.reportProblems && PROBLEM_EVENTS.includes(event.type);
	return { outputs: isProblem ? [[], [plainItem(event)]] : [[plainItem(event)], []] };
}

/** More may arrive than was asked for: the subscription is the application's, and may be of an earlier version of the workflow. */
function notWanted(event: NylasEvent, parameters: TriggerParameters): string | undefined {
	const isWanted =
		chosenTypes(parameters).includes(event.type) ||
		countsAsNew(event, parameters) ||
		(parameters.reportProblems && PROBLEM_EVENTS.includes(event.type));
	return isWanted ? undefined : 'an event that the trigger is not on';
}
