import { storedValue } from '../../../../../nodes/shared/kit/fields/stored';

const item = { tags: 'Billing', none: '', customer: { email: 'ada@example.com' }, list: ['a'], wrong: null };

/** What n8n would be asked. */
const asked = (name: string) => `n8n: ${name}`;

describe('a parameter that only names a field of the item is read without asking n8n', () => {
	const cases: Array<{ name: string; value: string | undefined; expected: unknown }> = [
		{ name: 'the whole item', value: '={{ $json }}', expected: item },
		{ name: 'a field', value: '={{ $json.tags }}', expected: 'Billing' },
		{ name: 'an empty field', value: '={{ $json.none }}', expected: '' },
		{ name: 'a field of a field', value: '={{$json.customer.email}}', expected: 'ada@example.com' },
		{ name: 'plain text', value: 'Billing', expected: 'Billing' },
		{ name: 'no such field', value: '={{ $json.assignTo }}', expected: 'n8n: field' },
		{ name: 'an empty value', value: '={{ $json.wrong }}', expected: 'n8n: field' },
		{ name: 'what every object has', value: '={{ $json.constructor }}', expected: 'n8n: field' },
		{ name: 'what every list has', value: '={{ $json.list.length }}', expected: 'n8n: field' },
		{ name: 'a call', value: '={{ $json.tags.trim() }}', expected: 'n8n: field' },
		{ name: 'text around it', value: '=Tag {{ $json.tags }}', expected: 'n8n: field' },
		{ name: 'a list of fields', value: '={{ $json["tags"] }}', expected: 'n8n: field' },
		{ name: 'another node', value: '={{ $("Mail").item.json.tags }}', expected: 'n8n: field' },
		{ name: 'no value', value: undefined, expected: 'n8n: field' },
	];
	test.each(cases)('$name', ({ value, expected }) => {
		const parameters = value === undefined ? {} : { field: value };
		expect(storedValue({ parameters, item, evaluated: asked }, 'field', undefined)).toEqual(expected);
	});

	test('n8n is asked where there is no item', () => {
		expect(storedValue({ parameters: { field: '={{ $json }}' }, evaluated: asked }, 'field', undefined)).toBe(
			'n8n: field',
		);
	});
});
