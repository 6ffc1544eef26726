import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { NylasTrigger } from '../../../../nodes/Nylas/NylasTrigger.node';
import { Host } from '../../../support/host/host';

export const SECRET = 'fuzz-secret';
export const CLIENT_SECRET = 'fuzz-client-secret';

/** Both triggers, active, before services that know one mailbox and any mail. Call at the top of a file. */
export class Targets {
	nylas!: Host;
	intercom!: Host;
	/** A mail as Nylas might give it, odd in any field. */
	fetched: unknown = {};
	private readonly service = createServer((request, response) => {
		const answers: Array<[RegExp, unknown]> = [
			[/\/messages\//, this.fetched],
			[/\/folders/, []],
			[/\/grants\//, { email: 'support@shop.example' }],
			[/./, []],
		];
		const [, data] = answers.find(([path]) => path.test(request.url ?? ''))!;
		const created = request.method === 'POST' ? { id: 'w', webhook_secret: SECRET } : data;
		response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: created }));
	});

	constructor(options: { nylas?: Record<string, unknown>; intercom?: Record<string, unknown> } = {}) {
		beforeAll(async () => await this.start(options), 60_000);
		afterAll(async () => await this.close());
		beforeEach(() => {
			for (const host of [this.nylas, this.intercom]) {
				host.runs.length = 0;
				host.log.length = 0;
			}
		});
	}

	private async start({
		nylas = {},
		intercom = {},
	}: {
		nylas?: Record<string, unknown>;
		intercom?: Record<string, unknown>;
	}): Promise<void> {
		await new Promise<void>((resolve) => this.service.listen(0, '127.0.0.1', resolve));
		const baseUrl = `http://127.0.0.1:${(this.service.address() as AddressInfo).port}`;
		this.nylas = await Host.start({
			node: new NylasTrigger(),
			parameters: { triggerOn: ['message.created', 'message.opened'], options: nylas },
			credentials: { nylasApi: { apiKey: 'x', region: 'custom', baseUrl } },
		});
		await this.nylas.activate();
		this.intercom = await Host.start({
			node: new IntercomInboxTrigger(),
			parameters: { topics: ['all'], options: { fetchConversation: false, ...intercom } },
			credentials: { intercomInboxApi: { accessToken: 'x', clientSecret: CLIENT_SECRET, region: 'custom', baseUrl } },
		});
		await this.intercom.activate();
	}

	private async close(): Promise<void> {
		await Promise.all([this.nylas.close(), this.intercom.close()]);
		this.service.closeAllConnections();
		await new Promise((resolve) => this.service.close(resolve));
	}
}
