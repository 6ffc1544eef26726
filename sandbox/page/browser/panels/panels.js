import { byId, h } from '../base/dom.js';
import { faultsPanel } from './faultsPanel.js';
import { peoplePanel } from './peoplePanel.js';
import { webhookPanel } from './webhookPanel.js';

const keys = [
	['c', 'Write a mail'],
	['r', 'Reply, in the mail or conversation that is open'],
	['n', 'Note in the open conversation'],
	['↑ ↓', 'Move in a list'],
	['Enter', 'Open'],
	['Ctrl Enter', 'Send'],
	['Esc', 'Back to the list'],
];

const keysPanel = () => ({
	title: 'Keyboard shortcuts',
	body: h(
		'dl',
		{ class: 'keys' },
		keys.flatMap(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]),
	),
});

const panels = { webhook: webhookPanel, faults: faultsPanel, people: peoplePanel, keys: keysPanel };

/** Lets the buttons in the header open their panels; each is made anew, with what is true now. */
export function startPanels() {
	for (const button of document.querySelectorAll('[data-open]'))
		button.addEventListener('click', () => open(panels[button.dataset.open]()));
}

function open({ title, body }) {
	const close = h(
		'button',
		{ type: 'button', class: 'plain push', 'aria-label': 'Close this panel', on: { click: () => dialog.close() } },
		'×',
	);
	const dialog = h(
		'dialog',
		{ 'aria-labelledby': 'panelTitle' },
		h('header', { class: 'bar' }, h('h2', { id: 'panelTitle' }, title), close),
		h('div', { class: 'panelBody' }, body),
	);
	dialog.addEventListener('close', () => dialog.remove());
	dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
	byId('dialogs').append(dialog);
	dialog.showModal();
}
