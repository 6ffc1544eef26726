import { operations as intercomOperations } from '../../../nodes/IntercomInbox/operations';
import { operations as nylasOperations } from '../../../nodes/Nylas/operations';
import type { Registry } from '../../../nodes/shared/kit/describe';

/**
 * What an AI agent may do with each operation that writes (docs/adding-an-operation.md "Good to know"). A new operation is entered here by hand:
 * who adds it has to think about it.
 */
const DECISIONS: Record<'intercom' | 'nylas', Record<'free' | 'gated' | 'reads' | 'never', readonly string[]>> = {
	intercom: {
		free: [
			'admin: setAway',
			'company: addNote addTag createOrUpdate removeTag update',
			'contact: addNote addTag attachCompany create detachCompany removeTag unarchive',
			'conversation: addTag open removeTag setUpEmailLink snooze',
			'tag: create',
			'ticket: addTag linkConversation removeTag unlinkConversation',
		],
		gated: [
			'article: create update',
			'contact: addSubscription archive block createOrUpdate delete findOrCreate merge removeSubscription update',
			'conversation: assign attachContact close convertToTicket create delete detachContact merge redact reply update',
			'event: submit',
			'message: send',
			'ticket: create delete reply update',
		],
		reads: ['apiRequest: send'],
		never: [
			'article: delete',
			'company: delete',
			'conversation: mirrorEmail noteDeliveryProblem receiveEmail',
			'dataAttribute: create createForConversations update',
			'event: createSummary',
			'tag: delete rename',
		],
	},
	nylas: {
		free: ['folder: create update', 'thread: addLabel archive moveToInbox update'],
		gated: [
			'contact: create update',
			'draft: create send update',
			'event: create delete sendRsvp update',
			'message: delete reply send sendAndWait update',
			'webhook: create update',
		],
		reads: ['apiRequest: send'],
		never: [
			'contact: delete',
			'draft: delete',
			'folder: delete',
			'grant: deleteSignature saveSignature',
			'scheduledMessage: cancel stopAnswers',
			'thread: delete',
			'webhook: delete rotateSecret sendTestEvent',
		],
	},
};

/** Where the operation itself decides by what is in it, and no list of people could allow more. */
const WITHOUT_PEOPLE = ['article: create', 'article: update', 'conversation: update', 'message: update'];

const NODES: ReadonlyArray<{ node: keyof typeof DECISIONS; registry: Registry }> = [
	{ node: 'intercom', registry: intercomOperations },
	{ node: 'nylas', registry: nylasOperations },
];

describe.each(NODES)('an AI agent at $node', ({ node, registry }) => {
	const all = Object.entries(registry).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([name, operation]) => ({ id: `${resource}: ${name}`, operation })),
	);
	const decided = new Map(
		Object.entries(DECISIONS[node]).flatMap(([rule, rows]) =>
			rows.flatMap((row) => {
				const [resource, names = ''] = row.split(': ');
				return names.split(' ').map((name) => [`${resource}: ${name}`, rule] as const);
			}),
		),
	);

	it('has a decision for every operation that writes, which is the one above', () => {
		const declared = all
			.filter(({ operation }) => operation.writes)
			.map(({ id, operation }) => [id, operation.agents ?? 'no decision'] as const);
		expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(decided));
	});

	it('has none for what only reads', () => {
		expect(all.filter(({ operation }) => !operation.writes && operation.agents).map(({ id }) => id)).toEqual([]);
	});

	it('can be allowed domains wherever a person stands at the gate, and nowhere else', () => {
		const offered = all.filter(({ operation }) => operation.options && 'allowedDomains' in operation.options);
		const gated = all.filter(({ id, operation }) => operation.agents === 'gated' && !WITHOUT_PEOPLE.includes(id));
		expect(offered.map(({ id }) => id).sort()).toEqual(gated.map(({ id }) => id).sort());
	});
});
