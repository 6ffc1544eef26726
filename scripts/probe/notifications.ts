import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { until, type Patience } from './waiting';

export interface Received {
	path: string;
	headers: NodeJS.Dict<string | string[]>;
	raw: Buffer;
	body: unknown;
}

export interface Opened {
	port: number;
	/** How the services reach that port. Absent: they are on this machine. */
	publicUrl?: string;
	/** The client secret, where Intercom's webhook is set to our address, which no API can do. */
	intercom?: string;
}

/** Takes what the services tell. What does not carry a mark of ours is about other people, and is dropped unread. */
export class Notifications {
	readonly all: Received[] = [];
	private readonly marks = new Set<string>();

	private constructor(
		private readonly server: Server,
		readonly url: string,
		/** Intercom's client secret. */
		readonly intercom: string | undefined,
	) {}

	static async open({ port, publicUrl, intercom }: Opened): Promise<Notifications> {
		const server = createServer();
		await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
		const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const opened = new Notifications(server, (publicUrl ?? local).replace(/\/$/, ''), intercom);
		server.on('request', (request, response) => {
			const challenge = new URL(request.url ?? '/', local).searchParams.get('challenge');
			void opened.take(request).then(() => response.end(challenge ?? ''));
		});
		return opened;
	}

	/** From now on, what carries this mark is kept. */
	keep(mark: string): void {
		this.marks.add(mark);
	}

	async waitFor(wanted: (one: Received) => boolean, patience: Patience): Promise<Received | undefined> {
		return (await until(async () => await Promise.resolve(this.all.find(wanted)), patience))?.found;
	}

	/** What came, after whatever is on its way has had its time. */
	async settled(wanted: (one: Received) => boolean, { settleMs }: Patience): Promise<Received[]> {
		await sleep(settleMs);
		return this.all.filter(wanted);
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async take(request: IncomingMessage): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const raw = Buffer.concat(chunks);
		const text = raw.toString();
		if (![...this.marks].some((mark) => text.includes(mark))) return;
		this.all.push({ path: request.url ?? '/', headers: request.headers, raw, body: JSON.parse(text) as unknown });
	}
}
