import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A signed notification as Nylas sent it. */
export interface Letter {
	headers: Record<string, string>;
	body: Uint8Array<ArrayBuffer>;
}

export interface Delivered {
	/** Answered with 2xx: at the first attempt, and at any. */
	first: number;
	inTheEnd: number;
	/** Of the first attempts that were answered. */
	medianMs: number;
}

const PATIENCE_MS = 10_000;
/** Between attempts. Nylas waits longer, which would only make the bench longer. */
const PAUSE_MS = 10_000;

/** Stands at the webhook's address and keeps what comes, so that all of it can be posted at a chosen pace to whichever workflow is measured. */
export class PostOffice {
	private letters: Letter[] = [];

	private constructor(private readonly server: Server) {}

	static async open(): Promise<PostOffice> {
		const server = createServer();
		const office = new PostOffice(server);
		server.on('request', (request, response) => {
			const challenge = new URL(request.url ?? '/', 'http://localhost').searchParams.get('challenge');
			if (challenge) return void response.setHeader('content-length', challenge.length).end(challenge);
			void office.keep(request).then(() => response.end('{}'));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return office;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
	}

	/** What came since the last time. */
	take(): Letter[] {
		return this.letters.splice(0);
	}

	close(): void {
		this.server.close();
		this.server.closeAllConnections();
	}

	private async keep(request: IncomingMessage): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const kept = Object.entries(request.headers).filter(([name]) => /^(content-type|x-nylas-)/.test(name));
		this.letters.push({
			headers: Object.fromEntries(kept) as Record<string, string>,
			body: new Uint8Array(Buffer.concat(chunks)),
		});
	}
}

/** The same letter as Nylas would send it to a webhook with another secret. */
export function signedFor({ headers, body }: Letter, secret: string): Letter {
	const signature = createHmac('sha256', secret).update(body).digest('hex');
	return { headers: { ...headers, 'x-nylas-signature': signature }, body };
}

/** Posts letters to an address, some at once, each up to `attempts` times. */
export async function post(
	letters: readonly Letter[],
	to: { url: string; atOnce: number; attempts: number },
): Promise<Delivered> {
	const rest = letters.values();
	const results: Array<{ attempt: number; tookMs: number } | undefined> = [];
	const carrier = async () => {
		for (const letter of rest) results.push(await deliver(letter, to));
	};
	await Promise.all(Array.from({ length: to.atOnce }, carrier));
	const arrived = results.filter((result) => result !== undefined);
	const first = arrived.filter(({ attempt }) => attempt === 1);
	return {
		first: first.length,
		inTheEnd: arrived.length,
		medianMs: median(first.map(({ tookMs }) => tookMs)),
	};
}

async function deliver(
	{ headers, body }: Letter,
	{ url, attempts }: { url: string; attempts: number },
): Promise<{ attempt: number; tookMs: number } | undefined> {
	for (let attempt = 1; attempt <= attempts; attempt++) {
		const startMs = performance.now();
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const isTaken = await fetch(url, { method: 'POST', headers, body, signal }).then(
			async (response) => {
				await response.arrayBuffer();
				return response.ok;
			},
			() => false,
		);
		if (isTaken) return { attempt, tookMs: performance.now() - startMs };
		if (attempt < attempts) await sleep(PAUSE_MS);
	}
	return undefined;
}

export function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
