import { row, type AbsenceRow } from './row';

/** Every row's examples are run by a test. */
export const ABSENCES_WEST: readonly AbsenceRow[] = [
	row(
		'en',
		[
			"(?:i am |i'm )?(?:currently )?(?:out of (?:the )?office|ooo|(?:on )?(?:vacation|holidays?|leave|annual leave|parental leave|maternity leave|sick leave|pto)|away(?: from (?:the |my )?office)?|absent|absence)|auto",
			"(?:i am|i'm|i will be|i'll be|we are|he is|she is|[a-z]+ is) (?:currently |presently |now )?(?:out of (?:the |my )?office|away from (?:the |my )?(?:office|desk)|on (?:vacation|holidays?|leave|annual leave|parental leave|maternity leave|paternity leave|sick leave|a business trip)|away|absent|travell?ing|unavailable)|(?:is no longer|no longer works?|has left|am no longer) (?:with|at|for|employed|working|the company|this company)(?: (?:by|at|with|for))?(?: the| our| this)?(?: company)?|this mailbox is (?:no longer|not) (?:monitored|in use|active)",
			'(?:limited|no|intermittent) access|back (?:on|in|at)|will (?:be back|return|respond|reply|answer|get back)|(?:upon|on|after|when) (?:my|i) return|urgent|emergenc(?:y|ies)|in my absence|(?:please|kindly) (?:contact|reach out to|write to|e-?mail|call|direct)|can be reached|no longer (?:monitored|in use|active)',
		],
		{ subject: 'Annual leave: Lamp', text: 'I am currently out of the office and will be back on 10 March.' },
	),
	row(
		'de',
		[
			'abwesen(?:d|heit)|(?:ich bin )?(?:im urlaub|nicht im (?:büro|haus)|außer haus|abwesend|in elternzeit)|urlaub',
			'(?:ich bin|bin ich|ich befinde mich|sind wir|wir sind)(?: [\\p{L}\\d.]+){0,8} (?:abwesend|nicht im (?:büro|haus)|im urlaub|außer haus|nicht erreichbar|in elternzeit|auf dienstreise|nicht am platz)|nicht mehr (?:im unternehmen|in unserem (?:haus|unternehmen)|bei uns) (?:tätig|beschäftigt)|arbeitet nicht mehr',
			'wieder (?:erreichbar|da|im büro|zurück)|in dringenden (?:fällen|angelegenheiten)|wird nicht weitergeleitet|(?:bitte )?(?:wenden sie sich|kontaktieren sie)|meine vertretung|kein(?:en)? zugriff|nach meiner rückkehr|zurück am|ab dem',
		],
		{
			subject: 'Abwesend: Re: Lampe',
			text: 'Ich bin bis 10. März nicht im Büro. In dringenden Fällen wenden Sie sich an Mia.',
		},
	),
	row(
		'fr',
		[
			'absente?|absence|en congés?|congés?|en vacances|hors du bureau',
			'(?:je suis|je serai|nous sommes)(?: actuellement| actuellement)? (?:absente?s?|en congés?|en vacances|hors du bureau|en déplacement|indisponible)|ne travaille plus|ne fait plus partie',
			"pour toute urgence|en cas d'urgence|jusqu'au|à mon retour|de retour|veuillez contacter|merci de contacter|contactez|accès limité|(?:répondrai|reviendrai) ",
		],
		{
			subject: 'Absence : commande',
			text: "Je suis absent du bureau jusqu'au 10 mars. En cas d'urgence, contactez Mia.",
		},
	),
	row(
		'es',
		[
			'fuera de (?:la )?oficina|ausente|ausencia|de vacaciones|vacaciones',
			'(?:estoy|estaré|me encuentro|estamos)(?: actualmente)? (?:fuera de (?:la|mi) oficina|ausente|de vacaciones|de baja|de viaje)|ya no trabaja',
			'hasta el|a mi (?:regreso|vuelta)|urgente|urgencia|en mi ausencia|(?:póngase en )?contact[eoa]r?|acceso limitado|responderé',
		],
		{
			subject: 'Ausente: pedido',
			text: 'Estoy fuera de la oficina hasta el 10 de marzo. Para algo urgente contacte con Mia.',
		},
	),
	row(
		'it',
		[
			'fuori (?:sede|ufficio)|assente|assenza|in ferie|ferie',
			'(?:sono|sarò|siamo)(?: attualmente)? (?:fuori (?:sede|ufficio)|assente|in ferie|in vacanza|in trasferta)|non lavora più',
			'fino al|al mio (?:ritorno|rientro)|urgen(?:te|ti|za|ze)|contattare|contattate|risponderò|accesso limitato',
		],
		{ subject: 'Assente: ordine', text: 'Sono fuori ufficio fino al 10 marzo. Per urgenze contattare Mia.' },
	),
	row(
		'pt, gl',
		[
			'fora do escritório|ausente|ausência(?: temporária)?|de férias|férias',
			'(?:estou|estarei|encontro-me|estamos)(?: atualmente)? (?:fora do escritório|ausente|de férias|em viagem|de licença)|já não trabalha|não trabalha mais',
			'até|no meu regresso|quando (?:eu )?(?:regressar|voltar)|urgente|urgência|contact[ea]r?|contate|acesso limitado|responderei',
		],
		{ subject: 'Ausente: pedido', text: 'Estarei ausente até 10 de março. Em caso de urgência contacte a Mia.' },
	),
	row(
		'nl',
		[
			'afwezig(?:heid)?|niet aanwezig|met vakantie|op vakantie|vakantie|niet op kantoor|buiten kantoor',
			'(?:ik ben|ben ik|wij zijn)(?: [\\p{L}\\d.]+){0,6} (?:afwezig|niet aanwezig|met vakantie|op vakantie|met verlof|niet op kantoor|niet bereikbaar)|werkt niet meer',
			'tot en met|weer (?:bereikbaar|aanwezig|terug)|dringend|spoed|(?:kunt u )?contact opnemen|neem contact|bij mijn terugkeer',
		],
		{
			subject: 'Afwezig: bestelling',
			text: 'Ik ben momenteel afwezig. Voor dringende zaken kunt u contact opnemen met Mia.',
		},
	),
];
