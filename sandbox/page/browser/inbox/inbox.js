import { conversationView, drawConversation, stateTag } from './conversation.js';
import { arrowKeys, byId, fillSelect, h, sync } from '../base/dom.js';
import { freshKeys, markTab } from '../base/fresh.js';
import { initials, personName, shortTime, tint } from '../base/format.js';
import { choose, store } from '../base/store.js';

const list = byId('conversationList');
const detail = byId('conversationDetail');
const filters = { open: 'Open', closed: 'Closed', all: 'All' };
let view = { kind: 'nothing' };

export function startInbox() {
	arrowKeys(list);
	byId('admin').addEventListener('change', (event) => choose('admin', event.target.value));
	byId('stateFilter').append(...Object.entries(filters).map(filterChoice));
}

/** Draws the list and what changed in the open conversation. */
export function drawInbox() {
	const { admins, conversations } = store.state;
	fillSelect(
		byId('admin'),
		admins.map(({ id, name }) => [id, name]),
		store.admin || admins[0]?.id,
	);
	for (const [name, title] of Object.entries(filters)) {
		byId(`filter-${name}`).nextElementSibling.textContent =
			`${title} ${conversations.filter((entry) => fits(entry, name)).length}`;
	}
	const shown = conversations.filter((entry) => fits(entry, store.show) || entry.id === store.openConversation);
	const fresh = freshKeys('conversations', conversations.map(latest), store.openConversation);
	markTab(byId('tabInbox'), 'Inbox', fresh.size > 0);
	sync(list, shown, {
		key: ({ id }) => id,
		version: (entry) => `${entry.version}|${entry.id === store.openConversation}|${fresh.has(entry.id)}`,
		render: (entry) => row(entry, fresh.has(entry.id)),
	});
	if (list.childElementCount === 0)
		list.append(
			h(
				'p',
				{ class: 'empty' },
				conversations.length > 0
					? 'Nothing here.'
					: 'No conversations yet. A mail appears here as soon as the workflow in n8n has brought it over.',
			),
		);
	if (view.kind === 'conversation')
		drawConversation(
			view,
			conversations.find(({ id }) => id === store.openConversation),
		);
	if (view.kind === 'nothing') showNothing();
}

/** Puts the focus into the answer field of the open conversation. */
export function answer({ note }) {
	if (view.kind === 'conversation') view.write(note);
}

export function closeConversation() {
	const id = store.openConversation;
	store.openConversation = undefined;
	show({ kind: 'nothing' });
	drawInbox();
	list.querySelector(`[data-key="${CSS.escape(id ?? '')}"] button`)?.focus();
}

function open(id) {
	store.openConversation = id;
	view = conversationView({ id, onBack: closeConversation });
	show(view, view.element);
	drawInbox();
	view.heading.focus();
}

function show(next, ...nodes) {
	view = next;
	detail.replaceChildren(...nodes);
	byId('inbox').dataset.view = next.kind === 'nothing' ? 'list' : 'detail';
}

function fits({ state }, filter) {
	return filter === 'all' || (filter === 'closed' ? state === 'closed' : state !== 'closed');
}

function filterChoice([name]) {
	const select = () => {
		store.show = name;
		drawInbox();
	};
	return h(
		'label',
		{},
		h('input', {
			type: 'radio',
			name: 'stateFilter',
			id: `filter-${name}`,
			checked: name === store.show,
			on: { change: select },
		}),
		h('span', {}),
	);
}

function latest({ id, partCount, lastBy }) {
	return { key: id, version: partCount, fromOther: lastBy !== 'admin' };
}

function row(entry, isFresh) {
	const person = entry.contacts[0] ?? {};
	const assignee = entry.admin ?? entry.team;
	const button = h(
		'button',
		{
			type: 'button',
			class: isFresh ? 'row fresh' : 'row',
			'aria-current': store.openConversation === entry.id ? 'true' : undefined,
			on: { click: () => open(entry.id) },
		},
		h('span', { class: `face tint${tint(person)}`, 'aria-hidden': 'true' }, initials(person)),
		h(
			'span',
			{ class: 'rowTop' },
			isFresh ? h('span', { class: 'unseen' }, 'New: ') : null,
			h('strong', {}, entry.contacts.map(personName).join(', ') || 'No contact'),
			h('time', {}, shortTime(entry.updatedAtSec)),
		),
		h('span', { class: 'rowTitle' }, entry.subject),
		h('span', { class: 'rowText' }, `${entry.previewBy}: ${entry.preview}`),
		h(
			'span',
			{ class: 'rowTags' },
			stateTag(entry.state),
			assignee ? h('span', { class: 'tag' }, assignee) : null,
			entry.tags.map((tag) => h('span', { class: 'tag label' }, tag)),
			entry.link ? h('span', { class: 'tag link', title: `Email Thread: ${entry.link}` }, 'linked') : null,
		),
	);
	return h('div', { role: 'listitem' }, button);
}

function showNothing() {
	if (detail.firstElementChild?.classList.contains('empty')) return;
	detail.replaceChildren(h('div', { class: 'empty' }, h('p', {}, 'No conversation is open.')));
}
