import { byId } from './dom.js';

/** Reads an address of the page's API. Throws an Error with the server's sentence. */
export async function get(path) {
	return await answer(await fetch(path));
}

/** Posts JSON to the page's API. Throws an Error with the server's sentence. */
export async function post(path, body) {
	return await answer(
		await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	);
}

/** Runs what a person asked for, with the button locked meanwhile; a failure is shown, not lost. Returns whether it worked. */
export async function attempt(button, action) {
	if (button?.disabled) return false;
	if (button) button.disabled = true;
	try {
		await action();
		notice('');
		return true;
	} catch (error) {
		notice(error.message);
		return false;
	} finally {
		if (button) button.disabled = false;
	}
}

export function notice(text) {
	const place = byId('notice');
	place.textContent = text;
	place.hidden = text === '';
}

async function answer(response) {
	const value = await response.json().catch(() => ({}));
	if (!response.ok) throw new Error(value.error?.message ?? `The sandbox answered ${response.status}.`);
	return value;
}
