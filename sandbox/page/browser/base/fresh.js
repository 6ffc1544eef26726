const seen = new Set();

/**
 * Remembers what was there when the page was opened and what was opened since. `items`: `{ key, version, fromOther }`,
 * the version being that of the newest mail or part. Returns the keys of what is new.
 */
export function freshKeys(kind, items, openKey) {
	if (!seen.has(kind)) for (const item of items) seen.add(name(kind, item));
	seen.add(kind);
	for (const item of items) if (item.key === openKey || !item.fromOther) seen.add(name(kind, item));
	return new Set(items.filter((item) => !seen.has(name(kind, item))).map(({ key }) => key));
}

/** Shows on a tab whether there is something new behind it, also to a screen reader. */
export function markTab(tab, title, isFresh) {
	tab.classList.toggle('fresh', isFresh);
	tab.setAttribute('aria-label', isFresh ? `${title}, something new` : title);
}

function name(kind, { key, version }) {
	return `${kind}|${key}|${version}`;
}
