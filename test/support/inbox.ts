import { IntercomInbox } from '../../nodes/IntercomInbox/IntercomInbox.node';
import { startIntercom } from '../../sandbox/intercom';
import type { IntercomSandbox, RecordedRequest } from '../../sandbox/types';
import { loadSpec, validator, type Validator } from '../contract/spec';
import { Stage, type Json, type RunOptions } from './stage';

export interface InboxOptions extends RunOptions {
	/** Of the credential; default 2.15. */
	apiVersion?: string;
	accessToken?: string;
	/** Default: the app's. */
	clientSecret?: string;
}

/** An Intercom workspace whose search shows everything at once, and the node pointed at it. */
export async function openInbox(): Promise<Inbox> {
	const intercom = await startIntercom({ port: 0, seed: 1 });
	Object.assign(intercom.searchLagMs, { contacts: 0, conversations: 0 });
	return new Inbox(intercom);
}

export class Inbox extends Stage<InboxOptions> {
	constructor(readonly intercom: IntercomSandbox) {
		super({
			node: (process) => new IntercomInbox(process),
			sandbox: intercom,
			credentials: ({
				apiVersion = '2.15',
				accessToken = intercom.accessToken,
				clientSecret = intercom.clientSecret,
			} = {}) => ({
				intercomInboxApi: { accessToken, region: 'custom', baseUrl: intercom.url, clientSecret, apiVersion },
			}),
			mistakesIn: againstSpec,
		});
	}

	/** A contact straight through the API. */
	async contact(details: Json): Promise<Json & { id: string }> {
		return await this.call('POST', '/contacts', details);
	}

	async company(details: Json): Promise<Json & { id: string }> {
		return await this.call('POST', '/companies', details);
	}

	/** A conversation of a contact; answers its ID. */
	async conversation(contactId: string, body = 'Hello'): Promise<string> {
		const from = { type: 'contact', id: contactId };
		const { conversation_id } = await this.call('POST', '/conversations', { from, body });
		return String(conversation_id);
	}

	/** Whatever straight through the API. */
	async call(method: string, path: string, body: Json): Promise<Json & { id: string }> {
		const headers = {
			Authorization: `Bearer ${this.intercom.accessToken}`,
			Accept: 'application/json',
			'Content-Type': 'application/json',
			'Intercom-Version': '2.15',
		};
		const response = await fetch(this.intercom.url + path, { method, headers, body: JSON.stringify(body) });
		if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
		return (await response.json()) as Json & { id: string };
	}

	async close(): Promise<void> {
		await this.intercom.close();
	}
}

const validators = new Map<string, Validator | undefined>();

/** Holds a request against the file of the version that it asked for; nothing is said where that file is not on this machine. */
function againstSpec({ method, path, query, headers, json, status }: RecordedRequest): string[] {
	// What Intercom refuses is the subject of a test.
	if (status >= 300) return [];
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

/** Taken by every list, though the files name them at some only (docs/facts/intercom.md 3.10). */
const PAGING = new Set(['page', 'per_page', 'starting_after']);

/** The files put "one of these names" into a parameter called `filter`; `before` is only in the address of a next page. */
const EVENT_PARAMETERS = new Set(['user_id', 'intercom_user_id', 'email', 'before']);
