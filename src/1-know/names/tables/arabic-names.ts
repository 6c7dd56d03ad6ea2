import { ARABIC_COMPOUNDS } from './arabic-compounds.ts'
import { ARABIC_FAMILIES } from './arabic-families.ts'
import { lines } from './lines.ts'
import { PERSIAN_NAMES } from './persian-names.ts'

/** Given names of men in Arabic script. */
const GIVEN: readonly string[] = lines(`
# Given names of men
محمد muhammad mohammed mohammad mohamed mohamad muhammed muhamad mohamud mohd
محمود mahmud mahmoud mahmood mehmood
أحمد ahmad ahmed ahmet
حامد hamid hamed
حميد hamid hameed
حماد hammad
حمد hamad hamed
حمدان hamdan
حمدي hamdi
حمود hamoud hammoud hamud
محمدي muhammadi mohammadi
علي ali
عليرضا alireza
حسن hassan hasan
حسين hussein husayn hussain hossein husain hosein hosain husein
حسني husni hosni
حسان hassan hassaan
محسن muhsin mohsen mohsin
إحسان ihsan ehsan
عباس abbas
عمر umar omar omer
عثمان uthman othman osman usman
عامر amir amer
عمرو amr amro amru
عمار ammar
عماد imad emad
عمران imran omran emran
إبراهيم ibrahim ebrahim ibraheem
إسماعيل ismail esmail ismael esmaeil ismaeel
إسحاق ishaq eshaq isaac
يعقوب yaqub yaqoub yaqoob yacoub
يوسف yusuf yousef youssef yousuf yusif yousif yosef
موسى musa moussa mousa mosa
عيسى isa issa eisa essa
داود dawud daoud dawood davoud dawod david
داوود dawud davoud davood dawood
سليمان sulayman suleiman sulaiman soleiman suleyman soliman
هارون harun haroun haroon
إدريس idris edris
نوح nuh nouh
آدم adam
زكريا zakariya zakaria zakariyya
يحيى yahya yehya yahia
أيوب ayyub ayub ayoub ayoob
يونس yunis yunus younis younes younus
لقمان luqman loqman
إلياس ilyas elias elyas
جبريل jibril jebril gibril
إدريسي idrisi
خالد khalid khaled
خليل khalil
خليفة khalifa khalifah khalifeh
خلف khalaf
خميس khamis
خضر khidr khodr khader khedr
سعد saad sad
سعيد said saeed sayeed
سعود saud saoud
سعدي saadi sadi
سعدون sadun saadoun
أسعد asad asaad assaad
مسعود masud masoud massoud masood
سالم salim salem
سليم salim saleem selim
سلام salam
سلامة salama salameh salamah
سلمان salman
سلطان sultan
سامي sami
سمير samir sameer
سامر samer samir
سيف sayf saif seif
صالح salih saleh
صلاح salah
صادق sadiq sadegh sadeq sadek
صدام saddam
صباح sabah
صابر sabir saber
صبري sabri
صقر saqr sakr
صفوان safwan
طارق tariq tarek tareq tarik
طاهر tahir taher
طالب talib taleb
طه taha
طلال talal
طلعت talat
ظافر dhafir dhafer zafer
ظاهر dhahir zahir zaher daher
ماهر maher mahir
مالك malik malek
ماجد majid majed maged
مجيد majid majeed
مجدي majdi magdi
مازن mazin mazen
مأمون mamun mamoun
مؤمن mumin momen
منصور mansur mansour mansoor
ناصر nasir nasser naser
نصر nasr
نصار nassar
ناصري nasiri naseri
نبيل nabil nabeel
نبيه nabih
نجيب najib naguib najeeb
نذير nadhir nadir nazir
نادر nadir nader
نايف nayif naif nayef
نعمان numan noman
نعيم naim naeem
نواف nawaf nawwaf
نوري nuri nouri noori
نور nur noor nour
هادي hadi
هاشم hashim hashem
هاشمي hashimi hashemi hashmi
هاني hani
هشام hisham hesham
هيثم haytham haitham
وليد walid waleed
وائل wael wail
وسام wissam wisam
وسيم wasim wassim
ياسر yasir yasser
ياسين yasin yassin yaseen
يزيد yazid yazeed
يسري yusri yousri
جابر jabir jaber gaber
جبار jabbar
جعفر jafar jaafar jaffar jafer gaafar
جلال jalal galal
جمال jamal gamal jamaal
جمعة juma jumaa jomaa gomaa
جميل jamil jameel gamil
جنيد junayd junaid
جهاد jihad jehad
جواد jawad javad
جاسم jasim jassim jasem
جاويد javid jawid
باسل basil bassel basel
باسم basim bassem basem
بسام bassam
باقر baqir bagher baqer
بدر badr bader
بدري badri
بركات barakat
بشار bashar bachar
بشير bashir basheer bachir
بكر bakr bakir
بلال bilal belal
بندر bandar
تركي turki
توفيق tawfiq tawfik taufiq toufic
تميم tamim
تيسير taysir
ثامر thamir thamer
ثابت thabit sabet
راشد rashid rashed
رشيد rashid rasheed
رشاد rashad
رأفت rafat raafat
رائد raid raed
رامي rami
رافع rafi rafe
رضا rida reza ridha reda
رضوان ridwan redouane rizwan
رحيم rahim raheem
رحمان rahman
رمضان ramadan ramazan ramadhan
رمزي ramzi
رياض riyad riad riyadh
رستم rustam rostam rustem
رؤوف rauf raouf rawuf
زهير zuhayr zuhair zoheir
زيد zayd zaid zeid
زياد ziyad ziad
زاهر zahir zaher
زين zayn zain zein
حاتم hatim hatem
حارث harith hareth haris
حازم hazim hazem
حافظ hafiz hafez hafidh
حبيب habib habeeb
حسام hussam husam hosam
حكيم hakim hakeem
حمزة hamza hamzah hamzeh
حيدر haydar haidar heydar haider heidar
حنيف hanif haneef
دريد durayd duraid
ذياب dhiyab diab
شاكر shakir shaker
شريف sharif cherif sherif shareef
شعبان shaban shaaban
شهاب shihab shehab
شاهين shahin shaheen
شوقي shawqi shawki
ضياء diya ziya dia zia
عادل adil adel
عارف arif aref
عاصم asim assem
عاطف atif atef
عايد ayid ayed
عبد abd abdul abdel abed
عبدي abdi
عبادي abadi ebadi
عدنان adnan
عدي uday udai oday odai
عزام azzam
عزيز aziz azeez
عزت izzat ezzat
عصام issam isam essam
علاء ala alaa
علوان alwan
عوض awad awadh
عواد awwad awad
عقيل aqil aqeel
عقبة uqba
غازي ghazi
غانم ghanim ghanem
غسان ghassan
غلام ghulam gholam
فادي fadi
فارس faris fares
فاروق faruq farouk farooq
فاضل fadil fadel fazel fadhil
فالح falih faleh
فايز fayiz fayez faiz
فتحي fathi
فخري fakhri
فراس firas feras
فرج faraj farag
فرحان farhan
فرهاد farhad
فريد farid fareed
فضل fadl fazl fadhl
فهد fahd fahad
فهمي fahmi
فواز fawwaz fawaz
فوزي fawzi fauzi
فؤاد fuad fouad foad
فيصل faysal faisal feisal
قاسم qasim qassem kassem ghasem qassim kasim
قصي qusay qusai
قحطان qahtan
كاظم kadhim kazem kazim kadhem
كامل kamil kamel
كمال kamal
كريم karim kareem
لطيف latif lateef
لطفي lutfi
ليث layth laith
مبارك mubarak mobarak mubarek
متعب mitab muteb
مثنى muthanna
مختار mukhtar mokhtar
مراد murad mourad morad
مرتضى murtada morteza murtaza
مروان marwan
مصطفى mustafa mostafa moustafa mustapha
مصعب musab mosab
مطلق mutlaq
معاذ muadh moaz muaz
معمر muammar moammar
معن maan
معتز mutaz moataz
مقداد miqdad meghdad
ممدوح mamduh mamdouh
منذر mundhir munther monzer
منير munir mounir moneer
مهدي mahdi mehdi mahdy
مهند muhannad mohannad
ميثم maytham meysam
مفتاح miftah muftah
مبشر mubashir
معاوية muawiya muawiyah
مسلم muslim moslem
أسامة usama osama oussama
أمين amin ameen
أمير amir ameer emir
أنس anas
أنور anwar anouar
أكرم akram
أشرف ashraf achraf
أيمن ayman aymen
إياد iyad eyad ayad
إيهاب ihab ehab
أبان aban
أسد asad assad
أكبر akbar
أصغر asghar
أفضل afzal
أمجد amjad
أديب adib
أنيس anis anees
إقبال iqbal
إكرام ikram
بهاء baha bahaa
براء bara baraa
تاج taj
حاجي haji hajji
سراج siraj seraj
شمس shams
صخر sakhr
عطا ata atta
عطية atiya attia atiyah
عناد inad
عويس uways owais
مشعل mishal mashal meshaal
مهران mehran
نعمة nima nema
هلال hilal helal
وحيد wahid vahid waheed
وهاب wahhab vahhab wahab
قذافي qadhafi gaddafi qaddafi kadafi
`)

/**
 * Words of names in Arabic and Persian script with their usual romanisations. The script writes no short vowels, so that a name
 * cannot be read letter by letter; this table says how the frequent ones are read. First the word, then its romanisations, the
 * most usual first. Words of several parts are joined by `_` in both scripts.
 *
 * Kind of source: Arabic and Persian onomastics and the usage of passports of the region; recalled.
 */
export const ARABIC_NAMES: readonly string[] = [...GIVEN, ...ARABIC_COMPOUNDS, ...ARABIC_FAMILIES, ...PERSIAN_NAMES]
