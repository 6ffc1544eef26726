/** `npm run bench`: how well mails are read, then how fast. Prints, and asserts nothing. */

console.log('How well mails are read: the fixtures of test/fixtures/emails\n');
require('./email-quality');
console.log('\nHow much longer that takes than html-to-text alone, medians\n');
require('./email-speed');
