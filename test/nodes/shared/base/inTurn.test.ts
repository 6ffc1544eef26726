import { InTurn } from '../../../../nodes/shared/base/inTurn';
import { VirtualClock } from '../../../support/virtualClock';

it('whose work takes longer than the hold does not keep the next waiting, who are still one after another', async () => {
	const clock = new VirtualClock();
	const turns = new InTurn(clock);
	const startMs = clock.nowMs();
	const began: Array<[string, number]> = [];
	const task = (name: string, ms: number) => async () => {
		began.push([name, (clock.nowMs() - startMs) / 1_000]);
		await clock.sleep(ms);
	};
	const all = [
		turns.run('k', task('slow', 100_000), 10_000),
		turns.run('k', task('quick', 3_000), 10_000),
		turns.run('k', task('third', 3_000), 10_000),
		turns.run('other', task('elsewhere', 1_000), 10_000),
	];
	await clock.run(Promise.all(all));
	expect(began).toEqual([
		['slow', 0],
		['elsewhere', 0],
		['quick', 10],
		['third', 13],
	]);
});

it('a failure passes the turn on', async () => {
	const turns = new InTurn();
	const failed = turns.run('k', async () => await Promise.reject(new Error('x')), 10_000);
	await expect(failed).rejects.toThrow('x');
	await expect(turns.run('k', async () => await Promise.resolve('next'), 10_000)).resolves.toBe('next');
});
