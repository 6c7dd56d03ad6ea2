import { lines } from './lines.ts'

/**
 * Number words of names ("Brigade Forty-Four", "43-й", "7th of Tir"), cardinal and ordinal: `number: words`. Tens and ones stand
 * apart and combine by adding; French 70 to 99, whole words in Arabic and German compounds are listed where one word is written.
 * `*` stands for Slavic adjective endings.
 *
 * Kind of source: grammars of the languages; recalled.
 */
export const NUMBER_WORDS: readonly string[] = lines(`
0: zero null nulo cero nul ноль нуль нулев* صفر sefr sifr sifir 零 〇
1: one first un une uno una ein eins eine erste erster erstes erst premier premiere primero primera primer один одна одно перв* первый odin
  perv* перш* pershyi pershy першы واحد الأول الأولى اول أول الاول یک یکم yek yekom awwal aval bir birinci 一 第一 di_yi che_il 제1 wahid primo
  prima primeiro een eerste prvi prva pierwszy elso
2: two second deux deuxieme seconde segundo segunda dos zwei zweite zweiter zweites два две втор* vtor* dva dve друг* druhyi druhy اثنان
  اثنين الثاني الثانية ثاني دو دوم dovvom iki ikinci 二 第二 di_er 제2 ithnan thani secondo seconda dois due twee tweede drugi druga masodik
3: three third trois troisieme tres tercero tercera tercer drei dritte dritter drittes три третий третья третье третьего третьей tri tretiy
  tretya tretii tretye tretyego трет* третій третя ثلاثة الثالث الثالثة ثالث سه سوم sevvom uc ucuncu 三 第三 di_san 제3 thalatha thalith tre
  terzo terza terceiro drie derde treci treca harmadik
4: four fourth quatre quatrieme cuatro cuarto cuarta vier vierte vierter четыре четверт* chetyre chetvert* четверт чотири أربعة اربعة الرابع
  الرابعة رابع چهار چهارم chahar chaharom dort dorduncu 四 第四 di_si 제4 arbaa quattro quarto quarta quatro vierde cetvrti
5: five fifth cinq cinquieme cinco quinto quinta funf fuenf funfte fuenfte пять пят* pyat pyat* piaty piataya خمسة الخامس الخامسة خامس پنج
  پنجم panj panjom besinci 五 第五 di_wu 제5 khamsa cinque vijf vijfde
6: six sixth sixieme seis sexto sexta sechs sechste шесть шест* shest shest* ستة السادس السادسة سادس شش ششم shesh sheshom alti altinci 六 第六
  제6 sitta sadis sei sesto zes zesde sesti
7: seven seventh sept septieme siete septimo septima sieben siebte siebter семь седьм* sedm* sedmoy sedmaya sedmoi سبعة السابع السابعة
  سابع هفت هفتم haft haftom yedi yedinci 七 第七 제7 sabaa sette settimo setimo zeven zevende sedmi
8: eight eighth huit huitieme ocho octavo octava acht achte восемь восьм* vosem vosm* ثمانية الثامن الثامنة ثامن هشت هشتم hasht hashtom
  sekiz sekizinci 八 第八 제8 thamaniya otto ottavo oito oitavo achtste osmi
9: nine ninth neuf neuvieme nueve noveno novena neun neunte девять девят* devyat devyat* تسعة التاسع التاسعة تاسع نهم noh nohom dokuz
  dokuzuncu 九 第九 제9 tisa nono negen negende deveti
10: ten tenth dix dixieme diez decimo decima zehn zehnte десять десят* desyat desyat* عشرة العاشر العاشرة عاشر ده دهم dah dahom onuncu 十 第十
  제10 ashara dieci dez tien tiende deseti
11: eleven eleventh onze onzieme elf elfte undecimo одиннадцать одиннадцат* odinnadtsat odinnadtsat* أحد_عشر یازده یازدهم yazdah onbir
  onbirinci 十一 第十一 undici
12: twelve twelfth douze douzieme doce zwolf zwoelf zwolfte duodecimo двенадцать двенадцат* dvenadtsat dvenadtsat* اثنا_عشر دوازده دوازدهم
  davazdah oniki onikinci 十二 第十二 dodici doze
13: thirteen thirteenth treize treizieme trece dreizehn dreizehnte тринадцать тринадцат* trinadtsat trinadtsat* ثلاثة_عشر سیزده سیزدهم
  sizdah onuc onucuncu 十三 tredici treze
14: fourteen fourteenth quatorze quatorzieme catorce vierzehn vierzehnte четырнадцать четырнадцат* chetyrnadtsat chetyrnadtsat* أربعة_عشر
  چهارده چهاردهم chahardah ondort ondorduncu 十四 quattordici
15: fifteen fifteenth quinze quinzieme quince funfzehn fuenfzehn funfzehnte пятнадцать пятнадцат* pyatnadtsat pyatnadtsat* خمسة_عشر پانزده
  پانزدهم panzdah onbes onbesinci 十五 quindici
16: sixteen sixteenth seize seizieme dieciseis sechzehn sechzehnte шестнадцать шестнадцат* shestnadtsat shestnadtsat* ستة_عشر شانزده شانزدهم
  shanzdah onalti onaltinci 十六 sedici dezasseis
17: seventeen seventeenth dix_sept dixseptieme diecisiete siebzehn siebzehnte семнадцать семнадцат* semnadtsat semnadtsat* سبعة_عشر هفده
  هفدهم hefdah onyedi onyedinci 十七 diciassette
18: eighteen eighteenth dix_huit dieciocho achtzehn achtzehnte восемнадцать восемнадцат* vosemnadtsat vosemnadtsat* ثمانية_عشر هجده هجدهم
  hejdah onsekiz onsekizinci 十八 diciotto dezoito
19: nineteen nineteenth dix_neuf diecinueve neunzehn neunzehnte девятнадцать девятнадцат* devyatnadtsat devyatnadtsat* تسعة_عشر نوزده نوزدهم
  nozdah nuzdah ondokuz ondokuzuncu 十九 diciannove
20: twenty twentieth vingt vingtieme veinte vigesimo zwanzig zwanzigste двадцать двадцат* dvadtsat dvadtsat* عشرون عشرين العشرون بیست بیستم
  bist bistom yirmi yirminci 二十 venti vinte twintig
21: veintiuno veintiun vingt_et_un einundzwanzig
22: veintidos zweiundzwanzig vingt_deux
23: veintitres dreiundzwanzig vingt_trois
24: veinticuatro vierundzwanzig vingt_quatre
25: veinticinco funfundzwanzig fuenfundzwanzig vingt_cinq
26: veintiseis sechsundzwanzig vingt_six
27: veintisiete siebenundzwanzig vingt_sept
28: veintiocho achtundzwanzig vingt_huit
29: veintinueve neunundzwanzig vingt_neuf
30: thirty thirtieth trente trentieme treinta trigesimo dreissig dreissigste тридцать тридцат* tridtsat tridtsat* ثلاثون ثلاثين سی سیام otuz
  otuzuncu 三十 trenta trinta dertig
40: forty fortieth fourty quarante quarantieme cuarenta cuadragesimo vierzig vierzigste сорок сороков* sorok sorokov* أربعون أربعين اربعين
  چهل چهلم chehel kirk kirkinci 四十 quaranta quarenta veertig
50: fifty fiftieth cinquante cinquantieme cincuenta quincuagesimo funfzig fuenfzig пятьдесят пятидесят* pyatdesyat pyatidesyat* خمسون خمسين
  پنجاه پنجاهم panjah elli ellinci 五十 cinquanta cinquenta vijftig
60: sixty sixtieth soixante soixantieme sesenta sechzig шестьдесят шестидесят* shestdesyat ستون ستين شصت شصتم shast altmis altmisinci 六十
  sessanta sessenta zestig
70: seventy seventieth soixante_dix septante setenta siebzig семьдесят семидесят* semdesyat سبعون سبعين هفتاد هفتادم haftad yetmis
  yetmisinci 七十 settanta zeventig
71: soixante_et_onze soixante_onze
72: soixante_douze
75: soixante_quinze
80: eighty eightieth quatre_vingt quatre_vingts octante huitante ochenta achtzig восемьдесят восьмидесят* vosemdesyat ثمانون ثمانين هشتاد
  هشتادم hashtad seksen sekseninci 八十 ottanta oitenta tachtig
81: quatre_vingt_un
82: quatre_vingt_deux
85: quatre_vingt_cinq
90: ninety ninetieth quatre_vingt_dix nonante noventa neunzig девяносто девяност* devyanosto تسعون تسعين نود نودم navad doksan doksaninci 九十
  novanta negentig
91: quatre_vingt_onze
95: quatre_vingt_quinze
99: quatre_vingt_dix_neuf
100: hundred hundredth cent centieme ciento cien centesimo hundert hundertste сто сот* مائة مئة صد صدم yuz yuzuncu 百 cento honderd
1000: thousand thousandth mille mil tausend тысяча тысячн* tysyacha ألف هزار hezar 千 duizend
`)

