import { composeReply, oneLine, quoteHistory } from '../../../domain/email';
import { Failure } from '../../shared/base/failure';
import type { Json } from '../../shared/kit/objects';
import { requiredSeconds } from '../../shared/kit/fields/seconds';
import type { EmailName } from '../client/model';
import { signed } from '../fields/signatures';
import { mailPayload, onlySet } from '../mail/fields';
import type { Mailbox } from '../mail/own';
import { readPeople, without } from '../mail/people';
import { AUTO_SUBMITTED, automaticHeaders } from './automatic/writer';
import { withPart } from './target/answeredPart';
import { headersIn, refuseTooLong } from '../mail/outgoing/compose';
import type { Conversed } from './target/conversed';
import { readAsConversed } from './target/writers';
import type { ReplyContext } from './fields';
import { checkPeopleMeet, recipientsOf } from './recipients';
import { sayWho } from './sayWho';
import { otherMessageId } from './imap';
import { senderOf } from './sender';
import type { ReplyTarget } from './target/replyTarget';

interface Known {
	target: ReplyTarget;
	mailbox: Mailbox;
	conversed: Conversed | undefined;
	/** Unix seconds; undefined: at once, or when the option *Send At* says. */
	leavesAt?: number;
	/** HTML. Nylas would put it below what is quoted (docs/facts/nylas.md 7.20), where a reader takes it for an answer between the lines. */
	signature?: string;
}

interface ComposedAnswer {
	payload: Json & { to: EmailName[] };
	/** Changes of the payload for where Nylas refuses it. */
	otherForms: Json[];
	/** Throws a Failure where the answer must not leave. */
	check(): void;
	/** On the mail, but not in the conversation. */
	absent: readonly EmailName[];
	/** Says in a hint who got it, where that is not the customer alone. */
	sayWho(): void;
}

/** The answer as Nylas takes it, and whom it may reach; nothing is asked or sent. */
export function composedAnswer(context: ReplyContext, known: Known): ComposedAnswer {
	const { params, options: chosen, item } = context;
	const { target } = known;
	refuseTooLong(params.body);
	const replyAll = chosen.replyAll ?? true;
	const who = readAsConversed(target.mail, known.conversed, target.own);
	const { subject, body, ...people } = composeReply({
		message: target.mail,
		html: params.body,
		format: chosen.format,
		own: target.own,
		replyAll,
		subject: chosen.subject || undefined,
		...who,
	});
	const { cc, bcc, metadata, ...shared } = mailPayload({ ...chosen, signatureId: undefined });
	const recipients = recipientsOf(people, { ...known, ...target, replyAll, copyAbsent: chosen.copyAbsent });
	const { to } = recipients;
	const copies = without([...recipients.cc, ...((cc as EmailName[]) ?? [])], to);
	// A teammate's forward has words of theirs above what the customer wrote.
	const isQuoted = chosen.quoteHistory !== false && !target.isNew && who.forwardedByTeam !== true;
	const blind = without((bcc as EmailName[]) ?? [], [...to, ...copies]);
	const payload = {
		...onlySet({
			...shared,
			...headersOf(context, known),
			metadata: withPart(metadata, item.json),
			cc: copies,
			bcc: blind,
			subject: target.isNew ? oneLine(chosen.subject) || target.mail.subject : subject,
			body: signed(body, known.signature) + (isQuoted ? quoteHistory(target.mail) : ''),
			reply_to_message_id: target.mail.id,
			custom_headers: [...customHeaders(context), ...inThread(target)],
		}),
		to,
	};
	// Whoever gets the answers is told what is in them.
	const answersTo = ((payload as Json).reply_to as EmailName[] | undefined) ?? [];
	return {
		payload,
		absent: recipients.absent ?? [],
		otherForms: [...otherForms(context, known), ...withoutOwnHeader(context)],
		sayWho: () => sayWho(context, { ...recipients, copies, isGone: target.isGone === true }),
		check: () => checkRecipients(context, { to, others: [...copies, ...blind, ...answersTo], ...known }),
	};
}

function headersOf(context: ReplyContext, { target, mailbox, leavesAt }: Known): Json {
	const { options: chosen, item } = context;
	return {
		from: senderOf(target.mail, { mailbox, item: item.json, fromName: chosen.fromName }),
		reply_to: readPeople(chosen.replyToAddress ?? '', 'Reply-To Address'),
		send_at: chosen.sendAt ? requiredSeconds(chosen.sendAt, 'Send At') : leavesAt,
	};
}

/** The headers that a mail program threads by, where Nylas has no mail to take them from. */
function inThread({ threadHeaders }: ReplyTarget): Json[] {
	if (!threadHeaders) return [];
	return [
		{ name: 'In-Reply-To', value: threadHeaders.inReplyTo },
		{ name: 'References', value: threadHeaders.references },
	];
}

/** Not every provider takes headers of threads from us (Microsoft: those with X- only). */
function otherForms(context: ReplyContext, { target, mailbox }: Known): Json[] {
	if (target.threadHeaders)
		return [onlySet({ custom_headers: customHeaders(context) })].map((form) => ({
			custom_headers: undefined,
			...form,
		}));
	const other = otherMessageId(target.mail, mailbox);
	return other === undefined ? [] : [{ reply_to_message_id: other }];
}

/** Nor of automatic mail, of which the other one does the same at Microsoft's. */
function withoutOwnHeader(context: ReplyContext): Json[] {
	const headers = customHeaders(context);
	const known = headers.filter(({ name }) => name !== AUTO_SUBMITTED);
	return known.length < headers.length ? [{ custom_headers: known }] : [];
}

function customHeaders(context: ReplyContext): Json[] {
	const chosen = headersIn(context.options.customHeaders ?? {});
	const names = new Set(chosen.map(({ name }) => String(name).toLowerCase()));
	return [...chosen, ...automaticHeaders(context).filter(({ name }) => !names.has(String(name).toLowerCase()))];
}

function checkRecipients(
	context: ReplyContext,
	{ to, others, target, conversed }: Known & { to: readonly EmailName[]; others: readonly EmailName[] },
): void {
	if (to.length === 0)
		throw new Failure('There is no recipient for the reply', {
			description:
				'The message has no sender or recipient outside the team. Reply to another message, or use Message: Send.',
		});
	if (!target.isGone && !target.isNew) checkPeopleMeet(target.mail, conversed, target.own);
	const own = target.own.map((email) => ({ email }));
	context.gate.passPeople([...to, ...others], [...target.participants, ...own]);
}
