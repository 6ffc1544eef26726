const cookieName = 'n8n-auth';

/** n8n's internal REST interface, with the cookie of whoever signed in. Bodies come wrapped in `data`. */
export class RestSession {
	private token = '';

	constructor(private readonly url: string) {}

	get cookie(): { name: string; value: string } {
		return { name: cookieName, value: this.token };
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

	private async send(method: string, path: string, body?: unknown): Promise<unknown> {
		return await read(await this.request(method, path, body), `${method} ${path}`);
	}

	private async request(method: string, path: string, body?: unknown): Promise<Response> {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: `${cookieName}=${this.token}` },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const issued = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${cookieName}=`));
		if (issued) this.token = issued.slice(cookieName.length + 1).split(';')[0];
		return response;
	}
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
