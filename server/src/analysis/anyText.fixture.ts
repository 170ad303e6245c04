// Any text at all, and texts made of what articles are made of, in any order.
import fc from 'fast-check';

const PIECES = [
  'وزير الخارجية المصري سامح شكري',
  'الرئيس الفرنسي',
  'ماكرون',
  'المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا',
  'قال',
  'وأضافت',
  'إن',
  'وأن',
  'مضيفا أن',
  'نقلت رويترز عن',
  'قوله',
  'وفقا ل',
  'بلاده ترحب بالاتفاق',
  'يوم الخميس 11 أبريل 2025',
  'أمس',
  '20 ذو القعدة 1446 هـ الموافق 18 مايو 2025',
  'الساعة العاشرة والنصف صباحا',
  'منذ ثلاثة أشهر',
  'من 3 إلى 5 مايو',
  'إعلانوكان',
  'إقرأ أيضاً',
  'تاريخ النشر: 10th, April 2025 GMT',
  'أنقرة/ الأناضول/',
  ...'«»"“”()[]‹›\':،.؟!-–/…',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u200f',
  '\u202b',
  '\u0640',
  '\u064b',
  '\ud83d',
  '🕊',
  '\0',
  '\ufeff',
];
export const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 20 })
    .map((all) => all.join('')),
);
