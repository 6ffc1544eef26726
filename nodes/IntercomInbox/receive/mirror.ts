import { newestFirst } from '../../../domain/bridge/conversation';
import { mirrorPlan, type OwnMail } from '../../../domain/bridge/mirrorPlan';
import type { Api } from '../../shared/http/api';
import { takesTurns } from '../../shared/base/processState';
import { look, memoryKey } from './look';
import type { IncomingMail } from './mail';
import { writingOf, writeWords, bringFiles } from './mirrorParts';
import type { Mirrored, MirrorOptions } from './mirrored';

const TURNS = takesTurns('mirrored threads');

/** docs/loop.md Mirror: what a teammate wrote in the mailbox is shown in the conversation, and nobody is notified. */
export async function mirror(api: Api, mail: IncomingMail, options: MirrorOptions): Promise<Mirrored> {
	return await api.process.the(TURNS).run(memoryKey(api, mail.key), async () => {
		const { linked } = await look(api, { key: mail.key, others: mail.others });
		const [conversation] = newestFirst(linked);
		if (!conversation)
			return {
				action: 'skipped',
				reason: 'No conversation is linked to the thread',
				conversationId: null,
				partId: null,
				missingFiles: 0,
				link: mail.key,
			};
		const own: OwnMail = {
			dateSec: mail.dateSec,
			texts: [mail.text, ...mail.otherTexts()],
			mail: options.mail,
			partId: options.partId,
		};
		const plan = mirrorPlan(own, conversation);
		const at = { reason: plan.reason, conversationId: String(conversation.id), link: mail.key };
		if (plan.action === 'skip' && !plan.isMirrored)
			return { action: 'skipped', partId: plan.partId ?? null, missingFiles: 0, ...at };
		const writing = await writingOf(api, conversation, { mail, options });
		const written =
			plan.action === 'skip'
				? { now: conversation, partId: plan.partId ?? null }
				: await writeWords(api, conversation, { writing, mail, own, options });
		const missingFiles = await bringFiles(api, written.now, { writing, mail, own, options });
		return { action: plan.action === 'skip' ? 'skipped' : 'mirrored', partId: written.partId, missingFiles, ...at };
	});
}
