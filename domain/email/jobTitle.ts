import type { Part } from './signatureFields';

/** Words that job titles have, by language. Every row's example is run by a test. */
export const TITLE_WORDS: readonly { language: string; words: string; example: string }[] = [
	{ language: 'en', words: 'manager|director|engineer|developer|head of|chief|officer|ceo|cto|cfo|coo|cmo|vp|vice president|president|founder|co-founder|cofounder|owner|partner|consultant|analyst|specialist|coordinator|administrator|assistant|executive|lead|buyer|accountant|architect|designer|supervisor|representative|associate|advisor|adviser|technician|editor|attorney|counsel|secretary|principal|strategist|recruiter|planner|controller|researcher|scientist|professor|lecturer|teacher|nurse|librarian|clerk|agent|trainer', example: 'Head of Logistics' },
	{ language: 'de', words: 'leiter|leiterin|assistenz|geschäftsführer|geschäftsführerin|geschäftsführung|inhaber|inhaberin|abteilungsleiter|abteilungsleiterin|projektleiter|projektleiterin|vertriebsleiter|sachbearbeiter|sachbearbeiterin|berater|beraterin|assistentin|assistent|referent|referentin|prokurist|prokuristin|vorstand|entwickler|entwicklerin|ingenieur|ingenieurin|buchhalter|buchhalterin|einkäufer|einkäuferin|teamleiter|teamleiterin|teamleitung|leitung|architekt|architektin|steuerberater|steuerberaterin|rechtsanwalt|rechtsanwältin', example: 'Leiter Logistik' },
	{ language: 'fr', words: 'directeur|directrice|responsable|chef de|cheffe de|gérant|gérante|ingénieur|assistante|assistant|président|présidente|chargé de|chargée de|conseiller|conseillère|comptable|acheteur|acheteuse', example: 'Responsable des achats' },
	{ language: 'es, pt, it', words: 'director|directora|gerente|jefe|jefa|responsable|encargado|encargada|ingeniero|ingeniera|asistente|diretor|diretora|engenheiro|coordenador|coordenadora|analista|consultor|consultora|direttore|direttrice|responsabile|amministratore|ingegnere|titolare|presidente|supervisor|contador|contadora', example: 'Responsable de Compras' },
	{ language: 'nl', words: 'directeur|medewerker|adviseur|inkoper|eigenaar|projectleider|teamleider|hoofd|bedrijfsleider', example: 'Hoofd Inkoop' },
	{ language: 'sv, da, nb, fi', words: 'projektledare|\\p{L}{0,20}chef|verkställande direktör|direktör|säljare|inköpare|projektleder|direktør|leder|rådgiver|konsulent|indkøber|daglig leder|toimitusjohtaja|johtaja|päällikkö|asiantuntija', example: 'Projektledare' },
	{ language: 'pl, cs, hu', words: 'kierownik|dyrektor|prezes|specjalista|specjalistka|koordynator|księgowa|ředitel|ředitelka|vedoucí|jednatel|asistentka|ügyvezető|igazgató|vezető', example: 'Kierownik Działu Zakupów' },
	{ language: 'ru, uk', words: 'директор|менеджер|руководитель|начальник|инженер|специалист|бухгалтер|керівник|менеджерка', example: 'Менеджер по закупкам' },
	{ language: 'tr', words: 'müdür|müdürü|yöneticisi|uzmanı|mühendis|mühendisi|direktörü|koordinatörü', example: 'Satın Alma Müdürü' },
];

const TITLE = new RegExp(`(?:^|[^\\p{L}])(?:${TITLE_WORDS.map(({ words }) => words).join('|')})(?![\\p{L}])`, 'iu');
const MAX_WORDS = 7;
const MAX_CHARS = 70;

/** The job title: labelled, or right below or beside the name. A title elsewhere may be somebody else's. */
export function titleIn(parts: readonly Part[], name: string | undefined): string | undefined {
	const labelled = parts.find(({ label }) => label === 'title');
	if (labelled) return labelled.text;
	const named = name === undefined ? -1 : parts.findIndex(({ text }) => text.replace(/^[*_]+/, '').startsWith(name));
	if (named < 0) return undefined;
	const beside = besideName(parts[named].text, name ?? '');
	return [beside, parts[named + 1]?.text].map((text) => text && titleFrom(text)).find((title) => title);
}

/** `Ana Silva, Head of Sales` */
function besideName(text: string, name: string): string | undefined {
	return /^\s?,\s(.{2,80})$/.exec(text.replace(/^[*_]+/, '').slice(name.length))?.[1];
}

/** `CEO at Fjordlight` is CEO, `Procurement Lead, Larkspur Ltd` is Procurement Lead. */
function titleFrom(text: string): string | undefined {
	const alone = text.replace(/[*_]/g, '').replace(/\s(?:at|bei|chez|@)\s.{2,60}$/i, '');
	const comma = alone.indexOf(', ');
	return [comma > 0 ? alone.slice(0, comma) : undefined, alone].find((title) => title !== undefined && isTitle(title.trim()))?.trim();
}

function isTitle(text: string): boolean {
	if (text.length > MAX_CHARS || text.length < 2 || /[\d@:?!]|\.$|www\./.test(text) || text.includes(', ')) return false;
	return text.split(/\s+/).length <= MAX_WORDS && TITLE.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text);
}
