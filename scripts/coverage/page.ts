import { operations as intercom } from '../../nodes/IntercomInbox/operations';
import { operations as nylas } from '../../nodes/Nylas/operations';
import { covered, type Covered } from './coverage';
import { endpointsOf } from './endpoints';
import { vendors } from './exercise';
import { intercomFamilies, nylasFamilies, type Family } from './families';

/** Operations that one row names; what asks for contacts is half of the node. */
const MOST_NAMES = 4;

const INTRO = `# Coverage

What the services offer, by their own OpenAPI files, and what reaches it. \`npm run readme\` makes this page from the operations themselves: each is run with every choice of its form, and what it asks for is written down. *API Request* reaches the rest with the same credential, retries and rate limiting; what is *out of scope* is no part of mail, conversations and the people in them.`;

/** What both services' tables are made from; undefined where a specification is not on this machine. */
export async function coverage(): Promise<{ intercom: Covered[]; nylas: Covered[] } | undefined> {
	const files = { intercom: endpointsOf('intercom/2.16.yaml'), nylas: endpointsOf('nylas/openapi.yaml') };
	if (!files.intercom || !files.nylas) return undefined;
	return {
		intercom: await covered(vendors.intercom, intercom, { endpoints: files.intercom, families: intercomFamilies }),
		nylas: await covered(vendors.nylas, nylas, { endpoints: files.nylas, families: nylasFamilies }),
	};
}

/** docs/coverage.md, whole; undefined where a specification is not on this machine. */
export async function coveragePage(): Promise<string | undefined> {
	const both = await coverage();
	if (!both) return undefined;
	return `${[INTRO, ...section('Nylas, API v3', both.nylas), ...section('Intercom, API 2.16', both.intercom)].join('\n\n')}\n`;
}

function section(title: string, rows: readonly Covered[]): string[] {
	const reached = rows.filter(({ by }) => by.length > 0);
	const left = rows.filter(({ by }) => by.length === 0);
	const byRequest = left.filter(({ family }) => family?.reach === 'request');
	const out = left.filter(({ family }) => family?.reach === 'out');
	return [
		`## ${title}`,
		`Of ${rows.length} endpoints ${reached.length} are reached by operations, ${byRequest.length} by API Request only, and ${out.length} are out of scope.`,
		'### Reached by operations',
		table(
			['endpoint', 'operations'],
			reached.map(({ method, path, by }) => [code(`${method} ${path}`), names(by)]),
		),
		'### By API Request only',
		grouped(byRequest),
		'### Out of scope',
		grouped(out),
	];
}

function grouped(rows: readonly Covered[]): string {
	const families = [...new Set(rows.map(({ family }) => family))].filter((family): family is Family => Boolean(family));
	return table(
		['endpoints', 'why'],
		families.map((family) => {
			const endpoints = rows.filter((each) => each.family === family);
			return [endpoints.map(({ method, path }) => code(`${method} ${path}`)).join('<br>'), family.why];
		}),
	);
}

function names(by: readonly string[]): string {
	const more = by.length - MOST_NAMES;
	return [...by.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
	return `\`${text}\``;
}
