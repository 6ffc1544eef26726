import { get, notice } from './api.js';
import { composer } from './compose.js';
import { h, sync } from './dom.js';
import { bareSubject, fullTime, initials, personFull, personName, shortTime, size, tint } from './format.js';
import { inlinePictures, mailFrame } from './mailFrame.js';
import { owner } from './store.js';

const bodies = new Map();

/** The view of one thread; {@link drawThread} fills it. */
export function threadView({ onBack }) {
	const heading = h('h3', { tabindex: '-1' });
	const mails = h('div', { class: 'mails' });
	const answer = h('div', { class: 'answer' });
	const view = { kind: 'thread', heading, mails, answer, replying: false, thread: undefined };
	view.reply = () => openReply(view);
	view.element = h(
		'div',
		{ class: 'thread' },
		h(
			'div',
			{ class: 'threadTop' },
			h(
				'button',
				{ type: 'button', class: 'plain back', 'aria-label': 'Back to the list', on: { click: onBack } },
				'‹',
			),
			heading,
		),
		mails,
		answer,
	);
	return view;
}

/** Brings the view up to date; frames of mails that are shown already stay as they are. */
export function drawThread(view, thread) {
	if (!thread) return;
	view.thread = thread;
	view.heading.textContent = bareSubject(thread.mails[0].subject) || 'No subject';
	const last = thread.mails.at(-1);
	const isNew = view.mails.lastElementChild?.dataset.key !== last.id;
	sync(view.mails, thread.mails, {
		key: ({ id }) => id,
		version: ({ id }) => id,
		render: (mail) => mailArticle(mail, mail === last),
	});
	if (isNew) view.mails.lastElementChild.scrollIntoView({ block: 'nearest' });
	if (!view.replying && view.answer.childElementCount === 0) offerReply(view);
}

/** The mail with its body, fetched once. */
export async function wholeMail({ grant_id, id }) {
	const path = `/api/mails/${encodeURIComponent(grant_id)}/${encodeURIComponent(id)}`;
	if (!bodies.has(path)) bodies.set(path, get(path));
	return await bodies.get(path).catch((error) => {
		bodies.delete(path);
		throw error;
	});
}

function offerReply(view) {
	const button = h(
		'button',
		{ type: 'button', 'aria-keyshortcuts': 'r', on: { click: () => openReply(view) } },
		'Reply',
	);
	view.answer.replaceChildren(button);
}

async function openReply(view) {
	if (view.replying) return;
	view.replying = true;
	const done = () => {
		view.replying = false;
		offerReply(view);
		view.answer.firstElementChild.focus();
	};
	try {
		const form = composer({
			person: owner(),
			replyTo: await wholeMail(view.thread.mails.at(-1)),
			onSent: done,
			onCancel: done,
		});
		view.answer.replaceChildren(form.element);
		form.element.scrollIntoView({ block: 'end' });
		form.focus();
	} catch (error) {
		view.replying = false;
		notice(error.message);
	}
}

const origins = { api: 'sent by the API', mailbox: 'sent from the mailbox', customer: undefined };

function mailArticle(mail, isOpen) {
	const [from] = mail.from;
	const body = h('div', { class: 'mailBody' }, h('p', { class: 'quiet' }, 'Loading'));
	const details = h(
		'details',
		{ open: isOpen },
		h(
			'summary',
			{},
			h('span', { class: `face tint${tint(from ?? {})}`, 'aria-hidden': 'true' }, initials(from ?? {})),
			h('strong', { title: personFull(from ?? {}) }, personName(from ?? {})),
			origins[mail.sentThrough] ? h('span', { class: `tag ${mail.sentThrough}` }, origins[mail.sentThrough]) : null,
			h('span', { class: 'rowText' }, mail.snippet),
			h('time', { title: fullTime(mail.date) }, shortTime(mail.date)),
		),
		h(
			'p',
			{ class: 'recipients' },
			`To ${mail.to.map(personFull).join(', ')}`,
			mail.cc.length > 0 ? ` · Cc ${mail.cc.map(personFull).join(', ')}` : '',
		),
		body,
	);
	const load = () => details.open && fillBody(mail, body);
	details.addEventListener('toggle', load, { once: !isOpen });
	if (isOpen) load();
	return h(
		'article',
		{ class: 'mail', 'aria-label': `Mail from ${personName(from ?? {})}, ${fullTime(mail.date)}` },
		details,
	);
}

async function fillBody(mail, place) {
	if (place.dataset.filled) return;
	place.dataset.filled = 'yes';
	try {
		const whole = await wholeMail(mail);
		const frame = mailFrame(whole.body, {
			title: `Text of the mail "${mail.subject || 'No subject'}"`,
			pictures: await inlinePictures(whole),
		});
		place.replaceChildren(frame, ...attachmentList(mail));
	} catch (error) {
		place.replaceChildren(h('p', { class: 'bad' }, error.message));
	}
}

function attachmentList(mail) {
	const files = mail.attachments.filter(({ is_inline }) => !is_inline);
	if (files.length === 0) return [];
	const link = ({ id, filename, size: bytes }) => {
		const href = `/api/files/nylas/${encodeURIComponent(mail.grant_id)}/${encodeURIComponent(id)}`;
		return h(
			'li',
			{},
			h('a', { href, target: '_blank', download: filename }, filename),
			h('span', { class: 'quiet' }, size(bytes)),
		);
	};
	return [h('ul', { class: 'files', 'aria-label': 'Attachments' }, files.map(link))];
}
