import { row, type FormLabels } from './labelRow';

/** Every row's examples are run by a test. */
export const FORM_LABELS_WEST: readonly FormLabels[] = [
	row(
		'en',
		['e[- ]?mail', 'name', 'message|comments?|question|subject|body|inquiry|enquiry|phone|company|details'],
		['Email address', 'Full name', 'Your message'],
	),
	row(
		'de',
		[
			'e-?mail(?:[- ]?adresse)?|mailadresse|mail',
			'name|vorname|nachname',
			'nachricht|betreff|telefon|anliegen|mitteilung|anfrage|kommentar|firma',
		],
		['E-Mail-Adresse', 'Vollständiger Name', 'Ihre Nachricht'],
	),
	row(
		'fr',
		[
			'e-?mail|courriel|mél|mail|adresse électronique',
			'nom|prénom',
			'message|objet|sujet|téléphone|commentaire|demande|société',
		],
		['Adresse e-mail', 'Votre nom', 'Votre message'],
	),
	row(
		'es',
		['correo(?: electrónico)?|e-?mail', 'nombre|apellidos?', 'mensaje|asunto|teléfono|comentarios?|consulta|empresa'],
		['Correo electrónico', 'Nombre', 'Mensaje'],
	),
	row('ca', ['correu(?: electrònic)?', 'nom', 'missatge|assumpte|telèfon'], ['Correu electrònic', 'Nom', 'Missatge']),
	row(
		'it',
		['e-?mail|posta elettronica', 'nome|cognome', 'messaggio|oggetto|telefono|richiesta|azienda'],
		['Indirizzo email', 'Nome', 'Messaggio'],
	),
	row(
		'pt',
		['e-?mail|correio eletr[óô]nico', 'nome', 'mensagem|assunto|telefone|comentário|empresa'],
		['Seu e-mail', 'Nome', 'Mensagem'],
	),
	row(
		'nl',
		[
			'e-?mail(?:adres)?',
			'naam|voornaam|achternaam',
			'bericht|onderwerp|telefoon(?:nummer)?|opmerking(?:en)?|vraag|bedrijf',
		],
		['E-mailadres', 'Naam', 'Bericht'],
	),
	row(
		'sv',
		['e-?post(?:adress)?|mejl(?:adress)?', 'namn', 'meddelande|ämne|telefon|fråga'],
		['E-postadress', 'Namn', 'Meddelande'],
	),
	row('da', ['e-?mail(?:adresse)?', 'navn', 'besked|emne|telefon|spørgsmål'], ['E-mailadresse', 'Navn', 'Besked']),
	row('nb', ['e-?post(?:adresse)?', 'navn', 'melding|emne|telefon'], ['E-postadresse', 'Navn', 'Melding']),
	row(
		'fi',
		['sähköposti\\p{L}{0,16}', 'nimi\\p{L}{0,4}', 'viesti\\p{L}{0,3}|aihe|puhelin\\p{L}{0,7}'],
		['Sähköpostiosoite', 'Nimi', 'Viesti'],
	),
	row('is', ['netfang|tölvupóstur', 'nafn', 'skilaboð|efni'], ['Netfang', 'Nafn', 'Skilaboð']),
	row(
		'pl',
		['e-?mail|adres e-?mail|poczta', 'imię|nazwisko|imię i nazwisko', 'wiadomość|temat|telefon|treść'],
		['Adres e-mail', 'Imię', 'Wiadomość'],
	),
];
