import { parseBody } from '../../../../nodes/shared/webhook/body';

const parse = (text: string) => parseBody(Buffer.from(text));

it('reads an object', () => {
	expect(parse('{"type":"message.created","data":{"object":{"id":"ä"}}}')).toEqual({
		json: { type: 'message.created', data: { object: { id: 'ä' } } },
	});
});

it.each([
	['a list', '[]', 'The body is not a JSON object'],
	['null', 'null', 'The body is not a JSON object'],
	['a number', '1e999', 'The body is not a JSON object'],
	['nothing', '', 'The body is not valid JSON'],
	['half of it', '{"type":', 'The body is not valid JSON'],
	['two of them', '{}{}', 'The body is not valid JSON'],
	['a byte order mark', '\uFEFF{}', 'The body is not valid JSON'],
	['lists in lists', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'The body is nested too deeply'],
	['objects in objects', `${'{"a":'.repeat(101)}{}${'}'.repeat(101)}`, 'The body is nested too deeply'],
])('refuses %s', (_, text, error) => {
	expect(parse(text)).toEqual({ refused: { status: 400, body: { error } } });
});

it('reads as many levels as any notification has', () => {
	expect(parse(`${'{"a":'.repeat(50)}{}${'}'.repeat(50)}`)).toHaveProperty('json');
});

it('leaves out what would become a prototype, at every level', () => {
	const parsed = parse('{"__proto__":{"isAdmin":true},"data":{"list":[{"__proto__":{"isAdmin":true},"id":1}]}}');
	expect(JSON.stringify(parsed)).toBe('{"json":{"data":{"list":[{"id":1}]}}}');
	expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
});
