import { fileHosts } from '../../../domain/bridge/fileHosts';

it.each([
	{ name: 'nothing', given: '', expected: [] },
	{
		name: 'hosts',
		given: 'files.example.com, *.example.org;a.example',
		expected: ['files.example.com', '*.example.org', 'a.example'],
	},
	{ name: 'an address', given: 'https://files.example.com:8443/x?y', expected: ['files.example.com'] },
])("$name come to Intercom's own", ({ given, expected }) => {
	const hosts = fileHosts(given) ?? [];
	expect(hosts.filter((host) => !host.includes('intercom'))).toEqual(expected);
	expect(hosts).toEqual(expect.arrayContaining(['*.intercomcdn.com', '*.intercom-attachments-7.com']));
});

it('a star is every host', () => {
	expect(fileHosts('files.example.com, *')).toBeUndefined();
});
