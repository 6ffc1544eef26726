/**
 * The only door into this folder: what the rest of the package may use of a mail. The rooms behind it are free to change.
 * A `message` is what Nylas delivers, or the `Mail` that `readMessage` made of it.
 */
export { normalizeAddress, sameAddress, splitAddress } from './address';
export { automatic, isLeftOut, type AutomaticKind, type AutomaticMail } from './automatic/automatic';
export { composeReply } from './composeReply';
export { decodeEntities } from './html/decode';
export { isHtml } from './html/isHtml';
export { escapeHtml, textToHtml } from './html/textToHtml';
export { mediaType } from './mediaType';
export { readMessage, type EmailMessage, type Mail } from './message';
export { author } from './people/author';
export { quoteHistory } from './quoteHistory';
export { isOwn } from './people/ownAddresses';
export { readEmail } from './readEmail';
export { replySubject, subjectKind } from './subject';
