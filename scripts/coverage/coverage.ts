import type { Registry } from '../../nodes/shared/kit/describe';
import { label } from '../../nodes/shared/kit/describe';
import { endpointFor, type Endpoint } from './endpoints';
import { requestsByOperation, requestsOfLists, type Vendor } from './exercise';
import type { Family } from './families';

/** One endpoint and what comes of it. */
export interface Covered extends Endpoint {
	/** `Conversation: Reply`, sorted; empty where no operation asks for it. */
	by: string[];
	/** Where there is none. */
	family?: Family;
}

/** Each endpoint with the operations that ask for it, or with the row that says why there is none. */
export async function covered(
	vendor: Vendor,
	registry: Registry,
	{ endpoints, families }: { endpoints: readonly Endpoint[]; families: readonly Family[] },
): Promise<Covered[]> {
	const by = new Map<Endpoint, Set<string>>(endpoints.map((endpoint) => [endpoint, new Set()]));
	const note = (name: string, requests: readonly Endpoint[]) => {
		for (const request of requests) {
			const endpoint = endpointFor(endpoints, request);
			if (endpoint) by.get(endpoint)?.add(name);
		}
	};
	const named = (resource: string, { name }: { name: string }) => `${label(resource)}: ${name}`;
	for (const [name, requests] of await requestsByOperation(vendor, registry, named)) note(name, requests);
	const alone = [...by].filter(([, names]) => names.size === 0).map(([endpoint]) => endpoint);
	const lists = (await requestsOfLists(vendor, registry)).map((request) => endpointFor(alone, request));
	for (const endpoint of lists) if (endpoint) by.get(endpoint)?.add('lists to choose from');
	return endpoints.map((endpoint) => {
		const names = [...(by.get(endpoint) ?? [])].sort();
		return { ...endpoint, by: names, ...(names.length === 0 && { family: familyOf(families, endpoint) }) };
	});
}

function familyOf(families: readonly Family[], { path }: Endpoint): Family | undefined {
	return families.find((family) => path.startsWith(family.path));
}
