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
	const own = new Set((mail.headers ?? []).map(({ name }) => name.toLowerCase()));
	const added = usual.flatMap(([name, value]) => (value && !own.has(name.toLowerCase()) ? [{ name, value }] : []));
	return [...added, ...(mail.headers ?? [])];
}

function list(addresses: Address[] = []): string {
	return addresses.map(({ name, email }) => (name ? `${encodeWords(name)} <${email}>` : email)).join(', ');
}

// Headers are shown as they were on the wire: not decoded.
function encodeWords(value: string): string {
	return /^[\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
}
