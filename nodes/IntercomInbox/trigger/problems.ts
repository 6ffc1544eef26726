import type { Conversation } from '../../../domain/bridge/conversation';
import { partsByIntercomMail } from '../../../domain/bridge/intercomMail';
import { answerLinkOf } from '../../../domain/bridge/link/link';
import { saysNoLink } from '../../../domain/bridge/link/noLink';
import { outboundPart } from '../../../domain/bridge/outboundPart';
import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';
import type { Outcome } from '../../shared/webhook/source';
import { answerItem, type ContactFacts } from './answerItem';
import { contactIn } from './conversation';
import type { Setting } from './freshConversation';

/** What goes to *Problems* beside answers of an unknown kind: nothing starts nothing in silence (docs/loop.md In 9, Intercom's own e-mail). */

interface Fetched {
	conversation: Json;
	contact: ContactFacts | null;
}

/** A teammate's answers in a conversation whose link could not be written; undefined: it is linked, or no mail's conversation. */
export function unlinkedAnswers(
	fresh: readonly Json[],
	{ event, parameters }: Setting,
	found: Fetched,
): Json[] | undefined {
	const { conversation, contact } = found;
	if (!parameters.onlyLinked || answerLinkOf(conversation) || !saysNoLink(conversation)) return undefined;
	const answers = fresh.filter((part) => outboundPart(part, parameters).send);
	const reason =
		'The answer was not sent: the conversation is not linked to its email thread. An internal note in it says what to do';
	return answers.length > 0
		? answers.map((part) => answerItem(event, { conversation, part, contact, reason }))
		: undefined;
}

/** What the process remembers of claims, too: an older reply has been told of, or says nothing about today. */
const RECENT_SEC = 2 * 86_400;

const MAILED_TOO =
	"Intercom mails your answers, too: the customer's reply came through Intercom's own email. Switch it off in Intercom under Settings > Channels > Email, or stop the mailbox from forwarding to Intercom";

/** A customer's newest reply through Intercom's own mail, in a conversation of a mailbox; each is told once. */
function mailedByIntercom(conversation: Json, { event, desk }: Setting): Json[] {
	if (!answerLinkOf(conversation)) return [];
	const part = partsByIntercomMail(conversation as unknown as Conversation).at(-1);
	if (!part || (part.created_at ?? 0) < desk.nowMs / 1_000 - RECENT_SEC) return [];
	if (!desk.claim(`mailed by Intercom ${String(conversation.id)} ${String(part.id)}`)) return [];
	const contact = contactIn(conversation);
	return [answerItem(event, { conversation, part: part as unknown as Json, contact, reason: MAILED_TOO })];
}

/** The outcome, and what else its conversations show. */
export function withMailedByIntercom(outcome: Outcome, setting: Setting): Outcome {
	const [items = [], problems = []] = 'outputs' in outcome ? outcome.outputs : [];
	const shown = items.map(({ conversation }) => record(conversation));
	const more = (shown.length > 0 ? shown : [setting.event.item]).flatMap((one) => mailedByIntercom(one, setting));
	return more.length > 0 ? { outputs: [items, [...problems, ...more]] } : outcome;
}
