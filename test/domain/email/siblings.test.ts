import { faultsOf, siblingCases } from './hunted';

describe('mails of the kinds that were found in the field, in other languages and programs', () => {
	it.each(siblingCases())('$id ($kind) is read right', (sibling) => {
		expect(faultsOf(sibling)).toEqual([]);
	});
});
