import type { Address, Mail } from '../../types';
import type { Mailbox } from '../mailbox';

/** The mail as a group hands it on that stands before the mailbox: From is the group's, and the writer is in the headers. */
export function rewrittenFrom({ grant }: Mailbox, mail: Mail): Mail {
	const { from } = mail;
	return {
		...mail,
		from: { name: `${from.name ?? from.email} via ${grant.name ?? 'Support'}`, email: grant.email },
		replyTo: mail.replyTo ?? [from],
		headers: [
			...(mail.headers ?? []),
			{ name: 'X-Original-From', value: spelled(from) },
			{ name: 'List-ID', value: `<${grant.email.replace('@', '.')}>` },
			{ name: 'Mailing-list', value: `list ${grant.email}; contact ${grant.email}` },
		],
	};
}

function spelled({ name, email }: Address): string {
	return name ? `${name} <${email}>` : email;
}
