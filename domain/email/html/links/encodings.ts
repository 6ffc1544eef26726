/** How link protectors write the address that they hide. */

export function percentDecoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// Not every percent sign in a mail is an encoding.
		return text;
	}
}

/** Base64, also the form for addresses; `undefined` for what is none. */
export function base64Text(found: string): string | undefined {
	const text = Buffer.from(found.replace(/ /g, '+'), 'base64').toString('utf8');
	return /[\u0000-\u001f\ufffd]/.test(text) ? undefined : text;
}

/** `https-3A__a.example_x-5Fy`: a hyphen for the percent sign, `_` for the slash. */
export function proofpointV2(found: string): string {
	return percentDecoded(found.replace(/_/g, '/').replace(/-(?=[\da-f]{2})/gi, '%'));
}

/** `*` stands for a character, `**B` for three of them, and the base64 behind `__;` holds them in their order. */
export function proofpointV3(found: string, href: string): string {
	const taken = /__;([\w+/=-]{0,4000})!/.exec(href)?.[1] ?? '';
	const waiting = [...(base64Text(taken) ?? '')];
	if (waiting.length === 0) return found.replace(/^(https?:)\/+/i, '$1//');
	const text = found.replace(/\*(?:\*([A-Za-z\d_-]))?/g, (star, length: string | undefined) => {
		const count = length === undefined ? 1 : RUN_LENGTHS.indexOf(length) + 2;
		return waiting.splice(0, count).join('') || star;
	});
	return text.replace(/^(https?:)\/+/i, '$1//');
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
