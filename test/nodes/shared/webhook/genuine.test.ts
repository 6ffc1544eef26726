import type { IWebhookFunctions } from 'n8n-workflow';
import { ProcessState } from '../../../../nodes/shared/base/processState';
import { refusalOf } from '../../../../nodes/shared/webhook/genuine';
import type { Source } from '../../../../nodes/shared/webhook/source';

function trigger(secret: string | undefined) {
	const clock = { nowMs: 1_000_000 };
	const lines: string[] = [];
	const context = {
		getWorkflow: () => ({ id: 'w' }),
		getNode: () => ({ id: 'n' }),
		logger: { warn: (line: string) => lines.push(line) },
	} as unknown as IWebhookFunctions;
	const source = {
		service: { name: 'Nylas' },
		comesAgain: true,
		secret: async () => await Promise.resolve(secret),
		isSigned: () => false,
	} as unknown as Source;
	const processState = new ProcessState(() => clock.nowMs);
	const refuse = async (headers: Record<string, unknown> = {}) =>
		await refusalOf(context, source, {
			processState,
			request: { method: 'POST', query: {}, headers, bytes: Buffer.from('{}') },
		});
	return { clock, lines, refuse };
}

it('a flood of unsigned requests costs a line a minute, which tells how many there were', async () => {
	const { clock, lines, refuse } = trigger('secret');
	for (let n = 0; n < 10_000; n += 1) expect((await refuse())?.status).toBe(401);
	expect(lines).toEqual(['Nylas webhook refused: the signature does not match']);
	clock.nowMs += 60_000;
	await refuse();
	await refuse();
	expect(lines.slice(1)).toEqual([
		'Nylas webhook refused: the signature does not match (and 9999 times more since the last line)',
	]);
});

it('another reason has a line of its own', async () => {
	const { lines, refuse } = trigger('secret');
	await refuse();
	await refuse({ 'content-encoding': 'br' });
	await refuse({ 'content-encoding': 'gzip' });
	expect(lines).toHaveLength(2);
	expect(lines[1]).toContain('the body came compressed');
});

it('a trigger without a secret asks to come again', async () => {
	expect(await trigger(undefined).refuse()).toMatchObject({ status: 503 });
});
