import type { Address, Mail, NylasMessage } from '../../types';

type Header = { name: string; value: string };

export function headerOf(message: { headers: Header[] }, name: string): string | undefined {
	return message.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/** The headers as they were on the wire, those of the mail itself last. */
export function mailHeaders(
	mail: Mail,
	parent: NylasMessage | undefined,
	{ date, messageId }: { date: number; messageId: string },
): Header[] {
	const parentId = parent
		? headerOf(parent, 'Message-ID')
		: mail.inReplyTo?.startsWith('<')
			? mail.inReplyTo
			: undefined;
	const references = [parent && headerOf(parent, 'References'), parentId].filter(Boolean).join(' ');
	const usual: Array<[string, string | undefined]> = [
		['Message-ID', messageId],
		['Date', new Date(date * 1_000).toUTCString().replace('GMT', '+0000')],
		['From', list([mail.from])],
		['To', list(mail.to)],
		['Cc', list(mail.cc)],
		['Reply-To', list(mail.replyTo)],
		['Subject', encodeWords(mail.subject)],
		['In-Reply-To', parentId],
		['References', references],
		['MIME-Version', '1.0'],
	];
	const results = mail.authentication ? [authenticationResults(mail, mail.authentication)] : [];
	const own = new Set((mail.headers ?? []).map(({ name }) => name.toLowerCase()));
	const added = usual.flatMap(([name, value]) => (value && !own.has(name.toLowerCase()) ? [{ name, value }] : []));
	return [...results, ...added, ...(mail.headers ?? [])];
}

/** As a receiving server writes them. Source: docs/facts/email.md 1.4. */
function authenticationResults({ from }: Mail, result: NonNullable<Mail['authentication']>): Header {
	const domain = from.email.split('@')[1] ?? '';
	const methods = `spf=${result} smtp.mailfrom=${from.email}; dkim=${result} header.d=${domain}; dmarc=${result} header.from=${domain}`;
	const value = `mx.receiver.example; ${result === 'none' ? 'none' : methods}`;
	return { name: 'Authentication-Results', value };
}

function list(addresses: Address[] = []): string {
	return addresses.map(({ name, email }) => (name ? `${encodeWords(name)} <${email}>` : email)).join(', ');
}

// Headers are shown as they were on the wire: not decoded.
function encodeWords(value: string): string {
	return /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}
