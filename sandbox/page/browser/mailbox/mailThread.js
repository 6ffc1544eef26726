import { notice } from '../base/api.js';
import { h, sync } from '../base/dom.js';
import { bareSubject } from '../base/format.js';
import { owner } from '../base/store.js';
import { composer } from './compose.js';
import { mailArticle, wholeMail } from './mail.js';

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
	if (isNew) showNewest(view.mails);
	if (!view.replying && view.answer.childElementCount === 0) offerReply(view);
}

/** From its first line on; its frame gets its height only when it has loaded. */
function showNewest(mails) {
	const newest = mails.lastElementChild;
	const show = () => (mails.scrollTop += newest.getBoundingClientRect().top - mails.getBoundingClientRect().top);
	show();
	newest.addEventListener('load', () => requestAnimationFrame(show), { capture: true, once: true });
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
