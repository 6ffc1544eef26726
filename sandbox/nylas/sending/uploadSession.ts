/** A file on its way into Nylas's storage. */
export interface UploadSession {
	id: string;
	grantId: string;
	filename: string;
	contentType: string;
	size?: number;
	expiresAtSec: number;
	content?: Buffer;
	isReady: boolean;
}
