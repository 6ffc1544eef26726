import type { Api } from '../../../shared/http/api';
import { remembers } from '../../../shared/base/processState';
import type { IncomingMail } from '../mail';

/** Who answered a mail, by its Message-ID: the answer may come first, and only its headers tell that the thread is one matter. */
const ANSWERED = remembers<string>('answered mails', { maxEntries: 20_000, keepMs: 2 * 86_400_000 });

/** A thread has more; its first mails are the ones that may come late. */
const MAX_NAMES = 10;

export function rememberAnswered(api: Api, { key, author, message: { headers } }: IncomingMail): void {
	const names = ['references', 'in-reply-to'].flatMap((header) => namesIn(headers.get(header)).slice(0, MAX_NAMES));
	for (const name of names) api.process.the(ANSWERED).set(place(api, key.grantId, name), author.email);
}

/** Known by this process only. */
export function answeredBy(api: Api, { key, message: { headers } }: IncomingMail): string[] {
	return namesIn(headers.get('message-id')).flatMap(
		(name) => api.process.the(ANSWERED).get(place(api, key.grantId, name)) ?? [],
	);
}

function namesIn(header = ''): string[] {
	return header.split(/[\s,]+/).filter(Boolean);
}

function place(api: Api, grantId: string, name: string): string {
	return `${api.connection.tokenKey} ${grantId} ${name.slice(0, 1_000)}`;
}
