import { results } from '../../../nodes/shared/kit/paging';
import { encodeForm } from '../../../nodes/shared/http/form';
import { queryString } from '../../../nodes/shared/http/wire';
import { InTurn } from '../../../nodes/shared/base/inTurn';
import type { Field } from '../../../nodes/shared/kit/fields/field';
import { readValue } from '../../../nodes/shared/kit/fields/params';
import { path } from '../../../nodes/shared/http/path';
import busboy from 'busboy';

describe('a path', () => {
	it.each([
		['a/b', '/v3/messages/a%2Fb'],
		['v0:aW1h==#1', '/v3/messages/v0%3AaW1h%3D%3D%231'],
		[' 12 ', '/v3/messages/12'],
	])('encodes %s', (id, expected) => {
		expect(path`/v3/messages/${id}`).toBe(expected);
	});

	it.each(['', '   ', '.', '..'])('refuses "%s", which would address something else', (id) => {
		expect(() => path`/contacts/${id}`).toThrow('An ID is empty');
	});

	it.each(['../grants', 'a/../b', '%2e%2e/grants'])('refuses "%s", which a service may read as a way up', (id) => {
		expect(() => path`/contacts/${id}`).toThrow();
	});
});

describe('a limit', () => {
	async function* pages(): AsyncGenerator<number[]> {
		yield await Promise.resolve([1, 2, 3]);
	}

	it.each([0, -1, 2.5, Number.NaN, '' as unknown as number])(
		'of %p is refused, not taken for another',
		async (limit) => {
			await expect(results(pages(), { returnAll: false, limit }).next()).rejects.toThrow(
				"'Limit' is not a whole number",
			);
			expect((await results(pages(), { returnAll: true, limit }).next()).value).toBe(1);
		},
	);
});

describe('a query', () => {
	it('repeats lists and leaves out what is not set', () => {
		expect(queryString({ a: ['1', '2'], b: undefined, c: '', d: false, e: 0, f: 'ä &' })).toBe(
			'?a=1&a=2&d=false&e=0&f=%C3%A4+%26',
		);
		expect(queryString()).toBe('');
	});
});

describe('a parameter', () => {
	const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
		displayName: 'Thing',
		type,
		default: '',
		...more,
	});
	const luxon = { toISO: () => '2026-11-20T10:00:00.000Z' };

	it.each<[string, Field, unknown, unknown]>([
		['text from a number', field('string'), 12, '12'],
		['text from a list', field('string'), ['a'], '["a"]'],
		['a number from text', field('number'), '12', 12],
		['no number from nothing', field('number'), '', ''],
		['a boolean from text', field('boolean'), 'true', true],
		['a boolean from other text', field('boolean'), 'no', false],
		["a date of n8n's expressions", field('dateTime'), luxon, '2026-11-20T10:00:00.000Z'],
		['a date', field('dateTime'), new Date(0), '1970-01-01T00:00:00.000Z'],
		[
			'a day, which is no moment',
			field('dateTime', { typeOptions: { dateOnly: true } }),
			'2027-01-31T00:00:00',
			'2027-01-31T00:00:00',
		],
		['JSON from text', field('json'), ' {"a":1} ', { a: 1 }],
		['JSON that is read already', field('json'), [1], [1]],
		['empty JSON', field('json'), ' ', {}],
		['the value of a locator', field('string'), { __rl: true, mode: 'list', value: 'g1' }, 'g1'],
		['the default for nothing', field('string', { default: 'x' }), undefined, 'x'],
		['a list from one text', field('string', { typeOptions: { multipleValues: true } }), 'a', ['a']],
		['an empty list', field('string', { typeOptions: { multipleValues: true } }), '', []],
		['what people paste', field('string', { read: (text) => text.replace('https://x/', '') }), 'https://x/12', '12'],
	])('reads %s', (_, definition, raw, expected) => {
		expect(readValue(definition, raw)).toEqual(expected);
	});

	it.each<[string, Field, unknown, string]>([
		['a required one that is empty', field('string', { required: true }), ' ', "The parameter 'Thing' is empty"],
		[
			'a required locator without a value',
			field('string', { required: true }),
			{ __rl: true, mode: 'id', value: '' },
			"The parameter 'Thing' is empty",
		],
		[
			'a required one whose expression gave nothing',
			field('string', { required: true }),
			null,
			"The parameter 'Thing' is empty",
		],
		['no number', field('number'), 'many', "The parameter 'Thing' is not a number"],
		['broken JSON', field('json'), '{a', "The parameter 'Thing' is not valid JSON"],
	])('refuses %s', (_, definition, raw, message) => {
		expect(() => readValue(definition, raw)).toThrow(message);
	});
});

describe('a form', () => {
	const content = Buffer.from([0, 13, 10, 45, 45, 255]);
	const form = {
		parts: [
			{ name: 'message', value: '{"subject":"ä"}' },
			{ name: 'file0', filename: 'Über "1"\r\n.pdf', contentType: 'application/pdf', content },
		],
	};

	it('is read by others as it was meant', async () => {
		const { body, headers } = encodeForm(form);
		const found: Array<[string, string, Buffer]> = [];
		await new Promise((resolve, reject) => {
			const parser = busboy({ headers: { 'content-type': headers['Content-Type'] }, defParamCharset: 'utf8' });
			parser.on('field', (name, value) => found.push([name, '', Buffer.from(value)]));
			parser.on('file', (name, stream, { filename }) => {
				const chunks: Buffer[] = [];
				stream
					.on('data', (chunk: Buffer) => chunks.push(chunk))
					.on('end', () => found.push([name, filename ?? '', Buffer.concat(chunks)]));
			});
			parser.on('close', resolve).on('error', reject).end(body);
		});
		expect(found).toEqual([
			['message', '', Buffer.from('{"subject":"ä"}')],
			['file0', "Über '1' .pdf", content],
		]);
	});

	it('has the same bytes each time, for retries under one key', () => {
		expect(encodeForm(form).body.equals(encodeForm(form).body)).toBe(true);
	});

	it('takes a boundary that no part contains', () => {
		const { headers } = encodeForm({ parts: [{ name: 'message', value: '------n8n-nodes-nylas-intercom-0' }] });
		expect(headers['Content-Type']).toBe('multipart/form-data; boundary=----n8n-nodes-nylas-intercom-1');
	});
});

describe('work in turn', () => {
	it('goes one after another under one key, and goes on after a failure', async () => {
		const turns = new InTurn();
		const log: string[] = [];
		const work = (name: string, delayMs: number) => async () => {
			log.push(`${name} begins`);
			await new Promise((resolve) => setTimeout(resolve, delayMs));
			log.push(`${name} ends`);
			if (name === 'a') throw new Error('a fails');
		};
		const done = await Promise.allSettled([
			turns.run('thread', work('a', 30)),
			turns.run('thread', work('b', 0)),
			turns.run('other', work('c', 0)),
		]);
		expect(done.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
		expect(log.filter((line) => !line.startsWith('c'))).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
		expect(log.indexOf('c ends')).toBeLessThan(log.indexOf('a ends'));
	});
});
