/** RFC 6838, 4.2. */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i;

/** Without parameters; what is no media type is bytes. One file with a wrong type would have its whole mail refused. */
export function mediaType(given: string): string {
	const type = given.replace(/;[^]*/, '').trim();
	return MEDIA_TYPE.test(type) ? type : 'application/octet-stream';
}
