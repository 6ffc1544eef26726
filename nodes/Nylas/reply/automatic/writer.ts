import { partsOf, type Conversation } from '../../../../domain/bridge/conversation';
import { writerOf, type PartLike } from '../../../../domain/bridge/outboundPart';
import { record } from '../../../../domain/record';
import type { Json } from '../../../shared/kit/objects';
import { partOf } from '../target/answeredPart';
import type { ReplyContext } from '../fields';

/** Who speaks in an answer. `unknown`: nothing says that a person does, and nothing that none does. */
type Speaker = 'person' | 'machine' | 'unknown';

/** An answer is a person's only where Intercom says that a teammate wrote it; the workflow's author may know better. */
export function speakerOf({
	calledByAgent,
	options,
	item,
}: Pick<ReplyContext, 'calledByAgent' | 'options' | 'item'>): Speaker {
	if (calledByAgent || options.automatic === true) return 'machine';
	if (options.automatic === false) return 'person';
	const writer = writerOf(writtenPart(item.json));
	if (writer === 'bot') return 'machine';
	return writer === 'teammate' ? 'person' : 'unknown';
}

/** As Intercom has it, where the item brings the conversation along: the trigger's own part leaves out which app wrote it. */
function writtenPart(json: Json): PartLike {
	const part = partOf(json);
	const conversation = record(json.conversation) as unknown as Conversation;
	const whole = partsOf(conversation).find(({ id }) => String(id) === String(part.id));
	return whole ?? part;
}

export const AUTO_SUBMITTED = 'Auto-Submitted';

/** RFC 3834, and what Exchange looks at: other machines answer no mail that says this. */
const AUTOMATIC_HEADERS = [
	{ name: AUTO_SUBMITTED, value: 'auto-replied' },
	{ name: 'X-Auto-Response-Suppress', value: 'All' },
] as const;

export function automaticHeaders(context: Pick<ReplyContext, 'calledByAgent' | 'options' | 'item'>): Json[] {
	return speakerOf(context) === 'machine' ? AUTOMATIC_HEADERS.map((header) => ({ ...header })) : [];
}
