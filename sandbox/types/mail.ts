export interface Address {
	email: string;
	name?: string;
}

export interface File {
	filename: string;
	contentType: string;
	content: Buffer;
	/** Given: the file is inline, and the HTML refers to it as `cid:<contentId>`. */
	contentId?: string;
}

/** A mail as a person's mail program makes it. */
export interface Mail {
	from: Address;
	to?: Address[];
	cc?: Address[];
	replyTo?: Address[];
	subject: string;
	/** HTML, or plain text when `plain` is set. */
	body: string;
	plain?: boolean;
	/** The sandbox message that this mail answers; it joins that message's thread. */
	inReplyTo?: string;
	/** What the receiving server writes on top (`Authentication-Results`); absent: it writes nothing. */
	authentication?: 'pass' | 'fail' | 'none';
	headers?: Array<{ name: string; value: string }>;
	files?: File[];
	/** Unix seconds; now when absent. */
	date?: number;
	/** Folder ids that replace the usual ones. */
	folders?: string[];
}
