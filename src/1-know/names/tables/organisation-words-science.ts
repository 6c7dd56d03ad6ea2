import { lines } from './lines.ts'

/**
 * Words of science, learning, computing and medicine in the names of organisations. One concept a line, its id
 * first, then its variants; words of a several-word variant are joined by `_`, `*` stands for Slavic adjective endings.
 *
 * Kind of source: general dictionaries of the languages; the choice of words follows how often they stand in sanctions and
 * export-control lists. Recalled.
 */
export const SCIENCE_WORDS: readonly string[] = lines(`
# Science and computing
science: science sciences scientific scientifique scientifiques scientist scientists cientifica cientifico ciencia ciencias cientificas
  wissenschaft wissenschaften wissenschaftlich* wissenschaftliche wissenschaftliches scientifico scienza scienze nauka nauki nauk nauchn*
  nauchno наука науки наук научн* научно науков* науково navukov* навуков* навукова navukova naukov* naukovo bilim bilimi bilimsel bilimler
  علوم العلوم علمي العلمية العلمي علمی ulum olum oloum elmi ilmi ilmiya ilmiyya kexue 科学 科學 kwahak 과학 ke_xue naukow* vedecky znanstveni
  научен nauchen علم khoa_hoc
research: research researches researcher researchers recherche recherches investigacion investigaciones ricerca ricerche pesquisa pesquisas
  forschung forschungs onderzoek issledovani* issledovanie issledovaniya issledovaniy issledovatel issledovatelsk* исследование исследования
  исследований исследовательск* issledovatelskii issledovanii дослідження досліджень дослідницьк* даследаван* даследчы arastirma
  arastirmalari arastirmasi بحوث البحوث بحث البحث ابحاث أبحاث الأبحاث للأبحاث للبحوث buhuth bohouth abhath پژوهش پژوهشی پژوهشگاه pajouhesh
  pajohesh pazhuhesh pazhouhesh pajouheshi pajoohesh pajoohi پژوهشهای تحقیقات تحقیقاتی tahghighat tahqiqat tahghighati tahqiqati yanjiu 研究
  yongu 연구 kenkyu badawczy badawcz* vyzkum vyzkumny istrazivanje istrazivacki badania изследователск* badan nghien_cuu kutato kutatas
  scientific_research nauchno_issledovatelsk* научно_исследовательск* науково_дослідн* naukovo_doslidn* nauchnoissledovatelsk*
  research_and_development r_and_d niokr ниокр
institute: institute institutes institut instituta instituty instituti instituto institutos istituto istituti институт института институты
  інститут інституту інстытут institutt enstitu enstitusu معهد المعهد مَعهد maahad mahad انستیتو anstito nitsi instytut institucija
  vien_nghien_cuu instituut institutul
research_institute: research_institute research_institutes scientific_research_institute nii нии nauchno_issledovatelskiy_institut
  nauchno_issledovatelsky_institut nauchno_issledovatelskii_institut научно_исследовательский_институт научно_исследовательского_института
  науково_дослідний_інститут ndi нді forschungsinstitut institut_de_recherche instituto_de_investigacion arastirma_enstitusu معهد_بحوث
  پژوهشکده pajouheshkadeh pazhuheshkadeh yanjiusuo yanjiuyuan 研究所 研究院 yonguso 연구소 kenkyujo gosnii госнии research_center research_centre
  research_centers научно_исследовательский_центр forschungszentrum مركز_بحوث
tsnii: tsnii цнии central_research_institute central_scientific_research_institute центральный_научно_исследовательский_институт
  tsentralnyy_nauchno_issledovatelskiy_institut
vnii: vnii внии all_russian_research_institute всероссийский_научно_исследовательский_институт all_russian_scientific_research_institute
design: design designs designing designer designers diseno disenos dizayn dizain дизайн proektirovan* proektirovanie проектирование
  проектирования proektn* proyektn* проектн* проєктн* tasarim tasarimi konstruktorsk* konstruktor конструкторск* конструктор конструктор*
  konstruktsi* konstruktsiya конструкция конструкций конструкторське конструктив* طراحی tarahi tarrahi tasmim تصميم التصميم للتصميم sheji 设计
  設計 solgye 설계 sekkei projektowanie konstrukcja konstrukcji proektno_konstruktorsk* projekcni projektni_biro proektno конструкторськ*
  konstruktion konstruktions
design_bureau: design_bureau design_bureaus konstruktorskoe_byuro konstruktorskoye_byuro konstruktorskoe_biuro konstruktorskogo_byuro
  конструкторское_бюро конструкторского_бюро конструкторське_бюро construction_bureau design_office okb окб opytno_konstruktorskoe_byuro
  опытно_конструкторское_бюро opytno_konstruktorskoye_byuro experimental_design_bureau skb скб tskb цкб цкбм tasarim_burosu
  spetsialnoe_konstruktorskoe_byuro специальное_конструкторское_бюро special_design_bureau central_design_bureau
  tsentralnoe_konstruktorskoe_byuro центральное_конструкторское_бюро pkb пкб кб gkb engineering_bureau
development: development developments developer developers developing desarrollo desarrollos desenvolvimento developpement entwicklung
  entwicklungs entwicklungsgesellschaft sviluppo razvitie razvitiye razvitiya razrabotka razrabotki razrabotok развитие развития разработка
  разработки разработок розвиток розвитку розробка розробки развіцце распрацоўка gelistirme gelistirmesi kalkinma kalkinmasi تنمية التنمية
  للتنمية تطوير التطوير للتطوير tanmiya tatwir tanmia توسعه tosee towsee toseh toseeh tosse toese fazhan kaifa 发展 發展 开发 開發 kaebal 개발 baljon
  발전 rozwoj rozwoju razvoj rozvoj razvitak kaihatsu devlopment phat_trien gestaran گسترش gostaresh gostar توسعه_ای abadani ابادانی
  razvitiyu развитию
innovation: innovation innovations innovative innovacion innovaciones inovacao innovatsi* innovatsiya innovatsii innovatsionn* инновация
  инновации инноваций инновационн* інновація інновації інноваційн* inovasyon yenilik yenilikci ابتكار الابتكار نوآوری noavari no_avari
  chuangxin 创新 創新 hyoksin innowacja innowacyjn* ibtikar
technology: technology technologies technological technologie technologien technologique tecnologia tecnologias tecnologica tecnologico tech
  techs tekhnologiya tekhnologii tekhnologiy tekhnologichesk* tekhnologiia технология технологии технологий технологическ* технології
  технологія технологічн* тэхналогія teknoloji teknolojileri teknolojisi teknologi تكنولوجيا التكنولوجيا تقنية التقنية تقنيات التقنيات
  للتكنولوجيا فناوری فناوري fanavari fanavaran fanawari فن_آوری فنآوری fannavari fannavaran fan_avari fanavar teknologiya taknulujia jishu
  技术 技術 keji 科技 gisul 기술 gijutsu kisul technologia technologii tehnologija tehnologii tehnologie takniya cong_nghe tekhnologicheskogo hitech
  hi_tech high_tech hightech high_technology vysokie_tekhnologii высоких_технологий высокие_технологии vysokikh_tekhnologiy technologis
  technolog naukoemk* наукоемк* текнолоджис tekhnoprom технопром tekhnopark технопарк technopark techno
electronics: electronics electronic electronik electronica electronicas electronico electronique electroniques elektronik elektronigi
  elektronika elektroniki elektronikasi elektronn* elektronische электроника электроники электронн* электроник електроніка електронн*
  elektroniczn* микроэлектроника микроэлектроники микроэлектронн* mikroelektronika mikroelektroniki mikroelektronn* microelectronics
  microelectronic mikroelektronik إلكترونيات الالكترونيات الإلكترونيات الكترونية إلكترونية الكترونيات الکترونیک electronic_components
  elektron электрон dianzi 电子 電子 chonja 전자 denshi elektroniks dien_tu iliktruniyat elctronics electronikas радиоэлектроника radioelektronika
  radio_electronic radio_electronics radioelektronn* радиоэлектронн* radioelectronics radioelectronic optoelectronics optoelektroni*
  оптоэлектроника quantum_electronics weidianzi 微电子 nanoelectronics
  mikroelektronik*
semiconductor: semiconductor semiconductors poluprovodnik* poluprovodniki poluprovodnikov* полупроводник полупроводники полупроводниковых
  полупроводников* halbleiter semiconducteurs semiconductores yari_iletken نیمه_هادی نیمههادی bandaoti 半导体 半導體 pandoche 반도체 handotai chip
  chips mikroskhem* mikroskhema микросхема микросхемы микросхем integrated_circuit integrated_circuits jicheng_dianlu 集成电路 circuit circuits
  silicon kremniy кремний
optics: optics optical optic optik optika optiki optichesk* optiko optico optiko_mekhanichesk* opticos optique оптика оптики оптическ*
  оптико оптико_механическ* opto opto_mechanical optomechanical оптико_электронн* optiko_elektronn* electro_optical electro_optics
  electrooptic electrooptics بصريات البصريات اپتیک نوری guangxue 光学 光學 kwanghak optyczn* optoelectronic laser lasers lazer lazern* lazery
  лазер лазеры лазеров лазерн* lazerov jiguang 激光 لیزر ليزر photonics fotoni* fotonik fotonika фотоника guangdian 光电 lens optronics optronik
  фотон photon spectro spektr* spektr спектр infrared infrakrasn* инфракрасн*
radio: radio radyo radios радіо радио radiotekhni* radiotekhnika radiotekhniki radiotekhnichesk* радиотехника радиотехники радиотехническ*
  radiozavod радиозавод radiopribor радиоприбор radiosvyaz радиосвязь radio_engineering radiotechnical radiotechnics راديو رادیو رادیویی
  wuxiandian 无线电 無線電 musen antenna antennas antenn* антенна антенны антенн antenas микроволн* svch свч microwave microwaves mikrovolnov*
  микроволнов* wireless kablosuz
radar: radar radars radary radarn* radiolokatsi* radiolokatsionn* радар радары радиолокация радиолокационн* رادار radarlar leida 雷达 雷達 rlc
  sonar gidroakusti* gidroakustika гидроакустика гидроакустическ* hydroacoustic hydroacoustics acoustic acoustics akusti* akusticheskiy
  акустическ* akustik
navigation: navigation navigational navigator navigatsi* navigatsiya navigatsii navigatsionn* навигация навигации навигационн* навігація
  seyrusefer navegacion ناوبری navbari daohang 导航 導航 gps glonass глонасс gyro giroskop* гироскоп* gyroscope inertial inertsialn* shturman*
  геодези* geodezi* geodesy geodesic geodezichesk* геодезия геодезическ* kartograf* cartography картографическ* mapping survey surveying
  surveyors haritaci harita
communication: communication communications comunicacion comunicaciones comunicacoes communicaciones kommunikatsi* kommunikatsiya
  kommunikatsii коммуникация коммуникации коммуникаций svyaz svyazi связь связи зв_язок звязок звязку сувязь haberlesme haberlesmesi
  iletisim iletisimi اتصالات الاتصالات للاتصالات اتصال ارتباطات ertebatat etelaat_ertebatat tongxin 通信 通訊 통신 tongsin tsushin
telecommunication: telecom telecoms telecommunication telecommunications telekom telekomunikasyon telekommunikatsi* telekommunikatsii
  telekommunikatsiya телеком телекоммуникации телекоммуникаций телекоммуникационн* телекомунікації telecomunicacion telecomunicaciones
  telecomunicacoes telekommunikation telekommunikations مخابرات_سلكية مخابرات mokhaberat dianxin 电信 電信 telekomunikacja telefon telephone
  telephones telefonica telefonia telefoni* телефон телефонн* sotov* сотов* mobile mobil mobiln* мобильн* cellular همراه_اول hamrah
  yidong_tongxin ittisalat itisalat etisalat vien_thong خلوي سلولی sputnikov* satellite_communication
information: information informations informatics informatique informatica informacion informaciones informatik informatsi* informatsiya
  informatsii informatsionn* информация информации информационн* информатика информатики інформація інформації інформаційн* інфармацыйн*
  bilgi bilisim bilisimi بحث_معلومات معلومات المعلومات معلوماتية المعلوماتية للمعلومات اطلاعات_فناوری ettelaat اطلاعات etelaat info инфо
  xinxi 信息 資訊 chongbo 정보 joho it_technology information_technology information_technologies informatsionnye_tekhnologii
  информационные_технологии информационных_технологий it_solutions it_services informacion_tecnologica ikt ict thong_tin informatyka
  informatyczn* informaticke
computer: computer computers computing computation computational computadoras ordinateurs kompyuter kompyutern* kompyutery компьютер
  компьютеры компьютерн* компютерн* bilgisayar bilgisayarlari rechner rayaneh رایانه رايانه كمبيوتر الكمبيوتر حاسوب الحاسوب حاسبات jisuanji
  计算机 計算機 diannao 电脑 konpyuta kompyuto 컴퓨터 vychisliteln* вычислительн* vychislitelnoy обчислювальн* supercomputing supercomputer
  superkompyuter* суперкомпьютер* 超级计算 komputer komputerow* evm эвм server servers
programming: programmn* программн* программирование programmirovan*
software: software softwares soft_ware программное_обеспечение программного_обеспечения programmnoe_obespechenie programmnogo_obespecheniya
  soft софт yazilim yazilimi logiciel logiciels برمجيات البرمجيات نرم_افزار نرمافزار narm_afzar narmafzar ruanjian 软件 軟件 軟體 sopuutuewo
  programlama apps app application applications prilozhen* oprogramowania softver saas
data: data datos donnees dati dann* dannykh данн* данных даних datacenter data_center datacentre dada veri verileri بيانات البيانات داده
  دادهها dadeh dade shuju 数据 數據 데이터 daten datenverarbeitung big_data data_processing dane obrabotka_dannykh database baza_dannykh cloud
  oblako oblachn* облако облачн* bulut ابری abri yun_jisuan 云计算 hosting host khosting хостинг
internet: internet интернет інтернет web online onlayn онлайн إنترنت الإنترنت اینترنت hulianwang 互联网 wangluo 网络 網絡
network: network networks networking seti сеть сети сетев* setev* мережа reseau reseaux netzwerk netzwerke aglari شبكة الشبكة شبكات الشبكات
  شبکه shabakat shabaka
website: webs site sait сайт portal портал
digital: digital dijital digitale digitaux digitalisation tsifrov* цифров* цифра цифровые_технологии raqami رقمية الرقمية دیجیتال shuzi 数字
  數位 cifrov* цифровий zyfrow*
cyber: cyber kiber кибер siber سیبری cybersecurity кибербезопасность kiberbezopasnost cyfrowa e_commerce ecommerce elektronnaya_kommertsiya
artificial_intelligence: artificial_intelligence iskusstvennyy_intellekt искусственный_интеллект искусственного_интеллекта yapay_zeka
  inteligencia_artificial هوش_مصنوعی hoosh_masnouei rengong_zhineng 人工智能 machine_vision smart intellektualn* интеллектуальн* zhineng 智能 智慧
  akilli هوشمند hooshmand houshmand intelligent intelligents ingongjineung 인공지능 ذكية الذكية
automation: automation automated automatic automatics avtomatika avtomatiki avtomatizatsi* avtomatizatsiya avtomatizatsii avtomatichesk*
  автоматика автоматики автоматизация автоматизации автоматизированн* avtomatizirovann* автоматическ* автоматизація otomasyon otomasyonu
  automatizacion automatisation automatisierung automatyka automatyki اتوماسیون أتمتة zidonghua 自动化 自動化 chadonghwa 자동화
  automization
robot: robot robots robotics robototekhni* robototekhnika robototekhnichesk* робот роботы робототехника робототехники робототехническ*
  robotik robotica jiqiren 机器人 روباتیک روبات
control_systems: control_systems sistemy_upravleniya системы_управления kontrol_sistemleri kongzhi 控制 telemekhani* telemekhanika
  телемеханика mechatronics mekhatronika мехатроника telematika
  telecontrol
system: system systems sistem sistema sistemy sistemas sistemn* sistemleri sistemi sistemeler sistemov систем система системы системн*
  сістэма systeme systemes systemhaus أنظمة الأنظمة نظام النظم نظم منظومة anzima nuzum سیستم سامانه samaneh samane xitong 系统 系統 chegye
  systemy sisteme he_thong سيستم systemtechnik integrator integrators integration integratsi* integratsiya интеграция integrated
  integrirovann* интегрированн* entegre
laboratory: laboratory laboratories lab labs laboratoriya laboratorii laboratoriia laboratorn* лаборатория лаборатории лаборатор*
  лабораторн* лабораторія лабораторії laboratorio laboratorios laboratoire laboratoires laboratorium laboratuvar laboratuvari laboratuar
  laboratuarlari مختبر المختبر مختبرات المختبرات للمختبرات آزمایشگاه azmayeshgah azmayeshgahi mukhtabar shiyanshi 实验室 實驗室 silhomsil
  laboratorija openlab
university: university universities univ universitet universiteta universiteti universitetsk* университет университета университетск*
  університет університету універсітэт universidad universidade universite universitesi universiteleri universitat universitaet universiteit
  universita uniwersytet univerzita univerzitet egyetem universitetet جامعة الجامعة جامعات jamia jamiah jamiat دانشگاه daneshgah daneshgahi
  daneshga daxue 大学 大學 taehak taehakgyo 대학교 대학 daigaku universitas yliopisto dai_hoc panepistimio πανεπιστημιο πανεπιστημιου universitatea
  danishgah polytechnic politekhnichesk* politekhnicheskiy политехническ* politecnica politecnico polytechnique mgu мгу daehak
academy: academy academies academic academia academie akademie akademiya akademii akademichesk* akademik akademika akademisi akademi
  akademiia академия академии академик академика академическ* академія академії академічн* akademija akademia akademicka akademiei أكاديمية
  الأكاديمية اكاديمية آکادمی akademiyasi فرهنگستان farhangestan 科学院 ran ран academician akadem
college: college colleges kolej koleji kolledzh колледж коледж colegio collegium كلية الكلية kulliya kulliyya کالج دانشکده daneshkadeh
  xueyuan 学院 學院 faculty fakultet факультет fakultesi faculte facultad fakultat tekhnikum техникум technikum technical_college yuksekokulu
  uchilishche училище училища tanki_daigaku hakgyo vuz вуз
school: school schools shkola shkoly shkoln* школа школы школ schule schulen escuela escuelas ecole ecoles escola scuola okul okulu okullari
  szkola skola مدرسة المدرسة مدارس المدارس madrasa madrasah madrasas madrassa madrassah madaris madraseh madressa madrasat مدرسه xuexiao 学校
  學校 hakkyo 학교 gakko gymnasium lycee liceo litsey лицей kindergarten детский_сад dar_ul_uloom darul_uloom darul_ulum دار_العلوم medrese
  medresesi seminary kuttab dar_al_ulum iskola truong
education: education educational educative educacion educativa educativo educacional educacao enseignement obrazovan* obrazovanie
  obrazovaniya obrazovateln* образование образования образовательн* освіта освіти освітн* адукацыя تعليم التعليم تعليمية التعليمية تربية
  التربية talim taleem tarbiya bildung bildungs bildungszentrum egitim_ogretim ogretim ogrenim پرورش parvaresh jiaoyu 教育 kyoyuk 교육 edukacja
  obrazovanje pedagog* pedagogichesk* pedagogical педагогическ* prosveshchen* просвещен* просвещение просвещения oswiata learning
student: student students studentsk* студент студенты студенческ* studenchesk* estudiantes estudiantil etudiants studenten ogrenci
  ogrencileri طلاب الطلاب طلبة الطلبة talaba tulab daneshjou daneshjoo daneshjuyan دانشجو دانشجویان دانشجویی xuesheng basij_daneshjoui
  scholars talebe talibe danishjoyi scholarship schoolchildren
library: library libraries biblioteka biblioteki библиотека библиотеки бібліотека bibliotheque biblioteca bibliothek مكتبة المكتبة maktaba
  maktabah maktabat ketabkhaneh کتابخانه kutuphane tushuguan 图书馆
book: books book book_store bookstore bookshop kniga knizhn* книга книги книжн* libreria librairie buchhandlung kitap kitabevi knigi
museum: museum museums muzey muzei muzea музей музея музеи музейн* musee museo muze muzesi متحف muzeh موزه bowuguan muzeum gallery galleries
  galereya галерея galerie galeri galeria exhibition exhibitions vystavk* vystavka vystavochn* выставка выставки выставочн* fuar fuarcilik
  expo экспо ausstellung معرض المعارض معارض namayeshgah نمایشگاه zhanlan 展览 exposition exposiciones 전람 jonram fair fairs yarmarka ярмарка
  messe
culture: culture cultural culturel culturelle cultura culturales kultura kultury kulturn* kultur kulturel культура культуры культурн*
  культури ثقافة الثقافة ثقافي الثقافي ثقافية الثقافية thaqafa thaqafi thaqafiya فرهنگ فرهنگی farhang farhangi wenhua 文化 munhwa 문화 bunka
  kulturzentrum kulturverein folklore heritage turath التراث تراث nasledie nasledi* наследие van_hoa
art: art arts artes iskusstvo iskusstv искусство искусств мистецтво honar honari هنر هنری فنون funun
theatre: theatre theater teatr theatro театр театра teatr* tiyatro masrah مسرح ballet
music: music muzyka muzyk* музыка музыкальн* muzik musique موسيقى musica yinyue kunst arte yishu 艺术 meishu
history_memory: history historical istori* istoriya istorii istorichesk* история истории историческ* історія tarih tarihi histoire historia
  historique تاريخ تاریخ tarikh archive archives arkhiv архив arsiv memorial memorialn* мемориал мемориальн* pamyat pamyati память памяти
  archaeology archeological arkeoloji antik
physics: physics physical physik physique fisica fisico fizika fiziki fizichesk* физика физики физическ* фізика фізики فيزياء فیزیک fizik
  fizigi wuli 物理 mulli fiziko fiziko_tekhnichesk* физико_техническ* physico_technical physical_technical fizyka fiziko_khimichesk*
mathematics: mathematics mathematical maths matematika matematiki matematichesk* математика математики математическ* matematik رياضيات
  shuxue 数学 mathematik mathematiques statistics statistical statistik* statistika статистика statistique tongji
biology: biology biological biologi* biologiya biologii biologichesk* биология биологии биологическ* bio био biologie biologia biyoloji
  biyolojik أحياء بيولوجي زیست_شناسی zist shengwu 生物 saengmul
biotechnology: biotech biotechnology biotechnologies biotekhnologi* biotekhnologiya biotekhnologii биотехнология биотехнологии биотехнологий
  biyoteknoloji biotechnologie biotecnologia زیست_فناوری
genetic: genetic genetics genetik* genetika генетика gene genomics genome jiyin 基因
virology: virology virologi* вирусология вирусологии microbiology mikrobiologi* микробиология микробиологии microbiological
ocean: ocean oceans okean okeana okeansk* океан океана oceanic oceano oceanographic oceanography okeanograf* okeanologi* okeanologii
  океанология океанологии океанографическ* okyanus محيط المحيط اقیانوس oghyanous eqyanus haiyang 海洋 haeyang 해양 oceanique polar polarn*
  полярн* arkti* arktichesk* арктическ* арктика arktika arctic antarctic sea seas море моря muhit hydrographic gidrograf*

# Health
medical: medical medicine medicines medicare medic medica medicas medico medicos medecine meditsin* meditsina meditsiny meditsinsk*
  medtekhnika медицина медицины медицинск* медтехника мед medizin medizinische medizintechnik медичн* медицин* медыцынск* tibbi tibbiye
  medikal medikali سلامت salamat طبية الطبية طبي الطبي tibbiyya tibb پزشکی pezeshki pezeshkan yiliao yixue 医疗 医学 醫療 醫學 uiryo 의료 uihak
  medyczn* medicinski zdravotnicky y_te medicament
  medicales
health: health healthcare health_care sante salud saude sanitaria sanitario sanitary gesundheit gesundheits zdorovye zdorovya
  zdravookhranen* zdravookhraneniye здоровье здоровья здравоохранение здравоохранения здоровя ochrona_zdrowia saglik sagligi صحة الصحة صحية
  الصحية sihha sihhat بهداشت behdasht بهداشتی behdashti weisheng 卫生 衛生 jiankang 健康 kongang wellness hygiene gigien* wellbeing sanitarno
pharmaceutical: pharmaceutical pharmaceuticals pharmaceutic pharma pharmacy pharmacies pharmacie pharmaceutique pharmaceutiques
  pharmazeutische pharmazie farmaceutica farmaceuticas farmaceutico farmaceutici farmacia farmacias farma farmatsevt* farmatsevtika
  farmatsevtichesk* farmatsiya фарма фарм фармацевтика фармацевтическ* фармация фармацевтичн* apteki аптека аптеки ilac ilaclari eczane
  eczacilik ecza أدوية الأدوية للأدوية ادوية صيدلية صيدليات صيدلانية دوائية الدوائية دارو دارویی داروسازی داروخانه darou daroo daru darooei
  daroupakhsh darusazi daru_sazi darou_sazi dawa adwiya saydaliya yaoye 药业 藥業 yiyao 医药 醫藥 jeyak 제약 medikament* лекарств* lekarstv* drugs
  drug drugstore duoc_pham vaccine vaccines vaktsin* vaktsina вакцин* droguerie
hospital: hospital hospitals hospitales hospitalier hopital hopitaux bolnitsa bolnitsy bolnichn* больница больницы лікарня gospital
  госпиталь hastane hastanesi hastaneleri krankenhaus klinik kliniken klinika kliniki клиника клиники клініка مستشفى المستشفى مستشفيات مشفى
  bimarestan بیمارستان mustashfa yiyuan 医院 醫院 pyongwon 병원 szpital clinic clinics clinica clinicas clinique عيادة درمانگاه darmangah درمان
  darman poliklinika поликлиника poliklinik bolnica sanitarium nursing ambulance lechebn*
dental: dental dentist dentistry stomatologi* stomatologiya стоматология стоматологическ* dis_klinigi dis_hekimligi zahnarzt zahn
  odontologia dentaire أسنان الأسنان dandanpezeshki دندانپزشکی yachi
veterinary: veterinary veterinarian veterinarn* ветеринарн* veteriner veterinaria veterinaire بيطرية البيطرية دامپزشکی dampezeshki
livestock: livestock ganado ganadera ganaderia zhivotnovod* животновод* hayvancilik hayvan مواشي المواشي دام dami دامداری damdari
poultry: poultry tavukculuk ptitsefabrika птицефабрика avicola دواجن morgh مرغداری
breeding: breeding plemennoy animal animals feed feeds kombikorm* комбикорм* yem xumu
implementation: implementation vnedrenie vnedrenchesk* внедрение внедренческ*
`)
