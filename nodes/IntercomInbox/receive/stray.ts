import type { Api } from '../../shared/http/api';
import { Failure } from '../../shared/base/failure';
import { path } from '../../shared/http/path';
import { actingAdmin } from '../client/me';
import type { Written } from './write';

/**
 * This process wrote into a conversation that another one had merged away, which reopened it. The same mail is in the right one by now,
 * so this part goes, and the conversation is closed again. A failure leaves a stray that a person can see, and loses nothing.
 */
export async function takeBack(api: Api, { conversation, partId }: Written): Promise<void> {
	const id = String(conversation.id);
	const work = async () => {
		if (partId) {
			const body = { type: 'conversation_part', conversation_id: id, conversation_part_id: partId };
			await api.post('/conversations/redact', body, { effect: 'repeatable' });
		}
		const close = { type: 'admin', admin_id: await actingAdmin(api), message_type: 'close' };
		await api.post(path`/conversations/${id}/parts`, close, { effect: 'repeatable' });
	};
	await work().catch((error: unknown) => (error instanceof Failure ? undefined : Promise.reject(error)));
}
