import { notice } from './api.js';
import { dataAddress } from './dataAddress.js';
import { h } from './dom.js';
import { size } from './format.js';

// Base64 makes a file a third longer, and the whole request may have 30 MB.
const mostBytes = 22 * 1024 * 1024;

/** A button that picks files, with a list of what was picked. `files()`: as the page's API wants them. */
export function filePicker(label = 'Attach') {
	let picked = [];
	const input = h('input', {
		type: 'file',
		multiple: true,
		class: 'unseen',
		tabindex: '-1',
		'aria-label': `${label} files`,
	});
	const button = h('button', { type: 'button', class: 'plain', on: { click: () => input.click() } }, label);
	const list = h('ul', { class: 'files', 'aria-label': 'Attached files' });

	async function add(chosen) {
		const bytes = [...picked, ...chosen].reduce((sum, file) => sum + (file.size ?? 0), 0);
		if (bytes > mostBytes) return notice(`Together the files have ${size(bytes)}; ${size(mostBytes)} is the limit.`);
		for (const file of chosen) {
			const address = await dataAddress(file);
			picked.push({
				filename: file.name,
				contentType: file.type || 'application/octet-stream',
				contentBase64: address.slice(address.indexOf(',') + 1),
				size: file.size,
			});
		}
		draw();
	}

	function draw() {
		list.replaceChildren(
			...picked.map((file, at) =>
				h(
					'li',
					{},
					h('span', {}, file.filename),
					file.size ? h('span', { class: 'quiet' }, size(file.size)) : null,
					remover(file, at),
				),
			),
		);
	}

	function remover(file, at) {
		const remove = () => set(picked.filter((_, index) => index !== at));
		return h(
			'button',
			{ type: 'button', class: 'plain small', 'aria-label': `Remove ${file.filename}`, on: { click: remove } },
			'×',
		);
	}

	function set(files) {
		picked = files;
		draw();
	}

	input.addEventListener('change', () => add([...input.files]).then(() => (input.value = '')));
	return { input, button, list, add, set, files: () => picked.map(({ size: _, ...file }) => file) };
}
