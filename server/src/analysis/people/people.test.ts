import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../analyze.js';
import type { Analysis, Mention, Person } from '../model.js';

const people = (text: string, published: string | null = null): readonly Person[] =>
  analyze(text, { published }).people;

/** A mention as `[title] name`, in the order of the text. */
const shown = (text: string, { name, titles }: Mention): string =>
  [...titles.map((title) => ({ ...title, title: true })), ...(name ? [{ ...name, title: false }] : [])]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, title }) => (title ? `[${text.slice(start, end)}]` : text.slice(start, end)))
    .join(' ');

const mentions = (text: string): string[] =>
  people(text)
    .flatMap((person) => person.mentions)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mention) => shown(text, mention));

/** Each person's mentions. */
const clusters = (text: string): string[][] =>
  people(text).map((person) => person.mentions.map((mention) => shown(text, mention)));

describe('titles and names that speak of one person', () => {
  test.each<[string, string, string[]]>([
    [
      'title before name',
      'قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترحب.',
      ['[وزير الخارجية الروسي] سيرغي لافروف'],
    ],
    [
      'title in apposition',
      'وأكد سيرغي لافروف، وزير الخارجية الروسي، أن بلاده ترحب.',
      ['سيرغي لافروف [وزير الخارجية الروسي]'],
    ],
    [
      'a comma before the name',
      'وصل وزير الشؤون الخارجية، ناصر بوريطة، إلى مدريد.',
      ['[وزير الشؤون الخارجية] ناصر بوريطة'],
    ],
    [
      'names of a list, each with its given name',
      'وشارك في اللقاء محمد سالم وعلي حسن ومحمود خالد.',
      ['محمد سالم', 'علي حسن', 'محمود خالد'],
    ],
    ['an attribute of the title before the name', 'واصل النجم المخضرم أندريه أغاسي مشواره.', ['أندريه أغاسي']],
    ['and others behind a list', 'حضر الحفل أحمد سالم وغيرهم.', ['أحمد سالم']],
    ['who stars, not what is played for', 'المسلسل من بطولة أحمد سالم ومحمد علي.', ['أحمد سالم', 'محمد علي']],
    [
      'a foreign name that looks like a future and a plural',
      'وصل رئيس وزراء لاوس سيرفادون كيسيفانغ أمس إلى هانوي.',
      ['[رئيس وزراء لاوس] سيرفادون كيسيفانغ'],
    ],
    [
      'a foreign name that begins like a preposition, behind a given name',
      'التقت وزيرة التجارة ماريا لازاريتو أمس وفدا.',
      ['[وزيرة التجارة] ماريا لازاريتو'],
    ],
    ['no conjunction behind a name', 'وبحسب الوزير محمود يوسف فإن الاتفاق وشيك.', ['[الوزير] محمود يوسف']],
    ['whom somebody succeeds', 'وعين الأسبوع الماضي خلفا للويس كورتيغو الذي استقال.', ['لويس كورتيغو']],
    ['whom somebody succeeds, unknown', 'وتسلم مهامه خلفا لتوماكي ريساندا الذي استقال.', ['توماكي ريساندا']],
    [
      'a minister of state who is minister of more, after a verb of meeting',
      'استقبل وزير الدولة وزير الصناعة، السيد أحمد سالم، وفدا.',
      ['[وزير الدولة وزير الصناعة، السيد] أحمد سالم'],
    ],
    [
      'a style and an office around a name, after any verb',
      'عقد سعادة السفير الشيخ حمد بن علي آل سالم مدير إدارة أوروبا اجتماعا.',
      ['[سعادة السفير الشيخ] حمد بن علي آل سالم [مدير إدارة أوروبا]'],
    ],
    [
      'the country behind an office in apposition',
      'بحضور السيد أنطون ريديك وزير الدولة للدفاع بجمهورية غانا.',
      ['[السيد] أنطون ريديك [وزير الدولة للدفاع بجمهورية غانا]'],
    ],
    [
      'a name that looks like an adjective of the place, before its filial',
      'برفقة والية نواكشوط الغربية الزينة بنت أحمدو.',
      ['[والية نواكشوط الغربية] الزينة بنت أحمدو'],
    ],
    ['an object and its adjective behind a name', 'ونعى السفير ماو مينغ سائحا صينيا.', ['[السفير] ماو مينغ']],
    ['an object with its article behind a foreign name', 'والتزم الوزير جورو ماتسوت الصمت.', ['[الوزير] جورو ماتسوت']],
    ['what is given behind a name', 'ومنحت اللجنة السفيرة ستيفاني هالت وسام البحرين.', ['[السفيرة] ستيفاني هالت']],
    ['who is explained behind a comma', 'ورشح شبان سوشيلا كاركي، وهي قاضية سابقة.', ['سوشيلا كاركي']],
    [
      'a foreign plural before a title',
      'حضرت السيدة إيلينا فالتونين وزيرة خارجية فنلندا.',
      ['[السيدة] إيلينا فالتونين [وزيرة خارجية فنلندا]'],
    ],
    [
      "a given name between two families'",
      'قام الشيخ حمد اليوسف سعود الصباح بزيارة إلى الميناء.',
      ['[الشيخ] حمد اليوسف سعود الصباح'],
    ],
    ['a predicate, which is none', 'وصل أحمد سالم، وهو وزير سابق، إلى المطار.', ['أحمد سالم']],
    ['who holds an office in place of another', 'وعمل أحمد سالم قائما بأعمال وزير البيئة.', ['أحمد سالم']],
    [
      'no blessing in a title',
      'وهنأ الملك سلمان حفظه الله ورعاه فخامة الرئيس أنطون ريديك.',
      ['[الملك] سلمان', '[فخامة الرئيس] أنطون ريديك'],
    ],
    [
      'a canal, which is no channel',
      'قال رئيس هيئة النقل لقناة السويس سالم حداد إن العمل مستمر.',
      ['[رئيس هيئة النقل لقناة السويس] سالم حداد'],
    ],
    ['a place of no list before a given name', 'بحضور عامل إقليم مديونة علي سالم.', ['[عامل إقليم مديونة] علي سالم']],
    ['a family name in the form of an office', 'وقالت هدى باباه إن الدراسة بدأت.', ['هدى باباه']],
    [
      'no preposition that without its hamza is a name',
      'مثلت الوزيرة سارة دوبرتي أمام المحكمة.',
      ['[الوزيرة] سارة دوبرتي'],
    ],
    [
      'what a foreigner calls something, no part of his name',
      'ووصف الجنرال الكمبودي تيا سيها الإغلاق بأنه خاطئ.',
      ['[الجنرال الكمبودي] تيا سيها'],
    ],
    [
      'a feminine object behind a foreign name',
      'وطلبت الوزيرة ليفيا ستانتشيو مهلة للدراسة.',
      ['[الوزيرة] ليفيا ستانتشيو'],
    ],
    [
      'an unknown family behind fathers',
      'استقبل مدير الفرع سلمان بن سالم الصوينع، وفدا.',
      ['[مدير الفرع] سلمان بن سالم الصوينع'],
    ],
    ['stacked titles', 'استقبل رئيس الجمهورية العماد جوزاف عون وفدا نيابيا.', ['[رئيس الجمهورية العماد] جوزاف عون']],
    [
      'stacked titles with a comma',
      'استقبل وزير الشؤون الخارجية، السيد ناصر بوريطة، وفدا.',
      ['[وزير الشؤون الخارجية، السيد] ناصر بوريطة'],
    ],
    [
      'a courtesy behind a comma, after a verb of meeting',
      'استقبل رئيس الحكومة، صاحب المعالي السيد أحمد سالم، وفدا.',
      ['[رئيس الحكومة، صاحب المعالي السيد] أحمد سالم'],
    ],
    [
      'who appoints and who is appointed',
      'عين الملك سامي القطان واليا على حلب، وعين الرئيس هاني العطار سفيرا لدى تونس.',
      ['[الملك]', 'سامي القطان', '[الرئيس]', 'هاني العطار'],
    ],
    [
      'titles before and after',
      'استقبل سمو الشيخ عبدالله بن زايد آل نهيان وزير الخارجية، أمس، السفير السعودي.',
      ['[سمو الشيخ] عبدالله بن زايد آل نهيان [وزير الخارجية]', '[السفير السعودي]'],
    ],
    [
      'subject and object side by side',
      'استقبل نبيه بري وزير الخارجية الفرنسي جان نويل بارو في بيروت.',
      ['نبيه بري', '[وزير الخارجية الفرنسي] جان نويل بارو'],
    ],
    [
      'the office again in full after the name',
      'بعث برقية إلى الرئيس إمانويل ماكرون رئيس الجمهورية الفرنسية بمناسبة الذكرى.',
      ['[الرئيس] إمانويل ماكرون [رئيس الجمهورية الفرنسية]'],
    ],
    ['two of one head who met', 'التقى الرئيس أحمد سالم رئيس البرلمان.', ['[الرئيس] أحمد سالم', '[رئيس البرلمان]']],
    [
      'the office that the registry knows, after the subject of a verb',
      'ترأس عزيز أخنوش رئيس الحكومة، اليوم، مجلسا.',
      ['عزيز أخنوش [رئيس الحكومة]'],
    ],
    ['a predicate is no title', 'قرر تعيين السفيرة سلمى أحمد مندوبة دائمة لمصر في جنيف.', ['[السفيرة] سلمى أحمد']],
    [
      'a predicate with a complement is none',
      'وافق المجلس على تعيين الأستاذ عمر الشهراني سفيراً لدى جمهورية زامبيا.',
      ['[الأستاذ] عمر الشهراني'],
    ],
  ])('%s: %s', (_, text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('where a name ends', () => {
  test.each<[string, string, string[]]>([
    ['before a noun, where it is known in full', 'وأعلن خافيير ميلي الحداد سبعة أيام.', ['خافيير ميلي']],
    ['behind a hyphen', 'وأدت كون-هيه اليمين، وقالت بارك كون-هيه إن المحكمة ستنظر.', ['كون-هيه', 'بارك كون-هيه']],
    [
      'behind whose daughter she is',
      'وصرحت الوزيرة الناها بنت مكناس بأن المشروع جاهز.',
      ['[الوزيرة] الناها بنت مكناس'],
    ],
    [
      'with a family that is called like a time of day',
      'واستقبل الشيخ خالد العبدالله الصباح وفدا.',
      ['[الشيخ] خالد العبدالله الصباح'],
    ],
    [
      'all its words with the article',
      'وقال السفير الصادق الطيب الحاج إن بلاده ترحب.',
      ['[السفير] الصادق الطيب الحاج'],
    ],
    [
      'behind a nickname in brackets',
      'والتقى قائد القوات محمد حمدان دقلو (حميدتي) الوسيط.',
      ['[قائد القوات] محمد حمدان دقلو (حميدتي)'],
    ],
    ['before a club in brackets', 'وسجل محمد صلاح (ليفربول) هدفين.', ['محمد صلاح']],
    ['before a preposition and its noun', 'واحتفظ فؤاد حسين بحقيبة الخارجية.', ['فؤاد حسين']],
    ['a rank and a servant', 'وتسلم الفريق عبد الأمير الشمري الوزارة.', ['[الفريق] عبد الأمير الشمري']],
    ['behind a regnal number', 'وتستقبل الملكة مارغريت الثانية كلارسون في القصر.', ['[الملكة] مارغريت الثانية']],
    ['before those who are told', 'وأبلغ المدير سالم راشد الصحفيين بأن التحقيق بدأ.', ['[المدير] سالم راشد']],
    ['before a capital', 'واتهم الحاكم فيكتور كيم موسكو بقصف الميناء.', ['[الحاكم] فيكتور كيم']],
    ['before a participle of speech', 'ورد عليه النائب سالم الكافي قائلا: "لا".', ['[النائب] سالم الكافي']],
    [
      'before an object in the accusative',
      'واستقبل عمدة المدينة سالم عقوب وفدا من القبائل.',
      ['[عمدة المدينة] سالم عقوب'],
    ],
    ['behind a verb of speech, before who it is', 'وروت أسيل قربانوف، وهي معلمة، أن البيت احترق.', ['أسيل قربانوف']],
    [
      'with an occupation for a family name',
      'ورأى الوزير ناصر الدين الشاعر أن الوحدة واجبة.',
      ['[الوزير] ناصر الدين الشاعر'],
    ],
    ['a Korean one behind a courtesy', 'واستقبل سعادة لي جونغ كيم سفيرة كوريا.', ['[سعادة] لي جونغ كيم [سفيرة كوريا]']],
    ['before an object with its adjective', 'وأعلن المرشد سالم جيفرز الحداد العام في البلاد.', ['[المرشد] سالم جيفرز']],
    [
      'before a masdar with its genitive',
      'وعزا رئيس الهيئة بير كوليوند تأخر الوصول إلى الضباب.',
      ['[رئيس الهيئة] بير كوليوند'],
    ],
    ['before another name', 'وصل الموفد جاسم بن فهد المعروف بهدوئه إلى بيروت.', ['[الموفد] جاسم بن فهد']],
    [
      'at a phrase before what is said',
      'وقالت القاضية حنان قداس لإذاعة محلية إن القضية أغلقت.',
      ['[القاضية] حنان قداس'],
    ],
    ['after an adjective that is a family name', 'وأشاد العميد حسين الشرقي بجهود الحرس.', ['[العميد] حسين الشرقي']],
    [
      'with an unknown word in ة before a comma',
      'وقالت الوزيرة سهام بوغطاس نمصية، اليوم، إن العجز تراجع.',
      ['[الوزيرة] سهام بوغطاس نمصية'],
    ],
    [
      'before a blessing',
      'استقبل جلالة السلطان هيثم بن طارق حفظه الله ورعاه بقصر البركة وفدا.',
      ['[جلالة السلطان] هيثم بن طارق'],
    ],
    ['before a noun with its genitive', 'ووصف المستشار كارل نيهامر عودة لندن بأنها مهمة.', ['[المستشار] كارل نيهامر']],
    [
      'behind a word that could be a noun',
      'وأفاد مدير المتحف كمال خلافي بأن القاعة أغلقت.',
      ['[مدير المتحف] كمال خلافي'],
    ],
    [
      'before a preposition with a stroke',
      'وكشف العميد سالم المغيربي لـ"الوسط" أن الطريق مفتوح.',
      ['[العميد] سالم المغيربي'],
    ],
    [
      'at what is said, whatever it looks like',
      'وقالت رئيسة البعثة نوه سين آه إن التصويت مستمر.',
      ['[رئيسة البعثة] نوه سين آه'],
    ],
    ['a Tuareg one', 'وقال الصحفي ألحسن أغ عبدو إن السكان نزحوا.', ['[الصحفي] ألحسن أغ عبدو']],
    [
      'not at a preposition and its noun',
      'أشاد رئيس الوزراء الألباني بدور الجيش في الإنقاذ.',
      ['[رئيس الوزراء الألباني]'],
    ],
    ['an unknown family name', 'وقال وزير الخارجية أسامة بغني إن اللقاء مثمر.', ['[وزير الخارجية] أسامة بغني']],
    [
      'a family name that is an adjective',
      'حضر اللقاء سعادة الشيخ حميد بن علي المعني رئيس الدائرة العالمية.',
      ['[سعادة الشيخ] حميد بن علي المعني [رئيس الدائرة العالمية]'],
    ],
    ['a verb behind it', 'وأضاف السفير سالم القاسم أكد ذلك.', ['[السفير] سالم القاسم']],
    [
      'a verb behind ف',
      'أما الدبلوماسية التشادية السابقة هالة الطيب البشير فتستبعد أن تصمد الهدنة.',
      ['[الدبلوماسية التشادية السابقة] هالة الطيب البشير'],
    ],
    ['a noun behind it', 'وأعلن مدير المكتب صالح محمد العراقي تفاصيل التظاهرة.', ['[مدير المكتب] صالح محمد العراقي']],
    ['whatever stands after a courtesy', 'وعبرت الوزيرة السيدة حاجة لحبيب، عن شكرها.', ['[الوزيرة السيدة] حاجة لحبيب']],
    ['two people side by side', 'واستقبل ترامب نتنياهو في البيت الأبيض.', ['ترامب', 'نتنياهو']],
    [
      'unknown words that a title explains',
      'قال سانتياغو أباسكال، رئيس حزب فوكس، إن الحكومة أخطأت.',
      ['سانتياغو أباسكال [رئيس حزب فوكس]'],
    ],
    ['a place', 'ويغادر المسؤول الباكستاني بكين صباح غد.', []],
  ])('%s: %s', (_, text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('whom a word near by makes a name, or none', () => {
  test.each<[string, string, string[]]>([
    [
      "a patriarch's family behind his number",
      'وترأس البطريرك يوحنا العاشر يازجي القداس.',
      ['[البطريرك] يوحنا العاشر يازجي'],
    ],
    ['a number of two words', 'وقال البابا بندكت السادس عشر إن السلام ممكن.', ['[البابا] بندكت السادس عشر']],
    [
      'what one wishes somebody',
      'وتمنى الوزير سمير حداد للسفير الجديد التوفيق في مهامه.',
      ['[الوزير] سمير حداد', '[لسفير الجديد]'],
    ],
    [
      'who is elected, and whom he follows',
      'وانتخب المجلس سمير حداد رئيسا له خلفا لماجد سالم.',
      ['سمير حداد', 'ماجد سالم'],
    ],
  ])('%s', (_, text, expected) => expect(mentions(text)).toEqual(expected));

  it('makes whom an office-holder behind a title succeeds an official', () =>
    expect(people('ونصب الوزير والي وهران عمر موسى خلفا لمحمد سالم.').at(-1)).toMatchObject({ official: true }));

  it('makes who is said to hold an office an official', () =>
    expect(people('وصل أحمد سالم، وهو وزير سابق، إلى المطار.')[0]!.official).toBe(true));

  it('makes who is elected, and whom he follows, officials', () => {
    const found = people('وانتخب المجلس سمير حداد رئيسا له خلفا لماجد سالم.');
    expect(found.map(({ official }) => official)).toEqual([true, true]);
  });
});

describe('who signed an article', () => {
  test.each<[string, string[]]>([
    ['لقاء في بيروت\nكتبت: سحر هلال منصور', ['سحر هلال منصور']],
    ['لقاء في عدن\nعدن/ شكري حسين/ الأناضول', ['شكري حسين']],
    ['لقاء في القاهرة\nالقاهرة /أ ش أ/', []],
  ])('%j', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
    expect(people(text).some(({ official }) => official)).toBe(false);
  });
});

describe('several people under one title', () => {
  test.each<[string, string[]]>([
    [
      'التقى وزيرا خارجية مصر والأردن بدر عبد العاطي وأيمن الصفدي في القاهرة.',
      ['[وزيرا خارجية مصر والأردن] بدر عبد العاطي', 'أيمن الصفدي'],
    ],
    [
      'وقال وزيرا الخارجية الأردني أيمن الصفدي والبحريني عبد اللطيف الزياني إن الاتفاق مهم.',
      ['[وزيرا الخارجية الأردني] أيمن الصفدي', '[البحريني] عبد اللطيف الزياني'],
    ],
    ['استقبل الرئيس النائبين نعمة أفرام وغسان حاصباني.', ['[الرئيس]', '[النائبين] نعمة أفرام', 'غسان حاصباني']],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
    expect(people(text).every(({ official }) => official)).toBe(true);
  });
});

describe('a superior inside a title', () => {
  test.each<[string, string[]]>([
    [
      'وصل مبعوث الرئيس الأميركي دونالد ترامب ستيف ويتكوف إلى الدوحة.',
      ['[مبعوث الرئيس الأميركي دونالد ترامب] ستيف ويتكوف', '[الرئيس الأميركي] دونالد ترامب'],
    ],
    [
      'وصل مستشار الرئيس الأميركي دونالد ترامب للشؤون الأفريقية مسعد بولس إلى طرابلس.',
      ['[مستشار الرئيس الأميركي دونالد ترامب للشؤون الأفريقية] مسعد بولس', '[الرئيس الأميركي] دونالد ترامب'],
    ],
    ['قال نائب الرئيس الأميركي جيه دي فانس إن الاتفاق قريب.', ['[نائب الرئيس الأميركي] جيه دي فانس']],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('no mention of a person', () => {
  test.each([
    'وولّى زمن الهزائم.',
    'وتقرر تعيين الخبير نائبا لوزير المالية.',
    'واتهمت الدبلوماسية الهولندية بالتقصير.',
    'وصل الوفد إلى مطار الملك خالد في الرياض.',
    'يدرس الطلاب في جامعة الأمير سلطان.',
    'وقال مصدر دبلوماسي إن الاجتماع انتهى.',
    'اجتمع وزراء الخارجية العرب في القاهرة.',
    'وقال مسؤول كبير إن المحادثات صعبة.',
    'شغل منصب السفير في مسقط بين عامي 2014 و2018.',
    'وخطة مارشال دليل على ذلك.',
    'تعزيز العمل الدبلوماسي بين البلدين.',
  ])('%s', (text) => expect(mentions(text)).toEqual([]));
});

describe('the administration of a man', () => {
  test.each<[string, string[]]>([
    ['وقالت إدارة ترامب إنها سترد.', ['ترامب']],
    ['وأعلنت حكومة السوداني برنامجها.\nوقال محمد شياع السوداني إن الأمن مستتب.', ['السوداني', 'محمد شياع السوداني']],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('who is who', () => {
  test.each<[string, string, string[][]]>([
    [
      'by the given name, before a preposition',
      'وصل السفير تسفاي ييلما إلى أنقرة.\nواكتفى تسفاي بالقول إن المسألة سيادية.',
      [['[السفير] تسفاي ييلما', 'تسفاي']],
    ],
    [
      'a son of the same name, without what tells him from his father',
      'وصل الرئيس فرديناند ماركوس الابن إلى مانيلا.\nومن المتوقع أن يلتقي ماركوس النواب.',
      [['[الرئيس] فرديناند ماركوس الابن', 'ماركوس']],
    ],
    [
      'two by their first names, side by side',
      'استقبل الرئيس برابوو سوبيانتو رئيس الوزراء أنور إبراهيم.\nوأبلغ أنور برابوو تأييد بلاده.',
      [
        ['[الرئيس] برابوو سوبيانتو', 'برابوو'],
        ['[رئيس الوزراء] أنور إبراهيم', 'أنور'],
      ],
    ],
    [
      'a family name that is a noun, behind a verb of meeting',
      'وصل رئيس الحكومة نواف سلام إلى القصر.\nثم التقى سلام السفير الفرنسي.',
      [['[رئيس الحكومة] نواف سلام', 'سلام'], ['[السفير الفرنسي]']],
    ],
    [
      'behind a conjunction and a noun that no list holds',
      'إلغاء الانتخابات وشبح جورجيسكو\nوتصدر المرشح كالين جورجيسكو النتائج.',
      [['جورجيسكو', '[المرشح] كالين جورجيسكو']],
    ],
    [
      'a rank that speaks',
      'وصل قائد الوحدة العقيد سالم حداد إلى المقر.\nوقال العقيد إن الوضع هادئ.',
      [['[قائد الوحدة العقيد] سالم حداد', '[العقيد]']],
    ],
    [
      'a family name behind a preposition, which is a nationality, too',
      'استقبل محمد شياع السوداني الوفد.\nونقل رئيس الوفد تحيات بلاده إلى السوداني.',
      [['محمد شياع السوداني', 'السوداني'], ['[رئيس الوفد]']],
    ],
    [
      'a family name that opens a headline, which is a nationality, too',
      'السوداني يبحث ملف الحدود\nاستقبل محمد شياع السوداني الوفد.\nالسوداني الجنسية لا يحتاج إلى تأشيرة.',
      [['السوداني', 'محمد شياع السوداني']],
    ],
    [
      'nobody who is called after another',
      'قالت الوزيرة طيف سامي إن الرواتب جاهزة.\nوبكت أم سامي وهي تسمع الأجراس.',
      [['[الوزيرة] طيف سامي'], ['أم سامي']],
    ],
    [
      'a family name that could be the dual of a noun, behind any verb',
      'وصل السفير أصلان بولدان إلى القاهرة.\nومن المقرر أن يزور بولدان الأقصر غدا.',
      [['[السفير] أصلان بولدان', 'بولدان']],
    ],
    [
      'an adjective, which is no family name',
      'وصل النائب نزار بري إلى مقر الحكومة.\nونقل الجرحى عبر جسر بري إلى المدينة.',
      [['[النائب] نزار بري']],
    ],
    [
      'a woman whose office keeps its masculine form',
      'وصلت النائب هالة بن منصور إلى القاعة.\nوصرحت السيدة بن منصور بأن الجلسة انتهت.',
      [['[النائب] هالة بن منصور', '[السيدة] بن منصور']],
    ],
    [
      'a woman whose rank says so',
      'بحضور مدير المعهد السفيرة الدكتورة جواهر سالم الدعيج الحمدان.\nوذكرت الدكتورة جواهر الحمدان أن العمل بدأ.',
      [['[مدير المعهد السفيرة الدكتورة] جواهر سالم الدعيج الحمدان', '[الدكتورة] جواهر الحمدان']],
    ],
    [
      "the paper's own head of state, whom no country is said of",
      'استقبل رئيس الجمهورية سالم طاهر رئيس جمهورية النيجر كمال فارس.\nوأكد رئيس الجمهورية أن الطريق مفتوح.',
      [['[رئيس الجمهورية] سالم طاهر', '[رئيس الجمهورية]'], ['[رئيس جمهورية النيجر] كمال فارس']],
    ],
    [
      'whom another succeeds',
      'قرر الرئيس تعيين كمال الفقي وزيرا للداخلية خلفا لسالم شرف الدين.',
      [['[الرئيس]'], ['كمال الفقي'], ['سالم شرف الدين']],
    ],
    [
      'family name',
      'قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترحب.\nوأضاف لافروف أن الاجتماع انتهى.',
      [['[وزير الخارجية الروسي] سيرغي لافروف', 'لافروف']],
    ],
    [
      'family name with a particle',
      'قال المفوض الأوروبي لويس ألبرتو دي سوزا إن الملف صعب.\nوأكد دي سوزا أن اللقاء انتهى.',
      [['[المفوض الأوروبي] لويس ألبرتو دي سوزا', 'دي سوزا']],
    ],
    [
      'headline before the full name',
      'لافروف: الحلف أخطأ\nقال وزير الخارجية الروسي سيرغي لافروف إن الحلف أخطأ.',
      [['لافروف', '[وزير الخارجية الروسي] سيرغي لافروف']],
    ],
    [
      'another spelling',
      'قال الرئيس الأوكراني فولوديمير زيلينسكي إن الحرب مستمرة.\nوأضاف زيلنسكي أن بلاده صامدة.',
      [['[الرئيس الأوكراني] فولوديمير زيلينسكي', 'زيلنسكي']],
    ],
    [
      'two of one family name, by who was spoken of last',
      'قال المؤرخ بريان ماي إن الأرشيف مغلق.\nوأضاف ماي أن الملف قديم.\nوردت رئيسة الوزراء تيريزا ماي على المؤرخ.\nوقالت ماي إن الأمر معقد.',
      [
        ['[المؤرخ] بريان ماي', 'ماي'],
        ['[رئيسة الوزراء] تيريزا ماي', 'ماي'],
      ],
    ],
    [
      'two of the article side by side',
      'وصل الوزير أحمد سالم والتقى السفيرة ليلى منصور.\nوبحث سالم مع السفيرة التعاون.\nثم استقبلت منصور سالم في مكتبها.',
      [
        ['[الوزير] أحمد سالم', 'سالم', 'سالم'],
        ['[السفيرة] ليلى منصور', '[السفيرة]', 'منصور'],
      ],
    ],
    [
      'a role by country',
      'التقى وزير الخارجية التركي هاكان فيدان وزير الخارجية الإيراني عباس عراقجي.\nوقال الوزير التركي إن اللقاء مثمر.\nوأكد الوزير الإيراني ذلك.',
      [
        ['[وزير الخارجية التركي] هاكان فيدان', '[الوزير التركي]'],
        ['[وزير الخارجية الإيراني] عباس عراقجي', '[الوزير الإيراني]'],
      ],
    ],
    [
      'a role by gender',
      'اجتمع الوزير أحمد سالم مع المتحدثة باسم الحكومة ليلى منصور.\nوقالت المتحدثة إن اللقاء مثمر.',
      [['[الوزير] أحمد سالم'], ['[المتحدثة باسم الحكومة] ليلى منصور', '[المتحدثة]']],
    ],
    [
      'a counterpart, and the office that he has from it',
      'استقبل وزير الخارجية السعودي فيصل بن فرحان نظيره الكيني جوزيف أوتشينغ.\nوغادر الوزير الكيني الرياض.',
      [['[وزير الخارجية السعودي] فيصل بن فرحان'], ['[نظيره الكيني] جوزيف أوتشينغ', '[الوزير الكيني]']],
    ],
    [
      'a courtesy',
      'استقبل صاحب السمو الشيخ تميم بن حمد آل ثاني معالي وزير الخارجية السيد أحمد سالم.\nوأكد معاليه أن العلاقات متينة، ورحب سموه بذلك.',
      [
        ['[صاحب السمو الشيخ] تميم بن حمد آل ثاني', '[سموه]'],
        ['[معالي وزير الخارجية السيد] أحمد سالم', '[معاليه]'],
      ],
    ],
    [
      'a family name behind a courtesy, and an object after it',
      'استقبل وزير الخارجية التونسي علي النفطي الوفد.\nوثمن السيد النفطي مستوى التنسيق، ورحب بالوفد.',
      [['[وزير الخارجية التونسي] علي النفطي', '[السيد] النفطي']],
    ],
    [
      'a courtesy beside whom its bearer appoints',
      'استقبل جلالة الملك عبد الله الثاني الوفد.\nكما عين جلالته أحمد سالم واليا على العاصمة.',
      [['[جلالة الملك] عبد الله الثاني', '[جلالته]'], ['أحمد سالم']],
    ],
    [
      'an office-holder whom the article names, by the registry',
      'عاد دونالد ترامب إلى البيت الأبيض.\nوقال الرئيس الأميركي إن الحرب انتهت.',
      [['دونالد ترامب', '[الرئيس الأميركي]']],
    ],
    [
      'a holder whom the article never names',
      'حضر اللقاء سفير فرنسا لدى لبنان.\nوقال سفير فرنسا إن باريس ملتزمة.',
      [['[سفير فرنسا لدى لبنان]', '[سفير فرنسا]']],
    ],
    [
      'a daughter is not her father',
      'رحل السفير سمير حسن إبراهيم.\nوكتبت فاطمة سمير حسن على صفحتها.\nوقال السفراء إن سمير حسن كان هادئا.',
      [['[السفير] سمير حسن إبراهيم', 'سمير حسن'], ['فاطمة سمير حسن']],
    ],
  ])('%s: %s', (_, text, expected) => expect(clusters(text)).toEqual(expected));

  it('begins anew with roles in a second article', () => {
    const text =
      'لقاء في بيروت\nقال السفير الفرنسي هيرفيه ماغرو إن باريس ملتزمة بدعم لبنان في كل الظروف.\nاقرأ أيضا:\nلقاء في القاهرة\nاستقبل الوزير اليوم السفير الفرنسي في مكتبه وبحث معه العلاقات بين البلدين.';
    expect(clusters(text)[0]).toEqual(['[السفير الفرنسي] هيرفيه ماغرو']);
  });
});

describe('what is known of a person', () => {
  const one = (text: string, published: string | null = null) => {
    const [person] = people(text, published);
    const { official, category, affiliation, gender, registry } = person!;
    return { official, category, country: affiliation.country, gender, registry };
  };

  it('is told by the title', () =>
    expect(one('قالت وزيرة الخارجية السويدية ماريا لوند إن بلادها ترحب.')).toEqual({
      official: true,
      category: 'minister',
      country: 'SE',
      gender: 'f',
      registry: null,
    }));

  it('is told by the registry where there is no title, as of the day of the article', () => {
    const text = 'وقال بوريس جونسون إن لندن ستنسحب.';
    expect(one(text, '2017-03-01')).toMatchObject({ official: true, category: 'minister', registry: 'boris-johnson' });
    expect(one(text, '2021-03-01')).toMatchObject({ official: true, category: 'government', country: 'GB' });
  });

  it('is told by the office to which somebody is appointed', () => {
    const appointed = 'وافق المجلس على تعيين الأستاذ عمر الشهراني سفيراً لدى جمهورية زامبيا.';
    expect(one(appointed)).toMatchObject({ official: true, category: 'diplomat' });
    const sworn = 'وأدى هاني الحداد اليمين الدستورية قاضيا في المحكمة العليا.';
    expect(one(sworn)).toMatchObject({ official: true, category: 'judiciary' });
    const met = 'وفي المساء التقى المحلل عمر الشهراني سفيرا لدى جمهورية زامبيا.';
    expect(one(met)).toMatchObject({ official: false });
  });

  it('is nothing official for an analyst', () =>
    expect(one('ويرى المحلل السياسي سامي نادر أن الأزمة طويلة.')).toMatchObject({ official: false, category: null }));

  it('comes from the workspace, whose entries win', () => {
    const registry = [{ key: 'x', names: ['سلمى العتيبي'], english: null, gender: 'f' as const, offices: [] }];
    const [person] = analyze('وقالت سلمى العتيبي إن اللجنة ستجتمع.', { registry }).people;
    expect(person).toMatchObject({ official: true, registry: 'x', gender: 'f' });
  });
});

describe('a title that contradicts the registry', () => {
  const problems = (text: string, published: string | null) =>
    analyze(text, { published }).problems.filter(({ code }) => code === 'registry-title');

  test.each<[string, string, string]>([
    ['an office that has ended', 'وأشاد وزير الخارجية المصري سامح شكري بنتائج القمة.', '2025-04-18'],
    ['another state', 'قال وزير الخارجية الفرنسي سيرغي لافروف إن بلاده ترحب.', '2024-04-18'],
  ])('%s: %s', (_, text, published) => {
    const [problem] = problems(text, published);
    expect(problem).toMatchObject({ fix: null, values: { title: expect.stringContaining('وزير الخارجية') } });
    expect(Object.keys(problem!.values).sort()).toEqual(['name', 'office', 'title']);
    expect(text.slice(problem!.start, problem!.end)).toBe(problem!.values.title);
  });

  test.each<[string, string, string | null]>([
    ['held on the day', 'وأشاد وزير الخارجية المصري سامح شكري بنتائج القمة.', '2023-04-18'],
    ['ended just now', 'وأشاد وزير الخارجية المصري سامح شكري بنتائج القمة.', '2024-07-20'],
    ['no day', 'وأشاد وزير الخارجية المصري سامح شكري بنتائج القمة.', null],
    ['said to be former', 'وأشاد وزير الخارجية المصري السابق سامح شكري بنتائج القمة.', '2025-04-18'],
    ['a year of another time', 'وفي 2018 أشاد وزير الخارجية المصري سامح شكري بنتائج القمة.', '2025-04-18'],
    ['no country said', 'وأشاد الوزير سامح شكري بنتائج القمة.', '2025-04-18'],
    ['nobody of the registry', 'قال وزير الخارجية المصري رامي الدهشوري إن القمة نجحت.', '2025-04-18'],
  ])('%s is none: %s', (_, text, published) => expect(problems(text, published)).toEqual([]));
});

const PIECES =
  'وزير الخارجية السيد معاليه نظيره الكيني سيرغي لافروف دونالد ترامب قال إن و ، . : « » " \n اقرأ أيضا: وزيرا خارجية مصر والأردن بن عبد الله رئيس مبعوث الرئيس الأميركي x 7'.split(
    ' ',
  );

const spansOf = ({ people: found }: Analysis) =>
  found.flatMap((person) =>
    person.mentions.flatMap(({ start, end, name, titles }) => [{ start, end }, ...(name ? [name] : []), ...titles]),
  );

describe('whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  );

  it('finds mentions inside the text, in order, and nobody without one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analyze(text);
        for (const { start, end } of spansOf(analysis)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const person of analysis.people) {
          expect(person.mentions.length).toBeGreaterThan(0);
          for (const { name, titles } of person.mentions) expect(name !== null || titles.length > 0).toBe(true);
          const starts = person.mentions.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        expect(new Set(analysis.people.map(({ id }) => id)).size).toBe(analysis.people.length);
      }),
    );
  });
});
