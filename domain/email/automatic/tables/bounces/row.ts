import { begins, type SubjectRow } from '../rows';

/** Subjects of delivery reports, by language: failures, delays, successes. People write them too, so the sender has to be a mail server. */
export const row = (language: string, words: string, example: string): SubjectRow => ({
	language,
	pattern: begins(words),
	example,
});
