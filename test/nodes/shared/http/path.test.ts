import { parsedPath, path } from '../../../../nodes/shared/http/path';

const ENDS = "'Path' contains a '#'";
const BACKSLASH = "'Path' contains a '\\'";
const HIDDEN = "'Path' contains control characters or invalid encoding";
const CLIMBS = "'Path' contains '.' or '..' as a segment";
const SLASHLESS = "'Path' does not begin with a slash";

describe('the path of an API request', () => {
	it.each([
		{ given: '/conversations/1/reply#/search', message: ENDS },
		{ given: '/conversations/1/reply#', message: ENDS },
		{ given: '\\conversations', message: SLASHLESS },
		{ given: '/\\evil.example/search', message: BACKSLASH },
		{ given: '/conversations\\1\\reply', message: BACKSLASH },
		{ given: '/conversations/1%5Creply', message: BACKSLASH },
		{ given: '/conversations/1%255creply', message: BACKSLASH },
		{ given: '/con\ttacts/search', message: HIDDEN },
		{ given: '/contacts/search\n', message: HIDDEN },
		{ given: '/contacts%0d%0aX: y/search', message: HIDDEN },
		{ given: '/contacts%250a/search', message: HIDDEN },
		{ given: '/contacts/%00', message: HIDDEN },
		{ given: '/contacts\u200b/search', message: HIDDEN },
		{ given: '/contacts/%e2%80%ae', message: HIDDEN },
		{ given: '/contacts/100%', message: HIDDEN },
		{ given: '/contacts/%zz', message: HIDDEN },
		{ given: '/a/%c0%ae%c0%ae/b', message: HIDDEN },
		{ given: '/v3/grants/g/messages/../../other/messages', message: CLIMBS },
		{ given: '/contacts/.', message: CLIMBS },
		{ given: '/a/./b', message: CLIMBS },
		{ given: '/a/%2e%2e/b', message: CLIMBS },
		{ given: '/a/%2E./b', message: CLIMBS },
		{ given: '/a/.%2e/b', message: CLIMBS },
		{ given: '/a/%252e%252e/b', message: CLIMBS },
		{ given: '/a/%25252e%25252e/b', message: CLIMBS },
		{ given: '/a/x%2F..%2Fb', message: CLIMBS },
		{ given: '/a/x%252f%252e%252e%252fb', message: CLIMBS },
		{ given: '/a/%2e%2e/100%25', message: CLIMBS },
		{ given: '/a/%u002e%u002e/b', message: HIDDEN },
		{ given: '/a/．．/b', message: CLIMBS },
		{ given: '/a/..;v=1/b', message: CLIMBS },
		{ given: '/a/.. /b', message: CLIMBS },
		{ given: '.example.com/a', message: SLASHLESS },
		{ given: '@example.com/a', message: SLASHLESS },
		{ given: '', message: SLASHLESS },
	])('refuses $given', ({ given, message }) => {
		expect(() => parsedPath(given)).toThrow(message);
	});

	it.each([
		['/contacts/search', '/contacts/search'],
		['/v3/grants/support@example.com/messages/a%2Fb%23c%3D', '/v3/grants/support@example.com/messages/a%2Fb%23c%3D'],
		['/tags/100%25', '/tags/100%25'],
		['/tags/Größe', '/tags/Gr%C3%B6%C3%9Fe'],
		['/tags/two words', '/tags/two%20words'],
		['/files/a..b/.well-known/...', '/files/a..b/.well-known/...'],
		['//evil.example/search', '//evil.example/search'],
	])('takes %s', (given, taken) => {
		expect(parsedPath(given)).toBe(taken);
	});
});

describe('an ID in a path', () => {
	it.each(['..', ' . ', 'a/../b', '..%2fb', '%2e%2e/b', '%252e%252e%252fb', 'a\\..\\b', 'a\nb', '%00'])(
		'refuses %j',
		(id) => {
			expect(() => path`/contacts/${id}`).toThrow(/^An ID /);
		},
	);

	it.each([
		['AAkALg/b#c=', '/messages/AAkALg%2Fb%23c%3D'],
		['INBOX\\Sub', '/messages/INBOX%5CSub'],
		['v1.2..3', '/messages/v1.2..3'],
		['100%', '/messages/100%25'],
	])('encodes %s', (id, encoded) => {
		expect(path`/messages/${id}`).toBe(encoded);
	});
});
