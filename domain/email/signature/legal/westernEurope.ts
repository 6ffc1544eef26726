import { disclaimer, type LegalRow } from './rows';

export const WESTERN_DISCLAIMERS: readonly LegalRow[] = [
	disclaimer({
		language: 'en',
		opening:
			'(?:this|the|the (?:information|contents?|material)(?: contained| transmitted| provided)?(?: in| of| with| by)? ?(?:this|the|any)?)(?: [\\p{L}-]{1,12}){0,2} ?(?:e-?mail|message|communication|transmission|correspondence|transmitted|information)|information (?:contained )?in this|any (?:views|opinions|unauthori[sz]ed|dissemination|review)|(?:views|opinions) expressed|unauthori[sz]ed (?:use|disclosure)',
		claim:
			'confidential|privileged|proprietary|intended (?:only|solely|exclusively|recipients?)|(?:only|solely|exclusively) (?:intended )?for|sole use|addressee|intended (?:for|to)[^.]{0,80}recipients?|personal to|prohibited|do not necessarily|those of the (?:author|sender)',
		examples: [
			'This e-mail is confidential and may be privileged.',
			'The information transmitted is intended only for the person to which it is addressed.',
			'Information contained in this message may be privileged.',
		],
	}),
	disclaimer({
		language: 'en',
		opening:
			"if you (?:are not|have received|received|believe|aren[’']t)|should you (?:have|not be)|(?:notice|notification) to (?:the )?recipients?|confidentiality|disclaimer|legal (?:notice|disclaimer)|important notice|privileged (?:and|&) confidential|notice of confidentiality|please note that|although|while (?:we|every)|we (?:accept|cannot|do not)",
		claim: 'recipient|addressee|in error|by mistake|confidential|privileged|liab|virus|disclos|delete|intended',
		examples: [
			'If you are not the intended recipient, please delete this message and notify the sender.',
			'CONFIDENTIALITY NOTICE: This message is for the addressee only.',
			'NOTICE TO RECIPIENTS: Information contained in this message may be privileged.',
		],
	}),
	disclaimer({
		language: 'de',
		opening:
			'(?:diese|dieses|die|der|das)(?: inhalt(?:e)?| informationen?)?(?: in)?(?: dieser| diesem| dieses)? ?(?:e-?mails?|nachricht|mitteilung|übermittlung|inhalte?)|(?:wenn|falls|sollten) sie (?:nicht|diese)|vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|wichtiger hinweis|hinweis zur vertraulichkeit|unbefugte|das unerlaubte|disclaimer|jede (?:unbefugte|unberechtigte)',
		claim:
			'vertraulich|rechtlich geschützt|nur für (?:den|die)|ausschließlich|adressat|empfänger bestimmt|nur für den empfänger|bestimmungsgemäße|irrtümlich|fälschlich|versehentlich|unbefugt|unerlaubt|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:empfänger|adressat)',
		examples: [
			'Diese E-Mail enthält vertrauliche Informationen.',
			'Vertraulichkeitshinweis: Nur für den Empfänger.',
			'Der Inhalt dieser Nachricht ist vertraulich und nur für den Empfänger bestimmt.',
			'Sollten Sie diese Nachricht irrtümlich erhalten haben, löschen Sie sie bitte.',
		],
	}),
	disclaimer({
		language: 'fr',
		opening:
			"(?:ce|le|cet|le présent|les informations contenues dans ce|le contenu de ce)(?: présent)? ?(?:message|courriel|mail|e-?mail|courrier)|si vous (?:n['’]êtes pas|avez reçu|recevez)|avis de confidentialité|clause de confidentialité|toute (?:utilisation|diffusion|publication)|l['’]intégrité",
		claim:
			"confidentiel|destinataires?,|destinataires? (?:de ce|désigné|visé|prévu)|exclusivement|uniquement|à l[’']attention exclusive|réservé|par erreur|interdite|strictement",
		examples: [
			'Ce message et ses pièces jointes sont confidentiels.',
			'Ce message est confidentiel et réservé à son destinataire.',
			"Si vous avez reçu ce message par erreur, merci d'avertir l'expéditeur.",
		],
	}),
	disclaimer({
		language: 'es, ca, gl',
		opening:
			'(?:este|el presente|el contenido de este|la información (?:contenida|incluida) en (?:este|el presente))? ?(?:mensaje|correo|e-?mail)|la información contenida|si (?:usted )?(?:no es|ha recibido|recibe)|aviso (?:legal|de confidencialidad)|advertencia legal|en cumplimiento|de (?:acuerdo|conformidad) con|conforme a|le informamos (?:de )?que sus datos|queda prohibid|aquest (?:missatge|correu)',
		claim:
			'confidencial|destinatari|privilegiad|exclusiv|por error|prohibid|protección de datos|rgpd|lopd|ley orgánica|reglamento|per error',
		examples: [
			'Este mensaje es confidencial y va dirigido a su destinatario.',
			'En cumplimiento de la Ley de Protección de Datos, sus datos están en un fichero confidencial.',
			'Si ha recibido este mensaje por error, le rogamos lo elimine.',
		],
	}),
	disclaimer({
		language: 'it',
		opening:
			'(?:questo|il presente|il contenuto d[ei]l?|le informazioni contenute|la presente|questa) ?(?:presente )?(?:messaggio|e-?mail|comunicazione|in quest[oa]|documento)?|ai sensi|qualora|se (?:avete|ha|hai) ricevuto|se non (?:è|siete)|avviso di riservatezza|nota di riservatezza|d\\.?\\s?lgs',
		claim: 'riservat|confidenzial|destinatari|esclusiv|per errore|regolamento|gdpr|privacy|196/2003|vietat',
		examples: [
			'Questo messaggio contiene informazioni riservate.',
			'Ai sensi del Regolamento UE 2016/679, il contenuto è riservato al destinatario.',
		],
	}),
	disclaimer({
		language: 'pt',
		opening:
			'(?:esta|este|a presente|o conteúdo dest[ea]|a informação (?:contida )?n?est[ea]?|as informações (?:contidas )?n?est[ea]?) ?(?:mensagem|e-?mail|correio|comunicação|contida)?|se (?:você )?(?:não (?:é|for)|recebeu|recebê)|caso (?:não seja|tenha recebido)|aviso (?:legal|de confidencialidade)',
		claim: 'confidencia|destinatári|privilegiad|exclusiv|por engano|por erro|proibid|lgpd|rgpd',
		examples: [
			'Esta mensagem é confidencial e destina-se ao destinatário.',
			'Se recebeu esta mensagem por engano, por favor elimine-a.',
		],
	}),
	disclaimer({
		language: 'nl, af',
		opening:
			'(?:dit|deze|de inhoud van (?:dit|deze)|de informatie (?:verzonden )?(?:in|met) (?:dit|deze)) ?(?:e-?mail ?bericht|bericht|e-?mail|mail)|(?:indien|als|mocht) u (?:niet|dit|deze)|aan (?:dit|deze)|disclaimer|vertrouwelijkheid',
		claim:
			'vertrouwelijk|geadresseerde|uitsluitend (?:bestemd|bedoeld)|bestemd voor|abusievelijk|ten onrechte|rechten worden ontleend|onbevoegd',
		examples: [
			'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.',
			'Aan dit bericht kunnen geen rechten worden ontleend.',
		],
	}),
];
