import { FORM_LABELS_EAST } from './labelsEast';
import { FORM_LABELS_WEST } from './labelsWest';

export const FORM_LABELS = [...FORM_LABELS_WEST, ...FORM_LABELS_EAST];

/** A word with a border on both sides, in every script; `_` is one, and so is the edge between words that Chinese writes without. */
const inside = (words: readonly string[]) =>
	new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');

export const EMAIL_LABEL = inside(FORM_LABELS.map(({ email }) => email));
export const NAME_LABEL = inside(FORM_LABELS.map(({ name }) => name));
export const MESSAGE_LABEL = inside(FORM_LABELS.map(({ message }) => message));

/** In a question words have endings and particles: メールアドレスを教えてください, מה כתובת האימייל שלך. Only where an address answers it. */
export const EMAIL_WORD = new RegExp(FORM_LABELS.map(({ email }) => email).join('|'), 'iu');
/** Of the languages that write without blanks, or with particles at their words. */
export const NAME_WORD = new RegExp(
	FORM_LABELS.flatMap(({ name }) => name.split('|'))
		.filter((word) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(word))
		.join('|'),
	'u',
);

/** Contact Form 7 and others: "From: Kim Lund <kim@lund.example>". */
export const FROM_LABEL =
	/^(?:from|sender|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|från|avsändare|fra|avsender|lähettäjä|od|nadawca|odesílatel|от|отправитель|від|差出人|发件人|寄件者|보낸 ?사람|gönderen|kimden|από)$/iu;
