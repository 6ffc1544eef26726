import { newestFirst, type Conversation } from '../../../../domain/bridge/conversation';
import { hasWriter } from '../../../../domain/bridge/members';
import { isToCustomer, mirrorPlan, type OwnMail } from '../../../../domain/bridge/mirrorPlan';
import { crossedPart, sentAnswer, type Crossing } from '../../../../domain/bridge/outcome/crossing';
import type { Api } from '../../../shared/http/api';
import { takesTurns } from '../../../shared/base/processState';
import { knownConversations, memoryKey } from '../look/known';
import { readConversation, readLinked, searchConversations } from '../look/look';
import type { IncomingMail } from '../mail';
import { writingOf, writeWords, bringFiles } from './mirrorParts';
import type { Mirrored, MirrorOptions } from './mirrored';
import { startedByTeam } from './startedByTeam';

const TURNS = takesTurns('mirrored threads');
const STARTED = 'A teammate wrote first, in the mailbox';

/** docs/loop.md Mirror: what a teammate wrote in the mailbox is shown in the conversation, and nobody is notified. */
export async function mirror(api: Api, mail: IncomingMail, options: MirrorOptions): Promise<Mirrored> {
	return await api.process.the(TURNS).run(memoryKey(api, mail.key), async () => {
		const found = await searchConversations(api, { key: mail.key, people: mail.others });
		const ids = knownConversations(api, mail.key).map(({ id }) => id);
		const read = async (id: string) => await readConversation(api, id);
		const linked = newestFirst(await readLinked(mail.key, { found, ids, read }));
		// A thread may have several matters: this is about that of the people who get it.
		const known = linked.find((each) => hasWriter(each, options.recipients)) ?? linked[0];
		const started = known ? undefined : await startedByTeam(api, mail, options);
		const conversation = known ?? started?.conversation;
		if (!conversation) {
			const reason = started ? (started.refused ?? STARTED) : 'No conversation is linked to the thread';
			const action = started && !started.refused ? 'started' : 'skipped';
			return { action, reason, conversationId: null, partId: null, missingFiles: 0, link: mail.key };
		}
		const own: OwnMail = {
			dateSec: mail.dateSec,
			texts: [mail.text, ...mail.otherTexts()],
			mail: options.mail,
			partId: options.partId,
		};
		const plan = mirrorPlan(own, conversation);
		const at = { reason: started ? STARTED : plan.reason, conversationId: String(conversation.id), link: mail.key };
		if (plan.action === 'skip' && !plan.isMirrored)
			return { action: 'skipped', partId: plan.partId ?? null, missingFiles: 0, ...at };
		const writing = await writingOf(api, conversation, { mail, options });
		const written =
			plan.action === 'skip'
				? { now: conversation, partId: plan.partId ?? null }
				: await writeWords(api, conversation, { writing, mail, own, options });
		const missingFiles = await bringFiles(api, written.now, { writing, mail, own, options });
		const crossed = crossedBy(mail, { conversation, options, isNew: plan.action === 'mirror' });
		const action = started ? 'started' : plan.action === 'skip' ? 'skipped' : 'mirrored';
		return { action, partId: written.partId, missingFiles, ...at, ...(crossed ? { crossed } : {}) };
	});
}

/** docs/loop.md Out 6: the answer from Intercom that the mail has crossed; what only others get crosses none. */
function crossedBy(
	{ message, ownAddresses }: IncomingMail,
	{ conversation, options, isNew }: { conversation: Conversation; options: MirrorOptions; isNew: boolean },
): Crossing | undefined {
	const answer = isToCustomer(options.recipients, conversation) ? sentAnswer(message, ownAddresses) : undefined;
	return answer && crossedPart(answer, { conversation, isNew });
}
