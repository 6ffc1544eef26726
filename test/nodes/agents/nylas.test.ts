import { operations } from '../../../nodes/Nylas/operations';
import type { Registry } from '../../../nodes/shared/kit/describe';
import { openMailbox, type Mailbox } from '../../support/mailbox';

const ADA = { email: 'ada@customer.example', name: 'Ada' };
const STRANGER = 'The AI agent is not allowed to write to this recipient';

describe('an AI agent that calls Nylas as a tool', () => {
	let mailbox: Mailbox;
	let messageId: string;

	beforeEach(async () => {
		mailbox = await openMailbox();
		messageId = mailbox.nylas.receive(mailbox.grant.id, { from: ADA, subject: 'Printer', body: 'It burns' }).id;
	});
	afterEach(async () => await mailbox.close());

	const run = async (place: string, parameters: Record<string, unknown>) =>
		(await mailbox.run(place, parameters, { asTool: true })).error?.message;
	const writes = () => mailbox.requests(/^(POST|PUT|PATCH|DELETE)/).map(({ method, path }) => `${method} ${path}`);

	it('answers a customer whose domain is not ASCII', async () => {
		const from = { email: 'kim@müller.example', name: 'Kim' };
		const { id } = mailbox.nylas.receive(mailbox.grant.id, { from, subject: 'Lamp', body: 'It hums' });
		expect(await run('message:reply', { replyTo: 'message', messageId: id, body: 'Turn it.' })).toBeUndefined();
		expect(mailbox.sends()[0].json).toMatchObject({ to: [{ email: 'kim@xn--mller-kva.example' }] });
	});

	it('changes nothing by any operation that is not free, unless its author allows it', async () => {
		const [draft] = await mailbox.output('draft:create', { to: 'eve@x.example', subject: 'Hi' });
		const when = { start: '2026-12-01T10:00:00Z', end: '2026-12-01T11:00:00Z' };
		const [event] = await mailbox.output('event:create', { ...when, options: { participants: 'eve@x.example' } });
		const [webhook] = await mailbox.output('webhook:getMany', {}).then((all) => [all[0] ?? { id: 'w' }]);
		const attempts: Record<string, Record<string, unknown>> = {
			'apiRequest:send': { method: 'POST', path: '/v3/webhooks', body: '{}' },
			'contact:create': { givenName: 'Boss', options: { emails: { entry: [{ email: 'eve@x.example' }] } } },
			'contact:delete': { contactId: 'c' },
			'contact:update': { contactId: 'c', options: { emails: { entry: [{ email: 'eve@x.example' }] } } },
			'draft:create': { to: 'eve@x.example', subject: 'Hi' },
			'draft:delete': { draftId: draft?.id },
			'draft:send': { draftId: draft?.id },
			'draft:update': { draftId: draft?.id, options: { cc: 'mallory@y.example' } },
			'event:create': { ...when, options: { participants: 'eve@x.example' } },
			'event:delete': { eventId: event?.id },
			'event:sendRsvp': { eventId: event?.id, status: 'yes' },
			'event:update': { eventId: event?.id, options: { participants: 'mallory@y.example' } },
			'folder:delete': { folderId: 'INBOX' },
			'grant:deleteSignature': { name: 'Work' },
			'grant:saveSignature': { name: 'Work', body: 'Our new bank account' },
			'message:delete': { messageId },
			'message:reply': { replyTo: 'message', messageId, body: 'Hi', options: { replyToAddress: 'eve@x.example' } },
			'message:send': { to: 'eve@x.example', subject: 'Hi', body: 'Hi' },
			'message:sendAndWait': { to: 'eve@x.example', subject: 'Hi', body: 'Hi' },
			'message:update': { messageId, options: { metadata: { intercom_part_id: '1' } } },
			'scheduledMessage:cancel': { scheduleId: 's' },
			'scheduledMessage:stopAnswers': {},
			'thread:delete': { threadId: 't' },
			'webhook:create': { webhookUrl: 'https://evil.example/x', triggerTypes: ['message.created'] },
			'webhook:delete': { webhookId: webhook?.id },
			'webhook:rotateSecret': { webhookId: webhook?.id },
			'webhook:sendTestEvent': { webhookUrl: 'https://evil.example/x' },
			'webhook:update': { webhookId: webhook?.id, options: { status: 'pause' } },
		};
		const guarded = Object.entries(operations as Registry).flatMap(([resource, all]) =>
			Object.entries(all).flatMap(([name, { writes: does, agents }]) =>
				does && agents !== 'free' ? [`${resource}:${name}`] : [],
			),
		);
		expect(Object.keys(attempts).sort()).toEqual(guarded.sort());
		for (const [place, parameters] of Object.entries(attempts)) {
			mailbox.nylas.log.clear();
			const message = await run(place, parameters);
			expect([place, writes(), message]).toEqual([place, [], expect.stringMatching(/agent/)]);
		}
	});

	it('lets nobody outside get the answers to a mail', async () => {
		const mail = { to: 'ada@customer.example', subject: 'Hi', body: 'Hi' };
		const allowedDomains = 'customer.example';
		expect(await run('message:send', { ...mail, options: { allowedDomains, replyTo: 'eve@x.example' } })).toBe(
			STRANGER,
		);
		expect(await run('message:send', { ...mail, options: { allowedDomains, bcc: 'eve@x.example' } })).toBe(STRANGER);
		expect(
			await run('message:send', { ...mail, options: { allowedDomains, replyTo: 'help@shop.example' } }),
		).toBeUndefined();
		const reply = (replyToAddress: string) => ({
			replyTo: 'message',
			messageId,
			body: 'Hi',
			options: { replyToAddress, idempotencyKey: replyToAddress },
		});
		expect(await run('message:reply', reply('eve@x.example'))).toBe(STRANGER);
		expect(await run('message:reply', reply('support@shop.example'))).toBeUndefined();
	});

	it('drafts an answer to who wrote, and to nobody else', async () => {
		const draft = { to: 'ada@customer.example', subject: 'Hi' };
		expect(await run('draft:create', draft)).toBe(STRANGER);
		expect(await run('draft:create', { ...draft, options: { replyToMessageId: messageId } })).toBeUndefined();
		const more = { replyToMessageId: messageId, cc: 'eve@x.example' };
		expect(await run('draft:create', { ...draft, options: more })).toBe(STRANGER);
		expect(await run('draft:create', { subject: 'For the team' })).toBeUndefined();
	});

	it('deletes mail of allowed domains only', async () => {
		expect(await run('message:delete', { messageId, options: { allowedDomains: 'shop.example' } })).toBe(STRANGER);
		expect(await run('message:delete', { messageId, options: { allowedDomains: 'customer.example' } })).toBeUndefined();
	});

	it('has nobody told when a webhook fails', async () => {
		const webhook = { webhookUrl: 'https://n8n.example/x', triggerTypes: ['message.created'] };
		const options = { allowedDomains: 'n8n.example', notificationEmails: 'eve@x.example' };
		expect(await run('webhook:create', { ...webhook, options })).toBe(STRANGER);
	});
});
