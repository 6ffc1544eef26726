import { faultsOf, siblingCases } from './hunted';

describe('mails of the kinds that were found in the field, in other languages and programs', () => {
	it.each(siblingCases().map((sibling) => [`${sibling.id} (${sibling.kind})`, sibling] as const))(
		'%s is read right',
		(_name, sibling) => {
			expect(faultsOf(sibling)).toEqual([]);
		},
	);
});
