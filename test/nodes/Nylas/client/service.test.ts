import { nylas } from '../../../../nodes/Nylas/client/service';

describe('a 429', () => {
	const answer = (error: object) => ({ status: 429, headers: {}, body: { request_id: 'r', error } });

	it.each([
		[
			"is the mailbox's where its provider says it",
			{ type: 'rate_limit_error', message: 'Slow down', provider_error: { error: { code: 'ApplicationThrottled' } } },
			true,
		],
		['is of the whole key where Nylas says it', { type: 'nylas_rate_limit_exceeded', message: 'Slow down' }, false],
		[
			"is of the whole key where the provider's part is empty",
			{ type: 'rate_limit_error', message: 'Slow down', provider_error: null },
			false,
		],
	])('%s', (_, error, expected) => {
		expect(nylas.mailboxes?.isThrottled(answer(error))).toBe(expected);
	});

	it.each([
		['/v3/grants/g1/messages', 'g1'],
		['/v3/grants/support%40shop.example/messages/send', 'support%40shop.example'],
		['/v3/grants', undefined],
		['/v3/webhooks', undefined],
	])('of %s is about the mailbox %s', (path, mailbox) => {
		expect(nylas.mailboxes?.of(path)).toBe(mailbox);
	});
});

const conflict = (status: number, type?: string) => ({ status, headers: {}, body: { error: { type, message: 'x' } } });

test.each([
	{ name: 'a request in flight', given: conflict(409, 'api.concurrent_idempotent_request'), expected: true },
	{ name: 'the name without its prefix', given: conflict(409, 'concurrent_idempotent_request'), expected: true },
	{ name: 'another mail under the key', given: conflict(409, 'api.invalid_idempotent_request'), expected: false },
	{ name: 'another status', given: conflict(400, 'api.concurrent_idempotent_request'), expected: false },
	{ name: 'a 409 without a type', given: conflict(409), expected: false },
])('Nylas is still at work under a key: $name', ({ given, expected }) => {
	expect(nylas.isBusyWithKey?.(given)).toBe(expected);
});
