import { htmlToMarkedText } from './htmlToText';
import { isHtml } from './isHtml';
import { withoutDamage } from './letters/damaged';
import { withoutPrivateSigns } from './letters/symbolFonts';
import { withUnwrappedLinks } from './links/unwrap';
import { tidyCharacters } from './tidy';
import { withoutVisibleMarkup } from './visibleMarkup';

/** A limited body (see `limitBody.ts`) as tidy text, with marks where it was HTML. */
export function bodyText(body: string): string {
	// The parser shows the last half of a character where a closing tag is cut off behind it.
	const text = isHtml(body) ? htmlToMarkedText(body).toWellFormed() : body;
	return withoutVisibleMarkup(withUnwrappedLinks(tidyCharacters(withoutPrivateSigns(withoutDamage(text)))));
}
