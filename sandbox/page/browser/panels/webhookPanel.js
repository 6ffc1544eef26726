import { attempt, post } from '../base/api.js';
import { h } from '../base/dom.js';
import { store } from '../base/store.js';

const explanation =
	'Intercom has no API for this: in the real service a person pastes the address of the Intercom Inbox Trigger into the Developer Hub. ' +
	'Saving sends a HEAD request, which must be answered with 2xx.';

/** What a person does in Intercom's Developer Hub: one address and the topics it wants. */
export function webhookPanel() {
	const { webhook, topics } = store.state.intercom;
	const wanted = webhook?.topics ?? topics.filter(({ answers }) => answers).map(({ name }) => name);
	const url = h('input', {
		type: 'url',
		required: true,
		value: webhook?.url ?? '',
		placeholder: 'http://localhost:5678/webhook/…',
		spellcheck: 'false',
	});
	const boxes = topics.map(({ name }) => h('input', { type: 'checkbox', value: name, checked: wanted.includes(name) }));
	const save = h('button', { type: 'submit', class: 'main' }, 'Save');
	const result = h(
		'p',
		{ role: 'status', class: 'result' },
		webhook ? `Saved: ${webhook.url}` : 'No address is saved yet.',
	);
	const form = h(
		'form',
		{},
		h('p', { class: 'quiet' }, explanation),
		h('label', { class: 'line' }, h('span', {}, 'Address'), url),
		h(
			'fieldset',
			{},
			h('legend', {}, 'Topics'),
			topics.map(({ name }, at) => h('label', { class: 'check' }, boxes[at], name)),
		),
		h('div', { class: 'actions' }, save, result),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		result.textContent = 'Checking the address';
		const topicsWanted = boxes.filter(({ checked }) => checked).map(({ value }) => value);
		const saving = attempt(save, async () =>
			tell(result, await post('/api/intercom/webhook', { url: url.value, topics: topicsWanted })),
		);
		saving.then((worked) => worked || (result.textContent = 'Not saved.'));
	});
	return { title: 'Intercom webhook', body: form };
}

function tell(result, { ok, status }) {
	result.className = `result ${ok ? 'good' : 'bad'}`;
	if (ok) result.textContent = `Saved: HEAD was answered with ${status}.`;
	else
		result.textContent =
			status === 0
				? 'Not saved: nobody answered HEAD at this address.'
				: `Not saved: HEAD was answered with ${status}.`;
}
