import { htmlToMarkedText } from './htmlToText';
import { isHtml } from './isHtml';
import { tidyCharacters } from './tidy';
import { withoutVisibleMarkup } from './visibleMarkup';

/** A limited body (see `limitBody.ts`) as tidy text, with marks where it was HTML. */
export function bodyText(body: string): string {
	return withoutVisibleMarkup(tidyCharacters(isHtml(body) ? htmlToMarkedText(body) : body));
}
