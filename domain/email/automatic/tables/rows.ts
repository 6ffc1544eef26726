/** A row of what machines write, by language. Every row's example is run by a test. */
export interface SubjectRow {
	language: string;
	pattern: RegExp;
	example: string;
}

/**
 * The words at the beginning, and then what a machine puts there: nothing, a sign, the other subject, a date. "Respuesta automática
 * equivocada" is a person's.
 */
export function standsAlone(words: string): RegExp {
	return new RegExp(
		`^(?:${words})(?=\\s*(?:$|[:：,;(\\[|–—-]|\\d|(?:re|aw|tr|rv|rif|sv|vs|odp|ynt|απ|за|ответ|від)\\s?:|(?:del|desde|hasta|du|jusqu|dal|fino|até|van|tot|från|till|fra|til|od|do|с|до|по|з)\\s))(?:\\s?[:：])?`,
		'iu',
	);
}

/** The words at the beginning, and a border behind them, in every script. */
export function begins(words: string): RegExp {
	return new RegExp(`^(?:${words})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}

/** The words anywhere, with borders on both sides. */
export function says(words: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}
