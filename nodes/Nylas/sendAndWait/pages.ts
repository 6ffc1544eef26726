import { escapeHtml } from '../../../domain/email';
import type { FormField, Link, Question } from './question';

const BUTTON =
	'display:inline-block;padding:10px 18px;margin:0 8px 8px 0;border-radius:6px;background:#1f2937;color:#ffffff;text-decoration:none;font-family:sans-serif;font-size:14px';

/** Below the text of the mail. */
export function linksInMail(links: ReadonlyArray<Pick<Link, 'label'> & { url: string }>): string {
	const anchors = links.map(
		({ label, url }) => `<a href="${escapeHtml(url)}" target="_blank" style="${BUTTON}">${escapeHtml(label)}</a>`,
	);
	return `<p style="margin:1.5em 0 0 0">${anchors.join('\n')}</p>`;
}

/** The same for a mail of plain text. */
export function linksInText(links: ReadonlyArray<Pick<Link, 'label'> & { url: string }>): string {
	return links.map(({ label, url }) => `\n\n${label}: ${url}`).join('');
}

interface Page {
	title: string;
	description: string;
	question: Question;
	/** Of the opened link. */
	isApproved: boolean;
	submitLabel: string;
	/** What was wrong with what was sent. */
	problem?: string;
}

/** What a link of the mail opens. Only its button, a POST to the same address, answers. */
export function questionPage({ title, description, question, isApproved, submitLabel, problem }: Page): string {
	const isApproval = question.type === 'approval';
	const fields = isApproval ? '' : question.fields.map(fieldHtml).join('');
	const label = isApproval ? ((isApproved ? question.approve : question.disapprove) ?? question.approve) : submitLabel;
	const told = problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`;
	return page(
		title,
		`${paragraphs(description)}${told}<form method="POST">${fields}<button type="submit">${escapeHtml(label)}</button></form>`,
	);
}

export function thanksPage(): string {
	return page('Got it, thanks', '<p>This page can be closed now.</p>');
}

function fieldHtml({ name, label, type, choices, isRequired }: FormField): string {
	const required = isRequired ? ' required' : '';
	const attributes = `id="${name}" name="${name}"${required}`;
	const options = choices.map((choice) => `<option>${escapeHtml(choice)}</option>`).join('');
	const input = {
		textarea: `<textarea ${attributes} rows="6"></textarea>`,
		dropdown: `<select ${attributes}><option value=""></option>${options}</select>`,
	}[type as string];
	const shown = input ?? `<input ${attributes} type="${type}"${type === 'number' ? ' step="any"' : ''}>`;
	return `<label for="${name}">${escapeHtml(label)}${isRequired ? ' *' : ''}</label>${shown}`;
}

function paragraphs(text: string): string {
	const lines = text.split('\n').map((line) => line.trim());
	return lines
		.filter(Boolean)
		.map((line) => `<p>${escapeHtml(line)}</p>`)
		.join('');
}

const STYLE =
	'body{font-family:system-ui,sans-serif;max-width:36em;margin:4em auto;padding:0 1em;color:#1f2937}label{display:block;margin:1em 0 .3em}input,textarea,select{width:100%;box-sizing:border-box;padding:.5em;font:inherit}button{margin-top:1.5em;padding:.7em 1.4em;font:inherit;border:0;border-radius:6px;background:#1f2937;color:#fff;cursor:pointer}[role=alert]{color:#b91c1c}';

function page(title: string, content: string): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
}
