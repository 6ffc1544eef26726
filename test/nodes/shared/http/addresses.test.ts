import { isLoopback, isPublicAddress, isPublicHost } from '../../../../nodes/shared/http/addresses';

const hostIn = (url: string) => new URL(url).hostname;

it.each([
	'https://127.0.0.1/',
	'https://127.1/',
	'https://2130706433/',
	'https://0x7f000001/',
	'https://0x7f.1/',
	'https://017700000001/',
	'https://0/',
	'https://0.0.0.0/',
	'https://10.1.2.3/',
	'https://100.64.0.1/',
	'https://100.127.255.254/',
	'https://169.254.169.254/latest/meta-data',
	'https://172.16.0.1/',
	'https://172.31.255.255/',
	'https://192.0.0.192/',
	'https://192.168.1.1/',
	'https://198.18.0.1/',
	'https://224.0.0.1/',
	'https://255.255.255.255/',
	'https://%31%32%37.0.0.1/',
	'https://１２７.０.０.１/',
	'https://[::1]/',
	'https://[::]/',
	'https://[::ffff:127.0.0.1]/',
	'https://[::ffff:a9fe:a9fe]/',
	'https://[::127.0.0.1]/',
	'https://[64:ff9b::10.0.0.1]/',
	'https://[64:ff9b:1::1]/',
	'https://[2002:7f00:1::]/',
	'https://[2001:0:4136:e378::]/',
	'https://[2001:db8::1]/',
	'https://[fc00::1]/',
	'https://[fd00:ec2::254]/',
	'https://[fe80::1]/',
	'https://[fec0::1]/',
	'https://[ff02::1]/',
	'https://localhost/',
	'https://LOCALHOST./',
	'https://a.localhost/',
	'https://intranet/',
	'https://metadata.google.internal/',
	'https://printer.local/',
	'https://nas.home.arpa/',
	'https://db.corp/',
])('%s is not public', (url) => {
	expect(isPublicHost(hostIn(url))).toBe(false);
});

it.each([
	'https://downloads.intercomcdn.com/',
	'https://files.example.com./',
	'https://8.8.8.8/',
	'https://100.63.255.255/',
	'https://100.128.0.1/',
	'https://172.15.0.1/',
	'https://172.32.0.1/',
	'https://192.169.0.1/',
	'https://223.255.255.255/',
	'https://[2606:4700::1111]/',
	'https://[::ffff:8.8.8.8]/',
	'https://[64:ff9b::8.8.8.8]/',
	'https://localhost.example.com/',
	'https://internal.example.com/',
])('%s is public', (url) => {
	expect(isPublicHost(hostIn(url))).toBe(true);
});

it.each([
	['93.184.216.34', true],
	['::ffff:93.184.216.34', true],
	['2606:4700::1111', true],
	['::ffff:10.0.0.1', false],
	['fe80::1%eth0', false],
	['127.0.0.1', false],
	['0:0:0:0:0:0:0:1', false],
	['', false],
	['1.2.3', false],
	['1:2:3:4:5:6:7', false],
	['1::2::3', false],
	['2606:4700::12345', false],
	['example.com', false],
])('a connection to %s is to a public address: %s', (address, expected) => {
	expect(isPublicAddress(address)).toBe(expected);
});

it.each([
	['http://localhost:4010', true],
	['http://127.0.0.1:4010', true],
	['http://127.8.9.1', true],
	['http://127.1', true],
	['http://[::1]:4010', true],
	['http://[0:0::1]', true],
	['http://sandbox.localhost', true],
	['http://10.0.0.1', false],
	['http://[::ffff:127.0.0.1]', false],
	['http://localhost.example.com', false],
	['http://127.0.0.1.example.com', false],
	['http://sandbox:8080', false],
])('%s is this machine: %s', (url, expected) => {
	expect(isLoopback(hostIn(url))).toBe(expected);
});
