/** Draws from 0 (included) to 1 (excluded), the same row for the same seed (mulberry32), so that a run with faults can be repeated. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** `length` characters of `alphabet`; for ids that look like the services' own. */
export function randomText(random: () => number, alphabet: string, length: number): string {
	return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** A version 4 UUID from the given generator, so that ids repeat with the seed. */
export function randomUuid(random: () => number): string {
	const hex = (length: number) => randomText(random, '0123456789abcdef', length);
	return `${hex(8)}-${hex(4)}-4${hex(3)}-${randomText(random, '89ab', 1)}${hex(3)}-${hex(12)}`;
}
