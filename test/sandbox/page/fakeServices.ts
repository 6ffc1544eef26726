import type { Address, DeliveryFaults, Fault, Grant, IntercomConversation, IntercomPart, IntercomSandbox, LogEntry, Mail, NylasMessage, NylasSandbox } from '../../../sandbox/types';

type Listener = (what: 'state' | 'log') => void;

/** What the page's server needs of the two services, in memory and without HTTP, so that its own tests fail for its own mistakes only. */
export function fakeServices() {
	const nylas = fakeNylas();
	const intercom = fakeIntercom();
	return { nylas, intercom };
}

function fakeService() {
	const listeners = new Set<Listener>();
	const entries: LogEntry[] = [];
	const added: Fault[] = [];
	const deliveryFaults: DeliveryFaults = { duplicate: 0, upsert: 0, reorder: 0, truncate: 0, lose: 0, delayMs: 0, retryMs: [] };
	const changed = (what: 'state' | 'log') => listeners.forEach((listener) => listener(what));
	return {
		added,
		changed,
		addEntry: (entry: LogEntry) => {
			entries.push(entry);
			changed('log');
		},
		log: { entries, requests: () => [], clear: () => void entries.splice(0) },
		faults: { add: (fault: Fault) => void added.push(fault), clear: () => void added.splice(0) },
		deliveryFaults,
		onChange: (listener: Listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		settled: async () => {},
		close: async () => {},
	};
}

function fakeNylas() {
	const service = fakeService();
	const messages: NylasMessage[] = [];
	const contents = new Map<string, Buffer>();
	const grants: Grant[] = [{ id: 'g1', email: 'support@shop.example', name: 'Shop', provider: 'google', grant_status: 'valid', email_aliases: ['help@shop.example'] }];
	const keep = (grantId: string, mail: Mail): NylasMessage => {
		const id = `m${messages.length + 1}`;
		const answered = messages.find((message) => message.id === mail.inReplyTo);
		const attachments = (mail.files ?? []).map((file, at) => {
			contents.set(`${id}:${at}`, file.content);
			return { id: `${id}:${at}`, grant_id: grantId, filename: file.filename, content_type: file.contentType, size: file.content.length, is_inline: file.contentId !== undefined, content_id: file.contentId };
		});
		const message: NylasMessage = {
			id, object: 'message', grant_id: grantId, thread_id: answered?.thread_id ?? `t-${id}`, subject: mail.subject, from: [mail.from], to: mail.to ?? [{ email: grants[0].email }],
			cc: mail.cc ?? [], bcc: [], reply_to: mail.replyTo ?? [], date: mail.date ?? 1_763_000_000 + messages.length, body: mail.body, snippet: mail.body.replace(/<[^>]*>/g, ' ').slice(0, 90),
			unread: true, starred: false, folders: mail.folders ?? ['INBOX'], attachments, headers: mail.headers ?? [],
		};
		messages.push(message);
		service.changed('state');
		return message;
	};
	return {
		...service,
		url: 'http://127.0.0.1:1', apiKey: 'key', grants, outbox: () => [] as NylasMessage[], webhooks: [], notify: () => {},
		addGrant: (grant: Partial<Grant> & { email: string }) => {
			const added: Grant = { id: `g${grants.length + 1}`, provider: 'google', grant_status: 'valid', email_aliases: [], ...grant };
			grants.push(added);
			return added;
		},
		updateGrant: (id: string, change: Partial<Grant>) => Object.assign(grants.find((grant) => grant.id === id)!, change),
		receive: keep,
		sendByHand: (grantId: string, mail: Omit<Mail, 'from'> & { from?: Address }) => keep(grantId, { from: { email: grants[0].email, name: grants[0].name }, ...mail }),
		messages: (grantId: string) => messages.filter((message) => message.grant_id === grantId),
		file: (_: string, attachmentId: string) => contents.get(attachmentId)!,
	} satisfies NylasSandbox & Record<string, unknown>;
}

function fakeIntercom() {
	const service = fakeService();
	const ada = { type: 'user', id: 'c1', name: 'Ada Berger', email: 'ada@berger.example' };
	const conversation: IntercomConversation = {
		type: 'conversation', id: '7', created_at: 1_763_000_000, updated_at: 1_763_000_000, title: null, state: 'open',
		source: { id: 's7', body: '<p>The shade is &lt;cracked&gt;.</p>', subject: 'Your order', author: ada },
		contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: 'c1', external_id: null }] },
		custom_attributes: { 'Email Thread': 'g1/t-m1' },
		conversation_parts: { type: 'conversation_part.list', conversation_parts: [], total_count: 0 },
		admin_assignee_id: 0, team_assignee_id: 0, tags: { type: 'tag.list', tags: [{ type: 'tag', id: '1', name: 'Warranty' }] },
	};
	const contents = new Map<string, Buffer>();
	const add = (part: Partial<IntercomPart>): IntercomPart => {
		const parts = conversation.conversation_parts.conversation_parts;
		const whole: IntercomPart = { type: 'conversation_part', id: String(parts.length + 1), part_type: 'comment', body: null, created_at: 1_763_000_100 + parts.length, author: { type: 'admin', id: '1', name: 'Mira Holm', email: 'mira@shop.example' }, attachments: [], app_package_code: null, redacted: false, ...part };
		parts.push(whole);
		service.changed('state');
		return whole;
	};
	return {
		...service,
		url: 'http://127.0.0.1:2', accessToken: 'token', clientSecret: 'secret', searchLagMs: { contacts: 1500, conversations: 1000 }, rateLimit: { perWindow: 166, retryAfterHeader: false }, appVersion: '2.15',
		admins: [{ id: '1', name: 'Mira Holm', email: 'mira@shop.example', has_inbox_seat: true }], teams: [{ id: '50', name: 'Warranty', admin_ids: [] }], tags: [],
		addAdmin: () => { throw new Error('not needed here'); }, addTeam: () => ({ id: '2', name: '' }), addTag: () => ({ id: '2', name: '' }),
		conversationAttributes: [], addConversationAttribute: () => {}, webhook: undefined as { url: string; topics: string[] } | undefined,
		async saveWebhook(webhook: { url: string; topics: string[] }) {
			this.webhook = webhook;
			return { ok: true, status: 200 };
		},
		teammate: {
			reply: (_: string, part: { body: string; note?: boolean; files?: Array<{ filename: string; contentType: string; content: Buffer }> }) => {
				const attachments = (part.files ?? []).map((file) => {
					const url = `http://127.0.0.1:2/f/${contents.size}`;
					contents.set(url, file.content);
					return { type: 'upload' as const, name: file.filename, url, content_type: file.contentType, filesize: file.content.length };
				});
				return add({ body: part.body, part_type: part.note ? 'note' : 'comment', attachments });
			},
			assign: (_: string, to: { assigneeId?: string; teamId?: string }) => {
				conversation.admin_assignee_id = Number(to.assigneeId ?? 0);
				return add({ part_type: 'assignment', assigned_to: { type: 'admin', id: to.assigneeId ?? to.teamId } });
			},
			close: (_: string, by: { body?: string }) => {
				conversation.state = 'closed';
				return add({ part_type: 'close', body: by.body ?? null });
			},
			open: () => {
				conversation.state = 'open';
				return add({ part_type: 'open' });
			},
		},
		contacts: [{ id: 'c1', email: ada.email, name: ada.name, role: 'user' }], conversations: [conversation],
		file: (url: string) => {
			const content = contents.get(url);
			if (!content) throw new Error('no such file');
			return content;
		},
		notify: () => {},
	} satisfies IntercomSandbox & Record<string, unknown>;
}
