import { automatic, type Mail } from '../../../domain/email';
import type { Desk, Outcome } from '../../shared/webhook/source';
import type { OpenedMessage } from '../mail/fetch';
import { ownership, shownOwnership } from '../mail/ownership';
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
	const shown = shownOwnership(desk.process, delivered.mail, event.source);
	const unwanted = early ?? notThisPlace(shown, event, parameters);
	if (unwanted) return { skipped: unwanted };
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
	const unwanted = notThisPlace(own, event, parameters) ?? byMachine(opened, own.addresses, parameters);
	if (unwanted) return { skipped: unwanted };
	const item = messageItem(opened, event, { parameters, own });
	if (item.customer !== null || own.isOwn) return { outputs: [[item], []] };
	const reason = 'It names no sender to answer';
	return parameters.reportProblems ? { outputs: [[], [{ ...item, reason }]] } : { skipped: reason };
}

type Place = Pick<Awaited<ReturnType<typeof ownership>>, 'isOwn' | 'isDraft' | 'isSpamOrTrash'>;

/** Nothing is dropped silently: the reason is answered, and logged. */
function notThisPlace(
	{ isOwn, isDraft, isSpamOrTrash }: Place,
	event: NylasEvent,
	parameters: TriggerParameters,
): string | undefined {
	if (isOwn && parameters.ownMail === 'skip') return 'own mail';
	if (isDraft) return 'a draft';
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

function notThisMail(mail: Mail, event: NylasEvent, { parameters, desk }: Setting): string | undefined {
	const ageDays = mail.dateSec === undefined ? 0 : (desk.nowMs / 1_000 - mail.dateSec) / 86_400;
	if (parameters.skipOlderThanDays > 0 && ageDays > parameters.skipOlderThanDays) return 'an old mail';
	return leftOut(mail, parameters) ?? tooOldForUpdate(ageDays, mail, { event, parameters });
}

/** Flags of old mail change all the time; after a restart nobody knows which of it was reported. */
function tooOldForUpdate(
	ageDays: number,
	{ dateSec }: Mail,
	{ event, parameters }: { event: NylasEvent; parameters: TriggerParameters },
): string | undefined {
	if (!countsAsNew(event, parameters)) return undefined;
	return dateSec !== undefined && ageDays < 1 ? undefined : 'an update of an older mail';
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
