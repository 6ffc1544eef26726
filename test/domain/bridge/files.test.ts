import { filesToBring } from '../../../domain/bridge/files';

const named = (...names: string[]) => names.map((filename) => ({ filename }));

describe('the files that are still to be brought', () => {
	it.each<{ name: string; files: string[]; there: string[]; known: string[]; expected: string[] }>([
		{ name: 'all of them', files: ['a', 'b'], there: [], known: ['a', 'b'], expected: ['a', 'b'] },
		{ name: 'none, when all are there', files: ['a', 'b'], there: ['b', 'a'], known: ['a', 'b'], expected: [] },
		{
			name: 'the one that could not be had before',
			files: ['gone', 'b', 'c'],
			there: ['b', 'c'],
			known: ['gone', 'b', 'c'],
			expected: ['gone'],
		},
		{
			name: 'the second of one name',
			files: ['a', 'a', 'b'],
			there: ['a'],
			known: ['a', 'a', 'b'],
			expected: ['a', 'b'],
		},
		{
			name: 'what is at hand, though another one of the mail is there',
			files: ['b'],
			there: ['a'],
			known: ['a', 'b'],
			expected: ['b'],
		},
		{
			name: 'the last ones, where Intercom has changed the names',
			files: ['a b.txt', 'c d.txt', 'e f.txt'],
			there: ['a_b.txt', 'c_d.txt'],
			known: ['a b.txt', 'c d.txt', 'e f.txt'],
			expected: ['e f.txt'],
		},
		{
			name: 'none, where Intercom has changed all names',
			files: ['a b.txt'],
			there: ['a_b.txt'],
			known: ['a b.txt'],
			expected: [],
		},
	])('are $name', ({ files, there, known, expected }) => {
		expect(filesToBring(named(...files), there, known)).toEqual(named(...expected));
	});
});
