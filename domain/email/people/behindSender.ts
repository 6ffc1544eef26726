import type { Participant } from '../messageFields';
import type { AuthorOptions, Case, Found } from './authorCase';
import { participantIn } from './forwardedSender';
import { isListItself, isRewritten, nameBefore } from './listAddress';
import { isAtOurDomain, isColleague, isOwn } from './ownAddresses';

/** Rules for the author: a teammate, a group or a list stands in From. */

/** Only a teammate's forward: what a customer forwards was still sent by the customer. */
export function behindTeammate({ mail, options, from, verified, text }: Case): Found | undefined {
	if (options.forwardedByTeam !== true || verified === 'fail' || !isTeammate(from.email, options)) return undefined;
	const original = text.forwarded;
	if (original === undefined) return undefined;
	const isSure = verified === 'pass' || mail.folders.includes('SENT');
	const team = options.ownAddresses?.length ? options : { ...options, ownAddresses: [from.email] };
	return isColleague(original.email, team) ? undefined : { ...original, via: 'forward', claimed: !isSure };
}

/** With no own addresses known the option alone decides. */
function isTeammate(email: string, options: AuthorOptions): boolean {
	return !options.ownAddresses?.length || isColleague(email, options);
}

/** Google Groups and Mailman rewrite From as "Ana via Support <support@shop.example>" and keep the writer elsewhere. */
export function behindOurGroup({ mail, options, from, replyTo, verified }: Case): Found | undefined {
	if (!isAtOurDomain(from.email, options) || !isRewritten(mail)) return undefined;
	const originals = ['x-original-from', 'x-original-sender', 'x-mailfrom'].map((header) =>
		participantIn(mail.headers.get(header) ?? ''),
	);
	const original = originals.find(
		(one) => one && !isOwn(one.email, options.ownAddresses ?? []) && one.email !== from.email,
	);
	return list(original ?? replyTo, from, verified === 'fail');
}

/** A list elsewhere is believed no header but those that it names itself with. */
export function behindList({ mail, from, replyTo }: Case): Found | undefined {
	return isListItself(mail) ? list(replyTo, from, true) : undefined;
}

function list(writer: Participant | undefined, from: Participant, claimed: boolean): Found | undefined {
	const name = nameBefore(from.name);
	return writer && { ...(writer.name === undefined && name ? { name } : {}), ...writer, via: 'list', claimed };
}
