import type { ServerResponse } from 'node:http';

import type { IntercomSandbox, NylasSandbox } from '../../../types';

const gatherMs = 40;
const aliveMs = 20_000;

/** Tells every open page that something changed (server-sent events), at most once per {@link gatherMs} and kind. */
export class Events {
	private readonly open = new Set<ServerResponse>();
	private readonly pending = new Set<'state' | 'log'>();
	private readonly stops: Array<() => void>;
	private timer: NodeJS.Timeout | undefined;
	private readonly alive = setInterval(() => this.write(': alive\n\n'), aliveMs).unref();

	constructor({ nylas, intercom }: { nylas: NylasSandbox; intercom: IntercomSandbox }) {
		this.stops = [nylas, intercom].map((service) => service.onChange((what) => this.changed(what)));
	}

	changed(what: 'state' | 'log'): void {
		this.pending.add(what);
		this.timer ??= setTimeout(() => this.flush(), gatherMs);
	}

	connect(response: ServerResponse): void {
		response.writeHead(200, {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		});
		response.write('retry: 1000\nevent: hello\ndata: {}\n\n');
		this.open.add(response);
		response.on('close', () => this.open.delete(response));
	}

	close(): void {
		clearInterval(this.alive);
		clearTimeout(this.timer);
		for (const stop of this.stops) stop();
		for (const response of this.open) response.end();
	}

	private flush(): void {
		this.timer = undefined;
		for (const what of this.pending) this.write(`event: ${what}\ndata: {}\n\n`);
		this.pending.clear();
	}

	private write(text: string): void {
		for (const response of this.open) response.write(text);
	}
}
