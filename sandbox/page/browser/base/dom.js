/** An element: `h('button', { type: 'button', class: 'main', on: { click } }, 'Send')`. Text never becomes HTML. */
export function h(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === null || value === false) continue;
		if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
		else if (name === 'value') element.value = value;
		else element.setAttribute(name, value === true ? '' : value);
	}
	element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
	return element;
}

export function byId(id) {
	return document.getElementById(id);
}

/**
 * Makes the children of `parent` be one element per item, reusing those whose key and version did not change, so that focus,
 * scroll position and opened details survive a live update.
 */
export function sync(parent, items, { key, version, render }) {
	const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
	const focusedKey = [...parent.children].find((child) => child.contains(document.activeElement))?.dataset.key;
	const wanted = items.map(
		(item) => reuse(old.get(key(item)), version(item)) ?? mark(render(item), key(item), version(item)),
	);
	const staying = new Set(wanted);
	for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
	wanted.forEach((element, at) => {
		if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
	});
	if (focusedKey && document.activeElement === document.body)
		focusInside(wanted.find((element) => element.dataset.key === focusedKey));
}

function reuse(element, version) {
	return element?.dataset.version === version ? element : undefined;
}

function mark(element, key, version) {
	element.dataset.key = key;
	element.dataset.version = version;
	return element;
}

function focusInside(element) {
	(element?.matches('button') ? element : element?.querySelector('button'))?.focus();
}

/** Up and Down, Home and End move between the buttons of a list. */
export function arrowKeys(list) {
	list.addEventListener('keydown', (event) => {
		const buttons = [...list.querySelectorAll('button')];
		const at = buttons.indexOf(document.activeElement);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
		if (to === undefined || !buttons[to]) return;
		event.preventDefault();
		buttons[to].focus();
	});
}

/** Fills a select without losing what is chosen; `options`: `[value, label]`, or `[group, [[value, label], …]]`. */
export function fillSelect(select, options, chosen = select.value) {
	const signature = JSON.stringify(options);
	if (select.dataset.signature !== signature) {
		select.dataset.signature = signature;
		select.replaceChildren(
			...options.map(([value, label]) =>
				Array.isArray(label) ? h('optgroup', { label: value }, label.map(option)) : option([value, label]),
			),
		);
	}
	if ([...select.options].some(({ value }) => value === chosen)) select.value = chosen;
}

function option([value, label]) {
	return h('option', { value }, label);
}
