const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A time of day for today, a date for anything older. */
export function shortTime(unixSec) {
	const date = new Date(unixSec * 1000);
	return date.toDateString() === new Date().toDateString() ? timeOfDay.format(date) : day.format(date);
}

export function fullTime(unixSec) {
	return full.format(new Date(unixSec * 1000));
}

export function size(bytes) {
	if (bytes < 1024) return `${bytes} B`;
	if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
	return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function personName({ name, email }) {
	return name || email || 'Unknown';
}

export function personFull({ name, email }) {
	return name && email ? `${name} <${email}>` : email || name || 'Unknown';
}

export function initials(person) {
	const words = personName(person)
		.split(/[\s@._-]+/)
		.filter(Boolean);
	return ((words[0]?.[0] ?? '?') + (personName(person).includes(' ') ? (words[1]?.[0] ?? '') : '')).toUpperCase();
}

/** One of six calm colours, always the same for the same person. */
export function tint(person) {
	return (
		[...(person.email || personName(person)).toLowerCase()].reduce(
			(sum, letter) => (sum * 31 + letter.codePointAt(0)) % 997,
			7,
		) % 6
	);
}

/** "Re: x", "AW: x" and "x" are one subject. */
export function bareSubject(subject) {
	return subject.replace(/^(\s*(re|aw|sv|antw|fwd?|wg)\s*:\s*)+/i, '').trim();
}

export function escapeHtml(text) {
	return text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
}
