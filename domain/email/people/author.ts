import { splitAddress } from '../address';
import { isFreeMail } from './freeMail';
import { formSender } from './formSender';
import { forwardedSender, participantIn } from './forwardedSender';
import { readMessage, type Mail } from '../message';
import type { Participant } from '../messageFields';
import { isNobody } from './nobody';
import { isOwn } from './ownAddresses';

/** Who really wrote a mail. */

export interface Author {
	/** Normalised. */
	email: string;
	name?: string;
	/** Where the address was found. */
	via: 'from' | 'replyTo' | 'list' | 'form' | 'forward';
}

export interface AuthorOptions {
	/** Take the original sender of a mail that a teammate forwarded ("Fwd:", "WG:", "TR:" …) for its author. */
	forwardedByTeam?: boolean;
	/** The mailbox's addresses: nobody outside has them. */
	ownAddresses?: readonly string[];
}

/**
 * The author of a Nylas message; `undefined` when it names nobody. Never throws.
 * Usually From. A list or group writes its own address there, a form its own or no-reply@, a teammate who forwards theirs.
 */
export function author(message: unknown, options: AuthorOptions = {}): Author | undefined {
	const mail = readMessage(message);
	const own = options.ownAddresses ?? [];
	const replyTo = mail.replyTo.find(({ email }) => !isOwn(email, own) && !isNobody(email));
	return (
		(options.forwardedByTeam ? as('forward', forwardedToTeam(mail, own)) : undefined) ??
		as('list', behindList(mail, own, replyTo)) ??
		as('form', behindForm(mail, own, replyTo)) ??
		as('replyTo', behindNobody(mail, own, replyTo)) ??
		as('from', mail.from[0]) ??
		as('replyTo', replyTo)
	);
}

function as(via: Author['via'], participant: Participant | undefined): Author | undefined {
	return participant && { ...participant, via };
}

/** Only a teammate's forward: what a customer forwards was still sent by the customer. */
function forwardedToTeam(mail: Mail, own: readonly string[]): Participant | undefined {
	const teammate = mail.from[0]?.email;
	if (teammate === undefined || !isTeammate(teammate, own)) return undefined;
	const original = forwardedSender(mail);
	return original && !isTeammate(original.email, own.length > 0 ? own : [teammate]) ? original : undefined;
}

/** With no own addresses known the option alone decides. Colleagues share the domain, unless it is a mail provider's. */
function isTeammate(email: string, own: readonly string[]): boolean {
	if (own.length === 0 || isOwn(email, own)) return true;
	const domain = splitAddress(email)?.domain;
	return domain !== undefined && !isFreeMail(domain) && own.some((mine) => splitAddress(mine)?.domain === domain);
}

/** Mailman and Google Groups rewrite From as "Ana via Users <users@lists.example>" and keep the author elsewhere. */
function behindList(mail: Mail, own: readonly string[], replyTo: Participant | undefined): Participant | undefined {
	const from = mail.from[0];
	if (from === undefined || !isRewritten(mail, from)) return undefined;
	const name = from.name
		?.replace(VIA, '')
		.replace(/^['"]|['"]$/g, '')
		.trim();
	for (const header of ['x-original-from', 'x-original-sender', 'x-mailfrom']) {
		const original = participantIn(mail.headers.get(header) ?? '');
		if (original && !isOwn(original.email, own) && original.email !== from.email) return withName(original, name);
	}
	return replyTo && replyTo.email !== from.email ? withName(replyTo, name) : undefined;
}

/** Mailman, for senders whose domain forbids to be named: `kim=post.example@dmarc.lists.example`. */
const MUNGED = /^[^@=]{1,64}=[^@=]{1,100}\.[^@=]{1,24}@/;
const VIA = /\s{1,20}(?:via|über|por|par|tramite)\s{1,20}.{1,100}$/i;

function isRewritten({ headers }: Mail, { name = '', email }: Participant): boolean {
	if (!VIA.test(name) && !MUNGED.test(email)) return false;
	const listAddress = headers.get('list-post') ?? headers.get('list-id');
	return (
		listAddress !== undefined ||
		headers.has('x-original-from') ||
		headers.has('x-original-sender') ||
		headers.size === 0 ||
		(headers.get('sender') ?? '').toLowerCase().includes(email)
	);
}

/** A contact form writes as the site (our own address, wordpress@, no-reply@) and names the visitor in Reply-To or in its text. */
function behindForm(mail: Mail, own: readonly string[], replyTo: Participant | undefined): Participant | undefined {
	const from = mail.from[0];
	if (from === undefined) return undefined;
	const fromForm = FORM.test(splitAddress(from.email)?.local ?? '') || isOwn(from.email, own);
	if (fromForm && replyTo && replyTo.email !== from.email) return replyTo;
	if (!fromForm && !isNobody(from.email)) return undefined;
	if (replyTo !== undefined || isOwn(from.email, own)) return undefined;
	return formSender(mail, own);
}

const FORM =
	/^(?:wordpress|mailer|forms?|contact[-_.]?form|web[-_.]?form|website|formular|kontaktformular|formspree|typeform|jotform|submissions?|webmaster|www-data|apache|wpforms|form-submission)(?:$|[+._-])/;

function behindNobody(mail: Mail, own: readonly string[], replyTo: Participant | undefined): Participant | undefined {
	const from = mail.from[0];
	if (from === undefined || replyTo === undefined || !isNobody(from.email) || isOwn(from.email, own)) return undefined;
	return replyTo;
}

function withName(participant: Participant, name: string | undefined): Participant {
	return participant.name === undefined && name ? { ...participant, name } : participant;
}
