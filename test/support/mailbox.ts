import { Nylas } from '../../nodes/Nylas/Nylas.node';
import { startNylas } from '../../sandbox/nylas';
import type { Grant, NylasSandbox, RecordedRequest } from '../../sandbox/types';
import { loadSpec, validator, type Validator } from '../contract/spec';
import { Stage } from './stage';

/** Every mailbox has IDs of its own, as in the world. */
let seed = 0;

/** A Nylas application with one mailbox, and the node pointed at it. */
export async function openMailbox(grant: Partial<Grant> = {}): Promise<Mailbox> {
	const nylas = await startNylas({ port: 0, seed: (seed += 1) });
	return new Mailbox(nylas, nylas.addGrant({ ...SUPPORT, ...grant }));
}

const SUPPORT = {
	email: 'support@shop.example',
	name: 'Shop Support',
	provider: 'google' as const,
	email_aliases: ['help@shop.example'],
};

export class Mailbox extends Stage {
	readonly credentials;

	constructor(
		readonly nylas: NylasSandbox,
		readonly grant: Grant,
	) {
		const credentials = { nylasApi: { apiKey: nylas.apiKey, region: 'custom', baseUrl: nylas.url } };
		super({
			node: (process) => new Nylas(process),
			sandbox: nylas,
			credentials: () => credentials,
			parameters: { grantId: grant.id },
			mistakesIn: againstSpec,
		});
		this.credentials = credentials;
	}

	/** The sends that reached Nylas, also those it refused. */
	sends(): readonly RecordedRequest[] {
		return this.requests(/^POST .*\/messages\/send/);
	}

	/** Also holds every request of the test against Nylas's specification, where it is on this machine. */
	async close(): Promise<void> {
		await this.nylas.close();
		expect(this.mistakes).toEqual([]);
	}
}

const spec = loadSpec('nylas/openapi.yaml');
const specified: Validator | undefined = spec && validator(spec);

/**
 * Where the specification contradicts itself. Its alternatives for the time and the conference of an event demand nothing, so that each
 * body fits several of "exactly one"; and for changes it demands what a new event or contact must have, which its own examples leave out.
 */
const CONTRADICTIONS =
	/^\/(when|conferencing) must match exactly one schema|^\/conferencing\/provider must be equal to one of|^PUT .*required property '(when|given_name)'/;

function againstSpec({ method, path, query, headers, json }: RecordedRequest): string[] {
	if (!specified) return [];
	const known = specified.queryParameters(method, path);
	const strangers = [...query.keys()].filter((name) => !known.includes(name));
	const body =
		json !== undefined && headers['content-type'] === 'application/json' ? specified.request(method, path, json) : [];
	const problems = body.filter((what) => !CONTRADICTIONS.test(what) && !CONTRADICTIONS.test(`${method} ${what}`));
	return [...problems, ...strangers.map((name) => `query parameter ${name}`)].map(
		(what) => `${method} ${path}: ${what}`,
	);
}
