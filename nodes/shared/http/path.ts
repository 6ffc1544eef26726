import { badInput } from '../base/failure';

/**
 * A request path whose values are encoded: Nylas's message ids hold `/`, `#` and `=`.
 * An empty value would address another resource (`DELETE /contacts/`), so it is refused, and so is one that climbs (`a/../b`) for a server that decodes once more.
 */
export function path(literals: TemplateStringsArray, ...values: ReadonlyArray<string | number>): string {
	return String.raw({ raw: literals }, ...values.map(encodedSegment));
}

function encodedSegment(value: string | number): string {
	const segment = String(value).trim();
	if (segment === '' || segment === '.' || segment === '..')
		throw badInput('An ID is empty', 'The request needs an ID. Check the expression of this parameter.');
	const meant = decoded(segment);
	if (climbs(meant) || /\p{Cc}/u.test(meant))
		throw badInput(
			'An ID contains a path or control characters',
			'The ID would address another object. Check the expression of this parameter.',
		);
	return encodeURIComponent(segment);
}

/**
 * The pathname that goes over the wire, which is what has to be decided on. Throws a Failure where a proxy or a server could take the
 * path for another one: what ends it (`#`), `\`, characters nobody sees, and segments that climb, encoded once or more.
 */
export function parsedPath(given: string): string {
	const meant = decoded(given);
	const row = given.startsWith('/') ? AMBIGUOUS.find(({ isIn }) => isIn(given, meant)) : SLASHLESS;
	if (row) throw badInput(`'Path' ${row.what}`, row.instead);
	return new URL(`https://host.invalid${given}`).pathname;
}

// Anything else would go on with the host: `api.us.nylas.com` + `.example.com`.
const SLASHLESS = {
	what: 'does not begin with a slash',
	instead: 'Enter the part of the URL after the host, such as /v3/grants or /contacts.',
};

const AMBIGUOUS: ReadonlyArray<{
	what: string;
	instead: string;
	isIn(given: string, meant: string): boolean;
	example: string;
}> = [
	{
		what: "contains a '#'",
		instead: 'A request ends there. Write %23 for a # that is part of an ID.',
		isIn: (given) => given.includes('#'),
		example: '/conversations/1/reply#/search',
	},
	{
		what: "contains a '\\'",
		instead: 'Separate the parts of the path with slashes.',
		isIn: (_, meant) => meant.includes('\\'),
		example: '/conversations/1%5creply',
	},
	{
		what: 'contains control characters or invalid encoding',
		instead: 'Remove line breaks and invisible characters. Write %25 for a percent sign.',
		isIn: (given, meant) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u.test(meant) || /%(?![0-9a-f]{2})/i.test(given),
		example: '/contacts%0d%0a/search',
	},
	{
		what: "contains '.' or '..' as a segment",
		instead: 'Enter the whole path of the object itself.',
		isIn: (_, meant) => climbs(meant),
		example: '/v3/grants/g/messages/%252e%252e/x',
	},
];

/** Servers take dots with spaces or parameters for dots as well: `/.. /`, `/..;v=1/`. */
function climbs(meant: string): boolean {
	return meant
		.normalize('NFKC')
		.split(/[/\\]/)
		.some((segment) => /^\.{1,2}$/.test((segment.split(';')[0] ?? '').replace(/[\s\p{Cf}]/gu, '')));
}

/** How often something on the way may decode. What is not done by then is nothing that a person has written. */
const MAX_DECODINGS = 8;

function decoded(text: string): string {
	let now = text;
	for (let count = 0; count < MAX_DECODINGS; count += 1) {
		const next = now
			.replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
		if (next === now) return now;
		now = next;
	}
	return `${now}\uFFFD`;
}
