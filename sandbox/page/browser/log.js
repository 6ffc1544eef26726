import { get, notice } from './base/api.js';
import { byId, h } from './base/dom.js';

const mostRows = 600;
const filters = { all: 'All', request: 'Requests', webhook: 'Webhooks', problem: 'Problems' };
const entries = [];
const rows = h('tbody');
const count = h('span', { class: 'quiet', role: 'status' });
let show = 'all';
let lastNumber = 0;
let loading;

export function startLog() {
	const place = byId('log');
	const fold = h(
		'button',
		{
			type: 'button',
			class: 'plain',
			'aria-expanded': 'true',
			'aria-controls': 'logRows',
			on: { click: () => toggle(place, fold) },
		},
		'Hide',
	);
	const radio = (name) =>
		h('input', { type: 'radio', name: 'logFilter', checked: name === show, on: { change: () => filter(name) } });
	const choices = Object.entries(filters).map(([name, title]) => h('label', {}, radio(name), h('span', {}, title)));
	const columns = ['Time', 'Service', 'Call', 'Address', 'Status', 'Took', 'Detail'].map((title) =>
		h('th', { scope: 'col' }, title),
	);
	place.append(
		h(
			'header',
			{ class: 'bar' },
			h('h2', { id: 'logTitle' }, 'API calls and webhooks'),
			count,
			h('div', { class: 'choices push', role: 'radiogroup', 'aria-label': 'Which entries' }, choices),
			h('button', { type: 'button', class: 'plain', on: { click: clear } }, 'Clear'),
			fold,
		),
		h(
			'div',
			{ class: 'logRows', id: 'logRows', tabindex: '0', role: 'region', 'aria-label': 'Log, newest first' },
			h('table', {}, h('thead', {}, h('tr', {}, columns)), rows),
		),
	);
}

/** Fetches what is new; a second call meanwhile waits for its own turn. */
export function updateLog() {
	loading = (loading ?? Promise.resolve()).then(load).catch((error) => notice(error.message));
	return loading;
}

async function load() {
	const fresh = await get(`/api/log?after=${lastNumber}`);
	for (const entry of fresh) {
		lastNumber = entry.number;
		entries.push(entry);
		if (fits(entry)) rows.prepend(row(entry));
	}
	entries.splice(0, Math.max(0, entries.length - mostRows));
	while (rows.childElementCount > mostRows) rows.lastElementChild.remove();
	count.textContent = entries.length === 0 ? 'none yet' : String(entries.length);
}

function filter(name) {
	show = name;
	rows.replaceChildren(...entries.filter(fits).reverse().map(row));
}

function clear() {
	entries.length = 0;
	rows.replaceChildren();
	count.textContent = 'none yet';
}

function toggle(place, button) {
	const folded = place.classList.toggle('folded');
	button.setAttribute('aria-expanded', String(!folded));
	button.textContent = folded ? 'Show' : 'Hide';
}

function fits(entry) {
	return show === 'all' || (show === 'problem' ? isProblem(entry) : entry.kind === show);
}

function isProblem({ status }) {
	return status === 0 || status >= 400;
}

function row(entry) {
	const call = entry.kind === 'webhook' ? 'webhook' : entry.method;
	return h(
		'tr',
		{ class: entry.kind },
		h('td', { class: 'at' }, new Date(entry.atMs).toLocaleTimeString(undefined, { hour12: false })),
		h('td', {}, h('span', { class: `tag ${entry.service}` }, entry.service === 'nylas' ? 'Nylas' : 'Intercom')),
		h('td', { class: 'call' }, call),
		h('td', { class: 'target', title: entry.target }, readable(entry.target)),
		h(
			'td',
			{},
			h('span', { class: `status ${statusKind(entry.status)}` }, entry.status === 0 ? 'none' : String(entry.status)),
		),
		h('td', { class: 'took' }, `${Math.round(entry.durationMs)} ms`),
		h(
			'td',
			{ class: 'what', title: entry.detail },
			entry.attempt > 1 ? `attempt ${entry.attempt}` : null,
			entry.attempt > 1 && entry.detail ? ', ' : null,
			entry.detail ?? '',
		),
	);
}

function statusKind(status) {
	if (isProblem({ status })) return status >= 400 && status < 500 ? 'warn' : 'bad';
	return 'good';
}

function readable(target) {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
