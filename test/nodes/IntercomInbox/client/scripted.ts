import { intercom } from '../../../../nodes/IntercomInbox/client/service';
import { Api } from '../../../../nodes/shared/http/api';

/** An API that answers from a list and keeps what it was asked. */
export function scripted(...answers: unknown[]) {
	const asked: Array<{ url: string; body: unknown }> = [];
	const connection = intercom.connection({
		accessToken: 't',
		region: 'custom',
		baseUrl: 'https://x',
		apiVersion: '2.15',
	});
	const api = new Api(intercom, connection, async ({ url, body }) => {
		asked.push({ url, body: body ? JSON.parse(String(body)) : undefined });
		return { statusCode: 200, headers: {}, body: answers[asked.length - 1] };
	});
	return { api, asked };
}

export async function all<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
	const results: T[] = [];
	for await (const page of pages) results.push(...page);
	return results;
}
