import { findAmongOthers } from '../../../../domain/bridge/once/amongOthers';
import type { Plan, Situation } from '../../../../domain/bridge/inboundPlan';
import { isUnlinked } from '../../../../domain/bridge/link/link';
import type { Api } from '../../../shared/http/api';
import { readConversation } from './look';

/** Older than this, a mail may have been brought over by a process that remembered what no link says. */
const LATE_SEC = 600;
const MAX_READ = 5;

/**
 * In a workspace that refuses the link, only a process's memory knew where the thread goes on; so before an older mail starts a
 * conversation, the contact's unlinked ones that have changed since are read.
 */
export async function lookedInto(api: Api, plan: Plan, { found, mail }: Situation): Promise<Plan> {
	if (plan.action !== 'start' || mail.dateSec > Date.now() / 1000 - LATE_SEC) return plan;
	const mayHold = found.filter(
		(conversation) =>
			isUnlinked(conversation) &&
			(conversation.updated_at ?? Infinity) >= mail.dateSec &&
			(conversation.created_at ?? 0) <= mail.dateSec,
	);
	for (const { id } of [...mayHold].sort((a, b) => (b.updated_at ?? 0) - (a.updated_at ?? 0)).slice(0, MAX_READ)) {
		const conversation = await readConversation(api, String(id));
		const there = conversation && isUnlinked(conversation) ? findAmongOthers(conversation, mail) : undefined;
		if (conversation && there)
			return { action: 'skip', conversation, partId: there.id, reason: 'The mail is already in the conversation' };
	}
	return plan;
}
