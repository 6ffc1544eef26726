import { store } from '../base/store.js';

/** The threads of a person's mail program, newest first: `{ key, mails }`, the mails oldest first. */
export function threadsOf(person) {
	const threads = new Map();
	for (const mail of store.state.mails.filter((entry) => isIn(entry, person))) {
		const key = `${mail.grant_id}/${mail.thread_id}`;
		if (!threads.has(key)) threads.set(key, { key, mails: [] });
		threads.get(key).mails.push(mail);
	}
	return [...threads.values()].sort((one, other) => other.mails.at(-1).date - one.mails.at(-1).date);
}

/** Whether the mail lies in the person's mail program. */
export function isIn(mail, person) {
	if (person.kind === 'mailbox') return mail.grant_id === person.grant.id;
	return [...mail.from, ...mail.to, ...mail.cc, ...mail.bcc].some(
		({ email }) => email.toLowerCase() === person.email.toLowerCase(),
	);
}

/** What tells whether something new is in the thread; see `freshKeys`. */
export function latest({ key, mails }, person) {
	return {
		key,
		version: mails.at(-1).id,
		fromOther: mails.at(-1).from.every(({ email }) => email.toLowerCase() !== person.email.toLowerCase()),
	};
}
