import type { Failure } from '../../../../nodes/shared/base/failure';
import { Api } from '../../../../nodes/shared/http/api';
import type { Run } from '../../../../nodes/shared/http/requests';
import type { Service } from '../../../../nodes/shared/http/service';
import { VirtualClock } from '../../../support/virtualClock';

/** What one 429 does to everybody who uses the token. */

let clock: VirtualClock;
let sent: Array<{ path: string; atMs: number }>;
/** Answers in their order; then 200. */
let answers: Array<{ statusCode: number; headers?: Record<string, string> }>;
let tokens = 0;
let token = '';

beforeEach(() => {
	clock = new VirtualClock();
	sent = [];
	answers = [];
	token = `refused-${(tokens += 1)}`;
});

function api(run: Run = {}, tokenKey = token): Api {
	const connection = { baseUrl: '', headers: {}, tokenKey };
	const service: Service = {
		name: 'Postbox',
		credentials: [{ authentication: 'key', type: 'postboxApi' }],
		maxRunning: 4,
		connection: () => connection,
		explain: ({ status }) => ({ message: `Postbox answered ${status}` }),
	};
	service.mailboxes = {
		of: (path) => /^\/boxes\/(\w+)/.exec(path)?.[1],
		isThrottled: ({ headers }) => 'provider' in headers,
	};
	const send = async ({ url }: { url: string }) => {
		sent.push({ path: url, atMs: clock.nowMs() });
		await clock.sleep(50);
		return { headers: {}, body: {}, ...(answers.shift() ?? { statusCode: 200 }) };
	};
	return new Api(service, connection, send, { clock, ...run });
}

const refusal = (headers: Record<string, string> = {}) => ({ statusCode: 429, headers });
const inSevenSeconds = () => new Date(clock.nowMs() + 7_050).toUTCString();
const failure = async (work: Promise<unknown>) =>
	await work.then(
		() => Promise.reject(new Error('It did not fail')),
		(error: Failure) => error,
	);

it.each([
	['as many seconds as Retry-After says', () => ({ 'Retry-After': '7' }), 7_000, 7_000],
	['until the date that Retry-After says', () => ({ 'Retry-After': inSevenSeconds() }), 6_000, 7_000],
	[
		"until the window's end, in Unix seconds",
		() => ({ 'X-RateLimit-Reset': String(clock.nowMs() / 1_000 + 7) }),
		6_900,
		7_000,
	],
	['a moment, where it says nothing', () => ({}), 250, 750],
])('one 429 holds back every request of the token %s', async (_, headers, leastMs, mostMs) => {
	answers = [refusal(headers())];
	const startMs = clock.nowMs();
	const later = async () => {
		await clock.sleep(100);
		await Promise.all([api().get('/b'), api().post('/c')]);
	};
	await clock.run(Promise.all([api().get('/a'), later()]));
	const [refused, ...others] = sent;
	expect(refused.path).toBe('/a');
	// What was refused goes first.
	expect(others.map(({ path }) => path)).toEqual(['/a', '/b', '/c']);
	for (const { atMs } of others) expect(atMs - startMs - 50).toBeGreaterThanOrEqual(leastMs);
	expect(others[0].atMs - startMs - 50).toBeLessThanOrEqual(mostMs);
});

it('does not hold back those who use another token', async () => {
	answers = [refusal({ 'Retry-After': '30' })];
	const startMs = clock.nowMs();
	const other = async () => {
		await clock.sleep(100);
		await api({}, `${token} other`).get('/other');
		return clock.nowMs() - startMs;
	};
	const [otherMs] = await clock.run(Promise.all([other(), api().get('/a')]));
	expect(otherMs).toBe(150);
});

