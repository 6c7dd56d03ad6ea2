import { lines } from './lines.ts'

/**
 * Spellings of one name of the Arabic, Persian, Turkic, South Asian, African and Malay worlds: the Arabic-script form first where
 * there is one, then romanisations (English, French, German, Turkish, Bosnian, Somali, Swahili, Malay and Caucasian usage) and Cyrillic.
 *
 * Kind of source: onomastics and usage of passports; recalled.
 */
export const MUSLIM_NAMES: readonly string[] = lines(`
# Arabic given names
محمد muhammad mohammed mohammad mohamed mohamad muhammed muhamad mohamud muhamed mohd maxamed mahamed mahamad mahammad mohammod muhammet
  mukhammad magomed magomet mahomet mhd мухаммад мухаммед магомед магомет мохаммед мохамед мохаммад mohamadou mahamadou mamadou muxammad
محمود mahmud mahmoud mahmood mehmood makhmud mahmut maxamuud mahamud махмуд mahmod
أحمد احمد ahmad ahmed achmed achmad akhmad akhmed akhmet axmed ahamed amadou ahmadou ахмад ахмед ахмет axmad ahmet
حامد حميد hamid hameed hamed hamiid khamid хамид hamide
حماد hammad hamad hammaad
حمد хамад hamd
حمدان hamdan hamdane
علي علی ali aly cali али alii
حسن حسان hassan hasan xasan khasan hassane хасан гасан hasson gasan hasaan
حسين حسین hussein husayn hussain hossein husain hosein hosain hussayn xuseen khusein husein huseyin husseyn hussien hossain hoseyn хусейн
  гусейн huseynn huseyn guseyn khuseyn hocine houcine hosayn
محسن muhsin mohsen mohsin muhsen mouhsine мохсен
إحسان ihsan ehsan ihsaan
عباس abbas abas cabbaas аббас abass
عمر umar omar omer cumar oumar omaar умар омар oumarou
عثمان uthman othman osman usman outhman uthmaan cismaan cusman osmaan ousmane usmon усман осман othmane ossman
عامر amir ameer aamir amer амир امیر أمير امير emir
عمرو amr amro amru amrou
عمار ammar amar
عماد imad emad imed
عمران imran omran emran umran имран imraan
إبراهيم ابراهيم ابراهیم ibrahim ebrahim ibraheem ibrahima ibraahim ibragim ibrohim ибрагим ибрахим brahim ibrahem
إسماعيل اسماعيل اسماعیل ismail esmail ismael esmaeil ismaeel ismaciil ismayil ismoil исмаил ismaila esmaeel ismaiil smail
إسحاق اسحاق ishaq eshaq ishak isxaaq iskhak исхак ishaaq ishaque
يعقوب یعقوب yaqub yaqoub yaqoob yacoub yaacub yakub yacuub yakubu якуб yaghoub yagoub yaghub yaqob yakoub
يوسف یوسف yusuf yousef youssef yousuf yusif yousif yosef yussuf youssouf yousaf yusef yoosuf yousof юсуф юсиф yusof yusop usuf
موسى موسی musa moussa mousa mosa muuse muse муса mussa moosa
عيسى عیسی isa issa eisa essa ciise iisa ise иса eissa eesa issah
داود داوود dawud daoud dawood davoud davood dawod daud daawuud dawuud daut дауд davud daouda dawoud daood
سليمان سلیمان sulayman suleiman sulaiman soleiman suleyman soliman saleban saleebaan suleman sulaymon souleymane souleiman suleimaan
  сулейман sulaymaan suleimanu soulaiman slimane sulejman sleiman
هارون harun haroun haroon haaruun harunn харун aharoun garun
إدريس ادريس idris edris idriss idriis driss идрис idrees
زكريا زکریا zakariya zakaria zakariyya zakariah zakariye zekeriya zakaryia закария zakarya
يحيى یحیی yahya yehya yahia yihia yaxye yahye яхья yahyo yehia yahiya
أيوب ایوب ایوپ ayyub ayub ayoub ayoob ayuub eyup аюб
يونس یونس yunis yunus younis younes younus yonis yoonus юнус yunes yunas
إلياس الياس الیاس ilyas elyas iliass ильяс ilyaas
جبريل جبرئیل jibril jebril gibril djibril jibriil cebrail джибрил gebril djebril
خالد خالید khalid khaled khalad khaalid halid khalled халид xaalid chaled
خليل خلیل khalil khaleel halil khalill халил xaliil chalil
خليفة خلیفه khalifa khalifah khalifeh khaleefa halifa
خضر khidr khodr khader khedr khidir kheder khadr
سعد saad saed
سعيد سعید said saeed sayeed saied saeid siciid saidu саид seid saiid
سعود saud saoud sauod сауд
مسعود masud masoud massoud masood massud mesud masaud масуд mascuud maswood
سالم سليم سلیم salim salem saleem selim saalim салим saliim
سلامة salama salameh salamah
سلمان salman salmaan salmane салман
سلطان sultan soltan sultaan султан soultan sulton
سامي sami samy
سمير samir sameer samiir самир
سامر samer samar
سيف سیف sayf saif seif saiph saef сайф seyf
صالح salih saleh salleh saalax saleeh салих салех
صلاح salah sallah salaah salaax салах
صادق sadiq sadegh sadeq sadek sadiiq sadik садык saadiq sadigh sodiq
صابر sabir saber сабир
طارق tariq tarek tareq tarik tarique tarak тарик tareck
طاهر tahir taher tahar taahir daahir тахир tohir
طالب taleb talib taalib талиб
طه taha таха
مالك مالک malik malek malick maalik малик
ماجد مجيد مجید majid majed majeed maged madjid majiid маджид mejid
مازن mazin mazen
منصور mansur mansour mansoor mansuur мансур mansor
ناصر نصیر nasir nasser naser nassir nasiir насер nasr_e насир
نبيل نبیل nabil nabeel nabiil набиль
نايف nayif naif nayef
نعيم naim naeem naiim
نوري نوری nuri nouri noori nury нури
نور nur noor nour noer nuur нур
هاشم hashim hashem haashim xaashim хашим hachem hashm
هشام hisham hesham hicham hichem hishem хишам hishaam
هيثم haytham haitham haithem heytham хайтам
وليد ولید walid waleed oualid waliid waled валид velid
وائل wael wail wa_el
ياسر یاسر yasir yasser yaser yaasir yassir ясир ясер
ياسين یاسین yasin yassin yaseen yassine yaasiin ясин yacine
جابر jabir jaber gaber djaber jaabir джабер djabir
جعفر jafar jaafar jaffar jafer gaafar djafar jaffer djaafar cafer джафар jacfar djafer gafar
جمال jamal gamal jamaal djamel cemal jamaale джамал djamal dzhamal
جلال jalal djalal galal celal jelal djelal джалал
جميل jamil jameel gamil djamil jamiil cemil
جواد javad jawad jawaad djavad cevad djawad джавад jouad
جاسم jasim jassim jassem jasem jasm gassem
باسل basel bassel basell
باقر baqir bagher baqer bakir bagir
بشير بشیر bashir basheer bachir bechir bashiir beshir башир basher
بلال bilal belal bilaal билал bilel
توفيق tawfiq tawfik taufiq toufic tewfik taufik toufik тауфик tevfik tofik
راشد rashid rashed rasheed rachid rashiid raschid рашид reshid رشيد رشید
رضا rida reza ridha reda riza ridho rezza реза риза
رحيم رحیم rahim raheem rahiim рахим rakhim rehim
رحمان rahman rehman rakhman raxmaan rahmaan рахман rahmon rehmaan
رمضان ramadan ramazan ramadhan ramadhani ramzan рамазан ramadaan ramdane
رياض ریاض riyad riad riyadh riaz riadh
رؤوف rauf raouf rawuf rauff rouf рауф
زيد زید zayd zaid zeid zeyd зейд zaied
زياد زیاد ziyad ziad ziyaad zyad зияд
حافظ hafiz hafez hafidh hafeez xaafid хафиз
حبيب حبیب habib habeeb habiib xabiib хабиб habeb khabib
حسام hussam husam hosam houssam hossam
حكيم حکیم hakim hakeem hakiim хаким hakem
حمزة حمزه hamza hamzah hamzeh hamse xamse хамза hamsa khamza gamza
حيدر حیدر haydar haidar heydar haider heidar haydaar хайдар gaydar haydor hyder geydar
شريف شریف sharif cherif sherif shareef шариф shariif charif
شهاب shihab shehab chihab shahab
عادل adil adel aadil caadil адиль
عارف arif aref aarif
عدنان adnan adnane cadnaan аднан
عزيز عزیز aziz azeez asis caziiz азиз
عزت izzat ezzat izzet
عصام issam isam essam esam aissam icam
علاء ala alaa
عوض awad awadh awod cawad
غازي غازی ghazi gazi rhazi гази
فاروق faruq farouk farooq faruk farooque farouq faaruuq фарук faroukh
فارس faris fares faaris fariss
فاضل fadil fadel fazel fadhil fazil faadil фадель
فهد fahd fahad fehd
فواز fawwaz fawaz
فوزي fawzi fauzi faouzi fevzi fowzi
فيصل faysal faisal feisal faycal feysal faysel feisul фейсал faizal fayzal
قاسم qasim qassem kassem ghasem qassim kasim qasem qaasim kassim gasim касем касим kacem gassim
كاظم کاظم kadhim kazem kazim kadhem kazum kadhum казем kathem kadim
كامل kamel kamil kaamil
كمال کمال kamal kemal кемаль камаль kamaal
كريم کریم karim kareem kariim kerim карим karem
لطيف لطیف latif lateef latiif лятиф
مبارك مبارک mubarak mobarak mubarek mubaarak moubarak mbarek мубарак embarek
مختار mukhtar mokhtar muktar moktar mukhtaar muqtaar muhtar мухтар
مراد murad mourad morad murat murod мурад muraad
مرتضى مرتضی morteza murtada murtaza murtadha mortaza mortadha муртаза
مروان marwan marwaan marouane мерван mervan marwen
مصطفى مصطفی mustafa mostafa moustafa mustapha moustapha mustaf mustafe mustofa мустафа mostapha
مصعب musab mosab mosaab musaab
معمر muammar moammar muamar moamar muammer муаммар
منير munir mounir moneer muneer muniir
مهدي مهدی mahdi mehdi mahdy mahdii mehdy махди мехди mahadi
أسامة اسامة usama osama oussama ossama usamah осама усама ousama
أمين امين امین amin ameen amine aamin амин
أنس anas anass
أنور انور anwar anouar anvar enver анвар anwer анвер
أكرم اکرم akram akraam ekrem акрам
أشرف اشرف ashraf achraf ashraff ашраф
أيمن ايمن ayman aymen aiman айман
إياد iyad eyad ayad iad
إيهاب ihab ehab
أسد الأسد اسد asad assad asaad al_assad el_assad асад
أكبر اکبر akbar akber ekber акбар
سيد سید sayyid sayyed seyed seyyed sayed syed sayid saiyid seyid seyit sayyad sayd сейед сейид
شيخ sheikh shaykh shaikh sheik cheikh sheekh cheik sheyx seyh шейх shekh
حاجي حاج حاجی hajji haji hajj hadji hadj hadz haci xaaji el_hadj alhaji alhadji elhadj хаджи hajee alhajj
عبدالله عبداللہ abdullah abdallah abdulla abdalla abdulahi abdullahi abdulaahi cabdullaahi cabdulahi abdoulaye abdollah abdelah abdellah
  abdulloh абдулла абдуллах abdellahi abdilahi abdilaahi abdolah
عبدالرحمن عبدالرحمان abdulrahman abdurrahman abdelrahman abdalrahman abdirahman abdurahman cabdiraxmaan abderrahmane abdurrakhman
  abdurakhman abdorrahman abdulrehman abdarrahman abdiraxman абдурахман abdurahmon abdrahman abdirahmaan abdul_rahman abd_al_rahman
  abdel_rahman abderrahman abdourahmane abdramane abd_el_rahman
عبدالعزيز abdulaziz abdelaziz abdulazeez abdilaziz cabdicasiis abdiaziz абдулазиз abdul_aziz abd_al_aziz abdel_aziz
عبدالكريم abdulkarim abdelkarim abdulkareem abdelkrim abdikarim cabdikariin abdul_karim abd_al_karim abdel_karim
عبدالقادر abdulqadir abdelkader abdulkadir abdelqader abdiqadir cabdiqaadir abdulkader abdulkadyr абдулкадыр abdul_qadir abdul_qader
  abd_al_qadir abdel_kader abdikadir abdulqader
عبدالسلام abdulsalam abdussalam abdelsalam abdesselam abdisalaam abdul_salam abd_al_salam abdusalam
عبدالحميد abdulhamid abdelhamid abdul_hamid abd_al_hamid abdulhameed abdel_hamid
عبدالملك abdulmalik abdelmalek abdelmalik abdul_malik abd_al_malik abdulmalek
عبدالمجيد abdulmajid abdelmajid abdelmadjid abdul_majid abd_al_majid abdulmajeed
عبدالوهاب abdulwahhab abdulwahab abdelwahab abdul_wahab abd_al_wahhab abdelouahab abdul_wahhab
عبدالرزاق abdulrazzaq abdulrazaq abdelrazak abdirizak abdul_razzaq abdul_razaq abd_al_razzaq abderrazak abdulrazak
عبدالغني abdulghani abdelghani abdul_ghani abd_al_ghani abdelghany
عبدالجبار abduljabbar abdeljabbar abdul_jabbar abd_al_jabbar abdul_jabar
صلاح_الدين salahuddin salaheddine saladin salah_al_din salah_eddin salahudin selahattin salah_uddin salahadin salah_el_din
سيف_الدين saifuddin seifeddine sayf_al_din saif_al_din seif_eddin saifudin seyfettin saif_uddin
نور_الدين nuruddin noureddine nur_al_din noor_uddin nuriddin nurettin nooruddin nurudin nour_eddine noureddin
شمس_الدين shamsuddin shamseddin shams_al_din chamseddine semsettin shamsudin shams_uddin
جلال_الدين jalaluddin jalal_al_din jalaleddin celalettin jallaloudine jalal_uddin jalaludin djalal_eddine
ناصر_الدين nasiruddin nasruddin nasreddin nasr_al_din nasir_al_din naseruddin nasir_uddin
حزب_الله hizballah hezbollah hizbullah hizbollah hezballah hizb_allah
نصرالله nasrallah nasrullah nasrollah nasralla
# Names of women
فاطمة فاطمه fatima fatema fatimah fatma fatemeh fadumo faadumo faduma fatouma fatimata фатима fathima patimat патимат
زينب زینب zaynab zainab zeinab zeynab zeynep zaineb saynab зейнаб
عائشة عایشه aisha ayesha aicha aysha aishah caasho caisha aysa ayse айша aischa
خديجة خدیجه khadija khadijah khadijeh khadidja hatice khadeeja khadiijo hadiza хадиджа hadija kadija
مريم مریم maryam mariam meryem maryama maryan марьям mariama meriem
ليلى لیلی layla leila laila leyla lejla layli leylaa лейла leilah
أسماء اسماء asma asmaa asmae esma
هدى huda hoda houda
منى mona muna mouna muno
سميرة samira sameera samirah
زهراء زهرا zahra zahraa zehra zohra zahraw зухра
# Iranian and Turkic
اردشیر ardeshir ardashir
بهروز behrouz behrooz behruz behroz
بهزاد behzad behzat
بهنام behnam
بیژن bijan bizhan bejan
پرویز parviz pervez parvez perviz parvaiz парвиз pervaiz
جمشید jamshid jamshed cemsid джамшид
جهانگیر jahangir jehangir cihangir dzhakhongir jahongir
داریوش dariush dariyoush daryoush daryush
رستم rustam rostam rustem rustom рустам rustum
سهراب sohrab suhrab zohrab
شاپور shapour shapur shahpur shahpoor
فرهاد farhad ferhat farkhad farhod фархад ferhad
فریدون fereydoun fereidoon faridun feridun fereydun
کامران kamran
کوروش کورش kourosh koorosh kurosh cyrus
مجتبی mojtaba mujtaba
محمدرضا mohammadreza mohammad_reza muhammad_reza mohamadreza mohammed_reza
علیرضا alireza ali_reza ali_riza aliriza
غلامرضا gholamreza gholam_reza ghulam_reza golamreza
غلام ghulam gholam ghollam golam ghulaam
مهرداد mehrdad
هوشنگ houshang hushang hooshang
خسرو khosrow khosro khosrau khusraw husrev khosrou
احمدی ahmadi ahmedi
ahmadinejad ahmadinezhad احمدینژاد
soleimani sulaimani soleymani suleimani solaimani سلیمانی
rezaei rezai rezaee rezaie rezayi rezaii رضایی
mousavi musavi moosavi mussavi moussavi musawi mosavi موسوی
hosseini husseini hoseini husayni hosaini hussaini husaini hoseyni hussainy حسینی
khamenei khamenehi khamenai khameneyi
rouhani ruhani rohani rowhani روحانی
sadeghi sadeqi sadiqi sadegi صادقی
ghasemi qasemi qasimi kasemi ghassemi qassemi
gaddafi qadhafi qaddafi kadafi gadhafi kaddafi gadafi ghadafi qadafi القذافي قذافي каддафи qathafi gadaffi
qureshi quraishi qurashi qurayshi koreishi kureshi qoreishi qurishi
siddiqui siddiqi sediqi siddique sidiqi siddiquee seddiqi siddiky
chaudhry choudhary chaudhary choudhury chowdhury chaudhri choudhry chaudhuri chaudry
haqqani haqani haqqany hakkani حقانی
akhund akhond akhound akhunda
akhundzada akhundzadeh akhunzada akhondzada
mullah mulla mollah mullo molla moullah ملا
mawlawi maulvi molavi mowlavi mawlavi maulawi mawlvi moulvi mowlawi mevlevi مولوی
khan khaan хан خان
zadeh zade zada zoda zadah زاده
pour پور
taliban talibaan taleban talebaan talban талибан طالبان
qaida qaeda qaidah qaedah kaida kaeda kaide qa_ida القاعدة القاعده قاعدة قاعده каида
osmanov usmanov османов усманов
aliyev aliev alijew alijev алиев
mammadov mamedov memmedov mammedov мамедов
huseynov guseynov guseinov husseynov huseinov гусейнов
karimov kerimov karimof каримов керимов
rahimov ragimov rakhimov rahimoff рахимов рагимов
nazarbayev nazarbaev nazarbaiev назарбаев nazarbajew
berdimuhamedov berdymukhamedov berdimuhamedow berdymukhammedov бердымухамедов
kadyrov kadirov kadyrow kadyroff qadirov qodirov кадыров
erdogan erdoan эрдоган
oglu ogly ogli oghlu oghli оглы o_glu
# Africa, Malay world
cabdi abdi abdie
jaamac jama jaama jamac djama
xirsi hirsi hersi hersy
warsame warsama
guuleed guled gouled
faarax farah farax farrah faraax
shire shireh shirre
kabila kabilah
ouattara watara
traore traoure
diallo jallow jalloh dialo
diop diob
keita keyta
sukarno soekarno
suharto soeharto
baasyir bashir_ba ba_asyir baashir
jemaah jamaah jamaa jamaat jemaat jama_at dzhamaat джамаат جماعة الجماعة جماعت jamat djamaat jamaatul jamaatu
# Further given names, of which a letter makes another
آصف asif aasif asef асиф
عاطف atif atef aatif атиф
كاشف kashif kaashif kashef кашиф
حنيف hanif haneef khanif ханиф
أسلم اسلم aslam aslem аслам
سرمد sarmad sarmed
marat марат
راسم rasim rassim расим
ناظم nazim nadhim nazem назим
عظيم عظیم azim azeem adhim азим
حليم halim haleem халим
شامل shamil shaamil shamyl шамиль
zamira замира
أميرة amira ameera amirah амира
madina madinah мадина
دينا dina deena дина
أمينة amina ameena aminah amineh aminat амина аминат
elman эльман
eldar эльдар
ilgar илгар ильгар
adlan адлан
aslan аслан
arslan арслан
zaur zaour заур
إسلام islam eslam islom ислам
إسكندر iskandar iskander eskandar искандар
فريد farid fareed ferid фарид
وحيد wahid waheed vahid vaheed вахид
بصير basir baseer басир
كبير kabir kabeer кабир
ظاهر zahir zaher dhahir захир
ماهر mahir maher махир
شاكر shakir shaker шакир
طلال talal talaal
هلال hilal helal хилал
وكيل wakil wakeel vakil вакил
عرفان irfan erfan ирфан
مؤمن mumin momin moumin мумин
رفيق rafiq rafik rafeeq рафик
شفيق shafiq shafik shafeeq шафик
عتيق atiq ateeq атик
هادي hadi haadi hady хади
ولي wali vali вали
رامي rami ramy
رمزي ramzi ramzy рамзи
حمدي hamdi hamdy хамди
`)
