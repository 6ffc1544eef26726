import { record } from '../../../domain/record';
import type { Json } from '../../shared/kit/objects';

/** What is asked, read from the operation's options: for the mail, and again for the page behind its links. */
export type Question =
	| { type: 'approval'; approve: string; disapprove?: string }
	| { type: 'freeText' | 'customForm'; label: string; fields: readonly FormField[] };

export interface FormField {
	/** Of the field on the page; labels may be anything. */
	name: string;
	label: string;
	type: 'text' | 'textarea' | 'number' | 'email' | 'date' | 'dropdown';
	choices: readonly string[];
	isRequired: boolean;
}

const TYPES = ['text', 'textarea', 'number', 'email', 'date', 'dropdown'] as const;

export function questionOf(options: Json): Question {
	const { responseType = 'approval', approval, messageButtonLabel } = options;
	if (responseType !== 'freeText' && responseType !== 'customForm') {
		const { approvalType, approveLabel, disapproveLabel } = record(record(approval).values);
		const approve = text(approveLabel) || 'Approve';
		return approvalType === 'double'
			? { type: 'approval', approve, disapprove: text(disapproveLabel) || 'Decline' }
			: { type: 'approval', approve };
	}
	const label = text(messageButtonLabel) || 'Respond';
	return { type: responseType, label, fields: responseType === 'freeText' ? [FREE_TEXT] : formFields(options) };
}

const FREE_TEXT: FormField = { name: 'text', label: 'Response', type: 'textarea', choices: [], isRequired: true };

function formFields({ formFields: form }: Json): FormField[] {
	const { values } = record(form);
	return (Array.isArray(values) ? values : []).map(record).map(({ label, type, choices, required }, index) => ({
		name: `field-${index}`,
		label: text(label) || `Field ${index + 1}`,
		type: TYPES.find((known) => known === type) ?? 'text',
		choices: text(choices)
			.split(',')
			.map((choice) => choice.trim())
			.filter(Boolean),
		isRequired: required === true,
	}));
}

export interface Link {
	label: string;
	parameters: Readonly<Record<string, string>>;
}

/** The links of the mail. Opening one answers nothing: scanners and previews open them, too. */
export function linksOf(question: Question): Link[] {
	if (question.type !== 'approval') return [{ label: question.label, parameters: {} }];
	const approve = { label: question.approve, parameters: { approved: 'true' } };
	if (question.disapprove === undefined) return [approve];
	return [approve, { label: question.disapprove, parameters: { approved: 'false' } }];
}

/** What was sent from the page; a text says what is wrong with it. */
export function answerOf(
	question: Question,
	{ approved, form }: { approved: unknown; form: URLSearchParams },
): Json | string {
	const respondedAt = new Date().toISOString();
	if (question.type === 'approval') return { data: { approved: approved === 'true', respondedAt } };
	const data: Json = {};
	for (const { name, label, type, choices, isRequired } of question.fields) {
		const value = (form.get(name) ?? '').slice(0, MAX_CHARS);
		if (isRequired && value.trim() === '') return `"${label}" is empty`;
		if (type === 'number' && value.trim() !== '' && !Number.isFinite(Number(value))) return `"${label}" is no number`;
		if (type === 'dropdown' && value !== '' && !choices.includes(value)) return `"${label}" is none of the choices`;
		const key = question.type === 'freeText' ? 'text' : label;
		const given = type === 'number' && value.trim() !== '' ? Number(value) : value;
		// A label may be any word, __proto__ as well.
		Object.defineProperty(data, key, { value: given, enumerable: true, configurable: true, writable: true });
	}
	return { data: { ...data, respondedAt } };
}

/** Nobody types more; n8n stores it with the execution. */
const MAX_CHARS = 100_000;

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
