import { says } from '../rows';

/**
 * What people who are away have their mailbox say, by language. None of it is a machine's alone: the subject counts with the sentence,
 * and the sentence with what follows it (a day of return, somebody to ask instead). Every row's examples are run by a test.
 */
export interface AbsenceRow {
	language: string;
	/** At the beginning of the subject. */
	subject: RegExp;
	/** That somebody is away. */
	absence: RegExp;
	/** Until when, or whom to ask instead. */
	more: RegExp;
	example: { subject: string; text: string };
}

type Words = readonly [subject: string, absence: string, more: string];

export const row = (language: string, [subject, absence, more]: Words, example: AbsenceRow['example']): AbsenceRow => ({
	language,
	// What somebody writes about ends there; a program goes on with the subject that it answers.
	subject: new RegExp(`^(?:${subject})\\s{0,3}(?:[:：–-]|(?:re|aw|tr|rv|sv|vs|odp)\\s?:)`, 'iu'),
	absence: says(absence),
	more: says(more),
	example,
});
