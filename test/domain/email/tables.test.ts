import { attributionStrength, endsLikeAttribution } from '../../../domain/email/quotes/attribution';
import { ATTRIBUTIONS } from '../../../domain/email/quotes/attributionTable';
import { AUTO_REPLY_SUBJECTS } from '../../../domain/email/automatic/autoReplySubjects';
import { BOUNCE_SUBJECTS } from '../../../domain/email/automatic/bounceSubjects';
import { AUTO_REPLY_TEXTS, NOTIFICATION_TEXTS, NOTIFYING_SENDERS } from '../../../domain/email/automatic/texts';
import { automatic } from '../../../domain/email/automatic/automatic';
import { companyIn, LEGAL_FORMS } from '../../../domain/email/signature/company';
import { CONTAINERS, containerMarks } from '../../../domain/email/html/containers';
import { HeaderReader } from '../../../domain/email/lines/headerBlock';
import { HEADER_LABELS } from '../../../domain/email/lines/headerLabels';
import { announcesInlineAnswers, INLINE_ANNOUNCEMENTS } from '../../../domain/email/quotes/inlineAnswers';
import { titleIn, TITLE_WORDS } from '../../../domain/email/signature/jobTitle';
import { linkSuffix, REDIRECTS } from '../../../domain/email/html/formatters/links';
import { NOBODY } from '../../../domain/email/people/nobody';
import { readEmail } from '../../../domain/email/readEmail';
import { REPLY_LINES, SEPARATORS } from '../../../domain/email/lines/separatorTable';
import { separatorKind } from '../../../domain/email/lines/separators';
import {
	isLegalLine,
	isListFooterLine,
	isMobileLine,
	LEGAL_LINES,
	LIST_FOOTERS,
	MOBILE_LINES,
} from '../../../domain/email/signature/markers';
import { isSignOff, SIGN_OFFS } from '../../../domain/email/signature/signOffs';
import { replySubject, subjectKind } from '../../../domain/email/subject';
import { SUBJECT_PREFIXES } from '../../../domain/email/subjectPrefixes';
import { tidyCharacters } from '../../../domain/email/html/tidy';

/** Knowledge stands in tables with an example per row; here every example is run. */

const reply = (body: string, subject?: string) => readEmail({ body, subject }).reply;

describe('attributions', () => {
	it('are known in at least 20 languages', () => {
		expect(ATTRIBUTIONS.length).toBeGreaterThanOrEqual(20);
	});

	const examples = ATTRIBUTIONS.flatMap(({ language, examples: lines }) =>
		lines.map((line) => [language, line] as const),
	);

	it.each(examples)('%s: "%s" introduces history that nothing marks', (_language, example) => {
		const line = tidyCharacters(example);
		expect([endsLikeAttribution(line), attributionStrength(line)]).toEqual([true, 'strong']);
		expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
	});

	it.each(examples)('%s: "%s" introduces history marked with >', (_language, example) => {
		expect(reply(`New text.\n${example}\n> Old text.`)).toBe('New text.');
		expect(reply(`${example}\n> Old text.\n\nNew text.`)).toBe('New text.');
	});
});

describe('machines', () => {
	const from = [{ email: 'service@shop.example' }];

	it.each(AUTO_REPLY_TEXTS.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" is an automatic reply',
		(_language, example) => {
			expect(automatic({ from, subject: 'Your request', body: `<p>Hello,</p><p>${example}</p>` })?.kind).toBe(
				'autoReply',
			);
			expect(automatic({ from, subject: 'Your request', body: `Hello. ${example}` })?.kind).toBe('autoReply');
		},
	);

	it.each(NOTIFICATION_TEXTS.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" is a notification',
		(_language, example) => {
			expect(automatic({ from, subject: 'Your parcel', body: `<p>Hello,</p><p>${example}</p>` })?.kind).toBe(
				'notification',
			);
		},
	);

	it.each([...AUTO_REPLY_TEXTS, ...NOTIFICATION_TEXTS].map(({ example }) => [example] as const))(
		'who answers or quotes "%s" is a person',
		(example) => {
			expect(automatic({ from, subject: 'Re: Your parcel', body: `<p>${example}</p>` })).toBeUndefined();
			expect(
				automatic({ from, subject: 'Your mail', body: `<p>Where is it? You write: "${example}"</p>` }),
			).toBeUndefined();
			expect(automatic({ from, subject: 'Your mail', body: `Where is it?\n> ${example}` })).toBeUndefined();
			expect(
				automatic({ from, subject: 'Contact form', body: example, reply_to: [{ email: 'ana@x.example' }] })?.kind,
			).not.toBe('notification');
		},
	);

	it.each(NOBODY.map(({ language, example }) => [language, example] as const))(
		'%s: nobody reads mail to %s@',
		(_language, example) => {
			expect(automatic({ from: [{ email: `${example}@shop.example` }], subject: 'News', body: 'Hello' })).toBeDefined();
		},
	);

	it.each(NOTIFYING_SENDERS.map(({ company, example }) => [company, example] as const))(
		'%s notifies from %s',
		(_company, example) => {
			expect(automatic({ from: [{ email: example }], subject: 'News', body: 'Hello' })?.kind).toBe('notification');
		},
	);
});

