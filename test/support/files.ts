/** An item with files, as other nodes hand it over. */
export function withFiles(
	files: Record<string, { content: Buffer; filename: string; contentType: string }>,
	json = {},
) {
	const binary = Object.fromEntries(
		Object.entries(files).map(([name, { content, filename, contentType }]) => [
			name,
			{ data: content.toString('base64'), fileName: filename, mimeType: contentType },
		]),
	);
	return { json, binary };
}

/** The same bytes in every run, and none of them special. */
export function bytes(length: number, seed = 1): Buffer {
	const content = Buffer.alloc(length);
	let value = seed;
	for (let at = 0; at < length; at += 1) {
		value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
		content[at] = value >> 16;
	}
	return content;
}
