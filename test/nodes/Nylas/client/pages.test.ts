import { pageSize } from '../../../../nodes/Nylas/client/pages';

describe('the size of a page', () => {
	it.each([
		[{ returnAll: true, limit: 50 }, 200],
		[{ returnAll: false, limit: 50 }, 50],
		[{ returnAll: false, limit: 500 }, 200],
		[{ returnAll: false, limit: 0 }, 1],
	])('for %j is %i', (wanted, size) => {
		expect(pageSize(wanted, 200)).toBe(size);
	});
});
