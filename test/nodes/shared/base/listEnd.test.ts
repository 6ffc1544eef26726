import { ListEnd } from '../../../../nodes/shared/base/listEnd';

type Page = [ids: number[], next: string | undefined];

/** How many of the pages are read. */
function read(pages: Page[]): number {
	const end = new ListEnd();
	const last = pages.findIndex(([ids, next]) =>
		end.isReached(
			ids.map((id) => ({ id })),
			next,
		),
	);
	return last < 0 ? pages.length : last + 1;
}

test.each<{ name: string; given: Page[]; expected: number }>([
	{
		name: 'a list whose last page has no cursor',
		given: [
			[[1], 'a'],
			[[2], undefined],
			[[3], 'c'],
		],
		expected: 2,
	},
	{
		name: 'a cursor that comes again',
		given: [
			[[1], 'a'],
			[[2], 'b'],
			[[3], 'a'],
			[[4], 'd'],
		],
		expected: 3,
	},
	{
		name: 'an empty page in the middle, which a filter may make',
		given: [
			[[1], 'a'],
			[[], 'b'],
			[[2], 'c'],
			[[3], undefined],
		],
		expected: 4,
	},
	{
		name: 'empty pages without end',
		given: [
			[[1], 'a'],
			[[], 'b'],
			[[], 'c'],
			[[], 'd'],
			[[], 'e'],
		],
		expected: 4,
	},
	{
		name: 'the same page under new cursors',
		given: [
			[[1], 'a'],
			[[1], 'b'],
			[[1], 'c'],
			[[1], 'd'],
			[[1], 'e'],
		],
		expected: 4,
	},
])('$name', ({ given, expected }) => {
	expect(read(given)).toBe(expected);
});
