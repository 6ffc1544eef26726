import { findingsOf } from '../../../../nodes/shared/kit/diagnosis';
import { Failure } from '../../../../nodes/shared/base/failure';

const good = { check: 'Good', run: async () => await Promise.resolve({ ok: true, found: 'Yes' }) };
const bad = (failure: Error) => ({ check: 'Bad', run: async () => await Promise.reject<never>(failure) });

describe('a diagnosis', () => {
	const refusal = new Failure('Not allowed', { status: 403, description: 'Tick it' });

	it('takes a refusal for a finding, and goes on', async () => {
		expect(await findingsOf([bad(refusal), good])).toEqual([
			{ check: 'Bad', ok: false, found: 'Not allowed', fix: 'Tick it' },
			{ check: 'Good', ok: true, found: 'Yes' },
		]);
	});

	it('ends with what the rest is built on', async () => {
		expect(await findingsOf([{ ...bad(refusal), basis: true }, good])).toHaveLength(1);
		expect(
			await findingsOf([
				{ check: 'Odd', run: async () => await Promise.resolve({ ok: false, found: 'Not as chosen' }), basis: true },
				good,
			]),
		).toHaveLength(2);
	});

	it('says what it is needed for only where it is not there', async () => {
		const [first, second] = await findingsOf([
			{ ...bad(refusal), neededFor: 'tickets' },
			{ ...good, neededFor: 'tickets' },
		]);
		expect([first.neededFor, second.neededFor]).toEqual(['tickets', undefined]);
	});

	it.each([new Failure('Intercom could not be reached'), new TypeError('A mistake of ours')])(
		'fails with what is no refusal: %s',
		async (error) => {
			await expect(findingsOf([bad(error), good])).rejects.toBe(error);
		},
	);
});
