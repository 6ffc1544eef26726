/** Words that job titles have, by language. Every row's example is run by a test. */
export const TITLE_WORDS: readonly { language: string; words: string; example: string }[] = [
	{
		language: 'en',
		words:
			'manager|director|engineer|developer|head of|chief|officer|ceo|cto|cfo|coo|cmo|vp|vice president|president|founder|co-founder|cofounder|owner|partner|consultant|analyst|specialist|coordinator|administrator|assistant|executive|lead|buyer|accountant|architect|designer|supervisor|representative|associate|advisor|adviser|technician|editor|attorney|counsel|secretary|principal|strategist|recruiter|planner|controller|researcher|scientist|professor|lecturer|teacher|nurse|librarian|clerk|agent|trainer|tester|writer|copywriter|photographer|marketer|merchandiser|estimator|dispatcher|broker|realtor|paralegal|lawyer|solicitor|physician|dentist|pharmacist|therapist|operator|inspector|surveyor|mechanic|electrician|foreman|bookkeeper|auditor|receptionist|intern|chairman|chairwoman|chairperson|treasurer|dean|instructor|superintendent|concierge|producer|curator|programmer|webmaster|scrum master|evangelist|expert|liaison|purchaser|seller|chef|board member|managing|md|cio|cpo|ciso|cro|svp|evp|avp|gm',
		example: 'Head of Logistics',
	},
	{
		language: 'de',
		words:
			'leiter|leiterin|assistenz|geschäftsführer|geschäftsführerin|geschäftsführung|inhaber|inhaberin|abteilungsleiter|abteilungsleiterin|projektleiter|projektleiterin|vertriebsleiter|sachbearbeiter|sachbearbeiterin|berater|beraterin|assistentin|assistent|referent|referentin|prokurist|prokuristin|vorstand|entwickler|entwicklerin|ingenieur|ingenieurin|buchhalter|buchhalterin|einkäufer|einkäuferin|teamleiter|teamleiterin|teamleitung|leitung|architekt|architektin|steuerberater|\\p{L}{1,20}leiter|\\p{L}{1,20}leiterin|\\p{L}{1,20}meister|\\p{L}{1,20}meisterin|\\p{L}{0,20}techniker|\\p{L}{0,20}technikerin|\\p{L}{0,20}gestalter|\\p{L}{0,20}gestalterin|steuerberater|steuerberaterin|rechtsanwalt|rechtsanwältin|sachbearbeitung|kundenberater|kundenberaterin|disponent|disponentin|kaufmann|kauffrau|verkäufer|verkäuferin|redakteur|redakteurin|fotograf|fotografin|koordinator|koordinatorin|auszubildende|auszubildender|werkstudent|werkstudentin|arzt|ärztin|lehrer|lehrerin|vorsitzende|vorsitzender|schatzmeister|gesellschafter|gesellschafterin|bereichsleitung|\\p{L}{1,20}berater|\\p{L}{1,20}beraterin|\\p{L}{1,20}leitung|\\p{L}{1,20}ingenieur|\\p{L}{1,20}manager|\\p{L}{1,20}managerin|mitarbeiter|mitarbeiterin',
		example: 'Leiter Logistik',
	},
	{
		language: 'fr',
		words:
			'directeur|directrice|responsable|chef de|cheffe de|gérant|gérante|ingénieur|assistante|assistant|président|présidente|chargé de|chargée de|conseiller|conseillère|comptable|acheteur|acheteuse|technicien|technicienne|secrétaire|avocat|avocate|médecin|architecte|vendeur|vendeuse|coordinateur|coordinatrice|consultant|consultante|développeur|développeuse|associé|associée|fondateur|fondatrice|adjoint|adjointe|chef|cheffe|attaché|attachée|juriste|pdg|drh|daf',
		example: 'Responsable des achats',
	},
	{
		language: 'es, pt, it',
		words:
			'director|directora|gerente|jefe|jefa|responsable|encargado|encargada|ingeniero|ingeniera|asistente|diretor|diretora|engenheiro|coordenador|coordenadora|analista|consultor|consultora|direttore|direttrice|responsabile|amministratore|ingegnere|titolare|presidente|supervisor|contador|contadora|corretor|corretora|vendedor|vendedora|sócio|sócia|socio|socia|abogado|abogada|técnico|técnica|secretario|secretaria|coordinador|coordinadora|administrador|administradora|arquitecto|arquitecta|propietario|propietaria|fundador|fundadora|advogado|advogada|secretária|arquiteto|arquiteta|proprietário|proprietária|impiegato|impiegata|segretaria|avvocato|commercialista|geometra|consulente|tecnico|fondatore|fondatrice|coordinatore|coordinatrice|contabile|jefe de|comprador|compradora',
		example: 'Responsable de Compras',
	},
	{
		language: 'nl',
		words:
			'directeur|medewerker|adviseur|inkoper|eigenaar|projectleider|teamleider|hoofd|bedrijfsleider|coördinator|verkoper|verkoopster|boekhouder|secretaresse|eigenaresse|oprichter|bestuurder|vertegenwoordiger|inkoopster|zaakvoerder',
		example: 'Hoofd Inkoop',
	},
	{
		language: 'sv, da, nb, fi',
		words:
			'projektledare|\\p{L}{0,20}chef|\\p{L}{0,20}sjef|verkställande direktör|direktör|säljare|inköpare|projektleder|direktør|leder|rådgiver|konsulent|indkøber|daglig leder|toimitusjohtaja|johtaja|päällikkö|asiantuntija|ekonom|ingenjör|handläggare|samordnare|grundare|ägare|ingeniør|indehaver|eier|koordinator|bogholder|regnskapsfører|medarbejder|medarbeider|sælger|selger|myyjä|yrittäjä|kirjanpitäjä|ostaja|insinööri|\\p{L}{0,20}päällikkö|\\p{L}{0,20}johtaja|\\p{L}{0,20}ansvarig|\\p{L}{0,20}ansvarlig',
		example: 'Projektledare',
	},
	{
		language: 'pl, cs, sk, hu, hr',
		words:
			'kierownik|dyrektor|prezes|specjalista|specjalistka|koordynator|księgowa|ředitel|ředitelka|vedoucí|jednatel|asistentka|ügyvezető|igazgató|vezető|riaditeľ|riaditeľka|konateľ|konateľka|voditelj|voditeljica|direktor|direktorica|właściciel|właścicielka|handlowiec|kierowniczka|inżynier|asystent|asystentka|majitel|majitelka|obchodník|účetní|inženýr|nákupčí|tulajdonos|mérnök|könyvelő|asszisztens|vlasnik|vlasnica|koordynatorka|dyrektorka|konsultant|konsultantka|referent|referentka|účtovník|účtovníčka|konzultant|konzultantka|menadżer|manažer|manažerka',
		example: 'Kierownik Działu Zakupów',
	},
	{
		language: 'ru, uk, bg',
		words:
			'директор|менеджер|руководитель|начальник|инженер|специалист|бухгалтер|керівник|менеджерка|управител|мениджър|счетоводител|управляющий|владелец|владелица|закупщик|секретарь|программист|юрист|заместитель|ведущий|главный|власник|власниця|директорка|собственик|инженер|адвокат|консультант|администратор|бухгалтерка|фахівець|спеціаліст',
		example: 'Менеджер по закупкам',
	},
	{
		language: 'sr, bs, hr, sl, mk',
		words:
			'direktorka|vodja|vodkinja|vodja oddelka|poslovodja|poslovođa|rukovodilac|rukovoditelj|rukovoditeljica|menadžerka|komercijalist|komercijalista|komercijalistica|komercijalistkinja|referent|referentica|knjigovođa|knjigovodja|računovodja|računovođa|računovotkinja|inženjer|inženjerka|inženir|inženirka|tehničar|tehničarka|savjetnik|savjetnica|savetnik|savetnica|svetovalec|svetovalka|predsjednik|predsednik|predsednica|osnivač|osnivačica|ustanovitelj|ustanoviteljica|lastnik|lastnica|prodavač|prodavačica|nabavljač|prokurist|prokuristka|tajnica|sekretarica|asistent|asistentica|analitičar|analitičarka|odvjetnik|odvjetnica|advokat|директор|директорка|власник|руководилац|менаџер|књиговођа|управник',
		example: 'Direktorka nabavke',
	},
	{
		language: 'et, lt, lv',
		words: '\\p{L}{0,20}juht|juhataja|direktorius|vadovas|vadītājs|vadītāja',
		example: 'Müügijuht',
	},
	{
		language: 'el',
		words: 'διευθυντής|διευθύντρια|υπεύθυνος|υπεύθυνη|προϊστάμενος|προϊσταμένη|λογιστής|λογίστρια',
		example: 'Διευθυντής Πωλήσεων',
	},
	{ language: 'he', words: 'מנהל|מנהלת|מנכ"ל|מנכ״ל|סמנכ"ל|סמנכ״ל|מהנדס|מהנדסת|רכזת|רכז', example: 'מנהלת רכש' },
	{ language: 'ar', words: 'مدير|مديرة|مهندس|مهندسة|رئيس|رئيسة|مسؤول|مسؤولة|محاسب|محاسبة', example: 'مدير المشتريات' },
	{
		language: 'ro',
		words: 'director general|inginer|inginer șef|contabil|administrator|șef|responsabil|consilier|asociat|avocat',
		example: 'Șef birou achiziții',
	},
	{
		language: 'vi, id, th',
		words: 'giám đốc|trưởng phòng|nhân viên|kế toán|kỹ sư|manajer|direktur|kepala|staf|supervisor|ผู้จัดการ',
		example: 'Manajer Pembelian',
	},
	{
		language: 'lt, lv, et',
		words:
			'vadovas|vadovė|direktorius|direktorė|vadybininkas|vadybininkė|inžinierius|buhalterė|buhalteris|savininkas|savininkė|specialistas|specialistė|vadītājs|vadītāja|direktors|direktore|valdes loceklis|valdes locekle|grāmatvede|inženieris|īpašnieks|īpašniece|speciāliste|speciālists|tegevjuht|juhataja|juht|juhatuse liige|raamatupidaja|omanik|insener|müügijuht|ostujuht|spetsialist',
		example: 'Pardavimų vadovė',
	},
	{
		language: 'tr',
		words:
			'müdür|müdürü|yöneticisi|uzmanı|mühendis|mühendisi|direktörü|koordinatörü|kurucu|kurucusu|sahibi|yönetici|müdür yardımcısı|sorumlusu|asistanı|danışmanı|temsilcisi|şefi|başkanı|avukat|mimar',
		example: 'Satın Alma Müdürü',
	},
	{
		language: 'en, more',
		words:
			'proprietor|proprietress|merchant|trader|fleet manager|bursar|registrar|caretaker|landscaper|upholsterer|bricklayer|carpenter|joiner|plumber|translator|interpreter|veterinarian|optometrist|chiropractor',
		example: 'Proprietor',
	},
	{
		language: 'fr, es, pt, it, more',
		words:
			'gestionnaire|propriétaire|dirigeant|dirigeante|infirmier|infirmière|économiste|gestor|gestora|encarregado|encarregada|chefe|dueño|dueña|comercial sénior|delegado|delegada|procurador|procuradora|economista|enfermero|enfermera|addetto|addetta|referente|capo reparto|capo cantiere|perito|proprietario|proprietaria',
		example: 'Gestor de Qualidade',
	},
	{
		language: 'nl, more',
		words:
			'\\p{L}{1,20}leider|\\p{L}{1,20}medewerker|\\p{L}{1,20}medewerkster|\\p{L}{1,20}adviseur|\\p{L}{0,20}beheerder|\\p{L}{0,20}monteur|directrice|uitvoerder|werkvoorbereider',
		example: 'Salesmedewerker',
	},
	{
		language: 'sv, da, nb, fi, more',
		words:
			'\\p{L}{1,20}leder|\\p{L}{1,20}ledare|\\p{L}{1,20}konsulent|\\p{L}{1,20}konsult|\\p{L}{1,20}tekniker|\\p{L}{1,20}mester|revisor|værkfører|verkmästare|förman|formand|työnjohtaja|\\p{L}{1,20}vastaava|\\p{L}{1,20}mestari|\\p{L}{1,20}sihteeri|isännöitsijä|suunnittelija|\\p{L}{1,20}suunnittelija',
		example: 'Driftsleder',
	},
	{
		language: 'pl, cs, sk, hu, more',
		words:
			'spedytor|spedytorka|doradca|księgowy|magazynier|przedstawiciel|przedstawicielka|pełnomocnik|wspólnik|członek zarządu|brygadzista|technolog|projektant|projektantka|stavbyvedoucí|stavbyvedúci|mistr výroby|obchodní zástupce|obchodný zástupca|provozní|skladník|vedúci|vedúca|\\p{L}{1,20}vezető|\\p{L}{1,20}igazgató|ügyintéző|értékesítő|beszerző|tanácsadó|munkatárs|ügyvéd',
		example: 'Spedytor międzynarodowy',
	},
	{
		language: 'ru, uk, bg, more',
		words:
			'прораб|логист|экономист|технолог|представитель|мастер участка|снабженец|логіст|економіст|виконроб|представник|засновник|основатель|логистик|икономист|търговски представител|ръководител|началник',
		example: 'Ведущий экономист',
	},
	{
		language: 'el, he, ar, more',
		words:
			'ιδιοκτήτης|ιδιοκτήτρια|μηχανικός|γραμματέας|πωλητής|πωλήτρια|δικηγόρος|יועץ|יועצת|מזכירה|בעלים|עו"ד|עו״ד|רואה חשבון|مشرف|مشرفة|منسق|منسقة|أخصائي|أخصائية|سكرتير|سكرتيرة|محامي|صاحب',
		example: 'Ιδιοκτήτης',
	},
	{
		language: 'vi, id, more',
		words: 'chuyên viên|phó phòng|quản lý|phó giám đốc|chủ cửa hàng|pemilik|koordinator|bendahara|sekretaris',
		example: 'Chuyên viên kinh doanh',
	},
];
