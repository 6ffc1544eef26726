import { FORWARD_PREFIXES } from '../../../domain/email/forwardPrefixes';
import { replySubject, subjectKind } from '../../../domain/email/subject';
import { REPLY_PREFIXES } from '../../../domain/email/subjectPrefixes';

describe('replySubject', () => {
	it.each([
		{ given: 'Lamp', expected: 'Re: Lamp' },
		{ given: 'Re: Lamp', expected: 'Re: Lamp' },
		{ given: 'RE: Re: AW: Lamp', expected: 'Re: Lamp' },
		{ given: 'Re[2]: Lamp', expected: 'Re: Lamp' },
		{ given: 'RE (3): Lamp', expected: 'Re: Lamp' },
		{ given: 'SV: VS: Lamp', expected: 'Re: Lamp' },
		{ given: '回复：Re: 订单', expected: 'Re: 订单' },
		{ given: 'Fwd: Lamp', expected: 'Re: Fwd: Lamp' },
		{ given: 'AW: WG: Lampe', expected: 'Re: WG: Lampe' },
		{ given: 'Re: Fwd: Re: Lamp', expected: 'Re: Fwd: Lamp' },
		{ given: '[EXTERNAL] Re: Lamp', expected: 'Re: [EXTERNAL] Lamp' },
		{ given: '[Lamps] new model', expected: 'Re: [Lamps] new model' },
		{ given: 'Reminder: pay', expected: 'Re: Reminder: pay' },
		{ given: 'i: am here', expected: 'Re: i: am here' },
		{ given: 'Lamp\r\nBcc: x@y.example', expected: 'Re: Lamp Bcc: x@y.example' },
		{ given: '', expected: 'Re:' },
		{ given: undefined, expected: 'Re:' },
	])('$given is answered as "$expected"', ({ given, expected }) => {
		expect(replySubject(given)).toBe(expected);
	});
});

describe('the prefixes of programs, which stand in tables with an example per row', () => {
	it.each([...REPLY_PREFIXES, ...FORWARD_PREFIXES])('$language: $example is a $kind', ({ example, kind }) => {
		expect(subjectKind(example)).toBe(kind);
	});

	it.each(REPLY_PREFIXES)('$language: $example is answered with one Re:', ({ example }) => {
		expect(replySubject(example)).toBe(`Re: ${example.split(/[:：]\s?/)[1]}`);
	});
});
