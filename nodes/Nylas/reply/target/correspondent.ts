import { automatic, type AutomaticKind, type Mail } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { specialPlaces } from '../../mail/own';

/** Who speaks in a message that the team did not write: a person, a machine that somebody may want to answer, or nobody whom an answer would reach. */
export type Correspondent = 'person' | 'machine' | 'nobody';

const NOBODY = new Set<AutomaticKind | undefined>(['bounce', 'autoReply', 'readReceipt']);

/**
 * A bounce or an out-of-office in the thread is not what the teammate has answered: the way in leaves both out, so nobody saw them in
 * Intercom. Certain only for a message that was read with its headers. Throws a Failure when Nylas does not say where it lies.
 */
export async function correspondent(
	api: Api,
	grantId: string,
	{ mail, own }: { mail: Mail; own: readonly string[] },
): Promise<Correspondent> {
	const places = await specialPlaces(api, grantId, mail);
	const machine = automatic(mail, { ownAddresses: own });
	// A person may only sound like an out-of-office; who sounds like a mail server is one, or nobody answers there.
	const isNobody = NOBODY.has(machine?.kind) && (machine?.kind === 'bounce' || machine?.certain === true);
	if (places.includes('junk') || isNobody) return 'nobody';
	return places.includes('trash') || machine?.leftOut ? 'machine' : 'person';
}
