import { lines } from './lines.ts'

/**
 * Persian, Dari, Pashto and Urdu names in Arabic script. One word a line, as in
 * `arabic-names.ts`, with its usual romanisations, the most usual first. Kind of source: usage of passports of the region; recalled.
 */
export const PERSIAN_NAMES: readonly string[] = lines(`
# Persian names and words
رضایی rezaei rezai rezaee
احمدی ahmadi
حسینی hosseini husseini
حسینپور hosseinpour
جعفری jafari jaafari
کریمی karimi
رحیمی rahimi
موسوی mousavi moosavi musavi
صادقی sadeghi sadeqi
اکبری akbari
قاسمی ghasemi qasemi
ابراهیمی ebrahimi
اسماعیلی esmaeili
حیدری heydari heidari
نوروزی norouzi nowruzi
سلیمانی soleimani sulaimani
سلامی salami
رئیسی raisi raeisi
خامنهای khamenei khamenaei
خمینی khomeini
رفسنجانی rafsanjani
روحانی rouhani ruhani
لاریجانی larijani
قالیباف ghalibaf qalibaf
شمخانی shamkhani
جلیلی jalili
وحیدی vahidi
نجار najjar
تهرانی tehrani
اصفهانی esfahani isfahani
شیرازی shirazi
تبریزی tabrizi
خراسانی khorasani
کرمانی kermani
قمی qomi ghomi
همدانی hamedani hamadani
گیلانی gilani
زاده zadeh zade
پور pour pur poor
نژاد nejad nezhad
فر far
نیا nia niya
خان khan
شاه shah
گل gul gol
جان jan
میر mir
میرزا mirza
سید seyed seyyed sayyid sayed syed
بهروز behrouz behrooz
بهرام bahram
بهمن bahman
پرویز parviz pervez
پیمان peyman payman
جمشید jamshid
جهانگیر jahangir
خسرو khosrow khosro
داریوش dariush daryoush
سیاوش siavash siyavash
سیروس sirous cyrus
شاپور shapour shapur
شهرام shahram
شهریار shahriar
کامران kamran
کاوه kaveh
کورش kourosh koorosh cyrus
کیوان keyvan
مجتبی mojtaba
مسعودی masoudi
مهرداد mehrdad
نادری naderi
هوشنگ houshang hushang
ایرج iraj
اردشیر ardeshir
افشین afshin
امید omid
آرش arash
بابک babak
فریدون fereydoun fereidoon
فرزاد farzad
فرشاد farshad
محمودی mahmoudi
یزدی yazdi
# Pashto, Dari and Urdu names and words
ملا mullah mulla mollah
مولوی mawlawi maulvi molavi
قاری qari
زی zai zay
اخوند akhund akhond
اخندزاده akhundzada
حقانی haqqani haqani
برادر baradar
منصوری mansouri mansoori
اورکزئی orakzai
محسود mehsud mahsud
آفریدی afridi
خٹک khattak
بھٹی bhatti
چوہدری chaudhry choudhary
صدیقی siddiqui siddiqi sediqi
قریشی qureshi quraishi
انصاری ansari
بلوچ baloch baluch
نورزئی noorzai nurzai
اچکزئی achakzai
پوپلزئی popalzai
ستانکزئی stanekzai stanikzai
حکمتیار hekmatyar
دوستم dostum dostam
کرزئی karzai
غنی ghani
گلاب gulab
میرزاده mirzada mirzadeh
نبی nabi
عمری omari
`)
