import { attempt, get, notice, post } from '../base/api.js';
import { h } from '../base/dom.js';

const services = { intercom: 'Intercom', nylas: 'Nylas and the mail servers' };

/** How the services may differ from what the sandbox takes them for; each difference is switched by itself, or half of them by a seed. */
export function quirksPanel() {
	const lists = Object.fromEntries(Object.keys(services).map((service) => [service, h('div', {})]));
	const draw = (rows) => {
		for (const [service, list] of Object.entries(lists))
			list.replaceChildren(...rows.filter((row) => row.service === service).map((row) => choice(row, change)));
	};
	const change = (button, body) => attempt(button, async () => draw(await post('/api/quirks', body)));
	get('/api/quirks').then(draw, (error) => notice(error.message));
	const body = h(
		'div',
		{},
		bySeed(change),
		Object.entries(services).map(([service, title]) => h('section', {}, h('h3', {}, title), lists[service])),
	);
	return { title: 'Quirks', body };
}

function choice({ name, plays, seen, value, on, now }, change) {
	const measure = value
		? h('input', { type: 'number', step: 'any', value: now ?? value.usual, 'aria-label': `${name}: ${value.unit}` })
		: null;
	const chosen = () => (measure ? `${name}=${measure.value}` : name);
	const box = h('input', {
		type: 'checkbox',
		checked: on,
		on: { change: () => change(undefined, box.checked ? { choose: chosen() } : { off: name }) },
	});
	measure?.addEventListener('change', () => box.checked && change(undefined, { choose: chosen() }));
	return h(
		'div',
		{ class: 'quirk', title: `Seen: ${seen}` },
		h('label', { class: 'check' }, box, h('span', {}, h('code', {}, name), ` ${plays}`)),
		measure ? h('span', { class: 'times' }, measure, ` ${value.unit}`) : null,
	);
}

function bySeed(change) {
	const seed = h('input', { type: 'number', min: 0, step: 1, value: 42, 'aria-label': 'Seed' });
	const draw = h('button', { type: 'submit' }, 'Draw half of them');
	const clear = h('button', { type: 'button', on: { click: () => change(clear, { clear: true }) } }, 'Switch all off');
	const form = h('form', { class: 'actions' }, h('label', { class: 'times' }, 'Seed ', seed), draw, clear);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		change(draw, { clear: true, choose: `seed:${seed.value}` });
	});
	return form;
}
