import { badInput } from '../base/failure';

/**
 * A request path whose values are encoded: Nylas's message ids hold `/`, `#` and `=`.
 * An empty value would address another resource (`DELETE /contacts/`), so it is refused.
 */
export function path(literals: TemplateStringsArray, ...values: ReadonlyArray<string | number>): string {
	return String.raw({ raw: literals }, ...values.map(encodedSegment));
}

function encodedSegment(value: string | number): string {
	const segment = String(value).trim();
	if (segment === '' || segment === '.' || segment === '..')
		throw badInput('An ID is empty', 'The request needs an ID. Check the expression of this parameter.');
	return encodeURIComponent(segment);
}
