import { byId } from './base/dom.js';

const names = ['Mailbox', 'Inbox', 'Log'];

/** On a narrow screen one part is shown at a time; on a wide one the tabs are not there and all parts are. */
export function startTabs() {
	const tabs = names.map((name) => byId(`tab${name}`));
	tabs.forEach((tab, at) => {
		tab.addEventListener('click', () => show(at));
		tab.addEventListener('keydown', (event) => {
			const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
			if (!step) return;
			const next = (at + step + tabs.length) % tabs.length;
			show(next);
			tabs[next].focus();
		});
	});
	show(0);
}

function show(shown) {
	names.forEach((name, at) => {
		const tab = byId(`tab${name}`);
		tab.setAttribute('aria-selected', String(at === shown));
		tab.tabIndex = at === shown ? 0 : -1;
		byId(name.toLowerCase()).classList.toggle('shown', at === shown);
	});
}
