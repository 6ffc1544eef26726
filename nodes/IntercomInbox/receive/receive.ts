import { hasLink, isUnlinked } from '../../../domain/bridge/link';
import { inboundPlan, type Plan, type Situation } from '../../../domain/bridge/inboundPlan';
import type { Api } from '../../shared/http/api';
import { asFailure } from '../../shared/base/failure';
import { takesTurns } from '../../shared/base/processState';
import { findOrCreateContact, getContact, type ContactRecord } from '../client/contacts';
import { bringRest } from './bringRest';
import { broughtElsewhere, rememberBrought } from './brought';
import { look, memoryKey, readConversation, remember } from './look';
import type { IncomingMail } from './mail';
import type { Received, ReceiveOptions } from './received';
import { repair } from './repair';
import { lookedInto } from './unlinked';
import { carryOut } from './carryOut';

/** One mail per thread at a time in this process; the search would not show the first one's conversation to the second. */
const TURNS = takesTurns('received threads');

/** docs/loop.md In 7: the mail becomes a part of the right conversation, once. */
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
		if (repaired && repaired.merged.length > 0) remember(api, mail.key, String(linked[0]?.id));
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
				reason: 'The mail was already added when it was in another thread',
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
