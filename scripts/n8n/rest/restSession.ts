const cookieName = 'n8n-auth';

/** n8n's internal REST interface, with the cookies of whoever signed in. Bodies come wrapped in `data`. */
export class RestSession {
	private readonly cookies = new Map<string, string>();

	constructor(private readonly url: string) {}

	get cookie(): { name: string; value: string } {
		return { name: cookieName, value: this.cookies.get(cookieName) ?? '' };
	}

	async get<T>(path: string): Promise<T> {
		return unwrap<T>(await this.send('GET', `/rest${path}`));
	}

	/** Undefined where n8n has no such address. */
	async find<T>(path: string): Promise<T | undefined> {
		const response = await this.request('GET', `/rest${path}`);
		if (response.status === 404) return undefined;
		return unwrap<T>(await read(response, path));
	}

	async post<T>(path: string, body: unknown): Promise<T> {
		return unwrap<T>(await this.send('POST', `/rest${path}`, body));
	}

	/** Outside of `/rest`, where nothing is wrapped. */
	async getPlain<T>(path: string): Promise<T> {
		return (await this.send('GET', path)) as T;
	}

	/** Opens a page of n8n, as a browser that is sent there does; throws where it is not shown. */
	async open(address: string): Promise<void> {
		const { pathname, search } = new URL(address);
		const response = await this.request('GET', pathname + search);
		if (!response.ok) throw new Error(`n8n answered ${response.status} to GET ${pathname}`);
	}

	private async send(method: string, path: string, body?: unknown): Promise<unknown> {
		return await read(await this.request(method, path, body), `${method} ${path}`);
	}

	private async request(method: string, path: string, body?: unknown): Promise<Response> {
		const ask = async () =>
			await fetch(`${this.url}${path}`, {
				method,
				headers: {
					'content-type': 'application/json',
					cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				},
				body: body === undefined ? undefined : JSON.stringify(body),
			});
		const response = await ask().catch(async (error: unknown) =>
			isIdleClosed(error) ? await ask() : await Promise.reject(error),
		);
		for (const cookie of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
			if (name && value !== undefined) this.cookies.set(name, value);
		}
		return response;
	}
}

/** n8n closes connections that are idle for five seconds, and may do so while a request is on its way there: it has not read it. */
function isIdleClosed(error: unknown): boolean {
	const { code } = (error as { cause?: { code?: unknown } } | null)?.cause ?? {};
	return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET';
}

function unwrap<T>(body: unknown): T {
	return (body as { data: T }).data;
}

async function read(response: Response, what: string): Promise<unknown> {
	const text = await response.text();
	if (!response.ok) throw new Error(`n8n answered ${response.status} to ${what}: ${message(text)}`);
	return JSON.parse(text);
}

/** n8n's errors are JSON with a message and a long stack; a page that is not JSON is shown from its beginning. */
function message(text: string): string {
	try {
		return String((JSON.parse(text) as { message: unknown }).message);
	} catch {
		return text.slice(0, 200);
	}
}
