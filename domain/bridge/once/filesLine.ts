import type { Entry } from '../conversation';
import { hasText } from '../text/sameText';

/** What the part says that brings files of a mail after its text. */
export const FILES_LINE = 'Attached: ';

export function bringsFiles({ body, fileNames }: Entry): boolean {
	return fileNames.length > 0 && hasText(body, FILES_LINE);
}
