import { NylasTrigger } from '../../../../nodes/Nylas/NylasTrigger.node';
import { thisProcess } from '../../../../nodes/shared/base/processState';
import { receiver } from '../../../../nodes/shared/webhook/receiver';
import { nylasSource } from '../../../../nodes/Nylas/trigger/source';
import { startNylas } from '../../../../sandbox/nylas';
import type { Grant, NylasSandbox } from '../../../../sandbox/types';
import { Host } from '../../../support/host/host';
import { sendAsNylas, type Answered } from '../../../support/host/signed';

export const ADA = { email: 'ada@example.com', name: 'Ada Customer' };
const MAIL = { from: ADA, subject: 'Printer on fire', body: '<p>It burns</p>' };

/** A Nylas sandbox with one mailbox, and hosts for triggers on it. Call in a describe or at the top of a file. */
export class TriggerStage {
	nylas!: NylasSandbox;
	grant!: Grant;
	host!: Host;
	private readonly open: Host[] = [];

	/** `fetches`: the trigger has the option *Fetch in the Trigger* unless a test says otherwise. */
	constructor(private readonly fetches = true) {
		beforeEach(async () => {
			this.nylas = await startNylas();
			this.grant = this.nylas.addGrant({ email: 'support@shop.example', email_aliases: ['help@shop.example'] });
			this.nylas.deliveryFaults.retryMs = [50, 50];
		});
		afterEach(async () => {
			await Promise.all(this.open.splice(0).map(async (host) => await host.close()));
			await this.nylas.close();
		});
	}

	/** The last one is `host`. `budgetMs`: how long one notification may take, so that no test has to wait for the real time. */
	async newHost(given: Record<string, unknown> = {}, budgetMs = nylasSource.budgetMs): Promise<Host> {
		const parameters = this.fetches
			? { ...given, options: { includeHeaders: true, ...(given.options as object | undefined) } }
			: given;
		const credentials = { nylasApi: { apiKey: this.nylas.apiKey, region: 'custom', baseUrl: this.nylas.url } };
		const node = Object.assign(new NylasTrigger(), { webhook: receiver({ ...nylasSource, budgetMs }, thisProcess) });
		this.host = await Host.start({ node, parameters, credentials });
		this.open.push(this.host);
		return this.host;
	}

	async activate(parameters: Record<string, unknown> = {}): Promise<Host> {
		const host = await this.newHost(parameters);
		await host.activate();
		return host;
	}

	async arrive(mail: Partial<Parameters<NylasSandbox['receive']>[1]> = {}) {
		const message = this.nylas.receive(this.grant.id, { ...MAIL, ...mail });
		await this.nylas.settled();
		return message;
	}

	/** A notification that the sandbox would not send by itself. */
	async post(
		change: {
			type?: string;
			id?: string;
			source?: string;
			object?: Record<string, unknown>;
			data?: Record<string, unknown>;
			secret?: string;
		} = {},
	): Promise<Answered> {
		const {
			type = 'message.created',
			id = `notification-${Math.random()}`,
			source = '/google/emails/realtime',
			object = {},
			data = {},
			secret = this.host.kept.webhookSecret,
		} = change;
		const notification = {
			specversion: '1.0',
			type,
			source,
			id,
			time: Math.floor(Date.now() / 1_000),
			webhook_delivery_attempt: 1,
			data: { application_id: 'app', object: { grant_id: this.grant.id, ...object }, ...data },
		};
		return await sendAsNylas(this.host.url, secret, notification);
	}

	/** What the trigger answered to deliveries, oldest first. */
	answers(): number[] {
		return this.nylas.log.entries.filter(({ kind }) => kind === 'webhook').map(({ status }) => status);
	}
}
