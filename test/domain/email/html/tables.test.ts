import { CONTAINERS, containerMarks } from '../../../../domain/email/html/marks/containers';
import { linkSuffix } from '../../../../domain/email/html/links/linkSuffix';
import { REDIRECTS } from '../../../../domain/email/html/links/redirects';

/** Programs that mark history, and links that lead elsewhere, stand in tables with an example per row; here every example is run. */

describe('HTML', () => {
	it.each(CONTAINERS)('$client: $selector is known', ({ selector, element = 'div', marks }) => {
		const name = selector.slice(1).replace(/[\]*]+$/, '');
		const [attribute = '', value] = selector.startsWith('.')
			? ['class', name]
			: selector.startsWith('#')
				? ['id', name]
				: name.split('=');
		expect(containerMarks(element, { [attribute]: value ?? '' })).toEqual(marks);
	});

	it.each(REDIRECTS)('$service: a redirect shows its target', ({ example }) => {
		expect(linkSuffix(example, 'text')).toBe(' (https://a.example/x)');
	});
});