describe('a 429 of the provider of one mailbox', () => {
	const later = async (path: string, afterMs = 100) => {
		await clock.sleep(afterMs);
		await api().get(path);
	};

	it('holds back the requests of that mailbox, and no others', async () => {
		answers = [refusal({ 'Retry-After': '30', provider: 'microsoft' })];
		const startMs = clock.nowMs();
		await clock.run(
			Promise.all([api().get('/boxes/one/a'), later('/boxes/one/b'), later('/boxes/two/c'), later('/d')]),
		);
		expect(sent.map(({ path, atMs }) => [path, atMs - startMs])).toEqual([
			['/boxes/one/a', 0],
			['/boxes/two/c', 100],
			['/d', 100],
			['/boxes/one/a', 30_050],
			['/boxes/one/b', 30_050],
		]);
	});

	it('reaches those who were in the queue already', async () => {
		answers = [1, 2, 3, 4].map(() => refusal({ 'Retry-After': '30', provider: 'microsoft' }));
		const startMs = clock.nowMs();
		await clock.run(Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (n) => await api().get(`/boxes/one/${n}`))));
		expect(sent.slice(0, 4).map(({ atMs }) => atMs - startMs)).toEqual([0, 0, 0, 0]);
		expect(sent.slice(4).every(({ atMs }) => atMs - startMs >= 30_050)).toBe(true);
		expect(sent).toHaveLength(11);
	});

	it('can be cancelled', async () => {
		answers = [refusal({ 'Retry-After': '30', provider: 'microsoft' })];
		const cancel = new AbortController();
		const cancelled = failure(api({ signal: cancel.signal }).get('/boxes/one/a'));
		const [{ message }] = await clock.run(Promise.all([cancelled, clock.sleep(200).then(() => cancel.abort())]));
		expect(message).toBe('The execution was cancelled');
		expect(sent).toHaveLength(1);
	});
});

it("holds back everybody after a 429 to a mailbox that is not its provider's", async () => {
	answers = [refusal({ 'Retry-After': '30' })];
	const startMs = clock.nowMs();
	await clock.run(
		Promise.all([api().get('/boxes/one/a'), clock.sleep(100).then(async () => await api().get('/boxes/two/b'))]),
	);
	expect(sent.map(({ path, atMs }) => [path, atMs - startMs]).at(-1)).toEqual(['/boxes/two/b', 30_050]);
});

it.each([
	['a 429', refusal({ 'Retry-After': '30' })],
	['a 500', { statusCode: 500 }],
])(
	'stops waiting after %s at once when its execution is cancelled, and others still get their turn',
	async (_, answer) => {
		answers = [answer];
		const cancel = new AbortController();
		const startMs = clock.nowMs();
		const cancelled = failure(api({ signal: cancel.signal }).get('/a')).then(({ message }) => [
			message,
			clock.nowMs() - startMs,
		]);
		const stop = async () => {
			await clock.sleep(100);
			cancel.abort();
			await api().get('/b');
		};
		const [outcome] = await clock.run(Promise.all([cancelled, stop()]));
		expect(outcome).toEqual(['The execution was cancelled', 100]);
		expect(sent.map(({ path }) => path)).toEqual(['/a', '/b']);
	},
);

it('stops waiting in the queue when its execution is cancelled, and sends nothing', async () => {
	const cancel = new AbortController();
	const others = Promise.all([1, 2, 3, 4, 5].map(async () => await api().get('/a')));
	const queued = failure(api({ signal: cancel.signal }).get('/queued'));
	cancel.abort();
	expect((await queued).message).toBe('The execution was cancelled');
	await clock.run(others);
	expect(sent.map(({ path }) => path)).toEqual(['/a', '/a', '/a', '/a', '/a']);
});

it('does not count the time in the queue against the time for retries', async () => {
	answers = [refusal({ 'Retry-After': '60' }), { statusCode: 200 }, { statusCode: 500 }];
	const hasty = async () => {
		await clock.sleep(100);
		return await api().request({ method: 'GET', path: '/hasty', giveUpAfterMs: 1_000 });
	};
	const [, answer] = await clock.run(Promise.all([api().get('/a'), hasty()]));
	expect(answer.status).toBe(200);
	expect(sent.map(({ path }) => path)).toEqual(['/a', '/a', '/hasty', '/hasty']);
});
