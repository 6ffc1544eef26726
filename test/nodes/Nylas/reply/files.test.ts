import { downloadFiles, leftOutHtml, type GoOnWithout } from '../../../../nodes/Nylas/reply/files';
import { cancelled, Failure } from '../../../../nodes/shared/base/failure';

const PDF = { name: 'report.pdf', url: 'https://files.example/report', contentType: 'application/pdf' };
const content = Buffer.from('%PDF');

const refused = new Failure("Entry 1 of 'Attachment URLs' could not be downloaded", { status: 403 });
const broken = new Failure("Entry 1 of 'Attachment URLs' could not be downloaded", { status: 500, retryable: true });
const silent = new Failure("Entry 1 of 'Attachment URLs' could not be downloaded", { retryable: true });

const failing = (error: Error, goOnWithout: GoOnWithout) =>
	downloadFiles(async () => await Promise.reject(error), [PDF], { goOnWithout });

describe('a file of an answer that can not be had', () => {
	it.each<[string, Failure, GoOnWithout]>([
		['it is refused', refused, 'refused'],
		['it is refused', refused, 'any'],
		['its server is out of order', broken, 'any'],
		['nobody answers', silent, 'any'],
	])('is named in the mail where %s, and %s may be missing', async (_, error, goOnWithout) => {
		await expect(failing(error, goOnWithout)).resolves.toEqual({
			files: [],
			leftOut: [{ name: 'report.pdf', isMissing: true }],
		});
	});

	it.each<[string, Error, GoOnWithout]>([
		['it is refused', refused, 'none'],
		['its server is out of order', broken, 'refused'],
		['nobody answers', silent, 'refused'],
		['the execution is cancelled', cancelled(), 'any'],
		['the error is our own', new TypeError('x'), 'any'],
	])('stops the mail where %s, and %s may be missing', async (_, error, goOnWithout) => {
		await expect(failing(error, goOnWithout)).rejects.toBe(error);
	});
});

describe('a page in place of the file', () => {
	const page = async () =>
		await Promise.resolve({ content: Buffer.from('<p>Please log in</p>'), contentType: 'text/html' });

	it('does not leave as the file', async () => {
		await expect(downloadFiles(page, [PDF], { goOnWithout: 'none' })).rejects.toMatchObject({
			details: { description: expect.stringContaining('a web page instead of the file') as string },
		});
		await expect(downloadFiles(page, [PDF], { goOnWithout: 'refused' })).resolves.toMatchObject({
			files: [],
			leftOut: [{ isMissing: true }],
		});
	});

	it.each([
		['that is a page', { ...PDF, name: 'page.html', contentType: 'application/octet-stream' }],
		['of the type of a page', { ...PDF, contentType: 'text/html; charset=utf-8' }],
		['of a type that nobody told', { name: 'x', url: PDF.url }],
	])('is a file %s', async (_, file) => {
		await expect(downloadFiles(page, [file], { goOnWithout: 'none' })).resolves.toMatchObject({
			files: [{ filename: file.name }],
			leftOut: [],
		});
	});

	it('is no matter of a host that does not tell types', async () => {
		const untold = async () => await Promise.resolve({ content });
		await expect(downloadFiles(untold, [PDF], { goOnWithout: 'none' })).resolves.toMatchObject({
			files: [{ filename: 'report.pdf', contentType: 'application/pdf', content }],
		});
	});
});

describe('a file that is too large to go along', () => {
	it('is linked, and the customer is told where the link does not last', () => {
		expect(leftOutHtml([{ name: 'a.zip', url: 'https://files.example/a.zip' }])).toBe(
			'<p>Too large to attach: <a href="https://files.example/a.zip">a.zip</a></p>',
		);
		expect(
			leftOutHtml([{ name: 'a.zip', url: 'https://files.example/a.zip?expires=1800000000&signature=s' }]),
		).toContain('</a> (this link expires soon)</p>');
	});
});

describe('a file on a host that nobody allowed', () => {
	const notAllowed = new Failure('Entry 1 is on a host that is not allowed', { code: 'host_not_allowed' });

	it.each<GoOnWithout>(['none', 'refused', 'any'])('is linked, where %s may be missing', async (goOnWithout) => {
		const { leftOut } = await failing(notAllowed, goOnWithout);
		expect(leftOut).toEqual([{ name: 'report.pdf', url: PDF.url, isElsewhere: true }]);
		expect(leftOutHtml(leftOut)).toBe(
			'<p>Linked instead of attached: <a href="https://files.example/report">report.pdf</a></p>',
		);
	});
});
