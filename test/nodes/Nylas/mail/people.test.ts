import { readPeople, without } from '../../../../nodes/Nylas/mail/people';

describe('recipients', () => {
	it.each([
		['ada@x.example', [{ email: 'ada@x.example' }]],
		[
			' Ada@X.example ; grace@x.example,\nalan@x.example ',
			[{ email: 'ada@x.example' }, { email: 'grace@x.example' }, { email: 'alan@x.example' }],
		],
		['Ada Byron <ada@x.example>', [{ email: 'ada@x.example', name: 'Ada Byron' }]],
		[
			'"Byron, Ada \\"A.\\"" <ada@x.example>, grace@x.example',
			[{ email: 'ada@x.example', name: 'Byron, Ada "A."' }, { email: 'grace@x.example' }],
		],
		['<mailto:ada@x.example>', [{ email: 'ada@x.example' }]],
		[
			'["ada@x.example", {"email":"grace@x.example","name":"Grace"}]',
			[{ email: 'ada@x.example' }, { email: 'grace@x.example', name: 'Grace' }],
		],
		['{"email":"ada@x.example"}', [{ email: 'ada@x.example' }]],
		['', []],
		[' , ;', []],
	])('reads %j', (text, people) => {
		expect(readPeople(text, 'To')).toEqual(people);
	});

	it.each(['ada', 'ada@', '[broken', '[{"name":"Ada"}]', '[null]', 'a@x.example\u0000b@y.example c'])(
		'refuses %j',
		(text) => {
			expect(() => readPeople(text, 'To')).toThrow("'To' contains an invalid email address");
		},
	);

	it('are named once, in whatever spelling', () => {
		expect(
			without(
				[{ email: 'Ada@x.example' }, { email: 'b@x.example' }, { email: 'B@x.example' }],
				[{ email: 'ada@x.example' }],
			),
		).toEqual([{ email: 'b@x.example' }]);
	});
});
