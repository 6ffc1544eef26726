import { disclaimer, type LegalRow } from './rows';

export const OTHER_DISCLAIMERS: readonly LegalRow[] = [
	disclaimer({
		language: 'el',
		opening:
			'(?:το|το παρόν|αυτό το|οι πληροφορίες|η παρούσα) ?(?:μήνυμα|ηλεκτρονικό|e-?mail|που περιέχονται|επικοινωνία)|εάν δεν|αν δεν|αν λάβατε',
		claim: 'εμπιστευτικ|απόρρητ|παραλήπτη|αποδέκτη|εκ παραδρομής|κατά λάθος',
		examples: ['Το μήνυμα είναι εμπιστευτικό και προορίζεται μόνο για τον παραλήπτη.'],
	}),
	disclaimer({
		language: 'tr, az',
		opening: '(?:bu|işbu) (?:e-?posta|mesaj|ileti|elektronik posta|e-?mail)|eğer (?:bu|siz)|yasal uyarı',
		claim: 'gizli|alıcı|yanlışlıkla|muhatab|kişiye özel|hukuki',
		examples: ['Bu mesaj gizlidir ve yalnızca alıcıya yöneliktir.'],
	}),
	disclaimer({
		language: 'he',
		opening: '(?:הודעה זו|הודעת דוא"ל זו|דוא"ל זה|מייל זה|המידע|תוכן הודעה|אם אינך|אם קיבלת)',
		claim: 'סודי|חסוי|לנמען|הנמען|נמענים|בטעות',
		examples: ['הודעה זו סודית ומיועדת לנמען בלבד.'],
	}),
	disclaimer({
		language: 'ar, fa',
		opening:
			'(?:هذه الرسالة|هذا البريد|هذا الإيميل|المعلومات الواردة|إن هذه الرسالة|إخلاء مسؤولية|این پیام|این ایمیل|اگر شما)',
		claim: 'سري|سرية|خصوصية|المرسل إليه|للمستلم|المستلم|بالخطأ|محرمانه|گیرنده',
		examples: ['هذه الرسالة سرية وموجهة للمستلم فقط.'],
	}),
	disclaimer({
		language: 'ja',
		opening:
			'(?:このメール|本メール|この電子メール|本電子メール|このメッセージ|本メッセージ|このEメール|本Eメール|万一|万が一|もし)',
		claim: '秘密|機密|受信者|宛先|宛てられ|名宛人|誤って|誤送信|意図した受信',
		examples: ['このメールには秘密情報が含まれる場合があります。誤って受信された場合は削除してください。'],
	}),
	disclaimer({
		language: 'zh',
		opening:
			'(?:本邮件|此邮件|本電子郵件|此電子郵件|本郵件|此郵件|本电子邮件|此电子邮件|本信件|此信件|如果您不是|若您(?:不是|并非|非)|如您(?:不是|误收)|保密声明|免责声明)',
		claim: '机密|機密|保密|收件人|收件者|误收|誤收|收信人|特定',
		examples: ['本邮件及其附件含有保密信息，仅限于收件人使用。', '此郵件為機密，若您非收件人請刪除。'],
	}),
	disclaimer({
		language: 'ko',
		opening: '(?:이 메일|본 메일|이 이메일|본 이메일|본 전자우편|이 전자우편|이 메시지|본 메시지|만약|만일)',
		claim: '비밀|기밀|수신자|수신인|수취인|잘못 (?:수신|전송|받)',
		examples: ['이 메일은 비밀 정보를 포함할 수 있으며 수신자만 사용할 수 있습니다.'],
	}),
	disclaimer({
		language: 'vi, id, ms, th, hi',
		opening:
			'(?:email này|thư này|thông tin trong|tin nhắn này|e-?mail ini|pesan ini|surel ini|informasi dalam|อีเมล(?:ฉบับ)?นี้|ข้อความนี้|यह ईमेल|यह संदेश|इस ईमेल)',
		claim: 'bảo mật|người nhận|rahasia|penerima|sulit|ความลับ|ผู้รับ|गोपनीय|प्राप्तकर्ता',
		examples: [
			'Email này là bảo mật và chỉ dành cho người nhận.',
			'Pesan ini bersifat rahasia dan hanya untuk penerima.',
			'อีเมลนี้เป็นความลับ',
		],
	}),
];
