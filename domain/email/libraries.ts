/* eslint-disable @typescript-eslint/no-require-imports */

/**
 * The libraries that read mail, each loaded when the first mail needs it: together they take longer to load than all nodes, and a trigger
 * that only filters needs none. A dynamic `import()` would make `readEmail` a promise. esbuild writes them into this file.
 */
export const htmlToText = () => require('html-to-text') as typeof import('html-to-text');
export const htmlParser = () => require('htmlparser2') as typeof import('htmlparser2');
export const cssParser = () => require('css-tree/parser') as typeof import('css-tree').parse;
export const phoneNumbers = () => require('libphonenumber-js/min') as typeof import('libphonenumber-js/min');
export const htmlEntities = () => require('entities/decode') as typeof import('entities/decode');
