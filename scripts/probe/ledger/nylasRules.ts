import type { Answered, Rule } from './guard';
import type { Thing } from './ledger';

const GRANT = '/v3/grants/:grant';

/** Everything goes to the scratch mailbox itself, and says in its subject whose it is. */
const MAIL = {
	subject: 'marked',
	'to.*.email?': 'self',
	'cc.*.email?': 'self',
	'bcc.*.email?': 'self',
	'reply_to_message_id?': 'message',
};

/** Every write that the probe knows, and what has to be ours for it. */
export const nylasRules: readonly Rule[] = [
	{ route: `PUT ${GRANT}/messages/clean`, names: { 'message_id.*': 'message' }, reads: true },

	{ route: `POST ${GRANT}/messages/send`, names: MAIL, makes: sent },
	{ route: `PUT ${GRANT}/messages/:message` },
	{ route: `DELETE ${GRANT}/messages/:message`, ends: true },
	{ route: `DELETE ${GRANT}/messages/schedules/:schedule`, ends: true },

	{ route: `POST ${GRANT}/drafts`, names: MAIL, makes: one('draft', 'drafts') },
	{ route: `POST ${GRANT}/drafts/:draft`, makes: one('message', 'messages') },
	{ route: `DELETE ${GRANT}/drafts/:draft`, ends: true },

	{ route: `POST ${GRANT}/signatures`, names: { name: 'marked' } },
	{ route: `DELETE ${GRANT}/signatures/:signature`, ends: true },
	// Nylas forgets it after an hour.
	{ route: `POST ${GRANT}/attachment-uploads`, names: { filename: 'marked' } },

	{ route: `POST ${GRANT}/folders`, names: { name: 'marked' }, makes: one('folder', 'folders') },
	{ route: `DELETE ${GRANT}/folders/:folder`, ends: true },

	{ route: `POST ${GRANT}/events`, names: { title: 'marked' }, makes: event },
	{ route: `DELETE ${GRANT}/events/:event`, ends: true },

	{ route: 'POST /v3/webhooks', names: { description: 'marked' }, makes: webhook },
	{ route: 'DELETE /v3/webhooks/:webhook', ends: true },
];

function one(kind: string, collection: string) {
	return ({ data }: Answered): Thing[] => {
		const { id, grant_id: grant } = data ?? {};
		if (typeof id !== 'string') return [];
		const call = `DELETE /v3/grants/${String(grant)}/${collection}/${encodeURIComponent(id)}`;
		return [{ kind, id, undo: { call } }];
	};
}

/** Now, or later: a scheduled mail has no ID of its own yet. */
function sent(body: Answered): Thing[] {
	const schedule = body.data?.schedule_id ?? body.schedule_id;
	if (typeof schedule !== 'string') return one('message', 'messages')(body);
	const grant = body.grant_id ?? body.data?.grant_id;
	const call = `DELETE /v3/grants/${String(grant)}/messages/schedules/${encodeURIComponent(schedule)}`;
	return [{ kind: 'schedule', id: schedule, undo: { call } }];
}

function event({ data }: Answered): Thing[] {
	const query = { calendar_id: String(data?.calendar_id), notify_participants: 'false' };
	return one(
		'event',
		'events',
	)({ data }).map((thing) => ({
		...thing,
		undo: { call: '', ...thing.undo, query },
	}));
}

function webhook({ data }: Answered): Thing[] {
	const { id } = data ?? {};
	return typeof id === 'string' ? [{ kind: 'webhook', id, undo: { call: `DELETE /v3/webhooks/${id}` } }] : [];
}
