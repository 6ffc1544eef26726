import { automatic, sameAddress, type Mail } from '../../../domain/email';
import { isSigned } from '../../../domain/webhook/signature';
import type { Json } from '../../shared/kit/operation';
import { staleness } from '../../shared/webhook/age';
import { readParameters } from '../../shared/webhook/parameters';
import type { Reply, WebhookRequest } from '../../shared/webhook/request';
import { liesInSent, ownAddresses } from '../mail/own';
import { nylas } from '../client/service';
import { leftOut } from './filters';
import { ownership } from '../mail/ownership';
import { deliveredMessage, fetchMessage, messageItem, plainItem, type OpenedMessage } from './message';
import { isAboutMessage, isMessage, readEvent, type NylasEvent } from './notification';
import { chosenTypes, parameters as definition, PROBLEM_EVENTS, type TriggerParameters } from './options';
import { keptOf } from './subscription';
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
	if (isMessage(event)) return await readMail(event, parameters, desk);
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

/** An update that may be all that Nylas says about a new mail; not where updates are wanted as such. */
function countsAsNew({ type }: NylasEvent, parameters: TriggerParameters): boolean {
	const chosen = chosenTypes(parameters);
	return (
		parameters.treatFirstUpdateAsNew &&
		type === 'message.updated' &&
		chosen.includes('message.created') &&
		!chosen.includes('message.updated')
	);
}

async function otherMailbox(event: NylasEvent, parameters: TriggerParameters, desk: Desk): Promise<string | undefined> {
	const wanted = parameters.grantId.trim().replace(/^(grant|email):/, '');
	if (wanted === '' || wanted === event.grantId) return undefined;
	// A grant that has expired or is gone can't be looked up, and its events bring the address along.
	const isSame =
		wanted.includes('@') && (sameAddress(wanted, event.object.email) || (await hasAddress(event, wanted, desk)));
	return isSame ? undefined : 'of another mailbox';
}

async function hasAddress({ type, grantId }: NylasEvent, wanted: string, desk: Desk): Promise<boolean> {
	if (grantId === undefined || type.startsWith('grant.')) return false;
	return (await ownAddresses(await desk.api(), grantId)).some((address) => sameAddress(address, wanted));
}

async function readMail(event: NylasEvent, parameters: TriggerParameters, desk: Desk): Promise<Outcome> {
	const delivered = deliveredMessage(event);
	const early = event.incomplete ? undefined : notThisMail(delivered.mail, event, { parameters, desk });
	if (early) return { skipped: early };
	if (!desk.claim(repeatKey(event, parameters))) return { skipped: 'a repeat' };
	const grantId = String(event.grantId);
	// Half of a mailbox's mail lies in Sent, is the team's whatever else it says, and needs no fetching to be left alone.
	if (parameters.ownMail === 'skip' && (await liesInSent(await desk.api(), grantId, delivered.mail)))
		return { skipped: 'own mail' };
	const opened =
		event.incomplete || parameters.includeHeaders ? await fetchMessage(await desk.api(), grantId, event) : delivered;
	if (!opened) return { skipped: 'the mail is gone' };
	const late = event.incomplete ? notThisMail(opened.mail, event, { parameters, desk }) : undefined;
	if (late) return { skipped: late };
	return await guard(opened, event, { parameters, desk });
}

interface Setting {
	parameters: TriggerParameters;
	desk: Desk;
}

/** Nothing is dropped silently: the reason is answered, and logged. */
async function guard(opened: OpenedMessage, event: NylasEvent, { parameters, desk }: Setting): Promise<Outcome> {
	const api = await desk.api();
	const grantId = String(event.grantId);
	const own = await ownership(api, grantId, opened.mail);
	if (own.isOwn && parameters.ownMail === 'skip') return { skipped: 'own mail' };
	if (own.isDraft) return { skipped: 'a draft' };
	if (own.isSpamOrTrash && sortedOutIsLeftOut(event, parameters)) return { skipped: 'in spam or trash' };
	const machine = automatic(opened.mail, { ownAddresses: own.addresses });
	// The reason in words may quote an address or the subject, which logs must not hold.
	if (machine?.leftOut && parameters.automaticMail === 'skip') return { skipped: `automatic mail: ${machine.kind}` };
	return { outputs: [[messageItem(opened, event, { parameters, own })], []] };
}

/** Whoever chooses folders or wants to hear of changes says by that which mail they want. */
function sortedOutIsLeftOut({ type }: NylasEvent, { includeSpamTrash, folders }: TriggerParameters): boolean {
	return !includeSpamTrash && folders.length === 0 && type !== 'message.updated';
}

function notThisMail(mail: Mail, event: NylasEvent, setting: Setting): string | undefined {
	return leftOut(mail, setting.parameters) ?? tooOld(mail, event, setting);
}

const NEW_FOR_SEC = 24 * 3_600;

/** Flags of old mail change all the time; after a restart nobody knows which of it was reported. */
function tooOld({ dateSec }: Mail, event: NylasEvent, { parameters, desk }: Setting): string | undefined {
	if (!countsAsNew(event, parameters)) return undefined;
	const isRecent = dateSec !== undefined && dateSec > desk.nowMs / 1000 - NEW_FOR_SEC;
	return isRecent ? undefined : 'an update of an older mail';
}

/** A new mail is one mail, under however many notification ids it comes; an update is as many as it is told. */
function repeatKey(event: NylasEvent, parameters: TriggerParameters): string {
	const { type, id, grantId, object } = event;
	if (type === 'message.updated' && !countsAsNew(event, parameters))
		return `event ${id ?? `${grantId} ${String(object.id)} ${event.time}`}`;
	return `${type.endsWith('.cleaned') ? 'cleaned' : 'mail'} ${grantId} ${String(object.id)}`;
}
