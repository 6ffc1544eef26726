import type { Redirect } from './redirect';
import { plainTarget, REDIRECTS } from './redirects';

/** The address that a link was written with, where a redirect or a link protector carries it inside; else the link itself. */
export function unwrapped(href: string): string {
	let link = href;
	for (let round = 0; round < MAX_NESTED; round++) {
		const target = targetOf(link);
		if (target === undefined) return link;
		link = target;
	}
	return link;
}

const MAX_NESTED = 5;

/** The same in text: what a mail program made of links when it wrote the plain part, and links shown as they are. */
export function withUnwrappedLinks(text: string): string {
	if (!MAY_CARRY.test(text)) return text;
	return text.replace(LINK_IN_TEXT, (found) => {
		const link = found.replace(/[.,;:!?)\]}*]{1,5}$/, '');
		const target = unwrapped(link);
		return target === link ? found : target.replace(/^mailto:/i, '') + found.slice(link.length);
	});
}

const LINK_IN_TEXT = /\bhttps?:\/\/[^\s<>"‹›]{1,8000}/gi;
/** A second address inside an address, plain or in one of its disguises. Most links have none, and are left alone. */
const MAY_CARRY = /https?:\/\/[^\s<>"]{4,4000}?(?:(?:https?|mailto)(?::|%(?:25)?3a|-3a)|aHR0c)/i;
const TARGET = /^(?:https?:\/\/[^\s<>/]|mailto:[^\s<>@]{1,200}@)[^\s<>]*$/i;

function targetOf(href: string): string | undefined {
	if (href.length > MAX_CHARS || !MAY_CARRY.test(href)) return undefined;
	const url = parsed(href);
	if (url === undefined) return undefined;
	for (const row of REDIRECTS) {
		const found = isOf(row, url) ? carriedBy(row, url, href) : undefined;
		if (found !== undefined && TARGET.test(found)) return found;
	}
	return undefined;
}

const MAX_CHARS = 8_000;

function isOf({ host, path }: Redirect, { hostname, pathname }: URL): boolean {
	return (host?.test(hostname) ?? true) && (path?.test(pathname) ?? true);
}

function carriedBy(row: Redirect, url: URL, href: string): string | undefined {
	// As written: parsing an address changes the spelling of its path.
	const rest = href.replace(/^https?:\/\/[^/?#]*/i, '');
	const found = row.within ? row.within.exec(rest)?.[1] : parameter(url, row.parameters ?? []);
	if (found === undefined) return undefined;
	const decoded = row.decode ? row.decode(found, href) : found;
	return decoded === undefined ? undefined : plainTarget(decoded);
}

function parameter({ searchParams }: URL, names: readonly string[]): string | undefined {
	for (const name of names) {
		for (const [key, value] of searchParams) {
			if (key.toLowerCase() === name.toLowerCase() && value !== '') return value;
		}
	}
	return undefined;
}

function parsed(href: string): URL | undefined {
	try {
		return new URL(href);
	} catch {
		// An address no browser could open has no target to show.
		return undefined;
	}
}
