import { lines } from './lines.ts'

/**
 * Words of making, energy and building in the names of organisations. One concept a line, its id
 * first, then its variants; words of a several-word variant are joined by `_`, `*` stands for Slavic adjective endings.
 *
 * Kind of source: general dictionaries of the languages; the choice of words follows how often they stand in sanctions and
 * export-control lists. Recalled.
 */
export const WORKS_WORDS: readonly string[] = lines(`
# Making
industry: industry industries industrial industrials industrie industrien industriel industrielle industriels industrielles industria
  industrias industriale industriali industriell промышленность промышленности промышленн* пром промислов* промисловість промисловості
  прамысловасць прамысловы promyshlenn* promyshlennost promyshlennosti prom promyslov* industriia индустрия индустрии индустриальн*
  industrialn* індустрія sanayi sanayii sanayisi sanayileri endustri endustrisi endustriyel صناعة الصناعة صناعات الصناعات للصناعات للصناعة
  صناعي الصناعي صناعية الصناعية sinaa sinaat sinaiya sinaiyya صنایع صنايع صنعت صنعتی sanaye sanayeh sanat sanati sanayea sanaei sanate 工业 工業
  gongye kongop 공업 kogyo 산업 sanop przemysl przemyslu przemyslow* prumysl promishlenost промишленост industrija industrije βιομηχανια
  βιομηχανιας βιομηχανιων viomichania viomihania cong_nghiep industrii industriala תעשיות taasiyot taasiya תעשייה
  inds
plant: plant plants zavod zavody zavoda zavodu zavodov zavodsk* завод заводы завода заводов заводу заводск* usine usines werk werke werks
  planta plantas مصنع المصنع مصانع masna masnaa kombinat комбинат комбината комбінат kombinata zaklad zaklady zakladow tovarna fabbrica
  tesisi tesisleri tesis stabilimento gongchang 工厂 工廠 changjae kongjang 공장 karkhana karkhaneh کارخانه کارخانجات karkhanejat karkhanajat
  karkhanjat factory factories fabrik fabriken fabrica fabricas fabrika fabriki fabrikasi fabrikalari фабрика фабрики фабрик фабричн*
  fabrichn* fabryka fabrique fabriques mill mills works workshop workshops nha_may завад комбайнов* zavodi pabrik mukjae
production: production productions produktion produccion producoes producao productora producer producers producing proizvodstvo
  proizvodstva proizvodstvenn* производство производства производств производственн* выробнич* виробництво виробництва виробнич* вытворчасць
  вытворч* uretim uretimi uretimleri إنتاج الإنتاج انتاج الانتاج للإنتاج intaj tolid tolidi towlid towlidi تولید تولیدی تولیدات shengchan 生产
  生產 saengsan 생산 produkcja produkcji produkcyjn* proizvodnja vyroba san_xuat produzione seisan tolidat produktsii produktsiya продукция
  продукции produktov productos produits produkte products product mahsulat mahsoolat محصولات urunleri urun منتجات المنتجات chanpin 产品
  produkt produkty produktsiia
manufacturing: manufacturing manufacture manufactures manufacturer manufacturers mfg manufactura manufacturas manufacturera manufaktura
  мануфактура imalat imalati imalatcilik تصنيع التصنيع للتصنيع tasni zhizao 制造 製造 chejo 제조 seizo fabrication fabricacion hersteller
  herstellung izgotovlenie изготовление فبریکیشن sakht ساخت sazi سازی sazan sazeh سازان вироб
machine: machine machines machinery machineries makina makinalari makinasi makine makineleri makinelari machinen maschinen maschinenbau
  maquinaria maquinarias maquinas mashina mashiny mashin машина машины машин ماشین mashinostroenie mashinostroeniye mashinostroeniya
  mashinostroitel mashinostroiteln* машиностроение машиностроения машиностроительн* машиностроитель машинобудування машинобудівн*
  машинобудівний machine_building machinebuilding machine_build maschinenfabrik mash маш ماشین_سازی mashin_sazi mashinsazi ماشینسازی jixie
  机械 機械 kigye 기계 kikai konstruktsi_mashin masinbau construction_mecanique machinostroenie masinostroene masini masinska آلات الات alat
  mashzavod машзавод strojirny strojirenstvi машинобудівна машинабудаванне
instrument: instrument instruments instrumentation instrumental instrumentn* инструментальн* instrumentalny инструмент инструменты
  priborostroenie priborostroeniye priborostroeniya priborostroiteln* приборостроение приборостроения приборостроительн* приладобудування
  приладобудівн* prylad* instrument_making instrumentmaking instrument_building pribor pribory priborn* приборн* прибор приборы приборов
  instrumente instrumentos abzardaghigh ابزار_دقیق abzar_daghigh yiqi yibiao 仪器 仪表 儀器 kyegi 계기 measuring measurement measurements
  izmeriteln* измерительн* izmereni* измерений измерения вимірювальн* olcum olcu
tool: tool tools tooling stanki stanok stankostroiteln* stankozavod станки станок станкостроение stankostroenie станкостроительн*
  machine_tool machine_tools machinetool верстат werkzeug werkzeuge werkzeugmaschinen herramientas outils outillage abzar ابزار ابزارسازی
  takim tezgah jichuang 机床 機床 gongju werkzeugbau
equipment: equipment equipments equip equipos equipements equipement equipo oborudovanie oborudovaniye oborudovaniya оборудование
  оборудования обладнання абсталяванне ekipman ekipmanlari techizat معدات المعدات للمعدات tajhizat tajhizate تجهیزات تجهيزات لتجهيز تجهيز
  shebei 设备 設備 solbi 설비 ausrustung ausrustungen ausruestung anlagen anlagenbau apparatur hardware apparatus hardwares appliances muaddat
  wyposazenie snaryazhenie снаряжение sprzet
  eqpt
device: device devices ustroystva ustroistva устройства устройство прилад пристрої geraete gerate gerat cihaz cihazlari dispositivos
  dispositifs appareils aparat aparatlari أجهزة الأجهزة ajhiza dastgah دستگاه apparat аппарат аппараты apparaty apparaturn* аппаратур*
  аппаратуры apparatury zhuangzhi qixie 装置 器件
assembly: assembly assemblies montage montaj montazh montazhn* монтаж монтажн* монтажу montaji montajes montajul installation installations
  installing anzhuang 安装 ustanovka установка kurulum tarkib نصب nasb
component: component components komponent komponenty komponentn* компонент компоненты компонентов componentes composants komponenten parts
  spare_part spare_parts detali детали деталь детали_машин zapchasti запчасти yedek_parca parca yedek_parcalari قطعات ghatat ghate ghetaat
  ghataat قطع_غيار repuestos autopartes autoparts auto_parts lingjian 零件 peijian 配件 buhin ersatzteile teile pieces_detachees bujian 部件
  запасные_части parcalari
repair: repair repairs remont remontn* ремонт ремонта ремонтн* reparatur reparacion reparaciones reparation reparations bakim bakimi onarim
  onarimi صيانة الصيانة للصيانة إصلاح تعمیر تعمیرات tamirat tamir taamirat tamiri xiuli weixiu 修理 维修 suri maintenance mantenimiento
  tekhobsluzhivan* техобслуживание overhaul overhauls mro siyana naprawa bakim_onarim wartung
testing: commissioning naladka наладка puskonaladochn* пусконаладочн* calibration testing test tests ispytaniy ispytaniya ispytateln*
  испытаний испытания испытательн* kalibrovka inspection inspections inspektsiya инспекция verification certification sertifikatsiya
  сертификация сертификации jianyan jiance 检测 prufung muayene belgelendirme stendov* azmayesh azmon بازرسی bazresi bazrasi fahs
steel: steel steels stal staln* сталь стали стальн* сталелитейн* stahl stahlbau stahlwerk stahlwerke acero aceros aceria acier aciers aciero
  acciaio acciaierie aco celik celikhane fulad foulad folad فولاد فولادي فولادی صلب الصلب sulb gangtie 钢铁 鋼鐵 钢 鋼 chegang kangchol 강철
  seitetsu staal stalowych huta huty ocel staleproka*
metal: metal metals metall metalle metallic metaller metaux metallurgie metalurgica metalurgicas metalurgico metalurgia metaly metally
  metallov metallurgi* metallurgy metallurgical metallurgichesk* metallurgiya metallurgii metallurgic металл металлы металлов металлургия
  металлургии металлургическ* метал метали металургійн* металургія metallurgiches* metalworking metallprom metallprokat металлопрокат
  metalurji metalurjisi metallbau metallkombinat معادن_صناعية المعادن_والصلب felez felezat felezi فلز فلزات jinshu 金属 金屬 kumsok 금속 yejin 冶金
  yakin kovo metalli
alloy: alloy alloys splav splavy сплав сплавы
  splavov сплавов
nonferrous: non_ferrous nonferrous tsvetn* цветн* цветмет tsvetmet ferrous
foundry: foundry foundries liteyn* литейн* giesserei dokum demir demir_celik
iron: iron hierro zhelezo железо eisen hadid حديد الحديد ahan آهن
aluminium: aluminium aluminum alyuminiy alyuminiev* aliuminievy алюминий алюминия алюминиев* aluminio aluminyum aluminiyum ألمنيوم ألومنيوم
  آلومینیوم alominium lu_ye 铝业 铝 glinozem глинозем глиноземн* bauxite alumina boksit
copper: copper cobre cuivre kupfer medn* bakir نحاس مس tong_ye 铜业 медн* kobre nuhas brass bronze latun
titanium: titanium titanov* титан титанов* titanio titane magniev* magnesium magniy магний магниев* 钛业 rare_earth rare_earths редкоземельн*
  redkozemeln* редкие_металлы tungsten wolfram вольфрам molybdenum молибден nickel nikel nikelev* никель никелев* cobalt kobalt tantalum
pipe: pipe pipes pipeline pipelines truba truby trubn* trubnyy trubnyi трубы труба трубн* трубопровод трубопроводн* truboprovod*
  трубопрокатн* truboprokatn* трубопроводы tuberias tubos tuberia tube tubes rohr rohre boru borulari borusan boru_hatlari أنابيب الأنابيب
  لوله luleh guandao 管道 guanye qasabat oleoducto gasoducto oleoduc магистральн* magistraln* trubokomplekt rurociag
wire_cable: cable cables kabel kabeln* kablo kablolari kabelwerk кабель кабели кабельн* cable_plant wire wires provod provoda провод провода
  provoloka dianlan dianxian 电缆 電纜 kabul كابلات کابل alambre draht
bearing: bearing bearings podshipnik podshipniki podshipnikov* подшипник подшипники подшипников* rulman rodamientos roulements walzlager
  zhoucheng 轴承 bolbering بلبرینگ podshipnikovyi
engine: engine engines dvigatel dvigateli dvigateley dvigatelestroenie dvigatelestroiteln* двигатель двигатели двигателей двигателестроение
  двигателестроительн* двигун двигуни motor motors motores moteur moteurs motoren motorn* мотор моторов моторн* motorlari motorlu
  motorostroiteln* моторостроительн* motorenwerke محركات محرك موتور fadongji 发动机 發動機
turbine: turbine turbines turbina turbiny turbinn* турбина турбины турбинн* turbin turbinen turbo турбо
diesel: diesel diesels dizel dizeln* дизель дизеля дизельн* turbinas turbomachinery توربین engine_building enginebuilding турбомоторн*
  газотурбинн* gazoturbinn* gas_turbine reduktor редуктор gearbox
pump: pump pumps nasos nasosy nasosn* насос насосы насосов насосн* pompa pompalari pumpen bombas pompes مضخات پمپ beng_ye 泵
compressor: compressor compressors kompressor kompressorn* kompressorny компрессор компрессоры компрессорн* compresores kompresor
valve: valve valves klapan armatura armaturn* арматура арматурн* арматуры vana valvulas famen 阀门 shiralat شیرآلات
boiler: boiler boilers kotel kotly kotelnyy kotloagregat kotlostroiteln* котел котлы котельн* котлостроительн* kesselbau calderas chaudieres
  guolu dig_bokhar
furnace: furnace furnaces печи 锅炉
refrigeration: refrigeration refrigerator refrigerators kholodiln* холодильн* refrigeracion sogutma klima iklimlendirme climatisation تبريد
  تكييف yakhchal یخچال zhileng air_conditioning hvac kaltetechnik cryogenic cryogenics kriogen* криоген* криогенмаш kriogenmash ventilation
  ventilyator* вентилятор*
glass: glass glas steklo stekln* стекло стекла стекольн* stekoln* verre verrerie vidrio vidrios cristal kristal زجاج الزجاج شیشه shisheh
  boli 玻璃 yuri ceramic ceramics keramik* keramika keramichesk* керамика керамик керамическ* seramik ceramica ceramicas ceramique سرامیک
  سيراميك seramic taoci 陶瓷 tile tiles porcelain farfor фарфор فخار zojaj kashi کاشی
cement: cement cements cemento cementos ciment ciments cimento cimentos cimenterie zement tsement tsementn* tsementnyy цемент цементн* اسمنت
  الأسمنت الاسمنت إسمنت سیمان siman shuini 水泥 simento sement concrete beton betonn* бетон железобетон zhelezobeton железобетонн*
  zhelezobetonn* hormigon zhbi жби خرسانة خرسانه ready_mix readymix asphalt asfalt асфальт asfalto bitumen bitum* битум قیر ghir qir
brick: brick bricks kirpich kirpichn* кирпич кирпичн* tugla ladrillos ladrillera ziegel stone stones kamen kamn* камень камнеобрабатывающ*
  mermer marble marbles marmol marmi granite granito رخام سنگ quarry quarries kariyer karer карьер shicai 石材
building_materials: building_materials building_material stroymaterialy stroitelnye_materialy стройматериалы строительные_материалы
  строительных_материалов stroitelnykh_materialov materiaux_de_construction materiales_de_construccion baustoffe yapi_malzemeleri
  insaat_malzemeleri مواد_بناء مواد_البناء jiancai 建材 будматеріали
material: material materials materiales materiaux materialy materialov materialn* materialien materialovedeni* materialovedenie материал
  материалы материалов материаловедение материаловедения матеріали malzeme malzemeleri مواد mavad cailiao 材料 chaeryo 재료 material_science
  materials_science sairyo materiali composite composites kompozit kompozitn* kompozity композит композиты композитн* композиционн*
  kompozitsionn* compuestos kompozitler fuhe 复合材料 polymer polymers polimer polimern* polimery полимер полимеры полимерн* polimerler
  polimeros
plastic: plastic plastics plastik plastiki plastico plasticos plastique plastiques kunststoff kunststoffe plastmass* plastmassy пластмасса
  пластмассы пластмасс пластик пластики plastikcilik بلاستيك البلاستيك پلاستیک suliao 塑料 塑膠 sujiao suji plast пласт pvc epoxy resin resins
  smoly смола смолы
rubber: rubber rezina rezinov* rezinotekhnichesk* резина резинов* резинотехническ* каучук kauchuk kauchukov* kaucuk caucho caoutchouc gummi
  xiangjiao 橡胶 مطاط lateks latex gomu hule
chemical: chemical chemicals chemistry chemie chemische chem chemi khim khimi* khimiya khimii khimichesk* khimik khimprom хим химия химии
  химик химическ* химпром хімія хімії хімічн* kimya kimyasal kimyasallari kimyevi quimica quimicas quimico quimicos chimie chimique
  chimiques chimica كيماويات الكيماويات كيميائية الكيميائية كيمياوية كيمياء شیمیایی shimiaei shimyayi shimi شیمی shimiayi huaxue 化学 化學
  hwahak 화학 kagaku huagong 化工 kimiawi kimia chemiczn* chemiczne hemijska chemiczny kimyaviy khimkombinat химкомбинат hoa_chat
fertiliser: fertiliser fertilisers fertilizer fertilizers udobreni* udobreniya удобрения удобрений добрива mineralnye_udobreniya gubre
  gubreleri fertilizantes engrais dunger أسمدة الأسمدة سماد koud_shimiaei کود feiliao 化肥 huafei
ammonia: ammonia ammiak amyak azot azotn* азот азота азотн* nitrogen
phosphate: phosphate phosphates phosphat fosfat* fosfat фосфат фосфаты فوسفات الفوسفات fosfati
potash: potash kaliyn* kalii* kaliy калий калийн* fosagro
paint: paint paints coatings coating lakokrasochn* лакокрасочн* kraski краски boya boyalari pinturas peintures farben lacke lak دهانات
  رنگ_سازی tuliao 涂料 pigment ink dyes krasiteli красители varnish
explosive: explosive explosives vzryvchatye vzryvn* взрывчат* взрывн* porokhov* пороховой порох porokh patlayici sprengstoff explosivos
  explosifs متفجرات المتفجرات mavad_monfajereh مواد_منفجره baozha bomb bombs detonator blasting pyrotechnic pyrotechnics pirotekhni*
  fireworks

# Energy and the ground
oil: oil oils petrol neft nefti neftyan* neftian* neftegaz neftegazov* neftegaza нефть нефти нефтян* нефте нефтегаз нефтегазов* нафта
  нафтов* naftov* naftogaz нафтогаз petrole petrolier petroliere petroleo petroleos petrolifera petrolleri petrolu petrolcu petroleum petro
  نفط النفط نفطي النفطية النفطي nafti naft نفت nafteiran petrolera petroleras crude erdol oel petrolium petroleum_products oil_products
  oilfield oil_field oil_fields oilfields نفتی petrolio shiyou 石油 shihyu sogyu 석유 ropa rafin* نفطيه minyak dau_khi hydrocarbon hydrocarbons
  hidrocarburos углеводород* uglevodorod* hydrocarbures oil_and_gas_fields нефтепродукты nefteprodukt* nefteprodukty нефтепродуктов
  нафтопродукт* neftekompaniya
gas: gas gases gaz gaza gazi gazov* газ газа газов* газу natural_gas prirodnyy_gaz dogalgaz dogal_gaz غاز الغاز للغاز گاز gaze tianranqi 天然气
  ranqi 燃气 gas_natural gaz_naturel erdgas lng lpg spg спг cng butane propane butan propan cooking_gas autogas gazifikats* газификац*
petrochemical: petrochemical petrochemicals petrochemie petrochimie petroquimica petroquimicas petroquimico petrokimya neftekhim neftekhimi*
  neftekhimiya neftekhimii neftekhimichesk* нефтехим нефтехимия нефтехимии нефтехимическ* petrokhimi* нафтохімічн* بتروكيماويات
  البتروكيماويات بتروكيميائية پتروشیمی petrochimi petroshimi petroshimy patrochimi shiyou_huagong 石油化工 shihua 石化 petro_chemical
  petro_chemicals petrochem hoa_dau
refinery: refinery refineries refining refiner refinadora refinacion refineria refinerias raffinerie raffineries raffinage refinaria
  rafineri rafinerisi rafinaj نفتепереработка neftepererabot* neftepererabatyvayushch* нефтеперерабатывающ* нефтепереработка
  нефтепереработки npz нпз нафтопереробн* مصفاة مصافي المصافي تكرير التكرير takrir پالایشگاه palayesh پالایش palayeshgah lianyou 炼油
  liansheng raffineriya gazopererabatyvayushch* газоперерабатывающ* gazopererabotka gas_processing
fuel: fuel fuels toplivo toplivn* toplivo_energetichesk* топливо топлива топливн* паливо паливн* combustible combustibles carburant
  carburants akaryakit yakit yakitlari brennstoff treibstoff kraftstoff وقود الوقود محروقات المحروقات سوخت sookht soukht suht ranliao 燃料
  benzin bunker bunkering бункеровка bunkerovka гсм gsm
lubricant: lubricant lubricants lubes lube lubrifiants smazochn* смазочн* масла_смазочные madeni_yag زيوت_التشحيم روانکار gas_station azs
  азс filling_station
  lubrikanty lubrikants lubrificantes lubricantes
drilling: drilling drill burenie bureniya burov* бурение бурения буров* бурові perforacion perforaciones forage sondaj حفر الحفر للحفر حفاری
  hafari haffari zuanjing 钻井 bohrungen burservis rig rigs
geophysical: geofizi* geofizik* геофизик* геофизика geofizika geophysical geophysics jeofizik geofisica geologi* geologiya геология геологии
  геологоразведочн* geologorazvedochn* geological geology geo разведка_недр razvedka_nedr seismic seysmorazvedka сейсмо* dizhi 地质
  zaminshenasi زمین_شناسی exploration explorations exploracion prospection bowen skvazhin* скважин*
  geologichesk* геологическ*
energy: energy energies energi energie energia energias energetik energetika energetiki energetichesk* energetikasi energetic energeticos
  energiya energii энергия энергии энерго энергетика энергетики энергетическ* энергетик energo енергія енергії енергетика енергетичн* енерго
  enerji enerjisi enerjileri طاقة الطاقة للطاقة taqa taqah taqat انرژی enrgi nengyuan 能源 enoji 에너지 energetyka energetyczna energiia
  nang_luong power powers energosbyt
electric: electric electrical electrics electricity electricite electrique electriques electrica electricas electrico electricos
  electricidad eletrica eletricidade elektrik elektriki elektrikli elektrische elektro elektrizitat elektrichesk* elektrichestv* elektr
  elektroenergi* elektroenergetik* электро электрик электрическ* электроэнергия электроэнергетика электроэнергетическ* elektroenergetichesk*
  електричн* електро електроенергія كهرباء الكهرباء كهربائية الكهربائية كهربائي للكهرباء برق bargh barq barghe dianli 电力 電力 chollyok 전력
  electro electromechanical elektromekhanichesk* электромеханическ* электротехническ* elektrotekhnichesk* elektrotekhnik* электротехника
  электротехники elektroteknik electrotechnical elektrotechnik elektrotechnika dianqi 电气 電氣 chongi denki electrotechnics kahraba kahrabaa
  tien_luc elektrosila elektroset* электросет* elektromash электромаш elektrozavod электрозавод elektrotekhnika электромонтажн*
  elektromontazhn* elektromekanik electromecanica electromecanique
power_station: power_station power_stations power_plant power_plants powerplant elektrostantsiya elektrostantsii elektrostantsiy
  электростанция электростанции электростанций tets тэц gres грэс тэс gidroelektrostantsiya гэс kraftwerk centrale_electrique
  central_electrica santral santrali enerji_santrali محطة_كهرباء محطة_توليد نیروگاه nirougah niroogah dianchang 电厂 발전소 baljonso hydropower
  hydroelectric hidroelectrica gidro гидро гидроэнергетическ* teploelektr* teplo теплов* teplov* теплоэнерго теплоэлектроцентраль
  thermal_power heating heat teplosnabzheni* теплосет* teploset*
nuclear: nuclear nukleer nucleaire nuclearn* yadern* ядерн* jadern atomn* atom атом атомн* atomenergo атомэнерго atomic atomique atomico
  atomkraft atomenergie nuklear nuklearn* iadern* نووي النووية النووي ذري الذرية hastei هسته_ای hasteh_ei hastehei atomi اتمی hedianzhan
  wonjaryok 원자력 yuanzineng 原子能 reaktor reactor reactors reaktorov реактор реакторов uranium uran uranov* уран урановый fissile enrichment
  isotope isotopes izotop изотоп изотопов radiation radiatsionn* радиационн* radiological
solar: solar solares solaire solnechn* солнечн* сонячн* gunes gunes_enerjisi fotovoltaik photovoltaic photovoltaics pv شمسية الشمسية خورشیدی
  khorshidi guangfu 光伏 taiyangneng 太阳能
wind_energy: wind wind_power vetryan* veter ветер ветроэнергет* ruzgar eolica eolienne fengdian 风电
renewable: renewable renewables vozobnovlyaem* возобновляем* yenilenebilir
battery: battery batteries batarei akkumulyator akkumulyatory akkumulyatorn* аккумулятор аккумуляторы аккумуляторн* батареи батарея baterias
  batterie batterien akumulator بطاريات باتری batri baterie dianchi 电池 lithium litiy литий литиев* litiev* accumulators
coal: coal coals ugol uglya ugoln* уголь угля угольн* вугілля вугільн* carbones charbon charbonnages kohle kohlen komur komuru komurleri فحم
  زغال_سنگ zoghal_sang meitan 煤炭 soktan 석탄 coke koks koksokhim* коксохим* kokszavod koksov* коксов* wegla wegiel ugledobych* shakhtouprav*
  shakhta shakhty шахта шахты шахтоуправление colliery
mining: mining mine mines miner miners minera mineras minero mineria mineracao minier miniere minieres gorn* gornodobyvayushch* gornodobych*
  gornorudn* горн* горнодобывающ* горнорудн* горно gorno gok гок горно_обогатительн* gorno_obogatiteln* горнообогатительн* dobycha dobychi
  добыча добычи видобут* maden madencilik madenleri madenciligi تعدين التعدين للتعدين معادن المعادن مناجم maaden maadin معدن madan madani
  معدنی khanij bergbau bergwerk bergbaugesellschaft gornictwo kuangye 矿业 礦業 kwangop 광업 rudnik рудник rudniki rudo ruda руда руды mineral
  minerals minerales mineraux minerai mineralnyy mineraln* минерал минералы минеральн* mineraller kuangchan khai_khoang extraction
  extractive ore ores priisk прииск kaolin manganese marganets* chrome khrom* хром* chromite gypsum
  razrez разрез open_pit karyer
salt: salt soli tuz tuzlari solikamsk* نمک namak ملح الملح yanye salz salinera

# Building
construction: construction constructions constructora constructoras constructor constructors construcciones construccion constructii
  construcao construtora construct costruzioni constructing stroitel stroitelstvo stroitelstva stroiteln* stroy stroi stroyka stroykompleks
  строй строитель строительство строительства строительн* будівництво будівництва будівельн* буд budivnytstvo budivel* budiveln* insaat
  insaati insaatlari yapi yapilari bau bauunternehmen baugesellschaft bouw bouwbedrijf batiment batiments building buildings builder
  builders build budownictwo budowlan* stavebni stavebna stavby gradnja gradevinska gradezhn* bygg byggnads строителство إنشاءات انشاءات
  الإنشاءات للإنشاءات انشائية بناء البناء للبناء عمارة تعمير inshaat bina سازندگی ساختمان ساختمانی sakhteman sakhtemani sazandegi sazandeghi
  saakhteman عمران omran عمرانی omrani umran jianzhu jianshe 建筑 建築 建设 建設 kensetsu gonsol 건설 konsol xay_dung inshoat edilizia travaux
  travaux_publics obras obras_publicas civil_works civil_engineering stroymontazh* строймонтаж stroyinvest stroitelno imaar imar اعمار
  الإعمار إعمار reconstruction restavratsi* реставрац* rekonstruktsi* реконструкция
architecture: architecture architects architectural architect arkhitektura arkhitekturn* архитектура архитектурн* архитектор mimarlik mimari
  arquitectura arquitectos architekten architektur هندسة_معمارية معماری memari urban urbanism gorodsk* городск* miejski градостроит*
  gradostroit* interior interiors
bridge: bridge bridges mosty mostov* mostostroy* mostostroi mostootryad мост мосты мостов* мостостроит* мостоотряд мостострой kopru koprusu
  puente puentes pont ponts brucke brucken brueckenbau جسر جسور پل qiaoliang 桥梁
tunnel: tunnel tunnels tonnel tonneli tonneln* tonnelny тоннель тоннели тоннельн* туннель tunel tunelleri tunelcilik نفق تونل suidao
dam: dam dams plotina плотина baraj barajlari سد السدود سدسازی hydrotechnical gidrotekhnichesk* гидротехническ* gidrotekhstroy irrigation
  irrigatsi* ирригац* melioratsi* melioratsiya мелиорац* мелиорация riego abyari آبیاری shuili 水利
dredging: dredging dredge dredger dnouglubiteln* дноуглубительн* dragado dragage laybari لایروبی shujun 疏浚
infrastructure: infrastructure infrastructures infrastructural infrastruktur* infrastruktura infrastruktury инфраструктура инфраструктуры
  инфраструктурн* altyapi infraestructura بنية_تحتية زیرساخت zirsakht jichu_sheshi інфраструктура
engineering: engineering engineers engineer engineered engg ingenieria ingenieros ingenierie ingenieur ingenieure ingenieurs ingenieurburo
  ingegneria inzhiniring inzhiniringa inzhiniringov* inzhinering inzheneri* inzhenern* inzhener инжиниринг инжиниринга инжинирингов*
  инженерн* инженерия инженеры інжиніринг інженерн* інженерінг muhendislik muhendisligi هندسة الهندسة الهندسية هندسية للهندسة مهندسی مهندسي
  مهندسین mohandesi mohandesin mohandessi mohandesan mohandesie handasa handasah handasi gongcheng 工程 gonghak 공학 kogaku inzynieria
  inzynieri* engenharia inginerie inzenering inzenjering inzenyring ky_thuat engeneering enginering
  engr
technical: technical technic technics technik technika technique techniques tecnica tecnicas tecnico tecnicos tekhnika tekhniki tekhnichesk*
  tekhnik tekh tekhno tekhnicheskoy техника техники технік технічн* техническ* тех техно техніка teknik teknigi teknisk technisch technische
  technischer fanni فنی فني الفنية الفني تقنية_فنية techniczn* tehnika tehnicka tekhnicheski fanny
mechanical: mechanical mechanic mechanics mechanik mechanique mecanica mecanicas mecanico mecanique mekanik mekhanik mekhanika mekhaniki
  mekhanichesk* механика механики механическ* механік механічн* mekhanizat* mekhanizatsi* mekhanizatsiya механизация механизации mechanised
  mechanized mechanization ميكانيكية مکانیک mekanikal meccanica meccanic* mechaniczny ميكانيك مكانيكية
heavy: heavy tyazhel* тяжел* тяжмаш tyazhmash важк* важкого schwer schwerindustrie lourde pesada pesado ثقيلة الثقيلة سنگین sangin zhonggong
  重工 重型 zhongxing chungkongop 중공업 jukogyo
light: light legk* легк* легкая_промышленность lighting svet svetotekhni* svetotekhnik* светотехника светотехническ* osveshchen* освещение
  aydinlatma iluminacion eclairage beleuchtung licht leuchten إنارة اضاءة إضاءة روشنایی roshanayi zhaoming 照明 led lamp lamps lampa lampov*
  лампа лампов* ampul svetodiod* светодиод*
complex: complex complexes kompleks kompleksa kompleksy kompleksn* комплекс комплекса комплексы комплексн* комплексні komplex complejo
  complexe kompleksi مجمع mojtama mojtame مجتمع mujamma mojtamae kompleksnogo
experimental: experimental experiments experimentation eksperimentaln* eksperiment эксперимент эксперименталн* экспериментальн* opytn*
  opytno опытн* опытно дослідн* pilot_plant shiyan 试验 shiyanchang opytno_eksperimentaln* опытно_экспериментальн* deneysel prototype
  prototypes
precision: precision precise pretsizionn* прецизионн* tochn* точн* точного prazision praezision prazisions hassas jingmi 精密 chongmil 정밀 دقیق
  daghigh daqiq seimitsu high_precision vysokotochn* высокоточн*
special: special specials spezial specialized specialised specialist specialists spets spetsialn* spetsializirovann* спец специальн*
  специализированн* спеціальн* спеціалізован* ozel خاص خاصة الخاصة spetstekhnika спецтехника spetsmash спецмаш spetsializir* especial
  especiales speciale speciaux zhuanyong spetsialnogo vizheh ویژه
processing: processing processors pererabotka pererabotki pererabatyvayushch* переработка переработки перерабатывающ* procesadora
  procesamiento processamento verarbeitung
fibre: fibre fiber fibres fibers volokno volokna волокно волокна fibra fibras khimvolokno химволокно
ship_repair: sudoremonta судоремонта ship_repairs ship_repairing shiprepairing ship_maintenance
wheel: wheel wheels wheeled kolesn* колесн* tyagach* тягач*
synthetic: synthetic synthetics sintetichesk* синтетическ* sintetik
woodworking: woodworking derevoobrabotka
lifting: podemn* подъемн* lifting hoist cranes crane kran кран
numerical_control: cnc chpu чпу numerical_control
rolling: rolling prokat прокат прокатн* rolled
`)
