import { attempt, post } from './api.js';
import { byId, fillSelect, h } from './dom.js';
import { filePicker } from './fileInput.js';
import { escapeHtml } from './format.js';
import { store } from './store.js';

/** Reply or note, assign, close and open: what a teammate can do in one conversation. */
export function answerForm({ id }) {
	const act = (action, body) => post(`/api/conversations/${encodeURIComponent(id)}/${action}`, { adminId: byId('admin').value, ...body });
	const text = h('textarea', { rows: 3, 'aria-label': 'Reply' });
	const files = filePicker();
	const send = h('button', { type: 'submit', class: 'main', 'aria-keyshortcuts': 'Control+Enter' }, 'Send reply');
	const kinds = kindChoice(id, (isNote) => {
		element.classList.toggle('isNote', isNote);
		text.setAttribute('aria-label', isNote ? 'Note' : 'Reply');
		send.textContent = isNote ? 'Add note' : 'Send reply';
	});
	const assign = h('select', { 'aria-label': 'Assign to' });
	const state = h('button', { type: 'button' }, 'Close');
	const element = h('form', { class: 'answerForm', 'aria-label': 'Answer' }, h('div', { class: 'actions' }, kinds.element, h('span', { class: 'push' }), assign, state), text, files.list, h('div', { class: 'actions' }, send, files.button, files.input));

	const words = () => (text.value.trim() === '' ? undefined : asHtml(text.value));
	const empty = () => {
		text.value = '';
		files.set([]);
	};
	element.addEventListener('submit', (event) => {
		event.preventDefault();
		attempt(send, async () => {
			await act('reply', { body: words(), note: kinds.isNote(), files: files.files() });
			empty();
		});
	});
	text.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.requestSubmit(send);
	});
	// A text that stands in the field goes out with the closing, as in Intercom's "Send and close".
	state.addEventListener('click', () => attempt(state, async () => {
		const closes = state.dataset.action === 'close';
		await act(closes ? 'close' : 'open', closes && !kinds.isNote() ? { body: words() } : {});
		if (closes && !kinds.isNote()) empty();
	}));
	assign.addEventListener('change', () => attempt(undefined, async () => {
		const [kind, to] = assign.value.split(':');
		assign.value = '';
		if (kind) await act('assign', { [kind]: to });
	}));
	text.addEventListener('input', () => labelState(state, text.value));
	return { element, write: (note) => kinds.set(note, text), update: (summary) => update({ summary, assign, state, text }) };
}

function update({ summary, assign, state, text }) {
	state.dataset.action = summary.state === 'closed' ? 'open' : 'close';
	labelState(state, text.value);
	fillSelect(assign, [
		['', 'Assign to'],
		['Teammates', store.state.admins.map(({ id, name }) => [`assigneeId:${id}`, name])],
		['Teams', store.state.teams.map(({ id, name }) => [`teamId:${id}`, name])],
	].filter(([, label]) => label.length > 0));
}

function labelState(button, text) {
	button.textContent = button.dataset.action === 'open' ? 'Open' : text.trim() === '' ? 'Close' : 'Send and close';
}

function kindChoice(id, onChange) {
	const choice = (value, label) => {
		const input = h('input', { type: 'radio', name: `kind-${id}`, value, checked: value === 'reply', on: { change: () => onChange(value === 'note') } });
		return { input, label: h('label', {}, input, h('span', {}, label)) };
	};
	const [reply, note] = [choice('reply', 'Reply'), choice('note', 'Note')];
	const set = (isNote, text) => {
		(isNote ? note : reply).input.checked = true;
		onChange(isNote);
		text.focus();
	};
	return { element: h('div', { class: 'choices', role: 'radiogroup', 'aria-label': 'Reply or note' }, reply.label, note.label), isNote: () => note.input.checked, set };
}

// Intercom's inbox writes one paragraph per block of text.
function asHtml(text) {
	return text.trim().split(/\n{2,}/).map((block) => `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>`).join('\n');
}
