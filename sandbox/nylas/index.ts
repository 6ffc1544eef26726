import { FaultRules } from '../server/faults';
import { listen } from '../server/http';
import { router, type Handler } from '../server/router';
import { HttpProblem, type Request } from '../server/request';
import type { Answer } from '../server/answer';
import { Log } from '../server/log';
import { randomUuid, seeded } from '../server/random';
import { Quirks } from '../quirks/quirks';
import { redirect } from '../server/redirect';
import type { NylasSandbox } from '../types';
import { attachmentRoutes } from './messages/attachments';
import { byHand } from './byHand';
import { calendarRoutes } from './calendar/calendars';
import { contactRoutes } from './contacts';
import { draftRoutes } from './sending/drafts';
import { eventRoutes } from './calendar/events';
import { folderRoutes } from './messages/folders';
import { freeBusyRoutes } from './calendar/freeBusy';
import { grantRoutes } from './grants';
import { messageRoutes } from './messages/messages';
import { Notifications, noDeliveryFaults } from './webhooks/notifications';
import { envelope } from './protocol/problems';
import { lastPage, takeCursor } from './quirks/lists';
import { signatureRoutes } from './sending/signatures';
import { scheduleRoutes } from './sending/schedules';
import { sendRoutes } from './sending/send';
import { onMailbox, State } from './state';
import { storage, uploadRoutes } from './sending/uploads';
import { threadRoutes } from './messages/threads';
import { webhookRoutes } from './webhooks/webhooks';

const MAILBOX_ROUTES = {
	...messageRoutes,
	...sendRoutes,
	...scheduleRoutes,
	...signatureRoutes,
	...uploadRoutes,
	...threadRoutes,
	...draftRoutes,
	...folderRoutes,
	...attachmentRoutes,
	...contactRoutes,
	...calendarRoutes,
	...eventRoutes,
	...freeBusyRoutes,
};

interface NylasOptions {
	/** 0 or absent: any free port. */
	port?: number;
	/** Seed of all ids, keys and chances; default 1. */
	seed?: number;
	quirks?: Quirks;
}

/** A Nylas application on 127.0.0.1, with mailboxes that can be looked into. */
export async function startNylas({
	port = 0,
	seed = 1,
	quirks = new Quirks(),
}: NylasOptions = {}): Promise<NylasSandbox> {
	const random = seeded(seed);
	const state = new State(random, quirks);
	const log = new Log('nylas');
	const faults = new FaultRules(seeded(seed + 1));
	const deliveryFaults = noDeliveryFaults();
	const notifications = new Notifications(state, deliveryFaults, log);
	const listeners = new Set<(what: 'state' | 'log') => void>();
	const tell = (what: 'state' | 'log') => listeners.forEach((listener) => listener(what));
	state.emit = (type, mailbox, object) => notifications.emit(type, mailbox, object);
	state.changed = () => tell('state');
	log.onEntry(() => tell('log'));
	const problem = (failure: HttpProblem) => withRequestId(envelope(failure, randomUuid(random)), state);
	const service = await listen({ name: 'nylas', log, faults, problem, handle: api(state, notifications) }, port);
	// Assigned onto it and not spread, because its getters must stay getters.
	return Object.assign(byHand(state), {
		url: service.url,
		log,
		faults,
		deliveryFaults,
		quirks,
		notify: (type: string, data: Record<string, unknown>) =>
			notifications.notify(type, 'object' in data ? data : { object: data }),
		onChange(listener: (what: 'state' | 'log') => void) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		settled: async () => await notifications.deliveries.settled(),
		async close() {
			state.close();
			for (const mailbox of state.mailboxes.values()) mailbox.schedules.forEach(({ cancel }) => cancel());
			await Promise.all([notifications.deliveries.close(), service.close()]);
		},
	} satisfies Partial<NylasSandbox>);
}

function api(state: State, notifications: Notifications): (request: Request) => Promise<Answer> {
	const onMailboxes = Object.entries(MAILBOX_ROUTES).map(([path, handler]) => [path, onMailbox(state, handler)]);
	const routes = {
		...grantRoutes(state),
		...webhookRoutes(state, notifications),
		...(Object.fromEntries(onMailboxes) as Record<string, Handler>),
	};
	const route = router(routes, (status, { method }) => {
		throw new HttpProblem(status, status === 404 ? 'no such path' : `the path does not take ${method}`);
	});
	return async (request) => {
		if (state.quirks.is('nylas-redirects')) return redirect(request);
		const stored = storage(state, request);
		if (stored) return stored;
		if (request.headers.authorization !== `Bearer ${state.apiKey}`) throw new HttpProblem(401, 'Unauthorized');
		takeCursor(request);
		return withRequestId(lastPage(state.quirks, await route(request)), state);
	};
}

/** Every answer carries the id as a header, also those whose body is a bare list or a file. */
function withRequestId(answer: Answer, state: State): Answer {
	const { request_id: requestId = randomUuid(state.random) } = (answer.body ?? {}) as { request_id?: string };
	return { ...answer, headers: { 'x-request-id': requestId, ...answer.headers } };
}