/** The ten digits of other scripts, 0 first: `script: digits`. Compatibility forms (full width, circled) fold by NFKC. */
export const DIGITS: readonly string[] = lines(`
arabic: ٠١٢٣٤٥٦٧٨٩
persian: ۰۱۲۳۴۵۶۷۸۹
devanagari: ०१२३४५६७८९
bengali: ০১২৩৪৫৬৭৮৯
gurmukhi: ੦੧੨੩੪੫੬੭੮੯
gujarati: ૦૧૨૩૪૫૬૭૮૯
tamil: ௦௧௨௩௪௫௬௭௮௯
telugu: ౦౧౨౩౪౫౬౭౮౯
thai: ๐๑๒๓๔๕๖๗๘๙
lao: ໐໑໒໓໔໕໖໗໘໙
myanmar: ၀၁၂၃၄၅၆၇၈၉
khmer: ០១២៣៤៥៦៧៨៩
tibetan: ༠༡༢༣༤༥༦༧༨༩
han: 〇一二三四五六七八九
`)

/** What follows a figure to make it an ordinal ("1st", "2-й", "3eme"), joined to it or after a hyphen, by language. */
export const ORDINAL_SUFFIXES: readonly string[] = lines(`
en: st nd rd th
fr: er ere re e eme ieme nd nde
es: o a ro ra do da to ta er
it: mo ma
de: te ter tes sten
nl: de ste
ru: й я е го ый ая ое ой ий ья ье ого му м х oy aya
uk: ша ше га ге тя тє ій
tr: inci nci uncu ncu ci cu
fa: م ام مین
sv: a e
`)

/** Words before a figure that say "number". */
export const NUMBER_MARKS: readonly string[] = lines(`
no nr num number numero nomer номер numara sayi شماره shomareh رقم raqam nummer 号 號 第
`)
