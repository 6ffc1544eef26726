import { notice } from '../base/api.js';
import { arrowKeys, byId, fillSelect, h, sync } from '../base/dom.js';
import { personFull } from '../base/format.js';
import { freshKeys, markTab } from '../base/fresh.js';
import { choose, owner, store } from '../base/store.js';
import { composer } from './compose.js';
import { drawThread, threadView } from './mailThread.js';
import { threadRow } from './threadRow.js';
import { isIn, latest, threadsOf } from './threads.js';

const list = byId('mailList');
const detail = byId('mailDetail');
let view = { kind: 'nothing' };

export function startMailbox() {
	arrowKeys(list);
	byId('write').addEventListener('click', write);
	byId('whose').addEventListener('change', (event) => {
		choose('whose', event.target.value);
		close();
	});
}

/** Draws the list and what is new in the open thread. */
export function drawMailbox() {
	const { customers, mailboxes } = store.state;
	const person = owner();
	const options = [
		['Customers', customers.map((customer) => [`customer:${customer.email}`, personFull(customer)])],
		['Team mailboxes', mailboxes.map((grant) => [`mailbox:${grant.id}`, personFull(grant)])],
	];
	fillSelect(
		byId('whose'),
		options,
		person.kind === 'mailbox' ? `mailbox:${person.grant.id}` : `customer:${person.email}`,
	);
	byId('write').disabled = mailboxes.length === 0;
	const threads = threadsOf(person);
	const fresh = freshKeys(
		store.whose || person.email,
		threads.map((thread) => latest(thread, person)),
		store.openThread,
	);
	markTab(byId('tabMailbox'), 'Mail', fresh.size > 0);
	sync(list, threads, {
		key: (thread) => thread.key,
		version: (thread) =>
			`${person.email}|${thread.mails.at(-1).id}|${thread.mails.length}|${store.openThread === thread.key}|${fresh.has(thread.key)}`,
		render: (thread) => threadRow(thread, { person, isFresh: fresh.has(thread.key), onOpen: open }),
	});
	if (list.childElementCount === 0) list.append(emptyList(mailboxes.length === 0));
	if (view.kind === 'thread') drawThread(view, openThread());
	if (view.kind === 'nothing') showNothing();
}

/** Opens the composer for a new mail. */
export function write() {
	if (store.state.mailboxes.length === 0) return notice('Add a mailbox first: People, at the top.');
	const form = composer({ person: owner(), onSent: openSent, onCancel: close });
	store.openThread = undefined;
	show({ kind: 'compose' }, form.element);
	drawMailbox();
	form.focus();
}

/** Opens the reply form of the open thread. */
export function reply() {
	if (view.kind === 'thread') view.reply();
}

export function close() {
	const key = store.openThread;
	store.openThread = undefined;
	show({ kind: 'nothing' });
	drawMailbox();
	(list.querySelector(`[data-key="${CSS.escape(key ?? '')}"] button`) ?? byId('write')).focus();
}

function openThread() {
	return threadsOf(owner()).find(({ key }) => key === store.openThread);
}

function openSent(mail) {
	// Some samples have a sender of their own, such as a newsletter.
	if (!isIn(mail, owner())) choose('whose', `customer:${mail.from[0].email}`);
	open(`${mail.grant_id}/${mail.thread_id}`);
	drawMailbox();
}

function open(key) {
	store.openThread = key;
	view = threadView({ onBack: close });
	show(view, view.element);
	drawMailbox();
	view.heading.focus();
}

function show(next, ...nodes) {
	view = next;
	detail.replaceChildren(...nodes);
	byId('mailbox').dataset.view = next.kind === 'nothing' ? 'list' : 'detail';
}

function showNothing() {
	if (detail.firstElementChild?.classList.contains('empty')) return;
	detail.replaceChildren(
		h(
			'div',
			{ class: 'empty' },
			h('p', {}, 'No mail is open.'),
			h('p', {}, 'Choose one, or press ', h('kbd', {}, 'c'), ' to write to the team.'),
		),
	);
}

function emptyList(noMailbox) {
	return h(
		'p',
		{ class: 'empty' },
		noMailbox
			? 'There is no team mailbox yet. Add one under People.'
			: 'Begin here: click Write and send the team a mail. It appears in the team inbox; answer it there, and the answer comes back to this list.',
	);
}
