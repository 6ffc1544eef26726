import { FaultRules } from '../server/faults';
import { listen } from '../server/http';
import { Log } from '../server/log';
import { seeded } from '../server/random';
import { Quirks } from '../quirks/quirks';
import type { IntercomSandbox } from '../types';
import { createAttribute } from './data/attributes';
import { Gate } from './protocol/gate';
import { withGetters } from './live';
import { service } from './service';
import { Workspace } from './state';
import { replyToMail, teammate } from './conversations/teammate';
import { rate } from './conversations/rating';
import { Webhooks } from './webhooks';
import { peopleAndTags, populate } from './byHand';

/** What can be seen here beyond the interface of all sandboxes. */
interface IntercomIds {
	/** The `admin_id` that makes a reply the bot's; `admins` does not list it. */
	operatorId: string;
	/** What stands in `app_package_code` of parts that were made through the API. */
	packageCode: string;
}

/** Starts an Intercom on 127.0.0.1 with two admins, one team, and nothing else. `nowMs` is its clock. */
export async function startIntercom({
	port,
	seed,
	nowMs = Date.now,
	quirks = new Quirks(),
}: {
	port: number;
	seed: number;
	nowMs?: () => number;
	quirks?: Quirks;
}): Promise<IntercomSandbox & IntercomIds> {
	const random = seeded(seed);
	const log = new Log('intercom', nowMs);
	const faults = new FaultRules(random);
	const workspace = new Workspace(random, nowMs, quirks);
	const gate = new Gate(workspace);
	const webhooks = new Webhooks(workspace, log);
	const listeners = new Set<(what: 'state' | 'log') => void>();
	const tell = (what: 'state' | 'log') => listeners.forEach((listener) => listener(what));
	workspace.changed = () => tell('state');
	log.onEntry(() => tell('log'));
	populate(workspace);
	const { url, close } = await listen(service({ workspace, gate, log, faults }), port);
	workspace.attachments.baseUrl = url;
	const sandbox = {
		url,
		log,
		faults,
		deliveryFaults: webhooks.faults,
		quirks,
		onChange: (listener: (what: 'state' | 'log') => void) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		settled: async () => await webhooks.deliveries.settled(),
		close: async () => {
			workspace.answerMails.close();
			await Promise.all([webhooks.deliveries.close(), close()]);
		},
		rateLimit: gate.rateLimit,
		saveWebhook: async (webhook: { url: string; topics: string[] }) => await webhooks.save(webhook),
		notify: (topic: string, item: Record<string, unknown>) => webhooks.send(topic, item),
	};
	return withGetters(Object.assign(sandbox, settings(workspace), peopleAndTags(workspace)), workspace, webhooks);
}

function settings(workspace: Workspace) {
	return {
		accessToken: workspace.accessToken,
		clientId: workspace.clientId,
		clientSecret: workspace.clientSecret,
		settings: workspace.settings,
		operatorId: workspace.operator.id,
		packageCode: workspace.packageCode,
		searchLagMs: lags(workspace),
		teammate: teammate(workspace),
		rate: (conversationId: string, rating: { rating: number; remark?: string }) =>
			rate(workspace, conversationId, rating),
		addConversationAttribute: (name: string) => void createAttribute(workspace, { name, data_type: 'string' }),
		mails: workspace.answerMails.sent,
		replyToMail: (mailId: string, body: string) => replyToMail(workspace, mailId, body),
		file: (address: string) => workspace.attachments.content(address),
	};
}

function lags(workspace: Workspace): IntercomSandbox['searchLagMs'] {
	return {
		get contacts() {
			return workspace.contactIndex.lagMs;
		},
		set contacts(lagMs: number) {
			workspace.contactIndex.lagMs = lagMs;
		},
		get conversations() {
			return workspace.conversationIndex.lagMs;
		},
		set conversations(lagMs: number) {
			workspace.conversationIndex.lagMs = lagMs;
		},
	};
}
