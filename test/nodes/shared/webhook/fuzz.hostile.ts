import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { IntercomInboxTrigger } from '../../../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { NylasTrigger } from '../../../../nodes/Nylas/NylasTrigger.node';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { bodies, headers, intercomNotification, message, nylasNotification, plainValue } from './fuzzBodies';
import { FuzzDesk, type Delivery, type Received } from './fuzzDesk';

/**
 * A hundred thousand bodies, half of them signed, to both triggers: no 500, and no run that nobody signed for. Each time others; the seed of
 * a run that failed is printed with the body, and `FUZZ_SEED` plays it again.
 */

const RUNS = Number(process.env.FUZZ_RUNS) || 100_000;
const SEED = Number(process.env.FUZZ_SEED) || Date.now() % 2 ** 31;
const CHUNK = 1_000;
/** Each is a process of its own, which takes twelve at once. */
const PROCESSES = 6;
const AT_ONCE = PROCESSES * 12;
const SECRET = 'fuzz-secret';
const BUDGET_MS = 300_000;

type Header = 'x-nylas-signature' | 'x-hub-signature';

interface Service {
	name: string;
	desks: FuzzDesk[];
	header: Header;
	sign(body: string | Buffer): string;
	notifications: fc.Arbitrary<unknown>;
}

let answer: unknown = {};

const processes = (make: () => FuzzDesk) => Array.from({ length: PROCESSES }, make);

const services: Service[] = [
	{
		name: 'Nylas',
		desks: processes(
			() =>
				new FuzzDesk(new NylasTrigger(new ProcessState()), {
					parameters: { triggerOn: ['message.created', 'message.opened'], options: { includeHeaders: true } },
					credentials: { apiKey: 'x', region: 'us' },
					staticData: { webhookId: 'w', webhookSecret: SECRET },
					answer: (url) => ({ data: /\/messages\//.test(url) ? answer : url.includes('/folders') ? [] : {} }),
				}),
		),
		header: 'x-nylas-signature',
		sign: (body) => createHmac('sha256', SECRET).update(body).digest('hex'),
		notifications: nylasNotification,
	},
	{
		name: 'Intercom',
		desks: processes(
			() =>
				new FuzzDesk(new IntercomInboxTrigger(new ProcessState()), {
					parameters: { topics: ['all'], options: {} },
					credentials: { accessToken: 'x', clientSecret: SECRET, region: 'us' },
					answer: () => answer,
				}),
		),
		header: 'x-hub-signature',
		sign: (body) => `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`,
		notifications: intercomNotification,
	},
];

/** Right where one digit, the body or the way of writing is not. */
const forgeries: ReadonlyArray<(signature: string) => string | undefined> = [
	() => undefined,
	() => '',
	(signature) => signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
	(signature) => signature.slice(0, -1),
	(signature) => `${signature}0`,
	(signature) => `${signature},${signature}`,
	(signature) => signature.split('').reverse().join(''),
	(signature) => signature.replace(/[0-9a-f]+$/, (digits) => '0'.repeat(digits.length)),
];

function forged({ header, sign }: Service, body: Buffer, at: number): Delivery['headers'] {
	const kind = at % (forgeries.length + 1);
	// The signature of another body.
	const signature =
		kind < forgeries.length ? forgeries[kind]!(sign(body)) : sign(Buffer.concat([body, Buffer.from(' ')]));
	return signature === undefined ? {} : { [header]: signature };
}

/** Intercom's greeting comes unsigned, and starts nothing. */
const PING = /"topic"\s*:\s*"ping"/;

function wrongWith(
	received: Received | Error,
	{ isSigned, body }: { isSigned: boolean; body: Buffer },
): string | undefined {
	if (received instanceof Error) return `threw ${received.stack ?? received.message}`;
	const { status, outputs, said } = received;
	if (!isSigned && outputs === undefined && PING.test(body.toString())) return undefined;
	if (!isSigned)
		return status === 401 && outputs === undefined ? undefined : `unsigned, and answered ${status ?? 'with a run'}`;
	if (outputs === undefined)
		return status === 200 || status === 400 ? undefined : `signed, and answered ${status}, ${said.join()}`;
	return outputs.flat().some(isInternal) ? 'a note or a bot was let out as an answer' : undefined;
}

/** Without a reason the item would be mailed. */
function isInternal({ part, reason }: Record<string, unknown>): boolean {
	const { type, author } = (part ?? {}) as { type?: unknown; author?: { type?: unknown } };
	return Boolean(part) && !reason && (type === 'note' || author?.type !== 'admin');
}

it.each(services)(
	'$name: ' + `${RUNS / 2} bodies, seed ${SEED}`,
	async (service) => {
		const found: string[] = [];
		let runs = 0;
		for (let at = 0; at < RUNS / 2 && found.length === 0; at += CHUNK) {
			const seed = SEED + at;
			const sample = <T>(of: fc.Arbitrary<T>) => fc.sample(of, { numRuns: CHUNK / 2, seed });
			[answer] = fc.sample(message, { numRuns: 1, seed });
			const signed = sample(service.notifications).map((json) => Buffer.from(JSON.stringify(json, plainValue)));
			const raw = sample(bodies);
			const others = sample(headers);
			const deliveries = [
				...signed.map((body) => ({ isSigned: true, body, headers: { [service.header]: service.sign(body) } })),
				// Every second is a notification that would start a run, if it were signed.
				...raw.map((bytes, one) => {
					const body = one % 2 === 0 ? bytes : signed[one]!;
					const given = one % 3 === 0 ? (others[one] as Record<string, string>) : forged(service, body, one + at);
					return { isSigned: false, body, headers: given };
				}),
			];
			for (let start = 0; start < deliveries.length; start += AT_ONCE) {
				const batch = deliveries.slice(start, start + AT_ONCE);
				const received = await Promise.all(
					batch.map(
						async (delivery, one) =>
							await service.desks[one % PROCESSES]!.deliver(delivery).catch((error: Error) => error),
					),
				);
				received.forEach((each, one) => {
					const wrong = wrongWith(each, batch[one]!);
					if (!(each instanceof Error) && each.outputs) runs += 1;
					if (wrong) found.push(`FUZZ_SEED=${SEED}: ${wrong}: ${batch[one]!.body.toString().slice(0, 2_000)}`);
				});
			}
		}
		expect(found).toEqual([]);
		expect(runs).toBeGreaterThan(RUNS / 200);
	},
	BUDGET_MS,
);
