/**
 * The only door into this folder: what the rest of the package may use of a mail. The rooms behind it are free to change.
 * A `message` is what Nylas delivers, or the `Mail` that `readMessage` made of it.
 */
export { asciiAddress, normalizeAddress, sameAddress, splitAddress } from './address';
export { automatic, isLeftOut, type AutomaticKind, type AutomaticMail } from './automatic/automatic';
export { composeBody, type BodyFormat } from './composeBody';
export { composeReply, MAX_RECIPIENTS } from './composeReply';
export { decodeEntities } from './html/decode';
export { isHtml } from './html/isHtml';
export { isTooLongToClean } from './html/limitBody';
export { escapeHtml, textToHtml } from './html/textToHtml';
export { mediaType } from './mediaType';
export { readMessage, type EmailMessage, type Mail } from './message';
export { displayName, isHeaderName, oneLine, safeFileName } from './oneLine';
export { author, authors } from './people/author';
export type { Author, AuthorOptions } from './people/authorCase';
export { isFreeMail } from './people/freeMail';
export { isNobody } from './people/nobody';
export { isOnList } from './people/onList';
export { isColleague, isFromOwn, isOwn } from './people/ownAddresses';
export { quoteHistory } from './quoteHistory';
export { otherReadings, readEmail } from './readEmail';
export { replySubject, subjectKind } from './subject';
