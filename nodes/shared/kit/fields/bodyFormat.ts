import { field } from './field';

/** How what somebody wrote is to be read. */
export const bodyFormat = field({
	displayName: 'Format',
	type: 'options',
	default: 'automatic',
	description: "How to read the body. Text that mentions tags, such as 'use <br> here', is safe as Text.",
	options: [
		{ name: 'Automatic', value: 'automatic', description: 'As HTML if it contains HTML, else as text' },
		{ name: 'HTML', value: 'html', description: 'As HTML in any case' },
		{ name: 'Text', value: 'text', description: 'As text, line by line; tags are shown as they are typed' },
	],
});
