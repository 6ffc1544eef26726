import { attempt, post } from '../base/api.js';
import { fillSelect, h } from '../base/dom.js';
import { store } from '../base/store.js';

const kinds = {
	429: '429 Too many requests',
	503: '503 Unavailable',
	dropAnswer: 'Done, but the answer is lost',
	slow: 'Answer after 3 seconds',
};
const services = { nylas: 'Nylas', intercom: 'Intercom' };
const webhookFaults = {
	duplicate: 'twice',
	reorder: 'in the wrong order',
	lose: 'never',
	upsert: 'again under a new id (Nylas)',
	truncate: 'without body (Nylas)',
};
const lateMs = 5_000;

/** What goes wrong on purpose: in answers, in notifications and in searches. */
export function faultsPanel() {
	const chosen = h('ul', { class: 'chosen', 'aria-label': 'Faults that were added' });
	const change = async (button, body) => {
		await attempt(button, async () => {
			store.state.faults = await post('/api/faults', body);
			drawChosen(chosen);
		});
	};
	drawChosen(chosen);
	const clear = h('button', { type: 'button', on: { click: () => change(clear, { clear: true }) } }, 'End all faults');
	const body = h(
		'div',
		{},
		answerFaults(change),
		h('div', { class: 'columns' }, deliveryFaults('nylas', change), deliveryFaults('intercom', change)),
		searchLag(change),
		h('section', {}, h('h3', {}, 'Added for answers'), chosen),
		h('div', { class: 'actions' }, clear),
	);
	return { title: 'Faults', body };
}

function answerFaults(change) {
	const kind = select('What', Object.entries(kinds));
	const route = select('Where', []);
	const anywhere = Object.entries(services).map(([service, title]) => [`${service}|`, `${title}: any request`]);
	const places = store.state.faults.routes.map((entry) => [
		`${entry.service}|${entry.route}`,
		`${services[entry.service]}: ${entry.name}`,
	]);
	fillSelect(route, [...anywhere, ...places]);
	const times = h('input', { type: 'number', min: 1, max: 1000, value: 1, 'aria-label': 'How often' });
	const add = h('button', { type: 'submit', class: 'main' }, 'Add');
	const form = h('form', { class: 'actions' }, kind, route, h('label', { class: 'times' }, times, ' times'), add);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const at = route.value.indexOf('|');
		const label = `${kinds[kind.value]}, ${route.selectedOptions[0].label}, ${times.value === '1' ? 'once' : `${times.value} times`}`;
		change(add, {
			service: route.value.slice(0, at),
			route: route.value.slice(at + 1),
			kind: kind.value,
			times: Number(times.value),
			label,
		});
	});
	return h('section', {}, h('h3', {}, 'Answers go wrong'), form);
}

function deliveryFaults(service, change) {
	const now = store.state.faults.delivery[service];
	const names = Object.keys(webhookFaults).filter(
		(name) => service === 'nylas' || !['upsert', 'truncate'].includes(name),
	);
	const box = (name) => {
		const input = h('input', {
			type: 'checkbox',
			checked: now[name] > 0,
			on: { change: () => change(undefined, { service, delivery: { [name]: input.checked ? 1 : 0 } }) },
		});
		return h('label', { class: 'check' }, input, webhookFaults[name].replace(' (Nylas)', ''));
	};
	const slow = h('input', {
		type: 'checkbox',
		checked: now.delayMs >= lateMs,
		on: { change: () => change(undefined, { service, delivery: { delayMs: slow.checked ? lateMs : 0 } }) },
	});
	const late = h('label', { class: 'check' }, slow, `${lateMs / 1000} seconds late`);
	return h('fieldset', {}, h('legend', {}, `${services[service]} notifications arrive`), names.map(box), late);
}

function searchLag(change) {
	const number = (name) => {
		const set = () => change(undefined, { searchLagMs: { [name]: Number(input.value) * 1000 } });
		const input = h('input', {
			type: 'number',
			min: 0,
			max: 600,
			step: 'any',
			value: store.state.faults.searchLagMs[name] / 1000,
			on: { change: set },
		});
		return h('label', { class: 'times' }, `${name === 'contacts' ? 'Contacts' : 'Conversations'} `, input, ' s');
	};
	return h(
		'section',
		{},
		h('h3', {}, 'Intercom search shows a change after'),
		h('div', { class: 'actions' }, number('contacts'), number('conversations')),
	);
}

function drawChosen(place) {
	const { chosen } = store.state.faults;
	place.replaceChildren(
		...(chosen.length === 0 ? [h('li', { class: 'quiet' }, 'None.')] : chosen.map((label) => h('li', {}, label))),
	);
}

function select(label, options) {
	const element = h('select', { 'aria-label': label });
	fillSelect(element, options);
	return element;
}
