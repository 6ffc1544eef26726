import { half, quirkTable, Quirks } from '../../../sandbox/quirks/quirks';
import { openPage } from '../page/pageOnTest';

describe('quirks', () => {
	const chosen = (spec: string) => {
		const quirks = new Quirks();
		quirks.choose(spec);
		return quirks.active;
	};

	it('have a name of their own, and are off', () => {
		const names = quirkTable.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(new Quirks().active).toEqual([]);
	});

	it.each([
		{ spec: '', expected: [] },
		{ spec: 'no-sent-copy, text-cut', expected: ['text-cut', 'no-sent-copy'] },
		{ spec: 'text-cut=500', expected: ['text-cut=500'] },
		{ spec: 'text-cut=10000', expected: ['text-cut'] },
	])('are chosen by "$spec"', ({ spec, expected }) => expect(chosen(spec)).toEqual(expected));

	it.each([
		{ spec: 'text-cu', message: 'There is no quirk "text-cu"' },
		{ spec: 'no-sent-copy=5', message: 'no-sent-copy has no measure' },
		{ spec: 'text-cut=', message: 'is not a number' },
		{ spec: 'seed:', message: 'There is no quirk "seed:"' },
	])('are refused as "$spec"', ({ spec, message }) => expect(() => chosen(spec)).toThrow(message));

	it('are drawn by a seed: half of them, the same for the same seed, and none that hides all others', () => {
		const drawable = quirkTable.filter((row) => !row.alone).length;
		expect(chosen('seed:42')).toHaveLength(Math.ceil(drawable / 2));
		expect(chosen('seed:42')).toEqual(half(42));
		expect(chosen('seed:43')).not.toEqual(half(42));
		expect(Array.from({ length: 30 }, (_, seed) => half(seed)).flat()).not.toContain('nylas-redirects');
	});

	it('are switched over the page, and its state says which are on', async () => {
		const page = await openPage();
		try {
			const on = await page.post('/api/quirks', { choose: 'text-cut=500,no-sent-copy' });
			expect(on.json.filter((row: { on: boolean }) => row.on)).toMatchObject([
				{ name: 'text-cut', service: 'intercom', now: 500 },
				{ name: 'no-sent-copy', service: 'nylas', now: 0 },
			]);
			await page.post('/api/quirks', { off: 'no-sent-copy' });
			expect((await page.get('/api/state')).json.quirks).toEqual(['text-cut=500']);
			expect(page.sandbox.nylas.quirks.value('text-cut')).toBe(500);
			expect((await page.post('/api/quirks', { choose: 'nonsense' })).status).toBe(400);
			await page.post('/api/quirks', { clear: true });
			expect((await page.get('/api/quirks')).json.some((row: { on: boolean }) => row.on)).toBe(false);
		} finally {
			await page.close();
		}
	});
});
