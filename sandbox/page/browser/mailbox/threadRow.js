import { h } from '../base/dom.js';
import { bareSubject, initials, personName, shortTime, tint } from '../base/format.js';
import { store } from '../base/store.js';

/** A thread in the list: who takes part, the subject and the beginning of the last mail. */
export function threadRow(thread, { person, isFresh, onOpen }) {
	const last = thread.mails.at(-1);
	const names = [
		...new Set(
			thread.mails
				.flatMap((mail) => mail.from)
				.map((from) => (from.email.toLowerCase() === person.email.toLowerCase() ? 'me' : personName(from))),
		),
	];
	// Whoever the row names last: a thread that only the customer has written has the customer's face.
	const author = known(last.from[0] ?? person);
	const hasFiles = thread.mails.some(({ attachments }) => attachments.length > 0);
	const button = h(
		'button',
		{
			type: 'button',
			class: isFresh ? 'row fresh' : 'row',
			'aria-current': store.openThread === thread.key ? 'true' : undefined,
			on: { click: () => onOpen(thread.key) },
		},
		h('span', { class: `face tint${tint(author)}`, 'aria-hidden': 'true' }, initials(author)),
		h(
			'span',
			{ class: 'rowTop' },
			isFresh ? h('span', { class: 'unseen' }, 'New: ') : null,
			h('strong', {}, names.join(', ')),
			thread.mails.length > 1 ? h('span', { class: 'quiet' }, String(thread.mails.length)) : null,
			h('time', {}, shortTime(last.date)),
		),
		h(
			'span',
			{ class: 'rowTitle' },
			bareSubject(last.subject) || 'No subject',
			hasFiles ? h('span', { class: 'clip', role: 'img', 'aria-label': 'with attachment' }) : null,
		),
		h('span', { class: 'rowText' }, last.snippet),
	);
	return h('div', { role: 'listitem' }, button);
}

// Mails are often addressed without a name.
function known(person) {
	return person.name
		? person
		: ([...store.state.mailboxes, ...store.state.customers].find(
				({ email }) => email.toLowerCase() === person.email.toLowerCase(),
			) ?? person);
}
