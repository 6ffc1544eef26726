import { receiver, type Receiver } from '../../server/receiver';
import { mailFrom, start, type Started } from '../start';

/** A mailbox and somebody who listens, made anew before each test of the file that imports this. */
export let at: Started;
export let hook: Receiver;
beforeEach(async () => {
	at = await start();
	hook = await receiver();
});
afterEach(async () => {
	await at.nylas.close();
	await hook.close();
});

export type Shown = { id: string; webhook_secret?: string; status: string; trigger_types: string[] };
export const create = async (rest: Record<string, unknown> = {}) =>
	await at.ask<Shown>('/webhooks', { json: { trigger_types: ['message.created'], webhook_url: hook.url, ...rest } });
export const receive = (rest: Record<string, unknown> = {}) =>
	at.nylas.receive(at.grant.id, mailFrom('ada@x.example', rest));
export const types = () => hook.received.map(({ json }) => json.type);
