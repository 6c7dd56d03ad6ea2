import { lines } from './lines.ts'

/**
 * Words of common description (size, age, place, colour, figure) and joining words in the names of organisations. One concept a
 * line, its id first, then its variants; words of a several-word variant are joined by `_`, `*` stands for Slavic adjective endings.
 *
 * Kind of source: general dictionaries of the languages; the choice of words follows how often they stand in sanctions and
 * export-control lists. Recalled.
 */
export const COMMON_WORDS: readonly string[] = lines(`
# Common description
new: new nouveau nouvelle nuevo nueva nov novy nov* новый новая новое новые новой новых нов* neu neue neuer yeni جديد الجديد جديدة الجديدة
  jadid jadida jedid novin نوین nowin nowe nowa 新
modern: modern moderne modernas moderno современн* sovremenn* modernizatsi* модерн cagdas حديثة الحديثة حديث haditha hadeetha xiandai 现代
  hyondae 현대
old: old vieux viejo antigua antiguo star* стар* eski qadim قديم قدیم قدیمی ancienne drevn*
great: great grand grande grandes grands gran gross grosse grosser bolsh* больш* velik* великий великая великое buyuk كبير الكبير الكبرى
  kabir kubra kabira بزرگ bozorg wielki veliki big
maximum: major maximum large mega super
small: small malyy malaya maloe petit petite petits pequeno pequena klein kleine kleiner малое малый малая малые мал* kucuk صغير الصغيرة
  saghir kuchak کوچک 小 mini little
micro: micro mikro микро
premium: premium first_class premier prime премиум luxury luxe люкс elite elit элит vip superior excellence
unitary: unitary unitarn* унитарн* унітарн*
open: open otkryt* открыт* vidkryt* відкрит* adkryt* адкрыт* acik aciq ouvert abierta abierto offen kaifang maftuh
closed: closed zakryt* закрыт* закрит* kapali qapali cerrada
north: north northern nord norte norden sever severa severn* север севера северн* північ північн* пауноч* kuzey شمال الشمال شمالي الشمالية
  shimal shamal shemal شمالی shomal shomali polnoc polnocn* severni 北 북 beifang 北方 norddeutsch* nordic skandinav* settentrionale
south: south southern sur sul suden sued sud yug yuga yuzhn* юг юга южн* південь південн* guney جنوب الجنوب جنوبي الجنوبية janub janoub
  junub jonoub jonub جنوبی poludni* juzni 南 남 nanfang 南方 meridional
east: east eastern este leste ost osten vostok vostoka vostochn* восток востока восточн* схід східн* усход* dogu شرق الشرق شرقي الشرقية
  sharq shargh shark sharqi sharqiya sharghi شرقی wschod wschodni* istocni 东 東 dongfang 东方 東方 동 orient oriental oriente orientale orientales
  orientaln* ориентал orientalis tongbang 동방 tong_bang levant mashriq mashreq المشرق
west: west western ouest oeste westen zapad zapada zapadn* запад запада западн* захід західн* заход* bati غرب الغرب غربي الغربية gharb
  gharbi gharbiya غربی zachod zachodni* zapadni 西 서 xifang 西方 occidental occidentale occidente
middle_east: middle_east near_east moyen_orient medio_oriente naher_osten mittlerer_osten blizhniy_vostok ближний_восток ortadogu orta_dogu
  شرق_الأوسط الشرق_الأوسط sharq_al_awsat خاورمیانه khavarmianeh khavar_mianeh zhongdong 中东
far_east: far_east far_eastern extremo_oriente extreme_orient ferner_osten dalniy_vostok dalnevostochn* дальний_восток дальневосточн*
  uzakdogu uzak_dogu yuandong 远东 kukdong dalnego_vostoka
star: star stars stella stern sterne estrella estrellas etoile etoiles estrela zvezda zvezdy zvezdn* звезда звезды звездн* зірка зоря yildiz
  yildizi yildizlari نجم النجم نجمة najm najma najmat ستاره setareh setare 星 pyol gwiazda zvijezda starlight
sun: sun soleil sonne solntse солнце сонце شمس الشمس khorshid خورشید taiyang 太阳 taeyang sunshine sunrise sunny
moon: moon lune mond قمر القمر ماه mahtab crescent hilal هلال الهلال yueliang
sky: sky skies ciel cielo himmel nebo neba небо gok gokyuzu سماء السماء asman آسمان aseman tiankong skyline skyway
mountain: mountain mountains mount montagne montana montanas berg berge gora gory гора горы dag dagi daglari جبل الجبل جبال jabal jebel koh
  kooh kuh کوه kouh 山 hill hills
river: river rivers fleuve fluss reka reki rechn* река реки речн* nehir irmak نهر النهر nahr رود rudkhaneh
lake: lake lac lago ozero озеро بحيرة daryacheh
valley: valley vadi وادي wadi
gulf: gulf golfe golfo zaliv залив korfez korfezi خليج الخليج khaleej khalij khaleeji خلیج khalije haiwan bay bahia baie bays creek
island: island islands isle isles ile iles isla islas insel inseln ilha ostrov ostrova остров острова adasi adalari جزيرة الجزيرة جزر jazira
  jazeera jazirah jazireh جزیره 岛 peninsula arabian_peninsula yarimada شبه_جزيرة
desert: desert sahra صحراء الصحراء
coast: الساحل sahil coastal costa cote kuste poberezh*
red: red rouge rojo roja rot krasn* красн* червон* chervon* kizil kirmizi أحمر الأحمر احمر ahmar hamra حمراء الحمراء سرخ sorkh 红 紅 czerwon*
  crveni
blue: blue siniy bleu azul blau синий синяя голуб* mavi أزرق الأزرق ازرق azraq zarqa آبی 蓝 niebieski plavi azure lazur лазурь
green: green vert verde grun gruen zelen* зелен* зеленый yesil أخضر الأخضر اخضر akhdar khadra خضراء الخضراء سبز sabz 绿
white: white belyy belaya beloe blanc blanche blanco blanca weiss бел* белый біл* beyaz أبيض الأبيض ابيض abyad bayda بيضاء سفید sefid safid
  白
black: black noir noire negro negra schwarz cherno chern* черн* чорн* kara siyah أسود الأسود اسود aswad sawda سیاه siah 黑 czarn* crni
silver: silver plata silber serebr* serebro серебр* срібн* gumus gumush فضة الفضة fidda noghreh نقره 银色 srebro
lion: lion lions lowe loewe lev льва aslan aslanlar أسد usud شیر leones
tiger: tiger tigers tigre tigr* tigris тигр тигры kaplan namr leopard
eagle: eagle eagles aigle aguila aguilas adler orel орел орлы kartal nisr نسر
falcon: صقر صقور suqour falcon falcons sokol сокол soqur شاهین oqab عقاب hawk hawks ястреб yastreb
good: good bonne bueno dobr* добр* gut gute iyi خير الخير kheir khayr خوب happy fortune lucky prosper prosperity prosperous

# Figures of speech in names of firms
advanced: advanced avance avanzado avanzada fortschrittlich передов* peredov* پیشرفته pishrafteh ileri xianjin 先进 motaghadem متقدمة المتقدمة
  advance
progress: progress progres progreso progresso fortschritt прогресс прогрес taraqqi ترقی پیشرفت pishraft jinbu
future: future futur futuro zukunft budushch* будущ* майбутн* gelecek مستقبل المستقبل ayandeh آینده weilai 未来 mirae
applied: applied appliquee appliquees aplicada aplicadas angewandt* prikladn* прикладн* تطبيقية التطبيقية کاربردی karbordi uygulamali
  yingyong 应用
strategic: strategic strategique estrategico estrategica strategisch* strategichesk* стратегическ* stratejik استراتيجية الاستراتيجية راهبردی
  rahbordi zhanlue 战略
tactical: tactical taktichesk* тактическ* taktik تكتيكية تاکتیکی
studies: studies study etudes estudios studien مطالعات motaleat dirasat دراسات الدراسات للدراسات calismalari
quality: quality qualite calidad qualitat qualidade kachestvo качество якість kalite جودة الجودة کیفیت zhiliang 质量
generation: generation generacion generatsi* генерац* генерирующ* generiruyushch* توليد
order: order ordre orden ordena ордена ордена_ленина orden_lenina
signal: signal signals signaln* сигнал сигнальн* sinyal senales senal
flight: flight flights letn* летн* полет polet ucus flug vuelo vuelos vol vols رحلات پرواز parvaz feixing 飞行
pioneer: pioneer pioneers pionero pishro پیشرو pishgam پیشگام oncu пионер pioner رواد
goods: goods commodity commodities tovar tovary tovarov товар товары товаров emtia mercancia mercancias waren سلع بضائع کالا kala huowu
self_sufficiency: self_sufficiency self_sufficient khodkafaei خودکفایی khod_kafaei jihad_self_sufficiency
quran: quran koran coran kuran قرآن القرآن коран qoran
sharia: sharia shariah shariat charia seriat شريعة الشريعة شریعت шариат
election: election elections electoral izbirateln* избирательн* выборы vybory виборч* wahl secim انتخابات الانتخابات انتخابات_عامة xuanju
sector: sector sectors sektor сектор sektoru قطاعات
trading_house: trading_house td тд torgovyy_dom torgovyi_dom торговый_дом торговий_дім handelshaus maison_de_commerce casa_comercial
  ticarethane

# Abbreviations that Russian firms put before their names
npo: npo нпо scientific_production_association scientific_and_production_association научно_производственное_объединение
  nauchno_proizvodstvennoe_obedinenie nauchno_proizvodstvennoye_obyedineniye research_and_production_association nvo нво
  spa rpa nauchno_proizvodstvennaya_assotsiatsiya
npp: npp нпп scientific_production_enterprise scientific_and_production_enterprise научно_производственное_предприятие
  nauchno_proizvodstvennoe_predpriyatie nauchno_proizvodstvennoye_predpriyatiye research_and_production_enterprise spe
  rpe research_and_development_enterprise research_production_enterprise nauchno_proizvodstvennoye_predpriyatie
npk: npk нпк scientific_production_complex научно_производственный_комплекс scientific_production_corporation
  research_and_production_corporation научно_производственная_корпорация scientific_production_company научно_производственная_компания
  spc rpc research_production_corporation nauchno_proizvodstvennyy_kompleks nauchno_proizvodstvennaya_korporatsiya nauchno_proizvodstvennyy_kontsern
npf: npf нпф scientific_production_firm научно_производственная_фирма nauchno_proizvodstvennaya_firma
production_association: производственное_объединение proizvodstvennoe_obedinenie proizvodstvennoye_obyedineniye production_association
machine_building_plant: mz мз mmz ммз machine_building_plant машиностроительный_завод mashinostroitelnyy_zavod mashinostroitelnyi_zavod
aircraft_repair_plant: arz арз aircraft_repair_plant aviation_repair_plant авиационный_ремонтный_завод авиаремонтный_завод
  aviatsionnyy_remontnyy_zavod
ship_repair_plant: srz срз ship_repair_plant ship_repair_yard судоремонтный_завод sudoremontnyy_zavod
npts: npts нпц scientific_production_center scientific_and_production_center research_and_production_center nauchno_proizvodstvennyy_tsentr
  научно_производственный_центр
ntts: ntts нтц scientific_technical_center scientific_and_technical_center science_and_technology_center nauchno_tekhnicheskiy_tsentr
  научно_технический_центр
trade_industrial: tpk тпк trade_industrial trade_and_industrial trade_production torgovo_promyshlennaya torgovo_proizvodstvennaya
  торгово_промышленная торгово_производственная
production_trade: ptk птк production_trade production_and_trade production_trading proizvodstvenno_torgovaya производственно_торговая
trade_finance: tfk тфк trade_finance trade_and_finance trading_finance torgovo_finansovaya торгово_финансовая
repair_plant: rz рз repair_plant remontnyy_zavod ремонтный_завод
mechanical_repair_plant: rmz рмз mechanical_repair_plant remontno_mekhanicheskiy_zavod ремонтно_механический_завод
machine_design_bureau: mkb мкб engineering_design_bureau machine_building_design_bureau mashinostroitelnoe_konstruktorskoe_byuro
  машиностроительное_конструкторское_бюро
house_building_plant: dsk дск house_building_plant house_construction_plant domostroitelnyy_kombinat домостроительный_комбинат
motor_transport_enterprise: atp атп motor_transport_enterprise avtotransportnoe_predpriyatie автотранспортное_предприятие
private_military: pmc пмс chvk чвк private_military private_military_company voenno_okhrannaya частная_военная
internal_affairs_directorate: uvd увд internal_affairs_directorate directorate_of_internal_affairs department_of_internal_affairs
  upravlenie_vnutrennikh_del управление_внутренних_дел

# Words that join names and say nothing
and: and & et y e und og och ve i и та і й و va wa ja 和
of: of des du della
the: the les los las
known_as: aka a_k_a also_known_as alias otherwise_known_as formerly formerly_known_as fka f_k_a previously former nee dba d_b_a
  doing_business_as trading_as t_a now_known_as nka
named: named named_after name_of imeni imeny им имени имя imya im imia імені named_for of_the_name
# Further common words
worker: worker workers rabochi* рабоч* arbeiter trabajadores travailleurs kargaran کارگران isciler العمال ummal robitnych* robotnich* pratsovnyk*
resources: resources resource resursy resursov resurs resursn* ресурсы ресурсов ресурс ресурсн* recursos ressources risorse kaynaklari
jamaat: jamaat jamat jamaah jama_at djamaat cemaat جماعت جماعة الجماعة джамаат dzhamaat
higher: higher vyssh* высш* вищ* superieur superieure
tractor: tractor tractors traktor traktorn* traktornyy трактор тракторн* traktorov tractores
banner: banner znamya znameni знамя знамени
interregional: interregional mezhregionaln* межрегиональн* interregionalnaya
quantum: quantum kvant kvantov* квант квантов*
separate: separate otdeln* отдельн* detached standalone
direct: direct pryam* прям* directo direkt
today: today segodnya сегодня сьогодні heute
propeller: propeller propellers vint vintov* винт винтов*
sparkling: sparkling igrist* игрист* shampansk* шампанск*
budget: budget byudzhet byudzhetn* biudzhet* бюджет бюджетн* budgetary
all_russian: all_russian all_russia vserossiysk* vserossisk* всероссийск*
non_profit_word: non_commercial noncommercial nekommerchesk* некоммерческ* некомерційн*
century: century veka века siglo siecle jahrhundert centuries
purpose: purpose purposes naznacheni* назначения назначени*
basic: basic bazov* базов*
practical: practical praktichesk* практическ*
`)
