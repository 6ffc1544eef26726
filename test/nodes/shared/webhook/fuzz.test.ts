import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { bodies, headers, intercomNotification, message, nylasNotification, plainValue } from './fuzzBodies';
import { CLIENT_SECRET, SECRET, Targets } from './fuzzSetup';
import { send } from '../../../support/host/signed';

/** Whatever comes in: no 500, and no run that nobody signed for. */

const targets = new Targets();

it.each([
	['Nylas', () => targets.nylas],
	['Intercom', () => targets.intercom],
])('the %s Trigger refuses any bytes under any headers that nobody signed', async (_, host) => {
	await fc.assert(
		fc.asyncProperty(bodies, headers, async (body, given) => {
			const { status } = await send(host().url, { body, headers: given as Record<string, string> });
			expect([401, 422]).toContain(status);
		}),
		{ numRuns: 150 },
	);
	expect(host().runs).toEqual([]);
	expect(host().logged('thrown')).toBe('');
});

it('the Nylas Trigger answers any signed JSON, and never with a 500', async () => {
	await fc.assert(
		fc.asyncProperty(nylasNotification, message, async (notification, mail) => {
			targets.fetched = mail;
			const body = JSON.stringify(notification, plainValue);
			const signature = createHmac('sha256', SECRET).update(body).digest('hex');
			const { status } = await send(targets.nylas.url, {
				body,
				headers: { 'content-type': 'application/json', 'x-nylas-signature': signature },
			});
			expect(status).toBe(200);
		}),
		{ numRuns: 250 },
	);
	expect(targets.nylas.logged('thrown')).toBe('');
	expect(targets.nylas.runs.length).toBeGreaterThan(0);
}, 60_000);

it('the Intercom Inbox Trigger answers any signed JSON, never with a 500, and never lets a note or a bot out', async () => {
	await fc.assert(
		fc.asyncProperty(intercomNotification, async (notification) => {
			const body = JSON.stringify(notification, plainValue);
			const signature = createHmac('sha1', CLIENT_SECRET).update(body).digest('hex');
			const { status } = await send(targets.intercom.url, {
				body,
				headers: { 'content-type': 'application/json', 'x-hub-signature': `sha1=${signature}` },
			});
			expect(status).toBe(200);
		}),
		{ numRuns: 250 },
	);
	expect(targets.intercom.logged('thrown')).toBe('');
	for (const { part, reason } of targets.intercom.items() as Array<{
		part?: { type: string; author: { type: string } };
		reason?: string;
	}>) {
		if (!part || reason) continue;
		expect(part.type).not.toBe('note');
		expect(part.author.type).toBe('admin');
	}
}, 60_000);
