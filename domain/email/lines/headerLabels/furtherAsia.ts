import { ANA, type HeaderLabels } from './row';

/** Labels of header blocks in the other languages of Asia and Africa that Outlook ships in. */
export const FURTHER_ASIA: readonly HeaderLabels[] = [
	{
		language: 'hi',
		from: 'प्रेषक|से',
		date: 'भेजा गया|भेजने की तिथि|दिनांक',
		to: 'प्रति|को|प्राप्तकर्ता',
		subject: 'विषय',
		example: `प्रेषक: ${ANA}\nभेजा गया: 4 मार्च 2025 09:12\nप्रति: Kim\nविषय: प्रश्न`,
	},
	{
		language: 'mr',
		from: 'प्रेषक|कडून',
		date: 'पाठविले|पाठवले|दिनांक',
		to: 'प्रति|प्राप्तकर्ता',
		subject: 'विषय',
		example: `प्रेषक: ${ANA}\nपाठविले: 4 मार्च 2025 09:12\nप्रति: Kim\nविषय: प्रश्न`,
	},
	{
		language: 'bn',
		from: 'থেকে|প্রেরক',
		date: 'পাঠানো হয়েছে|প্রেরিত|তারিখ',
		to: 'প্রতি|প্রাপক',
		subject: 'বিষয়',
		example: `প্রেরক: ${ANA}\nপ্রেরিত: 4 মার্চ 2025 09:12\nপ্রতি: Kim\nবিষয়: প্রশ্ন`,
	},
	{
		language: 'gu, pa, kn, ml, te',
		from: 'પ્રેષક|ਵੱਲੋਂ|ਪ੍ਰੇਸ਼ਕ|ಇವರಿಂದ|ಕಳುಹಿಸಿದವರು|പ്രേഷകൻ|వీరి నుండి|పంపినవారు',
		date: 'મોકલ્યું|ਭੇਜਿਆ ਗਿਆ|ਭੇਜਿਆ|ಕಳುಹಿಸಿದ್ದು|ಕಳುಹಿಸಲಾಗಿದೆ|അയച്ച തീയതി|തീയതി|పంపబడింది|పంపినది',
		to: 'પ્રતિ|ਪ੍ਰਤੀ|ਨੂੰ|ಇವರಿಗೆ|സ്വീകർത്താവ്|వీరికి|స్వీకర్త',
		subject: 'વિષય|ਵਿਸ਼ਾ|ವಿಷಯ|വിഷയം|విషయం|విషయము',
		example: `వీరి నుండి: ${ANA}\nపంపబడింది: 4 మార్చి 2025 09:12\nవీరికి: Kim\nవిషయం: ప్రశ్న`,
	},
	{
		language: 'ta',
		from: 'அனுப்புநர்|இருந்து',
		date: 'அனுப்பியது|அனுப்பப்பட்டது|தேதி',
		to: 'பெறுநர்',
		subject: 'பொருள்',
		example: `அனுப்புநர்: ${ANA}\nஅனுப்பியது: 4 மார்ச் 2025 09:12\nபெறுநர்: Kim\nபொருள்: கேள்வி`,
	},
	{
		language: 'ur',
		from: 'منجانب|از طرف',
		date: 'بھیجا گیا|تاریخ',
		to: 'بنام|بخدمت',
		subject: 'موضوع',
		example: `منجانب: ${ANA}\nبھیجا گیا: 4 مارچ 2025 09:12\nبنام: Kim\nموضوع: سوال`,
	},
	{
		language: 'fil',
		from: 'mula sa|mula kay|mula',
		date: 'ipinadala|petsa',
		to: 'kay|para kay|para sa',
		subject: 'paksa',
		example: `Mula sa: ${ANA}\nIpinadala: Martes, Marso 4, 2025 9:12 AM\nKay: Kim\nPaksa: Tanong`,
	},
	{
		language: 'sw',
		from: 'kutoka|kutoka kwa',
		date: 'imetumwa|ilitumwa|tarehe',
		to: 'kwa',
		subject: 'mada|kuhusu',
		example: `Kutoka: ${ANA}\nImetumwa: Jumanne, 4 Machi 2025 09:12\nKwa: Kim\nMada: Swali`,
	},
];
