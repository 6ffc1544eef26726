import { hasLink } from '../../../domain/bridge/link';
import type { InboundMail, Plan } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/http/api';
import { asFailure, Failure } from '../../shared/base/failure';
import { remembers } from '../../shared/base/processState';
import type { ContactRecord } from '../client/contacts';
import { writeLink } from './emailLink';
import { memoryKey, remember } from './look';
import type { Received, ReceiveOptions } from './received';
import { append, startConversation } from './write';

interface Work {
	mail: InboundMail;
	contact: ContactRecord;
	options: ReceiveOptions;
	subject: string;
}

type Done = Pick<Received, 'action' | 'reason' | 'partId'> & { conversationId: string };

export async function carryOut(api: Api, plan: Plan, work: Work): Promise<Done> {
	if (plan.action === 'start') return await start(api, plan.reason, work);
	const conversationId = String(plan.conversation.id);
	remember(api, work.mail.key, conversationId);
	if (!hasLink(plan.conversation, work.mail.key)) await link(api, conversationId, work);
	if (plan.action === 'append') {
		const partId = (await append(api, plan.conversation, work.mail, work.options.files)) ?? null;
		return { action: 'appended', reason: plan.reason, conversationId, partId };
	}
	if (plan.action === 'adopt')
		return { action: 'created', reason: plan.reason, conversationId, partId: plan.conversation.source?.id ?? null };
	return { action: 'skipped', reason: plan.reason, conversationId, partId: plan.partId ?? null };
}

/** Threads for which Intercom may have made a conversation that nobody has seen yet. */
const UNSETTLED = remembers<true>('unsettled creates', { maxEntries: 20_000, keepMs: 600_000 });

async function start(api: Api, reason: string, work: Work): Promise<Done> {
	const { mail, contact, options } = work;
	const thread = memoryKey(api, mail.key);
	const unsettled = api.process.the(UNSETTLED);
	// Reconcile comes when the search has caught up, and makes one of two.
	if (unsettled.get(thread) && !options.repairDoubles) throw stillUnsettled();
	const { conversationId, partId } = await startConversation(api, mail, contact).catch((error: unknown) => {
		if (asFailure(error)?.details.ambiguous) unsettled.set(thread, true);
		return Promise.reject(error);
	});
	// Before the link is written: should that fail, the next run still finds the conversation.
	remember(api, mail.key, conversationId);
	await link(api, conversationId, work);
	return { action: 'created', reason, conversationId, partId };
}

/** Retry On Fail comes back within a second, long before the search shows what the first attempt may have made. */
function stillUnsettled(): Failure {
	return new Failure('An earlier attempt may have created the conversation of this thread', {
		ambiguous: true,
		description:
			'Intercom did not respond, and its search needs a few minutes to show the result. The next reconcile run adds this email.',
	});
}

/** Without its link the mail is there all the same; this process remembers the conversation, and the next mail or reconcile writes the link. */
async function link(api: Api, conversationId: string, { mail, options, subject }: Work): Promise<void> {
	const title = options.setTitle && subject ? subject : undefined;
	await writeLink(api, conversationId, mail.key, {
		title,
		createAttribute: options.createAttribute,
		hint: options.hint,
	}).catch((error: unknown) => {
		if (!(error instanceof Failure)) throw error;
		options.hint(
			`The email is in Intercom, but the conversation could not be linked to its email thread: ${error.message}. ${error.details.description ?? ''}`,
		);
	});
}