describe('header blocks', () => {
	it.each(HEADER_LABELS.map(({ language, example }) => [language, example] as const))(
		'%s: are history',
		(_language, example) => {
			expect(new HeaderReader(example.split('\n')).blockAt(0)?.end).toBe(4);
			expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
		},
	);
});

describe('separators', () => {
	const phrases = SEPARATORS.flatMap(({ language, reply: replies, forward }) => [
		...replies.map((phrase) => [language, phrase, 'reply'] as const),
		...forward.map((phrase) => [language, phrase, 'forward'] as const),
	]);

	it.each(phrases)('%s: "%s" between dashes parts a %s', (_language, phrase, kind) => {
		expect([
			separatorKind(`-----${phrase}-----`),
			separatorKind(`------------------ ${phrase.toUpperCase()} ------------------`.replace('SS', 'ß')),
		]).toContain(kind);
	});
});

describe('lines of help desks', () => {
	it.each(REPLY_LINES.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" stands above history',
		(_language, example) => {
			expect(reply(`New text.\n\n${example}\n\nOld text.`)).toBe('New text.');
		},
	);

	it('are kept where nothing new stands above them', () => {
		expect(reply('Reply above this line\n\nText.')).toBe('Reply above this line\n\nText.');
	});
});

describe('subjects', () => {
	it.each(SUBJECT_PREFIXES.map(({ language, example, kind }) => [language, example, kind] as const))(
		'%s: "%s" is a %s',
		(_language, example, kind) => {
			expect(subjectKind(example)).toBe(kind);
		},
	);

	it.each(
		SUBJECT_PREFIXES.filter(({ kind }) => kind === 'reply').map(
			({ language, example }) => [language, example] as const,
		),
	)('%s: "%s" is answered with one Re:', (_language, example) => {
		expect(replySubject(example)).toBe(`Re: ${example.split(/[:：]\s?/)[1]}`);
	});

	it.each(
		[...AUTO_REPLY_SUBJECTS, ...BOUNCE_SUBJECTS].map(
			({ language, pattern, example }) => [language, example, pattern] as const,
		),
	)('%s: "%s" is written by a machine', (_language, example, pattern) => {
		expect(example).toMatch(pattern);
	});

	it.each([
		'Abwesenheit nächste Woche',
		'Réponse automatique ne marche pas',
		'Respuesta automática equivocada',
		'Risposta automatica sbagliata',
		'Automatisch antwoord klopt niet',
		'Autosvar fungerar inte',
		'Frånvaro',
		'Resposta automática errada',
		'Automatyczna odpowiedź nie działa',
		'Otomatik yanıt çalışmıyor',
		'Out of office chair order',
		'Absence de réponse',
	])('"%s" is written by a person', (subject) => {
		expect(
			automatic({ subject, from: [{ email: 'ada@customer.example' }], body: '<p>Please help.</p>' }),
		).toBeUndefined();
	});
});

describe('signatures and footers', () => {
	it.each(MOBILE_LINES.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" is put there by a device',
		(_language, example) => {
			expect(isMobileLine(example)).toBe(true);
			expect(reply(`New text.\n\n${example}`)).toBe('New text.');
		},
	);

	it.each(LEGAL_LINES.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" is a legal text',
		(_language, example) => {
			expect(isLegalLine(example)).toBe(true);
			expect(reply(`New text.\n\n${example}`)).toBe('New text.');
		},
	);

	it.each(LIST_FOOTERS.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" is a list footer',
		(_language, example) => {
			expect(isListFooterLine(example)).toBe(true);
		},
	);

	it.each(SIGN_OFFS.flatMap(({ language, phrases }) => phrases.map((phrase) => [language, phrase] as const)))(
		'%s: "%s" is a sign-off',
		(_language, phrase) => {
			expect([isSignOff(phrase), isSignOff(`${phrase},`)]).toEqual([true, true]);
		},
	);

	it.each(LEGAL_FORMS.map(({ countries, example }) => [countries, example] as const))(
		'%s: "%s" is a company',
		(_countries, example) => {
			expect(companyIn([{ text: example, line: 0 }], undefined)).toBe(example);
		},
	);

	it.each(TITLE_WORDS.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" below the name is a title',
		(_language, example) => {
			expect(
				titleIn(
					[
						{ text: 'Ana Silva', line: 0 },
						{ text: example, line: 1 },
					],
					'Ana Silva',
				),
			).toBe(example);
		},
	);
});

describe('HTML', () => {
	it.each(
		CONTAINERS.map(({ client, selector, element, marks }) => [client, selector, element ?? 'div', marks] as const),
	)('%s: %s is known', (_client, selector, element, marks) => {
		const name = selector.slice(1).replace(/[\]*]+$/, '');
		const [attribute, value] = selector.startsWith('.')
			? ['class', name]
			: selector.startsWith('#')
				? ['id', name]
				: name.split('=');
		expect(containerMarks(element, { [attribute]: value ?? '' })).toEqual(marks);
	});

	it.each(REDIRECTS.map(({ service, example }) => [service, example] as const))(
		'%s: a redirect shows its target',
		(_service, example) => {
			expect(linkSuffix(example, 'text')).toBe(' (https://a.example/x)');
		},
	);

	it.each(INLINE_ANNOUNCEMENTS.map(({ language, example }) => [language, example] as const))(
		'%s: "%s" announces answers in the history',
		(_language, example) => {
			expect(announcesInlineAnswers(example)).toBe(true);
		},
	);
});
