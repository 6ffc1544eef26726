/** Mail programs that say in one line who wrote what stands below. */

/** `>>> Bo Lind <bo@team.example> 3/4/2025 9:12 AM >>>`, above history that nothing marks. */
export function isGroupWiseHeader(shown: string): boolean {
	return (
		shown.startsWith('>>> ') &&
		shown.length <= 300 &&
		/^>>> [^>]{1,100}(?:<[^\s<>]{1,150}> )?[^<>]{0,60}\d{1,2}[:.]\d{2}[^<>]{0,10} >>>$/.test(shown)
	);
}

/** `Bo Lind---04.03.2025 09:12:00---Dear Ana`: Notes begins the mail that is answered in the same line. */
export function isNotesHeader(text: string): boolean {
	return NOTES_HEADER.test(text.slice(0, 160));
}

const NOTES_HEADER =
	/^[^@:]{2,80}?\s?---\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: [AP]M)?\s?---/;
