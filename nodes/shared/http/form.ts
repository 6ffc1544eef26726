/** A `multipart/form-data` body. */
export interface Form {
	parts: ReadonlyArray<
		{ name: string; value: string } | { name: string; filename: string; contentType: string; content: Buffer }
	>;
}

/** Written out here, because n8n's HTTP helper takes bytes but not the platform's own `FormData`, and retries need the same bytes again. */
export function encodeForm(form: Form): { body: Buffer; headers: Record<string, string> } {
	const boundary = boundaryFor(form);
	const chunks = form.parts.flatMap((part) => [
		Buffer.from(`--${boundary}\r\n${partHead(part)}\r\n\r\n`),
		content(part),
		Buffer.from('\r\n'),
	]);
	return {
		body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
		headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
	};
}

function partHead(part: Form['parts'][number]): string {
	const disposition = `Content-Disposition: form-data; name="${quoted(part.name)}"`;
	if ('value' in part) return `${disposition}\r\nContent-Type: application/json`;
	return `${disposition}; filename="${quoted(part.filename)}"\r\nContent-Type: ${part.contentType}`;
}

function content(part: Form['parts'][number]): Buffer {
	return 'value' in part ? Buffer.from(part.value) : part.content;
}

/** Browsers write `%22` for a quote, which receivers in Go and Python do not read back; so a name gets another quote, and no line break. */
function quoted(text: string): string {
	return text.replace(/[\r\n]+/g, ' ').replace(/"/g, "'");
}

/** The same form always gets the same bytes, so a retry under one Idempotency-Key has the same payload. */
function boundaryFor(form: Form): string {
	for (let number = 0; ; number += 1) {
		const boundary = `----n8n-nodes-nylas-intercom-${number}`;
		if (!form.parts.some((part) => content(part).includes(boundary))) return boundary;
	}
}
