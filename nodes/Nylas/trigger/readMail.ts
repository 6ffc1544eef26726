import { automatic, type Mail } from '../../../domain/email';
import type { Desk, Outcome } from '../../shared/webhook/source';
import type { OpenedMessage } from '../mail/fetch';
import { ownership, shownOwnership, type Ownership } from '../mail/ownership';
import { canJudge, leftOut } from './filters';
import { deliveredMessage, fetchMessage, messageItem } from './message';
import type { NylasEvent } from './notification';
import type { TriggerParameters } from './options';
import { chosenTypes } from './chosenTypes';

interface Setting {
	parameters: TriggerParameters;
	desk: Desk;
}

/**
 * Drops what the notification itself proves to be unwanted, and starts a run with the rest, without any request. The user can have the
 * mail fetched here; and a filter that the notification says nothing about has to see the mail.
 */
export async function readMail(event: NylasEvent, setting: Setting): Promise<Outcome> {
	const { parameters, desk } = setting;
	const delivered = deliveredMessage(event);
	const isJudged = canJudge(event.object, parameters);
	const early = isJudged ? notThisMail(delivered.mail, event, setting) : undefined;
	if (early) return { skipped: early };
	const shown = shownOwnership(desk.process, delivered.mail, event.source);
	if (shown.isDraft) return { skipped: 'a draft' };
	const unwanted = tooOld(delivered.mail, setting) ?? notThisPlace(shown, event, parameters);
	if (unwanted) return drop(unwanted, { opened: delivered, own: shown, event, setting });
	if (!desk.claim(repeatKey(event, parameters))) return { skipped: 'a repeat' };
	if (parameters.includeHeaders || !isJudged) return await fetchHere(event, setting);
	return {
		outputs: [
			// Without the mailbox's addresses anybody would be a teammate who forwards.
			[messageItem(delivered, event, { parameters: { ...parameters, forwardedByTeam: false }, own: shown })],
			[],
		],
	};
}

async function fetchHere(event: NylasEvent, setting: Setting): Promise<Outcome> {
	const { parameters, desk } = setting;
	const api = await desk.api();
	const opened = await fetchMessage(api, String(event.grantId), event);
	if (!opened) return { skipped: 'the mail is gone' };
	const late = event.incomplete ? notThisMail(opened.mail, event, setting) : undefined;
	if (late) return { skipped: late };
	const own = await ownership(api, String(event.grantId), opened.mail);
	if (own.isDraft) return { skipped: 'a draft' };
	const unwanted =
		tooOld(opened.mail, setting) ??
		notThisPlace(own, event, parameters) ??
		byMachine(opened, own.addresses, parameters);
	if (unwanted) return drop(unwanted, { opened, own, event, setting });
	const item = messageItem(opened, event, { parameters, own });
	if (item.customer !== null || own.isOwn) return { outputs: [[item], []] };
	const reason = 'It names no sender to answer';
	return parameters.reportProblems ? { outputs: [[], [{ ...item, reason }]] } : { skipped: reason };
}

interface Dropped {
	opened: OpenedMessage;
	own: Ownership;
	event: NylasEvent;
	setting: Setting;
}

/** Nothing is dropped silently: the reason is answered, and logged; and where the user wants it, a run on *Problems* tells it once. */
function drop(reason: string, { opened, own, event, setting: { parameters, desk } }: Dropped): Outcome {
	if (!parameters.reportLeftOut) return { skipped: reason };
	// Out of spam, the mail is wanted.
	desk.release();
	if (!desk.claim(`left out ${repeatKey(event, parameters)}`)) return { skipped: 'a repeat' };
	const item = messageItem(opened, event, { parameters: { ...parameters, forwardedByTeam: false }, own });
	return { outputs: [[], [{ ...item, reason }]] };
}

type Place = Pick<Ownership, 'isOwn' | 'isSpamOrTrash'>;

function notThisPlace(
	{ isOwn, isSpamOrTrash }: Place,
	event: NylasEvent,
	parameters: TriggerParameters,
): string | undefined {
	if (isOwn && parameters.ownMail === 'skip') return 'own mail';
	return isSpamOrTrash && sortedOutIsLeftOut(event, parameters) ? 'in spam or trash' : undefined;
}

/** The reason in words may quote an address or the subject, which logs must not hold. */
function byMachine(
	{ mail }: OpenedMessage,
	ownAddresses: readonly string[],
	{ automaticMail }: TriggerParameters,
): string | undefined {
	const machine = automaticMail === 'skip' ? automatic(mail, { ownAddresses }) : undefined;
	return machine?.leftOut ? `automatic mail: ${machine.kind}` : undefined;
}

/** Whoever chooses folders or wants to hear of changes says by that which mail they want. */
function sortedOutIsLeftOut({ type }: NylasEvent, { includeSpamTrash, folders }: TriggerParameters): boolean {
	return !includeSpamTrash && folders.length === 0 && type !== 'message.updated';
}

/** What the user's filters or the kind of event say. */
function notThisMail(mail: Mail, event: NylasEvent, { parameters, desk }: Setting): string | undefined {
	return leftOut(mail, parameters) ?? tooOldForUpdate(ageDays(mail, desk), mail, { event, parameters });
}

function tooOld(mail: Mail, { parameters, desk }: Setting): string | undefined {
	const { skipOlderThanDays: maxDays } = parameters;
	return maxDays > 0 && ageDays(mail, desk) > maxDays ? 'an old mail' : undefined;
}

function ageDays({ dateSec }: Mail, { nowMs }: Desk): number {
	return dateSec === undefined ? 0 : (nowMs / 1_000 - dateSec) / 86_400;
}

/** Flags of old mail change all the time; after a restart nobody knows which of it was reported. */
function tooOldForUpdate(
	days: number,
	{ dateSec }: Mail,
	{ event, parameters }: { event: NylasEvent; parameters: TriggerParameters },
): string | undefined {
	if (!countsAsNew(event, parameters)) return undefined;
	return dateSec !== undefined && days < 1 ? undefined : 'an update of an older mail';
}

/** An update that may be all that Nylas says about a new mail; not where updates are wanted as such. */
export function countsAsNew({ type }: NylasEvent, parameters: TriggerParameters): boolean {
	const chosen = chosenTypes(parameters);
	return (
		parameters.treatFirstUpdateAsNew &&
		type === 'message.updated' &&
		chosen.includes('message.created') &&
		!chosen.includes('message.updated')
	);
}

/** A new mail is one mail, under however many notification ids it comes; an update is as many as it is told. */
function repeatKey(event: NylasEvent, parameters: TriggerParameters): string {
	const { type, id, grantId, object } = event;
	if (type === 'message.updated' && !countsAsNew(event, parameters))
		return `event ${id ?? `${grantId} ${String(object.id)} ${event.time}`}`;
	return `${type.endsWith('.cleaned') ? 'cleaned' : 'mail'} ${grantId} ${String(object.id)}`;
}
