import type { Participant } from '../messageFields';

/** What a mail says beside its text. */
export interface Evidence {
	/** See `answered.ts`. */
	answer: boolean | undefined;
	/** Without the prefixes of answers. */
	subject: string;
	sender: Participant | undefined;
}
