import { typedValue } from '../../../../../nodes/IntercomInbox/fields/attributes/typedValue';

const AT = Date.parse('2027-01-31T09:00:00Z') / 1_000;

it.each([
	{ type: 'string', given: '007', expected: '007' },
	{ type: 'string', given: '', expected: '' },
	{ type: undefined, given: '5', expected: '5' },
	{ type: 'unheard', given: '5', expected: '5' },
	{ type: 'integer', given: ' 5 ', expected: 5 },
	{ type: 'integer', given: '-5', expected: -5 },
	{ type: 'integer', given: '', expected: null },
	{ type: 'integer', given: 5.5, expected: 5.5 },
	{ type: 'float', given: '5.5', expected: 5.5 },
	{ type: 'decimal', given: '5', expected: 5 },
	{ type: 'boolean', given: 'True', expected: true },
	{ type: 'boolean', given: 'false', expected: false },
	{ type: 'boolean', given: false, expected: false },
	{ type: 'date', given: '2027-01-31', expected: Date.parse('2027-01-31') / 1_000 },
	{ type: 'datetime', given: '2027-01-31T09:00:00Z', expected: AT },
	{ type: 'datetime', given: '2027-01-31T10:00:00+01:00', expected: AT },
	{ type: 'datetime', given: String(AT), expected: AT },
	{ type: 'datetime', given: '', expected: null },
	{ type: 'list', given: 'Gold', expected: 'Gold' },
	{ type: 'options', given: 'Gold', expected: 'Gold' },
	{ type: 'string', given: undefined, expected: '' },
])('reads $given as $expected for $type', ({ type, given, expected }) => {
	expect(typedValue(given, { name: 'seats', type })).toBe(expected);
});

it.each([
	{ type: 'integer', given: '5.5' },
	{ type: 'integer', given: 'five' },
	{ type: 'integer', given: '1e3' },
	{ type: 'float', given: '1,5' },
	{ type: 'boolean', given: 'yes' },
	{ type: 'boolean', given: '1' },
	{ type: 'date', given: 'tomorrow' },
	{ type: 'date', given: '31.1.2027' },
	{ type: 'datetime', given: '2027-01-31T09:00' },
	{ type: 'datetime', given: '2027-13-41' },
])('refuses $given for $type, rather than to store something else', ({ type, given }) => {
	expect(() => typedValue(given, { name: 'seats', type })).toThrow(`'${given}' does not fit the attribute 'seats'`);
});
