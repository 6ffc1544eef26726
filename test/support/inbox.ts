import type { INodeExecutionData, INodeType } from 'n8n-workflow';
import { IntercomInbox } from '../../nodes/IntercomInbox/IntercomInbox.node';
import { startIntercom } from '../../sandbox/intercom';
import type { RecordedRequest } from '../../sandbox/types';
import { loadSpec, validator, type Validator } from '../contract/spec';
import { runNode, searchList, type NodeResult } from './node';

type Json = Record<string, unknown>;

export interface Run {
	input?: INodeExecutionData[];
	continueOnFail?: boolean;
	/** As an AI agent's tool. */
	asTool?: boolean;
	/** Of the credential; default 2.15. */
	apiVersion?: string;
	accessToken?: string;
}

/** The node against an Intercom on localhost, for tests: what comes out of the node, and what went over the wire. */
export async function startInbox() {
	const intercom = await startIntercom({ port: 0, seed: 1 });
	intercom.searchLagMs.contacts = 0;
	intercom.searchLagMs.conversations = 0;
	const credentials = ({ apiVersion = '2.15', accessToken = intercom.accessToken }: Run = {}) => ({
		intercomInboxApi: { accessToken, region: 'custom', baseUrl: intercom.url, clientSecret: '', apiVersion },
	});
	const checked = new Set<RecordedRequest>();
	const mistakes: string[] = [];
	const run = async (place: string, parameters: Json = {}, options: Run = {}): Promise<NodeResult> =>
		await runWith(new IntercomInbox(), place, parameters, options);
	const runWith = async (
		node: INodeType,
		place: string,
		parameters: Json = {},
		options: Run = {},
	): Promise<NodeResult> => {
		const [resource, operation] = place.split(':');
		const result = await runNode({
			node,
			resource,
			operation,
			parameters,
			credentials: credentials(options),
			...options,
		});
		const fresh = intercom.log.requests().filter((request) => request.status < 300 && !checked.has(request));
		mistakes.push(...fresh.flatMap((request) => (checked.add(request), againstSpec(request))));
		return result;
	};
	return {
		intercom,
		run,
		/** Of another process, which remembers nothing. */
		runWith,
		/** What Intercom's own OpenAPI files say against the requests that the sandbox took, so far. */
		mistakes,
		/** The JSON of every output item; fails with the node's error. */
		async output(place: string, parameters: Json = {}, options: Run = {}): Promise<Json[]> {
			const { items, error } = await run(place, parameters, options);
			if (error) throw error;
			return items.map(({ json }) => json);
		},
		async list(method: string, filter?: string, page?: string) {
			return await searchList({ node: new IntercomInbox(), method, credentials: credentials(), filter, page });
		},
		/** The bodies that came in at a route. */
		sent: (route: RegExp) => intercom.log.requests(route).map(({ json }) => json),
		requests: (route: RegExp): readonly RecordedRequest[] => intercom.log.requests(route),
		/** A contact straight through the API. */
		async contact(details: Json): Promise<Json & { id: string }> {
			return await call('POST', '/contacts', details);
		},
		/** Whatever straight through the API. */
		call,
		async company(details: Json): Promise<Json & { id: string }> {
			return await call('POST', '/companies', details);
		},
		/** A conversation of a contact; answers its ID. */
		async conversation(contactId: string, body = 'Hello'): Promise<string> {
			const { conversation_id } = await call('POST', '/conversations', {
				from: { type: 'contact', id: contactId },
				body,
			});
			return String(conversation_id);
		},
	};

	async function call(method: string, path: string, body: Json): Promise<Json & { id: string }> {
		const headers = {
			Authorization: `Bearer ${intercom.accessToken}`,
			Accept: 'application/json',
			'Content-Type': 'application/json',
			'Intercom-Version': '2.15',
		};
		const response = await fetch(intercom.url + path, { method, headers, body: JSON.stringify(body) });
		if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
		return (await response.json()) as Json & { id: string };
	}
}

export type Inbox = Awaited<ReturnType<typeof startInbox>>;

const validators = new Map<string, Validator | undefined>();

/** Holds a request against the file of the version that it asked for; nothing is said where that file is not on this machine. */
function againstSpec({ method, path, query, headers, json }: RecordedRequest): string[] {
	const version = headers['intercom-version'];
	if (!validators.has(version)) {
		const spec = loadSpec(`intercom/${version}.yaml`);
		validators.set(version, spec && validator(spec));
	}
	const check = validators.get(version);
	if (!check) return [];
	const known = check.queryParameters(method, path);
	const strangers = [...query.keys()].filter(
		(name) => !known.includes(name) && !PAGING.has(name) && !(known.includes('filter') && EVENT_PARAMETERS.has(name)),
	);
	const wrongBody = (json === undefined ? [] : check.request(method, path, json)).filter(
		(what) => !SPEC_IS_WRONG.some(({ pattern }) => pattern.test(what)),
	);
	return [...wrongBody, ...strangers.map((name) => `query parameter ${name}`)].map(
		(what) => `${method} ${path} (${version}): ${what}`,
	);
}

const SPEC_IS_WRONG: ReadonlyArray<{ pattern: RegExp; because: string }> = [
	{
		pattern: /^\/from\/id must match format "uuid"/,
		because: 'contact IDs have 24 hexadecimal digits, in the same file too',
	},
	{
		pattern: /^\/(custom_attributes|metadata)\/.* must be string/,
		because: 'examples and descriptions have numbers, booleans and objects, too',
	},
	{
		pattern: /must match exactly one schema in oneOf \{"passingSchemas":/,
		because: 'tags and lists of attributes fit the broader of the schemas, too',
	},
	{
		pattern: /^\/message_type must be equal/,
		because: "its own examples, its schema's title and Intercom's SDK say `inapp`",
	},
	{ pattern: /^\(body\) must (be null|match a schema in anyOf)/, because: 'says only that another sentence applies' },
	{ pattern: /^\/company_id must be string/, because: 'its description says that null removes the company' },
];

/** Taken by every list, though the files name them at some only (facts/intercom.md 2.5). */
const PAGING = new Set(['page', 'per_page', 'starting_after']);

/** The files put "one of these names" into a parameter called `filter`; `before` is only in the address of a next page. */
const EVENT_PARAMETERS = new Set(['user_id', 'intercom_user_id', 'email', 'before']);
