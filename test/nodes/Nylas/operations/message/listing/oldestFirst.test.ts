import type { Message } from '../../../../../../nodes/Nylas/client/model';
import { oldestFirst, type Window } from '../../../../../../nodes/Nylas/operations/message/listing/oldestFirst';

describe('messages from the oldest on', () => {
	const START = 1_767_225_600;
	const DAY = 86_400;

	/** A list as Nylas may give it: in any order, bounds included or not. */
	function list(messages: readonly Message[], inclusive: boolean) {
		const windows: Window[] = [];
		async function* pages(window: Window): AsyncGenerator<Message[]> {
			windows.push(window);
			const { received_after: after = 0, received_before: before = Infinity } = window;
			const found = messages.filter(({ date = 0 }) =>
				inclusive ? date >= after && date <= before : date > after && date < before,
			);
			yield found.slice(1).reverse();
			yield await Promise.resolve(found.slice(0, 1));
		}
		return { pages, windows };
	}

	const idsOf = async (pages: AsyncIterable<Message[]>) => {
		const ids: string[] = [];
		for await (const page of pages) ids.push(...page.map(({ id }) => id));
		return ids;
	};

	it.each([true, false])('come each once and in order, also those on the bounds (included: %s)', async (inclusive) => {
		const messages = Array.from({ length: 200 }, (_, index) => ({
			id: `m${index}`,
			grant_id: 'g',
			date: START + 1 + index * (DAY / 4),
		}));
		const onBounds = [1, 3, 7].map((days) => ({ id: `bound${days}`, grant_id: 'g', date: START + days * DAY }));
		const { pages, windows } = list([...messages, ...onBounds], inclusive);
		const ids = await idsOf(oldestFirst(pages, { received_after: START }, START + 60 * DAY));
		const expected = [...messages, ...onBounds].sort((a, b) => a.date - b.date).map(({ id }) => id);
		expect(ids).toEqual(expected);
		expect(windows.length).toBeLessThan(10);
		expect(windows[0].received_after).toBe(START);
		expect(windows.at(-1)?.received_before).toBeUndefined();
	});

	it('come in short windows where there are many', async () => {
		const messages = Array.from({ length: 5_000 }, (_, index) => ({
			id: `m${index}`,
			grant_id: 'g',
			date: START + 1 + index * 60,
		}));
		const { pages, windows } = list(messages, false);
		expect(
			await idsOf(oldestFirst(pages, { received_after: START, received_before: START + 5_000 * 60 + 60 })),
		).toHaveLength(5_000);
		expect(windows.at(-1)?.received_before).toBe(START + 5_000 * 60 + 60);
		const lengths = windows
			.slice(2, -1)
			.map(({ received_after: after = 0, received_before: before = 0 }) => before - after);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(DAY / 2 + 2);
	});

	it('are none in a window that ends before it begins', async () => {
		const { pages, windows } = list([], true);
		expect(await idsOf(oldestFirst(pages, { received_after: START, received_before: START - 1 }))).toEqual([]);
		expect(windows).toEqual([]);
	});
});
