import { fitting, sendBody } from '../../../../../nodes/Nylas/mail/outgoing/size';

describe('the size of a mail', () => {
	const file = (length: number, filename = 'a.bin') => ({
		filename,
		contentType: 'application/octet-stream',
		content: Buffer.alloc(length),
	});
	const isForm = (body: object) => 'parts' in body;

	it('decides between JSON and a form by the whole request, base64 included', () => {
		expect(isForm(sendBody({}, [file(2_240_000)]))).toBe(false);
		expect(isForm(sendBody({}, [file(2_250_000)]))).toBe(true);
		expect(isForm(sendBody({ body: 'x'.repeat(2_000_000) }, [file(1_000_000)]))).toBe(true);
		expect(isForm(sendBody({ body: 'ä'.repeat(1_600_000) }, []))).toBe(true);
	});

	it('never makes a JSON request above 3 MB', () => {
		for (const length of [2_238_000, 2_239_500, 2_241_000, 2_242_500, 2_244_000]) {
			const body = sendBody({ subject: 'x' }, [file(length)]);
			if (!isForm(body)) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(3_000_000);
		}
	});

	it('keeps what fits, in its order', () => {
		const { kept, leftOut } = fitting({}, [
			file(10_000_000, 'a'),
			file(20_000_000, 'b'),
			file(10_000_000, 'c'),
			file(5_000_000, 'd'),
		]);
		expect(kept.map(({ filename }) => filename)).toEqual(['a', 'c']);
		expect(leftOut.map(({ filename }) => filename)).toEqual(['b', 'd']);
	});
});
