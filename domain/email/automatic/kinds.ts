import type { Mail } from '../message';
import { autoReply } from './autoReply';
import { bounce } from './bounce';
import { calendar } from './calendar';
import { hasAttachment, header, isBlank, proof, sender, type Evidence, type Mailbox } from './evidence';
import { list } from './list';
import { notification } from './notification';
import { readReceipt } from './readReceipt';

export type AutomaticKind =
	'bounce' | 'autoReply' | 'list' | 'calendar' | 'notification' | 'intercom' | 'encrypted' | 'readReceipt' | 'empty';

/**
 * The kind of an automatic mail: from headers where the message has them (RFC 3834, RFC 3464, RFC 2369), else from sender, subject
 * and attachments. Mail that came through a group of the mailbox's own is no list's.
 */
export function evidenceOf(mail: Mail, mailbox: Mailbox): (Evidence & { kind: AutomaticKind }) | undefined {
	let likeness: (Evidence & { kind: AutomaticKind }) | undefined;
	for (const { kind, evidence } of RULES) {
		const found = evidence(mail, mailbox);
		if (found === undefined) continue;
		// What it looks like says what it is; what is proven says that it may be left out.
		if (found.certain) return { ...found, kind: likeness?.kind ?? kind };
		likeness ??= { kind, ...found };
	}
	return likeness;
}

interface Rule {
	kind: AutomaticKind;
	evidence(mail: Mail, mailbox: Mailbox): Evidence | undefined;
}

/** The first that applies decides: a bounce of a list's mail is a bounce. */
const RULES: readonly Rule[] = [
	{ kind: 'readReceipt', evidence: readReceipt },
	{ kind: 'bounce', evidence: bounce },
	{ kind: 'encrypted', evidence: encrypted },
	{ kind: 'intercom', evidence: intercom },
	{ kind: 'autoReply', evidence: autoReply },
	{ kind: 'calendar', evidence: calendar },
	{ kind: 'list', evidence: list },
	{ kind: 'notification', evidence: notification },
	{ kind: 'empty', evidence: empty },
];

function encrypted(mail: Mail): Evidence | undefined {
	if (/^multipart\/encrypted/.test(header(mail, 'content-type'))) return proof('The Content-Type is encrypted');
	if (hasAttachment(mail, /^application\/pgp-encrypted/)) return proof('It carries a PGP message');
	// Microsoft's rights management.
	if (
		hasAttachment(mail, /^application\/x-microsoft-rpmsg/) ||
		mail.attachments.some(({ filename }) => filename.endsWith('.rpmsg'))
	)
		return proof('It carries a protected message');
	const sealed = mail.attachments.some(
		({ contentType, filename }) =>
			(/pkcs7-mime/.test(contentType) || filename === 'smime.p7m') && !/signed-data|certs-only/.test(contentType),
	);
	if (sealed) return proof('It carries an S/MIME message');
	return /^\s{0,50}(?:<[^>]{1,200}>\s{0,20}){0,20}-----BEGIN PGP MESSAGE-----/.test((mail.body ?? '').slice(0, 5_000))
		? proof('The text is a PGP message')
		: undefined;
}

/** Intercom tells teammates about conversations by mail; brought back into Intercom that would be a loop. */
function intercom(mail: Mail): Evidence | undefined {
	const { local, domain } = sender(mail);
	if (/(?:^|\.)intercom-mail(?:\.[a-z]{2,3}|-[a-z0-9]{1,10})?\.(?:com|io|eu)$/.test(domain))
		return proof(`It was sent by Intercom (${domain})`);
	if (
		/(?:^|\.)intercom\.(?:io|com)$/.test(domain) &&
		/^(?:notifications?|no-?reply|operator|hello|team|updates?)(?:$|[+._-])/.test(local)
	) {
		return proof(`It was sent by Intercom (${local}@${domain})`);
	}
	const name = [...mail.headers.keys()].find((key) => key.startsWith('x-intercom'));
	return name === undefined ? undefined : proof(`It was sent by Intercom (header ${name})`);
}

function empty({ body, subject, attachments }: Mail): Evidence | undefined {
	if (body === undefined || subject !== '' || attachments.length > 0) return undefined;
	return isBlank(body) && !/<img\s/i.test(body) ? proof('It has no text, no subject and no attachment') : undefined;
}
