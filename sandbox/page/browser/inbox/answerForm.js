import { attempt, post } from '../base/api.js';
import { byId, fillSelect, h } from '../base/dom.js';
import { filePicker } from '../base/fileInput.js';
import { escapeHtml } from '../base/format.js';
import { store } from '../base/store.js';

/** Reply or note, assign, close and open: what a teammate can do in one conversation. */
export function answerForm({ id }) {
	const form = {
		act: (action, body) =>
			post(`/api/conversations/${encodeURIComponent(id)}/${action}`, { adminId: byId('admin').value, ...body }),
		text: h('textarea', { rows: 3, 'aria-label': 'Reply' }),
		files: filePicker(),
		send: h('button', { type: 'submit', class: 'main', 'aria-keyshortcuts': 'Control+Enter' }, 'Send reply'),
		assign: h('select', { 'aria-label': 'Assign to' }),
		state: h('button', { type: 'button' }, 'Close'),
	};
	form.kinds = kindChoice(id, (isNote) => {
		form.element.classList.toggle('isNote', isNote);
		form.text.setAttribute('aria-label', isNote ? 'Note' : 'Reply');
		form.send.textContent = isNote ? 'Add note' : 'Send reply';
	});
	form.element = h(
		'form',
		{ class: 'answerForm', 'aria-label': 'Answer' },
		h('div', { class: 'actions' }, form.kinds.element, h('span', { class: 'push' }), form.assign, form.state),
		form.text,
		form.files.list,
		h('div', { class: 'actions' }, form.send, form.files.button, form.files.input),
	);
	listen(form);
	return {
		element: form.element,
		act: form.act,
		write: (note) => form.kinds.set(note, form.text),
		update: (summary) => update(form, summary),
	};
}

function listen(form) {
	form.element.addEventListener('submit', (event) => {
		event.preventDefault();
		attempt(form.send, async () => {
			await form.act('reply', { body: words(form), note: form.kinds.isNote(), files: form.files.files() });
			empty(form);
		});
	});
	form.text.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.element.requestSubmit(form.send);
	});
	form.text.addEventListener('input', () => labelState(form));
	form.state.addEventListener('click', () => attempt(form.state, () => changeState(form)));
	form.assign.addEventListener('change', () => {
		const [kind, to] = form.assign.value.split(':');
		form.assign.value = '';
		if (kind) attempt(undefined, () => form.act('assign', { [kind]: to }));
	});
}

async function changeState(form) {
	if (form.state.dataset.action === 'open') return await form.act('open', {});
	if (form.kinds.isNote()) return await form.act('close', {});
	// A text that stands in the field goes out with the closing, as in Intercom's "Send and close".
	await form.act('close', { body: words(form) });
	empty(form);
}

function words({ text }) {
	return text.value.trim() === '' ? undefined : asHtml(text.value);
}

function empty(form) {
	form.text.value = '';
	form.files.set([]);
	labelState(form);
}

function update(form, summary) {
	form.state.dataset.action = summary.state === 'closed' ? 'open' : 'close';
	labelState(form);
	const people = ['Teammates', store.state.admins.map(({ id, name }) => [`assigneeId:${id}`, name])];
	const teams = ['Teams', store.state.teams.map(({ id, name }) => [`teamId:${id}`, name])];
	fillSelect(form.assign, [['', 'Assign to'], ...[people, teams].filter(([, options]) => options.length > 0)]);
}

function labelState({ state, text, kinds }) {
	if (state.dataset.action === 'open') state.textContent = 'Open';
	else state.textContent = text.value.trim() === '' || kinds.isNote() ? 'Close' : 'Send and close';
}

function kindChoice(id, onChange) {
	const choice = (value, label) => {
		const input = h('input', {
			type: 'radio',
			name: `kind-${id}`,
			value,
			checked: value === 'reply',
			on: { change: () => onChange(value === 'note') },
		});
		return { input, label: h('label', {}, input, h('span', {}, label)) };
	};
	const [reply, note] = [choice('reply', 'Reply'), choice('note', 'Note')];
	const set = (isNote, text) => {
		(isNote ? note : reply).input.checked = true;
		onChange(isNote);
		text.focus();
	};
	const element = h(
		'div',
		{ class: 'choices', role: 'radiogroup', 'aria-label': 'Reply or note' },
		reply.label,
		note.label,
	);
	return { element, isNote: () => note.input.checked, set };
}

// Intercom's inbox writes one paragraph per block of text.
function asHtml(text) {
	return text
		.trim()
		.split(/\n{2,}/)
		.map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>`)
		.join('\n');
}
