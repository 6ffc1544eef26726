import { EMAIL_THREAD } from '../../../../domain/bridge/link/link';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { intercomSource } from '../../../../nodes/IntercomInbox/trigger/source';
import { thisProcess } from '../../../../nodes/shared/base/processState';
import { receiver } from '../../../../nodes/shared/webhook/receiver';
import { startIntercom } from '../../../../sandbox/intercom';
import type { IntercomConversation } from '../../../../sandbox/types';
import { Host } from '../../../support/host/host';
import { sendAsIntercom, type Answered } from '../../../support/host/signed';

export const ADA = { email: 'ada@example.com', name: 'Ada Customer' };
const TOPICS = [
	'conversation.admin.replied',
	'conversation.admin.assigned',
	'conversation.admin.open.assigned',
	'conversation.admin.closed',
	'conversation.admin.noted',
	'conversation.operator.replied',
];

/** An Intercom sandbox with one conversation, linked to an e-mail thread, and hosts for triggers on it. */
export class TriggerStage {
	intercom!: Awaited<ReturnType<typeof startIntercom>>;
	conversation!: IntercomConversation;
	contactId = '';
	host!: Host;

	constructor() {
		beforeEach(async () => {
			this.intercom = await startIntercom({ port: 0, seed: 1 });
			this.intercom.deliveryFaults.retryMs = [50];
			this.intercom.addConversationAttribute(EMAIL_THREAD);
			this.contactId = (await this.call('POST', '/contacts', { role: 'user', ...ADA })).id as string;
			this.conversation = await this.begin();
			await this.link(this.conversation.id);
		});
		afterEach(async () => {
			await this.host?.close();
			await this.intercom.close();
		});
	}

	get adminId(): string {
		return this.intercom.admins[0].id;
	}

	/** `budgetMs`: how long one notification may take, so that no test has to wait for the real time. */
	async activate(
		options: Record<string, unknown> = {},
		parameters: Record<string, unknown> = {},
		budgetMs = intercomSource.budgetMs,
	): Promise<Host> {
		const { accessToken, clientSecret, url } = this.intercom;
		await this.host?.close();
		this.host = await Host.start({
			node: Object.assign(new IntercomInboxTrigger(), {
				webhook: receiver({ ...intercomSource, budgetMs }, thisProcess),
			}),
			parameters: { options, ...parameters },
			credentials: {
				intercomInboxApi: { accessToken, clientSecret, region: 'custom', baseUrl: url, apiVersion: '2.15' },
			},
		});
		await this.host.activate();
		await this.intercom.saveWebhook({ url: this.host.url, topics: TOPICS });
		this.intercom.log.clear();
		return this.host;
	}

	async call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
		const headers = {
			authorization: `Bearer ${this.intercom.accessToken}`,
			accept: 'application/json',
			'content-type': 'application/json',
			'intercom-version': '2.15',
		};
		const response = await fetch(this.intercom.url + path, { method, headers, body: body && JSON.stringify(body) });
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
		return (await response.json()) as Record<string, unknown>;
	}

	async begin(): Promise<IntercomConversation> {
		const { conversation_id: id } = await this.call('POST', '/conversations', {
			from: { type: 'user', id: this.contactId },
			body: 'It burns',
		});
		return this.intercom.conversations.find((each) => each.id === id)!;
	}

	async link(conversationId: string): Promise<void> {
		await this.call('PUT', `/conversations/${conversationId}`, {
			custom_attributes: { [EMAIL_THREAD]: 'grant-1/thread-1' },
		});
	}

	/** A teammate answers, and everything is delivered. */
	async reply(body = '<p class="no-margin">We are <b>on it</b></p>', more: object = {}) {
		const part = this.intercom.teammate.reply(this.conversation.id, { adminId: this.adminId, body, ...more });
		await this.intercom.settled();
		return part;
	}

	/** A notification that the sandbox would not send by itself. */
	async post(topic: string, item: object, change: object = {}): Promise<Answered> {
		const notification = {
			type: 'notification_event',
			id: `notif_${Math.random()}`,
			topic,
			app_id: 'sandbox1',
			data: { type: 'notification_event_data', item },
			delivery_attempts: 1,
			...change,
		};
		return await sendAsIntercom(this.host.url, this.intercom.clientSecret, notification);
	}

	/** What the trigger answered to deliveries, oldest first. */
	answers(): number[] {
		return this.intercom.log.entries
			.filter(({ kind, method }) => kind === 'webhook' && method === 'POST')
			.map(({ status }) => status);
	}

	/** A conversation as a notification has it, with one part. */
	itemWith(part: object, more: object = {}): object {
		const parts = { type: 'conversation_part.list', conversation_parts: [part], total_count: 1 };
		return {
			...this.conversation,
			custom_attributes: { [EMAIL_THREAD]: 'grant-1/thread-1' },
			conversation_parts: parts,
			...more,
		};
	}
}

/** A teammate's answer as a notification has it. */
export function part(change: object = {}): object {
	const author = { type: 'admin', id: '9608799', name: 'John', email: 'john@shop.example' };
	return {
		type: 'conversation_part',
		id: '37358198341',
		part_type: 'comment',
		body: '<p>Hello</p>',
		created_at: Math.floor(Date.now() / 1_000),
		author,
		attachments: [],
		redacted: false,
		app_package_code: null,
		...change,
	};
}
