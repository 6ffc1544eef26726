import { nylas } from '../../../nodes/Nylas/client/service';

const answer = (status: number, type?: string) => ({ status, headers: {}, body: { error: { type, message: 'x' } } });

test.each([
	{ name: 'a request in flight', given: answer(409, 'api.concurrent_idempotent_request'), expected: true },
	{ name: 'the name without its prefix', given: answer(409, 'concurrent_idempotent_request'), expected: true },
	{ name: 'another mail under the key', given: answer(409, 'api.invalid_idempotent_request'), expected: false },
	{ name: 'another status', given: answer(400, 'api.concurrent_idempotent_request'), expected: false },
	{ name: 'a 409 without a type', given: answer(409), expected: false },
])('Nylas is still at work under a key: $name', ({ given, expected }) => {
	expect(nylas.isBusyWithKey?.(given)).toBe(expected);
});
