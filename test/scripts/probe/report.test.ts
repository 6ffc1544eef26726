import { believed } from '../../../scripts/probe/believed';
import { intercomFacts } from '../../../scripts/probe/facts/intercom';
import { nylasFacts } from '../../../scripts/probe/facts/nylas';
import { masked, report } from '../../../scripts/probe/report';
import { probe } from '../../../scripts/probe/run';
import { sandboxPlaces } from '../../../scripts/probe/sandboxPlaces';
import { howTo, settingsOf } from '../../../scripts/probe/settings';

const about = { places: ['Intercom'], date: '2026-11-29' };

test('the report has each fact, and neither key nor address nor mail text', async () => {
	const { places, secrets, close } = await sandboxPlaces({ quirks: 'text-cut' });
	const outcome = await probe(places);
	await close();
	const text = report(outcome, { ...about, secrets, quirks: ['text-cut'] });
	expect(text).toContain('| docs/facts/intercom.md 7.25 | unconfirmed |');
	expect(text).toContain('1 otherwise');
	for (const secret of [...secrets, '@example.com', 'scratch@', 'Hello', places.intercom?.mark ?? ''])
		expect(text).not.toContain(secret);
});

test.each([
	{ name: 'an address', text: 'to ada.l+x@mail.example.com', shown: 'to a…@….com' },
	{ name: 'a key', text: 'with sk-1234 and sk-1234', shown: 'with … and …' },
	{ name: 'a fact', text: 'docs/facts/intercom.md 7.25', shown: 'docs/facts/intercom.md 7.25' },
])('masks $name', ({ text, shown }) => {
	expect(masked(text, ['sk-1234', ''])).toBe(shown);
});

test('what could not be taken away stands in the report', () => {
	const text = report({ results: [], left: ['contact 12'] }, { ...about, secrets: [] });
	expect(text).toContain('- could not be taken away: contact 12');
});

test('facts that nobody can look at are named, the unconfirmed ones by their number', () => {
	const text = report({ results: [], left: [] }, { ...about, secrets: [] });
	const unconfirmed = believed().filter(({ status }) => status === 'unconfirmed');
	expect(unconfirmed.length).toBeGreaterThan(40);
	for (const { fact } of unconfirmed) expect(text).toContain(fact.replace('docs/facts/', ''));
});

test('every check is about a fact of the pages, and each fact has one', () => {
	const numbers = [...intercomFacts, ...nylasFacts].map(({ fact }) => fact);
	expect(numbers.length).toBeGreaterThanOrEqual(30);
	expect(numbers.filter((fact, i) => numbers.indexOf(fact) !== i)).toEqual([]);
	const known = new Set(believed().map(({ fact }) => fact));
	expect(numbers.filter((fact) => !known.has(fact))).toEqual([]);
});

describe('the environment', () => {
	test.each([
		{ name: 'no key', env: {}, expected: undefined },
		{ name: 'a region alone', env: { PROBE_INTERCOM_REGION: 'eu' }, expected: undefined },
		{
			name: 'Intercom in the EU',
			env: { PROBE_INTERCOM_TOKEN: 't', PROBE_INTERCOM_REGION: 'eu' },
			expected: { intercom: { accessToken: 't', baseUrl: 'https://api.eu.intercom.io' }, secrets: ['t'] },
		},
		{
			name: 'Nylas at an address of its own',
			env: { PROBE_NYLAS_KEY: 'k', PROBE_NYLAS_GRANT: 'g', PROBE_NYLAS_REGION: 'http://localhost:4010' },
			expected: { nylas: { apiKey: 'k', grantId: 'g', baseUrl: 'http://localhost:4010' }, secrets: ['k', 'g'] },
		},
		{
			name: 'notifications',
			env: { PROBE_INTERCOM_TOKEN: 't', PROBE_PUBLIC_URL: 'https://hook.example/', PROBE_INTERCOM_SECRET: 's' },
			expected: {
				intercom: { accessToken: 't', baseUrl: 'https://api.intercom.io' },
				notifications: { port: 8787, publicUrl: 'https://hook.example', intercom: 's' },
				secrets: ['t', 's', 'https://hook.example/'],
			},
		},
	])('$name', ({ env, expected }) => {
		expect(settingsOf(env)).toEqual(expected);
	});

	test('a key without a mailbox is refused', () => {
		expect(() => settingsOf({ PROBE_NYLAS_KEY: 'k' })).toThrow(/need each other/);
	});

	test('who has set nothing is told what to set', () => {
		for (const name of ['PROBE_INTERCOM_TOKEN', 'PROBE_NYLAS_KEY', 'PROBE_NYLAS_GRANT', '--sandbox'])
			expect(howTo()).toContain(name);
	});
});
