/**
 * The labels of the header block that Outlook and others put above history, by language.
 * Every row's example is run by a test.
 */

export interface HeaderLabels {
	language: string;
	from: string;
	date: string;
	to: string;
	subject: string;
	cc?: string;
	example: string;
}

const ANA = 'Ana Silva <ana@shop.example>';

export const HEADER_LABELS: readonly HeaderLabels[] = [
	{ language: 'en', from: 'from', date: 'sent|date|sent at|sent on', to: 'to', cc: 'cc|bcc|reply-to|importance|attachments', subject: 'subject|re', example: `From: ${ANA}\nSent: Tuesday, March 4, 2025 9:12 AM\nTo: Kim\nSubject: Question` },
	{ language: 'de', from: 'von|absender', date: 'gesendet|datum|gesendet am', to: 'an|empfänger', cc: 'kopie|antwort an|wichtigkeit|priorität|anlagen', subject: 'betreff|thema', example: `Von: ${ANA}\nGesendet: Dienstag, 4. März 2025 09:12\nAn: Kim\nBetreff: Frage` },
	{ language: 'fr', from: 'de|expéditeur', date: 'envoyé|date|message du|envoyé le|date d’envoi', to: 'à|pour|a', cc: 'copie|répondre à|importance', subject: 'objet|sujet', example: `De : ${ANA}\nEnvoyé : mardi 4 mars 2025 09:12\nÀ : Kim\nObjet : Question` },
	{ language: 'es', from: 'de|remitente', date: 'enviado|fecha|enviado el|enviada el', to: 'para|a', cc: 'responder a|importancia', subject: 'asunto', example: `De: ${ANA}\nEnviado: martes, 4 de marzo de 2025 9:12\nPara: Kim\nAsunto: Pregunta` },
	{ language: 'ca', from: 'de', date: 'enviat|data|enviat el', to: 'per a|a', subject: 'tema|assumpte', example: `De: ${ANA}\nEnviat: dimarts, 4 de març de 2025 9:12\nPer a: Kim\nTema: Pregunta` },
	{ language: 'it', from: 'da|mittente', date: 'inviato|data|inviata|data invio', to: 'a|destinatario', cc: 'rispondi a|priorità', subject: 'oggetto', example: `Da: ${ANA}\nInviato: martedì 4 marzo 2025 09:12\nA: Kim\nOggetto: Domanda` },
	{ language: 'pt', from: 'de|remetente', date: 'enviado|enviada|data|enviada em|enviado em|date', to: 'para', subject: 'assunto', example: `De: ${ANA}\nEnviada em: terça-feira, 4 de março de 2025 09:12\nPara: Kim\nAssunto: Pergunta` },
	{ language: 'nl', from: 'van|afzender', date: 'verzonden|datum|verstuurd', to: 'aan', subject: 'onderwerp', example: `Van: ${ANA}\nVerzonden: dinsdag 4 maart 2025 09:12\nAan: Kim\nOnderwerp: Vraag` },
	{ language: 'pl', from: 'od|nadawca', date: 'wysłano|data|wysłane|data wysłania', to: 'do', cc: 'dw|udw', subject: 'temat', example: `Od: ${ANA}\nWysłano: wtorek, 4 marca 2025 09:12\nDo: Kim\nTemat: Pytanie` },
	{ language: 'sv', from: 'från', date: 'skickat|datum', to: 'till', cc: 'kopia', subject: 'ämne', example: `Från: ${ANA}\nSkickat: den 4 mars 2025 09:12\nTill: Kim\nÄmne: Fråga` },
	{ language: 'da, nb', from: 'fra', date: 'sendt|dato', to: 'til', cc: 'kopi', subject: 'emne', example: `Fra: ${ANA}\nSendt: 4. marts 2025 09:12\nTil: Kim\nEmne: Spørgsmål` },
	{ language: 'fi', from: 'lähettäjä', date: 'lähetetty|päivämäärä|päiväys', to: 'vastaanottaja|vastaanottajat', cc: 'kopio', subject: 'aihe', example: `Lähettäjä: ${ANA}\nLähetetty: tiistai 4. maaliskuuta 2025 9.12\nVastaanottaja: Kim\nAihe: Kysymys` },
	{ language: 'is', from: 'frá', date: 'sent|dagsetning', to: 'til', subject: 'efni', example: `Frá: ${ANA}\nSent: þriðjudagur, 4. mars 2025 09:12\nTil: Kim\nEfni: Spurning` },
	{ language: 'et', from: 'saatja', date: 'saadetud|kuupäev', to: 'adressaat|saaja', subject: 'teema', example: `Saatja: ${ANA}\nSaadetud: teisipäev, 4. märts 2025 09:12\nAdressaat: Kim\nTeema: Küsimus` },
	{ language: 'lv', from: 'no', date: 'nosūtīts|datums', to: 'kam', subject: 'tēma|temats', example: `No: ${ANA}\nNosūtīts: otrdiena, 2025. gada 4. marts 09:12\nKam: Kim\nTēma: Jautājums` },
	{ language: 'lt', from: 'nuo|siuntėjas', date: 'išsiųsta|data', to: 'kam', subject: 'tema', example: `Nuo: ${ANA}\nIšsiųsta: 2025 m. kovo 4 d. 09:12\nKam: Kim\nTema: Klausimas` },
	{ language: 'ru', from: 'от|от кого|отправитель', date: 'отправлено|дата|отправленный', to: 'кому', cc: 'копия', subject: 'тема', example: `От: ${ANA}\nОтправлено: 4 марта 2025 г. 9:12\nКому: Kim\nТема: Вопрос` },
	{ language: 'uk', from: 'від|від кого', date: 'надіслано|дата|відправлено', to: 'кому', cc: 'копія', subject: 'тема', example: `Від: ${ANA}\nНадіслано: 4 березня 2025 р. 9:12\nКому: Kim\nТема: Питання` },
	{ language: 'bg', from: 'от', date: 'изпратено|дата', to: 'до', subject: 'относно|тема', example: `От: ${ANA}\nИзпратено: 4 март 2025 г. 9:12\nДо: Kim\nОтносно: Въпрос` },
	{ language: 'hr, sr, sl', from: 'od|šalje|pošiljatelj|од', date: 'poslano|datum|послато|датум|pošalji|slano', to: 'za|prima|do|za', subject: 'predmet|tema|zadeva|предмет', example: `Od: ${ANA}\nPoslano: 4. ožujka 2025. 9:12\nZa: Kim\nPredmet: Pitanje` },
	{ language: 'cs, sk', from: 'od|odesílatel|odosielateľ', date: 'odesláno|odoslané|datum|dátum', to: 'komu|pre', cc: 'kopie|kópia', subject: 'předmět|predmet', example: `Od: ${ANA}\nOdesláno: úterý 4. března 2025 9:12\nKomu: Kim\nPředmět: Dotaz` },
	{ language: 'hu', from: 'feladó|küldő', date: 'elküldve|dátum|küldve', to: 'címzett|címzettek', cc: 'másolatot kap', subject: 'tárgy', example: `Feladó: ${ANA}\nElküldve: 2025. március 4., kedd 9:12\nCímzett: Kim\nTárgy: Kérdés` },
	{ language: 'ro', from: 'de la|expeditor', date: 'trimis|data|dată', to: 'către|la', subject: 'subiect', example: `De la: ${ANA}\nTrimis: marți, 4 martie 2025 09:12\nCătre: Kim\nSubiect: Întrebare` },
	{ language: 'el', from: 'από|αποστολέας', date: 'στάλθηκε|ημερομηνία|απεστάλη', to: 'προς', cc: 'κοιν', subject: 'θέμα', example: `Από: ${ANA}\nΣτάλθηκε: Τρίτη, 4 Μαρτίου 2025 9:12\nΠρος: Kim\nΘέμα: Ερώτηση` },
	{ language: 'tr', from: 'kimden|gönderen', date: 'gönderildi|tarih|gönderme tarihi', to: 'kime|alıcı', cc: 'bilgi', subject: 'konu', example: `Kimden: ${ANA}\nGönderildi: 4 Mart 2025 Salı 09:12\nKime: Kim\nKonu: Soru` },
	{ language: 'he', from: 'מאת', date: 'נשלח|תאריך|‏?נשלח', to: 'אל', cc: 'עותק', subject: 'נושא', example: `מאת: ${ANA}\nנשלח: יום שלישי 04 מרץ 2025 09:12\nאל: Kim\nנושא: שאלה` },
	{ language: 'ar', from: 'من', date: 'تاريخ الإرسال|التاريخ|أرسلت|تم الإرسال|تاريخ|مرسل', to: 'إلى|الى', cc: 'نسخة', subject: 'الموضوع|موضوع', example: `من: ${ANA}\nتاريخ الإرسال: 4 مارس 2025 9:12\nإلى: Kim\nالموضوع: سؤال` },
	{ language: 'fa', from: 'از|فرستنده', date: 'ارسال شده|تاریخ', to: 'به|گیرنده', subject: 'موضوع', example: `از: ${ANA}\nتاریخ: ۴ مارس ۲۰۲۵ ۹:۱۲\nبه: Kim\nموضوع: پرسش` },
	{ language: 'ja', from: '差出人|送信者|from', date: '送信日時|日付|送信日|日時', to: '宛先', cc: 'ＣＣ', subject: '件名', example: `差出人: ${ANA}\n送信日時: 2025年3月4日 9:12\n宛先: Kim\n件名: 質問` },
	{ language: 'zh', from: '发件人|寄件者|寄件人|發件人|发送人', date: '发送时间|傳送時間|日期|寄件日期|发送日期|发件时间|時間|时间', to: '收件人|收件者', cc: '抄送|副本', subject: '主题|主旨|主題', example: `发件人: ${ANA}\n发送时间: 2025年3月4日 9:12\n收件人: Kim\n主题: 问题` },
	{ language: 'ko', from: '보낸 사람|보낸사람|발신', date: '보낸 날짜|날짜|보낸날짜|일자', to: '받는 사람|받는사람|수신', cc: '참조', subject: '제목', example: `보낸 사람: ${ANA}\n보낸 날짜: 2025년 3월 4일 오전 9:12\n받는 사람: Kim\n제목: 질문` },
	{ language: 'vi', from: 'từ|người gửi', date: 'đã gửi|ngày|ngày gửi', to: 'đến|tới|người nhận', subject: 'chủ đề|tiêu đề', example: `Từ: ${ANA}\nĐã gửi: Thứ Ba, 4 tháng 3, 2025 9:12\nĐến: Kim\nChủ đề: Câu hỏi` },
	{ language: 'th', from: 'จาก', date: 'ส่ง|วันที่|ส่งเมื่อ', to: 'ถึง', cc: 'สำเนา', subject: 'เรื่อง|หัวเรื่อง', example: `จาก: ${ANA}\nส่ง: 4 มีนาคม 2025 9:12\nถึง: Kim\nเรื่อง: คำถาม` },
	{ language: 'id, ms', from: 'dari|daripada', date: 'dikirim|terkirim|tanggal|dihantar|tarikh', to: 'kepada|untuk|ke', subject: 'subjek|perihal', example: `Dari: ${ANA}\nDikirim: Selasa, 4 Maret 2025 09.12\nKepada: Kim\nSubjek: Pertanyaan` },
];

export type HeaderField = 'from' | 'date' | 'to' | 'subject' | 'cc';
