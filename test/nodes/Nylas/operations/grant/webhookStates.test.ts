import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMailbox, type Mailbox } from '../../../../support/mailbox';

/** Nylas tells of a webhook that it gave up by e-mail only, so the diagnosis has to see it. */

let mailbox: Mailbox;

/** Answers the challenge, as n8n does. */
const receiver = createServer((request, response) =>
	response.end(new URL(request.url ?? '/', 'http://n8n').searchParams.get('challenge')),
);

beforeAll(async () => await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve)));

afterAll(() => {
	receiver.closeAllConnections();
	receiver.close();
});

beforeEach(async () => {
	mailbox = await openMailbox();
});

afterEach(async () => await mailbox.close());

async function webhook(description: string, state: { status: string; status_updated_at?: number }): Promise<void> {
	const { port } = receiver.address() as AddressInfo;
	const body = JSON.stringify({
		trigger_types: ['message.created'],
		webhook_url: `http://127.0.0.1:${port}/secret-path-${description.length}`,
		description,
	});
	const response = await fetch(`${mailbox.nylas.url}/v3/webhooks`, {
		method: 'POST',
		body,
		headers: { authorization: `Bearer ${mailbox.nylas.apiKey}`, 'content-type': 'application/json' },
	});
	expect(response.status).toBe(200);
	Object.assign(mailbox.nylas.webhooks.at(-1)!, state);
}

async function finding() {
	const { items } = await mailbox.run('grant:diagnose');
	const { ok, findings } = items[0].json as unknown as {
		ok: boolean;
		findings: Array<{ check: string; ok: boolean; found: string; fix?: string }>;
	};
	return { all: ok, ...findings.find(({ check }) => check === 'Webhooks')! };
}

it('says that there is none yet', async () => {
	expect(await finding()).toMatchObject({
		all: true,
		ok: true,
		found: 'None in the application: publishing a workflow with the Nylas Trigger creates one',
	});
});

it('is content with active ones', async () => {
	await webhook('n8n workflow 7: Nylas Trigger', { status: 'active' });
	expect(await finding()).toEqual({ all: true, check: 'Webhooks', ok: true, found: '1 in the application, 1 active' });
});

it.each([
	['failing', 'rarely returned status 200', 'reachable from the internet'],
	['failed', 'disabled by Nylas', 'Unpublish and publish the workflow'],
	['pause', 'was paused', 'Unpublish and publish the workflow'],
	['inactive', 'was paused', 'Unpublish and publish the workflow'],
	['something_new', 'has an unknown status', 'Nylas Dashboard'],
])('names the workflow whose webhook is %s, since when, and says what to do', async (status, means, fix) => {
	await webhook('n8n workflow 7: Nylas Trigger', { status, status_updated_at: 1_763_625_985 });
	const { all, ok, found, ...rest } = await finding();
	expect({ all, ok }).toEqual({ all: false, ok: false });
	expect(found).toContain(`1 in the application, 0 active; 'n8n workflow 7: Nylas Trigger' `);
	expect(found).toContain(means);
	expect(found).toContain(`(${status} since 2025-11-20T08:06:25.000Z)`);
	expect(rest.fix).toContain(fix);
	expect(found).not.toContain('secret-path');
});

it('says once what to do about several of them', async () => {
	await webhook('one', { status: 'failed' });
	await webhook('second', { status: 'failed' });
	const { found, fix = '' } = await finding();
	expect(found).toMatch(/'one' .*; 'second' /);
	expect(fix.match(/does not reactivate/g)).toHaveLength(1);
});
