import type { NylasMessage } from '../../../../sandbox/types';
import { start, type Started } from '../start';

/** A mailbox with an alias, made anew before each test of the file that imports this. */
export let at: Started;
beforeEach(async () => (at = await start({ email_aliases: ['help@acme.example'] })));
afterEach(async () => await at.nylas.close());

export const to = [{ email: 'ada@x.example' }];
export const send = async (json: Record<string, unknown>, headers: Record<string, string> = {}, query = '') =>
	await at.ask<NylasMessage & { reply_to_message_id?: string; schedule_id?: string }>(`$/messages/send${query}`, {
		json,
		headers,
	});
export const outbox = () => at.nylas.outbox(at.grant.id);
