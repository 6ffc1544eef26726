import { Readable } from 'node:stream';
import { intercom } from '../../nodes/IntercomInbox/client/service';
import { nylas } from '../../nodes/Nylas/client/service';
import { ProcessState } from '../../nodes/shared/base/processState';
import { Api } from '../../nodes/shared/http/api';
import type { Service } from '../../nodes/shared/http/service';
import { AgentGate } from '../../nodes/shared/kit/agents/gate';
import type { Send } from '../../nodes/shared/http/wire';
import type { Registry } from '../../nodes/shared/kit/describe';
import { ItemWithFiles, type AnyOperation, type Context, type Output } from '../../nodes/shared/kit/operation';
import { intercomAnswer, item, nylasAnswer } from './answers';
import type { Endpoint } from './endpoints';
import { waysToFill, type Filled } from './values';

export interface Vendor {
	name: string;
	service: Service;
	credential: Record<string, string>;
	answer(): Record<string, unknown>;
	/** What it answers where a mail has a file that is too large for one request. */
	large?: { answer(): Record<string, unknown> };
}

export const vendors = {
	nylas: {
		name: 'Nylas',
		service: nylas,
		credential: { apiKey: 'k', region: 'us' },
		answer: nylasAnswer,
		large: { answer: () => nylasAnswer({ provider: 'microsoft' }) },
	},
	intercom: {
		name: 'Intercom',
		service: intercom,
		credential: { accessToken: 't', region: 'us', apiVersion: '2.15', clientSecret: 's' },
		answer: intercomAnswer,
	},
} satisfies Record<string, Vendor>;

/** Longer than this, an operation goes in circles with answers that are all the same. */
const MOST_REQUESTS = 60;

/** What an operation asks for, filled in each way: the requests leave for nowhere and are written down. */
async function requestsOf(vendor: Vendor, operation: AnyOperation): Promise<Endpoint[]> {
	const seen = new Map<string, Endpoint>();
	for (const filled of waysToFill(operation)) {
		const isWithFiles = 'attachments' in filled.options && vendor.large !== undefined;
		const each = [vendor, ...(isWithFiles ? [{ ...vendor, answer: vendor.large?.answer ?? vendor.answer }] : [])];
		for (const [index, one] of each.entries()) {
			const files = index === 0 ? [] : [LARGE_FILE];
			for (const request of await played(one, operation, { ...filled, files }))
				seen.set(`${request.method} ${request.path}`, request);
		}
	}
	return [...seen.values()];
}

const LARGE_FILE = { filename: 'a.zip', contentType: 'application/zip', content: Buffer.alloc(26_000_000) };

/** What the searchable lists of its fields ask for. */
export async function requestsOfLists(vendor: Vendor, registry: Registry): Promise<Endpoint[]> {
	const requests: Endpoint[] = [];
	const fields = Object.values(registry).flatMap((operations) =>
		Object.values(operations).flatMap((each) => Object.values({ ...each.fields, ...each.options })),
	);
	const searches = new Map(fields.flatMap(({ search }) => (search ? [[search.name, search] as const] : [])));
	for (const search of searches.values()) {
		const query = { api: apiOf(vendor, requests), filter: '', parameter: () => '1' };
		await search.find(query).catch(() => undefined);
	}
	return requests;
}

/** By `resource: Operation`; the operation that sends any request reaches nothing by itself. */
export async function requestsByOperation(
	vendor: Vendor,
	registry: Registry,
	name: (resource: string, operation: AnyOperation) => string,
): Promise<Map<string, Endpoint[]>> {
	const all = new Map<string, Endpoint[]>();
	for (const [resource, operations] of Object.entries(registry)) {
		if (resource === 'apiRequest') continue;
		for (const operation of Object.values(operations)) {
			all.set(name(resource, operation), await requestsOf(vendor, operation));
		}
	}
	return all;
}

async function played(
	vendor: Vendor,
	operation: AnyOperation,
	{ params, options, files }: Filled & { files: readonly object[] },
): Promise<Endpoint[]> {
	const requests: Endpoint[] = [];
	const api = apiOf(vendor, requests);
	const context = {
		params,
		options,
		api,
		item: { json: item(), index: 0 },
		inputs: [item()],
		files: { names: [], find: () => [], read: async () => await Promise.resolve(files) },
		upload: async () => await Promise.resolve(),
		download: async () => await Promise.reject(new Error('nothing is downloaded')),
		runKey: 'coverage',
		workflow: { executionId: '1', kept: () => ({}), publicUrl: () => 'https://n8n.example' },
		hint: () => undefined,
		calledByAgent: false,
		gate: new AgentGate({ calledByAgent: false }),
	} as unknown as Context;
	try {
		await readAll(await operation.execute(context), () => requests.length > MOST_REQUESTS);
	} catch {
		// An answer that fits no operation in particular ends some of them early; what they asked for until then counts.
	}
	return requests;
}

/** Lists go on while somebody reads them, and files are fetched when they are opened. */
async function readAll(output: Output, isEnough: () => boolean): Promise<void> {
	const items = Array.isArray(output) || Symbol.asyncIterator in output ? output : [output];
	for await (const one of items as AsyncIterable<object>) {
		if (isEnough()) return;
		const contents = one instanceof ItemWithFiles ? Object.values(one.files).map(({ content }) => content) : [];
		for (const content of contents)
			if (typeof content === 'function') await content(async () => await Promise.resolve());
	}
}

/** Every request is answered at once, with everything. */
function apiOf({ service, credential, answer }: Vendor, requests: Endpoint[]): Api {
	const clock = { nowMs: Date.now, sleep: async () => await Promise.resolve() };
	const send: Send = async ({ method = 'GET', url, encoding }) => {
		requests.push({ method, path: new URL(url).pathname });
		if (requests.length > MOST_REQUESTS) throw new Error('it goes in circles');
		const body = encoding === 'stream' ? Readable.from([Buffer.from('x')]) : answer();
		return await Promise.resolve({ statusCode: 200, headers: {}, body });
	};
	return new Api(service, service.connection(credential), send, { clock, process: new ProcessState() });
}
