import { hasLink, isUnlinked } from '../../../domain/bridge/link';
import { inboundPlan, type InboundMail, type Plan, type Situation } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/http/api';
import { asFailure, Failure } from '../../shared/base/failure';
import { remembers, takesTurns } from '../../shared/base/processState';
import { findOrCreateContact, getContact, type ContactRecord } from '../client/contacts';
import { bringRest } from './bringRest';
import { broughtElsewhere, rememberBrought } from './brought';
import { writeLink } from './emailLink';
import { look, memoryKey, readConversation, remember } from './look';
import type { IncomingMail } from './mail';
import type { Received, ReceiveOptions } from './received';
import { repair } from './repair';
import { lookedInto } from './unlinked';
import { append, startConversation } from './write';

/** One mail per thread at a time in this process; the search would not show the first one's conversation to the second. */
const TURNS = takesTurns('received threads');

/** Step "In" 5 of the loop: the mail becomes a part of the right conversation, once. */
export async function receive(api: Api, incoming: IncomingMail, options: ReceiveOptions): Promise<Received> {
	if (incoming.skip)
		return {
			action: 'skipped',
			reason: incoming.skip,
			contactId: null,
			conversationId: null,
			partId: null,
			link: incoming.key,
			missingFiles: 0,
		};
	return await api.process.the(TURNS).run(memoryKey(api, incoming.key), async () => {
		const contact = await contactOf(api, incoming, options);
		const mail = { ...incoming, contactId: contact.id, email: incoming.author.email };
		const { found, linked: asFound } = await look(api, {
			key: mail.key,
			contactId: contact.id,
			others: incoming.others,
			all: options.repairDoubles,
		});
		const { linked, repaired } = options.repairDoubles
			? await repair(api, asFound, options.newAfterDays)
			: { linked: asFound, repaired: undefined };
		if (repaired && repaired.merged.length > 0) remember(api, mail.key, String(linked[0].id));
		const situation = { found, linked, mail, newAfterDays: options.newAfterDays };
		const plan = await lookedInto(api, await certainPlan(api, situation), situation);
		const asKnown = { mail, messageId: incoming.messageId };
		const elsewhere =
			plan.action === 'skip'
				? undefined
				: await broughtElsewhere(api, asKnown, plan.action === 'start' ? undefined : String(plan.conversation.id));
		if (elsewhere)
			return {
				action: 'skipped',
				reason: 'The mail came over when it was in another thread',
				...elsewhere,
				missingFiles: 0,
				contactId: contact.id,
				link: mail.key,
			};
		const done = await carryOut(api, plan, { mail, contact, options, subject: incoming.subject });
		rememberBrought(api, asKnown, done.conversationId);
		const files = await bringRest(api, plan, { ...done, mail, incoming, options });
		return { ...done, ...files, contactId: contact.id, link: mail.key, ...(repaired ? { repaired } : {}) };
	});
}

/** The search may still show without a link what belongs to another thread by now, such as a form that was sent twice; so what is to be adopted is read first. */
async function certainPlan(api: Api, situation: Situation): Promise<Plan> {
	const plan = inboundPlan(situation);
	if (plan.action !== 'adopt') return plan;
	const { id } = plan.conversation;
	const now = await readConversation(api, String(id));
	if (now && isUnlinked(now)) return { ...plan, conversation: now };
	const found = situation.found.filter((conversation) => conversation.id !== id);
	const linked = now && hasLink(now, situation.mail.key) ? [...situation.linked, now] : situation.linked;
	return await certainPlan(api, { ...situation, found, linked });
}

/** A contact that was given but is gone (deleted, merged without a trace) is replaced by the mail's author. */
async function contactOf(
	api: Api,
	{ author, phone }: IncomingMail,
	{ contactId, unarchive, hint }: ReceiveOptions,
): Promise<ContactRecord> {
	const given = contactId ? await getContact(api, contactId).catch(goneIsUndefined) : undefined;
	if (given) return given;
	return (await findOrCreateContact(api, { ...author, phone, unarchive, hint })).contact;
}

function goneIsUndefined(error: unknown): undefined | Promise<never> {
	return asFailure(error)?.isGone ? undefined : Promise.reject(error);
}

interface Work {
	mail: InboundMail;
	contact: ContactRecord;
	options: ReceiveOptions;
	subject: string;
}

type Done = Pick<Received, 'action' | 'reason' | 'partId'> & { conversationId: string };

async function carryOut(api: Api, plan: Plan, work: Work): Promise<Done> {
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
			'Intercom did not answer it, and its search needs some minutes to show the result. The next reconcile brings this mail over.',
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
			`The mail is in Intercom, but the conversation could not be linked to its e-mail thread: ${error.message}. ${error.details.description ?? ''}`,
		);
	});
}
