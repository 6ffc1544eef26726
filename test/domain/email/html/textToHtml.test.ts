import { textToHtml } from '../../../../domain/email/html/textToHtml';

describe('textToHtml', () => {
	it('keeps paragraphs, line breaks and the blanks that indent', () => {
		expect(textToHtml('a\n  b\r\n\r\n\r\nc', 'margin:0')).toBe(
			'<p style="margin:0">a<br>&nbsp;&nbsp;b</p><p style="margin:0">c</p>',
		);
	});
});
