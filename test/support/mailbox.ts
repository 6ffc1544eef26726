import { startNylas } from '../../sandbox/nylas';
import type { Grant, NylasSandbox, RecordedRequest } from '../../sandbox/types';
import { Nylas } from '../../nodes/Nylas/Nylas.node';
import { loadSpec, validator, type Validator } from '../contract/spec';
import { runNode, type NodeResult, type NodeRun } from './node';

/** A Nylas application with one mailbox, and the node pointed at it. */
export interface Mailbox {
	nylas: NylasSandbox;
	grant: Grant;
	credentials: { nylasApi: Record<string, string> };
	run(operation: string, parameters?: Record<string, unknown>, more?: Partial<NodeRun>): Promise<NodeResult>;
	/** The sends that reached Nylas, also those it refused. */
	sends(): readonly RecordedRequest[];
	/** Also holds every request of the test against Nylas's specification, where it is on this machine. */
	close(): Promise<void>;
}

/** Every mailbox has IDs of its own, as in the world: the process remembers some. */
let seed = 0;

/** `operation` is `resource/operation`. */
export async function openMailbox(grant: Partial<Grant> = {}): Promise<Mailbox> {
	const nylas = await startNylas({ port: 0, seed: (seed += 1) });
	const mailbox = nylas.addGrant({
		email: 'support@shop.example',
		name: 'Shop Support',
		provider: 'google',
		email_aliases: ['help@shop.example'],
		...grant,
	});
	const credentials = { nylasApi: { apiKey: nylas.apiKey, region: 'custom', baseUrl: nylas.url } };
	return {
		nylas,
		grant: mailbox,
		credentials,
		run: async (name, parameters = {}, more = {}) => {
			const [resource, operation] = name.split('/');
			return await runNode({
				node: new Nylas(),
				resource,
				operation,
				parameters: { grantId: mailbox.id, ...parameters },
				credentials,
				...more,
			});
		},
		sends: () => nylas.log.requests(/^POST .*\/messages\/send/),
		close: async () => {
			await nylas.close();
			expect([...new Set(nylas.log.requests().flatMap(againstSpec))]).toEqual([]);
		},
	};
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

/** An item with files, as other nodes hand it over. */
export function withFiles(
	files: Record<string, { content: Buffer; filename: string; contentType: string }>,
	json = {},
) {
	const binary = Object.fromEntries(
		Object.entries(files).map(([name, { content, filename, contentType }]) => [
			name,
			{ data: content.toString('base64'), fileName: filename, mimeType: contentType },
		]),
	);
	return { json, binary };
}

/** The same bytes in every run, and none of them special. */
export function bytes(length: number, seed = 1): Buffer {
	const content = Buffer.alloc(length);
	let value = seed;
	for (let at = 0; at < length; at += 1) {
		value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
		content[at] = value >> 16;
	}
	return content;
}
