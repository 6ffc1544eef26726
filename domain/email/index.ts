/**
 * The only door into this folder: what the rest of the package may use of a mail. The rooms behind it are free to change.
 */
export { normalizeAddress, sameAddress, splitAddress } from './address';
export { automatic, isLeftOut, type AutomaticKind, type AutomaticMail } from './automatic/automatic';
export { automaticFor } from './automatic/ownGroup';
export { composeReply } from './composeReply';
export { isHtml } from './html/isHtml';
export { escapeHtml, textToHtml } from './html/textToHtml';
export { mediaType } from './mediaType';
export { isDraft, readMessage, type Mail } from './message';
export { author } from './people/author';
export { isOwn } from './people/ownAddresses';
export { readEmail, type EmailMessage } from './readEmail';
export { replySubject, subjectKind } from './subject';
