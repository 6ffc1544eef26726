import { inlineImages, withoutInline } from '../../../../nodes/Nylas/reply/inlineImages';

describe('images that had to stay behind', () => {
	it('get their address again', async () => {
		const html = '<img src="https://x.example/a.png?expires=1&amp;b=$&amp;c=2" alt="cid:image0">';
		const download = async () => await Promise.resolve({ content: Buffer.from('x'), contentType: 'image/png' });
		const inlined = await inlineImages(html, download);
		expect(inlined.html).toBe('<img src="cid:image0" alt="cid:image0">');
		expect(withoutInline(inlined.html.replace(' alt="cid:image0"', ''), inlined.images)).toBe(
			'<img src="https://x.example/a.png?expires=1&amp;b=$&amp;c=2">',
		);
	});

	it('are none that are no images', async () => {
		const html = '<img src="https://x.example/a.png?expires=1">';
		const { images, missing } = await inlineImages(
			html,
			async () => await Promise.resolve({ content: Buffer.from('<html>'), contentType: 'text/html' }),
		);
		expect([images, missing]).toEqual([[], 1]);
	});
});
