import { NylasTrigger } from '../../../nodes/Nylas/NylasTrigger.node';
import { startNylas } from '../../../sandbox/nylas';
import type { Grant, NylasSandbox } from '../../../sandbox/types';
import { Host } from './host';

const ADA = { email: 'ada@example.com', name: 'Ada Customer' };
const MAIL = { from: ADA, subject: 'Printer on fire', body: '<p>It burns</p>' };

let nylas: NylasSandbox;
let grant: Grant;
let host: Host;

beforeEach(async () => {
	nylas = await startNylas();
	grant = nylas.addGrant({ email: 'support@shop.example', email_aliases: ['help@shop.example'] });
	nylas.deliveryFaults.retryMs = [50, 50];
});

afterEach(async () => {
	await host?.close();
	await nylas.close();
});

async function active(parameters: Record<string, unknown> = {}, staticData?: Record<string, unknown>): Promise<Host> {
	host = await inactive(parameters, staticData);
	await host.activate();
	return host;
}

async function inactive(parameters: Record<string, unknown> = {}, staticData?: Record<string, unknown>): Promise<Host> {
	return await Host.start({ node: new NylasTrigger(), parameters, staticData, credentials: { nylasApi: { apiKey: nylas.apiKey, region: 'custom', baseUrl: nylas.url } } });
}

it('registers itself, receives a mail and starts one run with it', async () => {
	await active();
	expect(nylas.webhooks).toMatchObject([{ webhook_url: host.url, trigger_types: ['grant.expired', 'message.created'], status: 'active' }]);
	const message = nylas.receive(grant.id, MAIL);
	await nylas.settled();
	expect(host.runs).toHaveLength(1);
	expect(host.items()).toMatchObject([
		{
			id: message.id, grant_id: grant.id, thread_id: message.thread_id, subject: 'Printer on fire', text: 'It burns', reply: 'It burns', quote: '', signature: null, forwarded: false,
			customer: { ...ADA, via: 'from' }, isOwn: false, automatic: null, link: { grantId: grant.id, threadId: message.thread_id },
			event: { type: 'message.created', truncated: false },
		},
	]);
	expect(host.items(1)).toEqual([]);
});
