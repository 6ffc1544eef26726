import { filesToBring } from '../../../domain/bridge/files';

const named = (...names: string[]) => names.map((filename) => ({ filename }));

describe('the files that are still to be brought', () => {
	it.each<[string, string[], string[], string[], string[]]>([
		['all of them', ['a', 'b'], [], ['a', 'b'], ['a', 'b']],
		['none, when all are there', ['a', 'b'], ['b', 'a'], ['a', 'b'], []],
		['the one that could not be had before', ['gone', 'b', 'c'], ['b', 'c'], ['gone', 'b', 'c'], ['gone']],
		['the second of one name', ['a', 'a', 'b'], ['a'], ['a', 'a', 'b'], ['a', 'b']],
		['what is at hand, though another one of the mail is there', ['b'], ['a'], ['a', 'b'], ['b']],
		[
			'the last ones, where Intercom has changed the names',
			['a b.txt', 'c d.txt', 'e f.txt'],
			['a_b.txt', 'c_d.txt'],
			['a b.txt', 'c d.txt', 'e f.txt'],
			['e f.txt'],
		],
		['none, where Intercom has changed all names', ['a b.txt'], ['a_b.txt'], ['a b.txt'], []],
	])('are %s', (_, files, there, known, expected) => {
		expect(filesToBring(named(...files), there, known)).toEqual(named(...expected));
	});
});
