/** Reads what a service answered, whose form is the very question: whatever is not there is undefined, empty or NaN, and never an error. */

/** The value at a place such as `errors.0.code`. */
export function at(body: unknown, place: string): unknown {
	return place.split('.').reduce<unknown>((value, step) => {
		if (typeof value !== 'object' || value === null) return undefined;
		return (value as Record<string, unknown>)[step];
	}, body);
}

/** The text there, or the number spelled out; else ''. */
export function textAt(body: unknown, place: string): string {
	const value = at(body, place);
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function numberAt(body: unknown, place: string): number {
	const value = at(body, place);
	return typeof value === 'number' ? value : NaN;
}

export function listAt(body: unknown, place: string): unknown[] {
	const value = at(body, place);
	return Array.isArray(value) ? value : [];
}

/** Whether the place is there at all, with whatever. */
export function has(body: unknown, place: string): boolean {
	return at(body, place) !== undefined;
}
