import { row } from './row';
import type { SubjectRow } from '../rows';

/** Every row's example is run by a test. */
export const BOUNCE_SUBJECTS_WEST: readonly SubjectRow[] = [
	row(
		'en',
		'undelivered mail returned to sender|returned (?:mail|message|to sender)|mail (?:delivery (?:failed|failure|error|problem|status|system)|system error|could not be delivered|failure|error)|delivery (?:status notification|failure|failed|has failed|final failure|notification|report|error|problem|delay(?:ed)?|incomplete|temporarily suspended)|failure notice|failure delivery|failed (?:mail|delivery)|error (?:sending|delivering)|unable to deliver|(?:permanent|final|fatal) delivery (?:failure|error)|message (?:delivery (?:failure|failed|delayed|has failed)|not delivered|could not be delivered|undeliverable|status|you sent blocked|delayed|rejected|blocked)|non[- ]?delivery|nondeliverable|notification of delivery|returning message to sender|bounced? (?:mail|message|e-?mail|notification|report)',
		'Undelivered Mail Returned to Sender',
	),
	row(
		'en',
		"undeliver(?:able|ed)(?=\\s?:| (?:mail|message|e-?mail))|delayed (?:mail|message)|warning: (?:message|could not send|mail)|successful mail delivery|(?:delivered|relayed|expanded|delivery delayed)(?=\\s?:)|notice: mail delivery|your (?:message|e-?mail) (?:could not|was not|wasn't|has not been|couldn't|to .{1,80} (?:could not|was not|has been))|user unknown|quota exceeded|mailbox (?:full|unavailable)|rejected (?:mail|message|posting)|spam(?:mail)? (?:rejected|blocked)|considered unsolicited",
		'Undeliverable: Order',
	),
	row(
		'en: filters of mail',
		'(?:the )?(?:message|e-?mail) you (?:sent|have sent) (?:was |has been |is )?(?:blocked|rejected|refused|quarantined|not delivered)',
		'Message you sent blocked by our bulk email filter',
	),
	{
		language: 'en',
		pattern: /\((?:failure|delay|success)\)\s*$|^\[?mail(?:er)? delivery error\b/i,
		example: 'Delivery Status Notification (Delay)',
	},
	row(
		'de',
		'(?:nicht zustellbar|unzustellbar)(?:e (?:e-?mail|nachricht|mail))?|zustellung (?:fehlgeschlagen|verzögert|nicht möglich)|mail unzustellbar|zustellfehler|fehler bei der (?:nachrichten)?zustellung|nachricht (?:konnte )?nicht zugestellt|(?:zugestellt|weitergeleitet|übermittelt)(?=\\s?:)|verzögerte zustellung|benachrichtigung (?:zum übermittlungsstatus|über den zustellstatus)',
		'Unzustellbar: Bestellung',
	),
	row(
		'fr',
		"non (?:remis|distribu(?:é|able)|délivré|livré)|échec de (?:la )?(?:remise|distribution|livraison|l'envoi)|(?:message|courrier|mail) (?:non (?:remis|distribué|délivré)|retourné)|remise (?:retardée|différée)|remis(?=\\s?:)|distribution retardée|notification d['’]état de (?:remise|distribution)|erreur de (?:remise|distribution)",
		'Non remis : commande',
	),
	row(
		'es',
		'no (?:se puede|se pudo|se ha podido) entregar|no entregado|error (?:en|de) (?:la )?entrega|(?:correo|mensaje) (?:devuelto|no entregado|rechazado)|entrega (?:retrasada|fallida|demorada)|retraso en la entrega|entregado(?=\\s?:)|notificación (?:del|de) estado de (?:la )?entrega|devuelto(?=\\s?:)',
		'No se puede entregar: pedido',
	),
	row(
		'ca, eu, gl',
		"no s['’]ha pogut lliurar|no es pot lliurar|lliurament ajornat|ezin izan da entregatu|non se puido entregar|non entregado",
		"No s'ha pogut lliurar: comanda",
	),
	row(
		'it',
		'non recapitabile|non recapitato|mancat[oa] (?:recapito|consegna)|errore di (?:consegna|recapito)|impossibile (?:recapitare|consegnare)|(?:recapito|consegna) (?:ritardat[oa]|fallit[oa]|posticipat[oa])|recapitato(?=\\s?:)|notifica (?:di )?(?:stato|mancato)',
		'Non recapitabile: ordine',
	),
	row(
		'pt',
		'não (?:é|foi) possível (?:entregar|enviar)|não (?:entregue|entregável)|falha na entrega|entrega (?:atrasada|adiada|falhou)|(?:mensagem|e-?mail) não entregue|entregue(?=\\s?:)|notificação de (?:status|estado) (?:de|da) entrega|atraso na entrega',
		'Não é possível entregar: pedido',
	),
	row(
		'nl, af',
		'onbestelbaar|niet (?:bezorgd|afgeleverd|bestelbaar)|bezorging (?:mislukt|vertraagd)|(?:bezorgd|afgeleverd)(?=\\s?:)|fout bij (?:het )?bezorg(?:en|ing)|aflevering (?:mislukt|vertraagd)|vertraagde bezorging|onaflewerbaar',
		'Onbestelbaar: bestelling',
	),
	row(
		'sv',
		'olevere?rat|kan inte levereras|kunde inte levereras|går inte att leverera|gick inte att leverera|leverans(?:en)? (?:misslyckades|försenad|fördröjd)|försenad leverans|levererat(?=\\s?:)|leveransfel|ej levererat',
		'Olevererat: beställning',
	),
	row(
		'da, nb, is',
		'kan ikke (?:leveres|levere)|kunne ikke leveres|ikke (?:leveret|levert)|(?:levering|leveringen) (?:mislykkedes|mislyktes|forsinket|er forsinket|feilet)|forsinket levering|leveret(?=\\s?:)|levert(?=\\s?:)|leveringsfejl|uleverbar|ekki hægt að afhenda|óafhendanlegt',
		'Kan ikke leveres: ordre',
	),
	row(
		'fi',
		'toimitus (?:epäonnistui|ei onnistunut|viivästyi|viivästynyt)|ei (?:voida|voitu) toimittaa|ei toimitettavissa|perille toimittamaton|toimittamaton|toimitettu(?=\\s?:)|viesti ei mennyt perille|toimitusvirhe',
		'Toimitus epäonnistui: tilaus',
	),
];
