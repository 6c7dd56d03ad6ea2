import { lines } from './lines.ts'

/**
 * Words of business in the names of organisations: money, trade, transport, services, land and food. One concept a line, its id
 * first, then its variants; words of a several-word variant are joined by `_`, `*` stands for Slavic adjective endings.
 *
 * Kind of source: general dictionaries of the languages; the choice of words follows how often they stand in sanctions and
 * export-control lists. Recalled.
 */
export const TRADE_WORDS: readonly string[] = lines(`
# Money
bank: bank bankovsk* banks banking bankers bankasi banka banque banques banco bancos bancaria bancario banca bankhaus банк банка банки
  банков банку банковск* bankivskyi банківський بنك البنك مصرف المصرف بانك بانک masraf bunuk بنوك 银行 銀行 yinhang eunhaeng unhaeng 은행 ginko
  τραπεζα trapeza בנק ธนาคาร ngan_hang banku pankki
commercial: commercial kommerchesk* commerciale comercial commercieel kommerziell kommerziella коммерческ* комерційн* камерцыйн* تجاري
  التجاري ticari 商业 商業 shangye sangop comerciale commerciaux commerciales comerciales
trade: trade torgovl* torgov* trading trades trader traders tradings handel handels handelsgesellschaft handlowa commerce comercio
  comercializadora comercializacion negoce negociant torgovlya torgovli torg торговля торговли торгов* торг торгівля торгівлі торгівельн*
  гандаль гандлевы трейд трейдинг treid treiding treyding ticaret ticareti tic تجارة التجارة للتجارة تجاره tijara tijarah al_tijara
  lil_tijara litijara tejarat تجارت tejari تجاری tejarati bazargani بازرگانی bazarganee bazergani 贸易 貿易 maoyi muyok 무역 boeki kereskedelmi
  obchod obchodni trgovina trgovacko търговия търговски targovia targovska торговельн* perdagangan thuong_mai mau_dich تجارية التجارية
  tijariya tijariyya tejara commercialisation
general_trading: general_trading gen_trading general_trade تجارة_عامة التجارة_العامة للتجارة_العامة genel_ticaret tijara_amma
  comercio_general
import: import importn* imports importer importers importing importation importacion importaciones importadora importacao импорт импортн*
  імпорт импорта ithalat ithalati استيراد للاستيراد الاستيراد واردات varedat 进口 進口 jinkou suip istirad einfuhr uvoz внос
export: export eksportn* exports exporter exporters exporting exportation exportacion exportaciones exportadora exportacao экспорт экспорта
  экспортн* eksport експорт експорту ihracat ihracati تصدير التصدير والتصدير صادرات saderat saderati 出口 chukou suchul tasdir ausfuhr izvoz
  износ
import_export: import_export vneshnetorgov* vneshneekonomichesk* imp_exp impex import_and_export export_import ithalat_ihracat 进出口 進出口
  jinchukou استيراد_وتصدير الاستيراد_والتصدير للاستيراد_والتصدير импорт_экспорт экспортно_импортн* внешнеторгов* foreign_trade
  внешнеэкономическ* зовнішньоторговельн* foreign_economic dis_ticaret commerce_exterieur comercio_exterior eximp imp_and_exp exim
  importexport impeks
exchange: exchange exchanges exchanger change cambio cambios sarrafi sarafi sarrafiyyah sirafa sairafa sarafa saraf sarraf sarraaf صرافی
  صرافة الصرافة للصرافة صرافه صرافي doviz currency_exchange money_exchange moneychanger money_changer money_changers exchange_house
  casa_de_cambio صراف الصراف обмен обменник бюро_обмена foreign_exchange forex bureau_de_change 兑换 duihuan sayrafa sirafah
transfer: transfer transfers remittance remittances remit money_transfer money_transfers hawala hawalah hawaladar havale حوالة الحوالة
  للحوالات حوالات حواله havaleh transfert transferts transferencia transferencias перевод переводов денежные_переводы تحويل للتحويل تحويلات
  huikuan
money: money denezhn* monies cash geld argent dinero para деньги dengi денежн* монет* mani nuqud pul پول 货币 huobi
finance: finance finansov* finances financial financing finans finanz finanzen finanse financiera financiero financiere financier
  financieras finanziaria финанс финансы финансов* фінанс* фінансова مالية المالية مالي المالي للمالية maliye mali_hizmetler 金融 财务 jinrong
  caiwu kumyung malieh tamwil تمويل للتمويل finansal finansman финансирование finansirovanie finansowa
insurance: insurance strakhov* insurances insurer insurers assurance assurances reinsurance versicherung versicherungs seguros seguro
  seguradora strakhovanie страхование страхов* страхова sigorta sigortasi تامين تأمين التأمين للتأمين بیمه بيمه bimeh bimah 保险 保險 baoxian
  pohom 보험 tamin assicurazioni ubezpieczenia ubezpieczen strakhuvannya страхування
investment: investment investitsionn* investments invest investing investor investors inversion inversiones inversora investissement
  investissements investimentos investimento investimenti investicion инвест инвестиции инвестиций инвестиционн* investitsii інвестиц*
  інвестиційн* інвестиції yatirim yatirimlar yatirimlari استثمار الاستثمار للاستثمار استثمارات للاستثمارات الاستثمارية سرمایه_گذاری
  سرمايه_گذاري sarmayeh_gozari sarmaye_gozari sarmayegozari istithmar istithmarat 投资 投資 touzi tuja 투자 toushi inwestycje investicni
  investicne инвестмент investition investitionen beteiligung beteiligungs beteiligungsgesellschaft inwestycyjna investman kapitalanlage
  dau_tu
capital: capital capitals kapital kapitali капитал капитала капітал 资本 資本 ziben رأسمال سرمایه sarmayeh sermaye sermayesi capitale capitales
fund: fund funds fonds fondo fondos fundo fondlari fonu صندوق الصندوق sanduq sandogh sandouq sunduq sandough sondouk 基金 jijin kigum fondi
  fon
asset: asset assets aktiv aktivy aktivov актив активы активов актіви activos actifs varlik varliklar 资产 資產 zichan доход
asset_management: asset_management управление_активами upravlenie_aktivami portfoy_yonetimi 资产管理 zichan_guanli gestion_d_actifs
  vermogensverwaltung
securities: securities brokersk* brokerage broker brokers brokering brokered maklerfirma брокер брокерск* ценные_бумаги ценных_бумаг menkul
  menkul_degerler kargozari کارگزاری 证券 證券 zhengquan chunggwon valores titres wertpapier wertpapiere courtage corretora bolsa وساطة الوساطة
  makler simsar
stock_exchange: stock_exchange bourse birzha биржа биржи borse boerse bolsa_de_valores بورصة البورصة بورس borsa borsasi jiaoyisuo 交易所
  fondovaya_birzha
credit: credit kreditn* credits kredit кредит кредита кредитн* credito creditos кредитна кредо_банк ائتمان اعتبار etebar اعتباری etebari 信贷
  信用 xinyong xindai
leasing: leasing lizingov* lease lizing лизинг лизингов* лізинг leasinggesellschaft kiralama finansal_kiralama تأجير للتأجير ijara ليزينغ 租赁
  zulin лизинга лізингов* lising
savings: savings sberegateln* saving sparkasse spar caisse_d_epargne epargne ahorro ahorros sber сбер сберегательн* sberegatelnyy ощадн* 储蓄
  chuxu
pension: pension pensionn* pensions пенсионн* пенсійн* pensiya пенсия emeklilik بازنشستگی bazneshastegi retraite pensiones تقاعد renten
payment: payment platezhn* payments pay paying платеж платежи платежн* platezh paiement pagos pago odeme دفع مدفوعات zahlung zahlungs 支付
  zhifu перечислен*
accounting: accounting auditorsk* accountants accountant audit auditors auditing аудит аудиторск* бухгалтерск* muhasebe contabilidad
  comptable tadqiq buchhaltung hesabrasi حسابرسی muhasaba محاسبة 会计 kuaiji
tax: tax nalogov* taxes taxation fiscal налогов* налоги податков* vergi maliat مالیات مالیاتی ضرائب impots impuestos steuer steuerberatung

# Form of business, not legal form
group: group groups gruppe groupe groupes grupo grupos gruppo grupa grup grubu gruplar gruppen gruppa gruppy grupp группа группы групп група
  груп групи مجموعة المجموعة مجموعه majmua majmuat majmouat majmooeh majmoue گروه goruh gorooh grooh gorouh گروپ 集团 集團 jituan chituan kurup
  그룹 ομιλος omilos guruh guruhi טובות קבוצה kikundi kundi skupina csoport konsernas koncernas
holding: holding kholdingov* holdings kholding kholdinga холдинг холдинга holdinga холдингов* هولدينج هولدینگ القابضة قابضة kabida qabida
  kabidah qabidah 控股 konggu holdingi kholdingi holdingy hold
concern: concern kontsern kontserna koncern konzern концерн концерна konsern konserni konszern conglomerate konglomerat
consortium: consortium konsortium konsortsium консорциум консорціум consorcio consorzio konsorsiyum konsorsiyumu اتحاد_شركات lianheti
  konsorcjum konsorcijum
enterprise: enterprise enterprises entreprises predpriyatie predpriyatiye predpriyatiya predpriiatie предприятие предприятия предприятий
  pidpryyemstvo підприємство підприємства прадпрыемства pradpryemstva isletme isletmesi isletmeleri qiye 企业 企業 gigye kiop 기업 empresas
  empresarial przedsiebiorstwo preduzece poduzece предузеће предприятієм podnik impresa imprese intreprinderea betrieb betriebe bedrijf
  onderneming foretag tesebbus tesebbusu doanh_nghiep unternehmens unternehmung unternehmensgruppe firms
  empresariales
business: business businesses biznes бизнес бізнес bisnes negocios negocio affaires geschaft geschafts أعمال الأعمال aamal kasb کسب
  business_group isi isleri isler shengyi yewu biznesa businessman
partners: partners partner partenaires socios ortaklar ortaklik ortakligi партнеры партнер партнерство partnerstvo партнери شركاء شركاؤه
  sherka shoraka shuraka شرکا associates associate associados asociados associes huoban hezuo partnerzy
brothers: brothers bros brother freres hermanos irmaos gebruder gebrueder bruder fratelli братья bratya брати برادران baradaran اخوان
  الإخوان ikhwan إخوان kardesler kardes xiongdi hyongje broder
sons: sons hijos filhos figli sohne soehne ogullari ogullar evlatlari وأولاده أولاد awlad aulad synovya и_сыновья сыновья zoon zonen et_fils
  y_hijos and_sons wa_awladuh پسران pesaran
family: family families famille familia familie семья семейн* aile ailesi عائلة العائلة khanevadeh خانواده jiazu
subsidiary: subsidiary dochern* subsidiaries affiliate affiliates affiliated filiales tochter tochtergesellschaft дочерн* дочірн* zigongsi
  子公司 subordinate subordinates subordinated tabea تابعة filialen
agency: agency agencies agent agents agence agences agencia agencias agentur agenzia agenstvo agentstvo агентство агентства агенція агенство
  агенция ajans ajansi acente acentasi acenteligi acentelik وكالة الوكالة وكالات للوكالات wakala wakalat wikala nemayandegi نمایندگی
  agentura agencija dailichu daili 代理 代理处 aghansi آژانس ajens
office_services: office_services business_services corporate_services company_services secretarial secretaries formation incorporations
  corporate nominees nominee registrar fiduciary fiduciaire trustees trustee
management: management upravlyayushch* upravliaiushch* managements managing manager gestion gestao gestione verwaltung verwaltungs
  verwaltungsgesellschaft geschaeftsfuehrung управляющ* менеджмент menedzhment yonetim yonetimi yoneticilik إدارة الادارة للإدارة إدارات
  modiriat modiriyat مدیریت 管理 guanli kwalli 관리 zarzadzanie zarzadzania keiei kanri beheer
  mgmt mgt mngt
consulting: consulting konsultatsionn* consultants consultant consultancy consultancies consult consultation conseil conseils consultoria
  consultores consultora consulenza beratung beratungs advisory advisors adviser advisers advising konsalting консалтинг консультационн*
  консультант konsult danismanlik danismanligi musavirlik مشاورین مشاور moshaver moshaveran mushavereh استشارات الاستشارات للاستشارات
  istisharat istishari مشاوره moshavereh 咨询 諮詢 zixun gomun doradztwo konsultasi tu_van консалтингов* конс_ультант konsultants
services: services servisn* service servicios servicio servicos servico dienst dienste dienstleistung dienstleistungen servizi serviss
  servisleri servis сервис сервиса сервісн* сервіс сервисн* uslug uslugi услуги услуг послуги hizmet hizmetleri hizmetler خدمات الخدمات
  للخدمات khadamat khadamati khedmat خدماتی khidmat khidma خدمة 服务 服務 fuwu pongsa sobisu servicing diensten tjanster palvelut servisz
  dich_vu خدماتي khadamate
  svcs
solutions: solutions solution soluciones solucoes losungen loesungen solyushns солюшнс решения resheniya cozum cozumleri cozumler حلول
  الحلول hulul jiejue_fangan cozumu solyushenz
marketing: marketing sbytov* marketings market marketed marketinga маркетинг pazarlama pazarlamasi تسويق للتسويق taswiq bazaryabi بازاریابی
  vermarktung vertrieb vertriebs sbyt сбыт сбыта sales verkauf ventas ventes satis satislari mabiat مبيعات xiaoshou 销售 yingxiao forush فروش
  sprzedaz prodazh продаж сбытов* zbut збут
distribution: distribution distributions distributor distributors distributing distribucion distribuidora distribuidor distribuicao
  distribusi dagitim dagitimi distribyutsiya дистрибуция дистрибьютор дистрибьюция توزيع للتوزيع پخش pakhsh tawzi tozi توزیع fenxiao
  vertriebsgesellschaft dystrybucja разпределение
supply: supply supplies supplier suppliers supplying provision suministro suministros suministradora fournitures fourniture
  approvisionnement procurement snabzhenie snabzheniye снабжение снабжения снаб snab postavka поставка поставки постачання tedarik tedarigi
  توريد للتوريد توريدات للتوريدات تدارکات tadarokat tadarukat gongying 供应 供應 zaopatrzenie tawridat tawreed beschaffung purchasing purchase
  procurements caigou tehie tahieh تهیه
wholesale: wholesale optov* wholesaler wholesalers mayorista grossiste grossistes grosshandel оптов* toptan جملة pifa opt опт opttorg
  оптторг
retail: retail roznichn* rozdribn* retailer detaillant minorista розничн* perakende تجزئة einzelhandel lingshou
store: store stores shop shops supermarket supermarkets magazin магазин магазины супермаркет tienda tiendas magaza magazasi magazalari mart
  hypermarket mall متجر متاجر forushgah فروشگاه shangdian matjar boutique boutiques almacen almacenes kaufhaus laden
warehouse: warehouse skladsk* warehouses warehousing storage sklad sklady склад склада складск* depot depo depolama depoculuk antrepo
  cangchu 仓储 lager lagerhaus entrepot bodega bodegas almacenamiento مخازن تخزين makhazin khazn anbar انبار tank_storage
auction: auction auctions auctioneers аукцион auktsion subasta encheres mazad مزاد paimai
project: project projects proekt proyekt proekty проект проекта проекты проєкт proje projeleri projesi proyecto proyectos projet projets
  projekt projekte مشروع مشاريع للمشاريع المشاريع mashari xiangmu 项目 projeto projetos مشروعات tarh طرح
contracting: contracting podryadn* contractor contractors contract contracts contratista contratistas подряд подрядн* muteahhit muteahhitlik
  taahhut مقاولات للمقاولات المقاولات مقاول muqawalat mukawalat moqavelat moqawalat peymankari پیمانکاری chengbao kontrakt контракт
  contratas
advertising: advertising advertisement publicity promotion promotions reklama reklam реклама реклами рекламн* publicite publicidad werbung
  إعلان للإعلان دعاية tabliqat tablighat تبلیغات guanggao promo
media: media medias medien medios сми smi медиа media_group medya mediya إعلام الإعلام اعلام للإعلام ilam elam رسانه resaneh rasaneh
  chuanmei chuanbo 传媒 إعلامية الاعلامي ilami الاعلام
news: news newspaper gazette gazeta газета новости novosti новини haber haberler noticias nachrichten nouvelles أخبار الأخبار اخبار akhbar
  khabar خبر خبرگزاری khabargozari xinwen 新闻 zeitung journal journals zhurnal журнал dergi dergisi presse press prensa pressa пресса sahafa
  صحافة صحيفة rooznameh روزنامه magazine
broadcasting: broadcasting televizionn* broadcaster broadcast television televisiya televizion tv телевидение телевизионн* телеканал
  telekanal тв televisyon телебачення televizyon televizyonu تلفزيون تلفزیون قناة qanat kanal канал channel shabakeh teleradio
  teleradiokompaniya телерадио телерадиокомпания seda_va_sima صدا_وسيما صداوسیما teleradiokompaniia sedavasima dianshi guangbo
  radio_television
  telekompaniya telekompaniia телекомпания телекомпании televiziunea tele
publishing: publishing izdatelsk* poligrafichesk* publisher publishers publication publications editions edition editorial izdatelstvo
  издательство издательск* видавництво yayin yayinlari yayincilik verlag نشر للنشر والنشر nashr entesharat انتشارات chuban chubanshe 出版
  printing printers print polygraphie imprenta imprimerie tipografiya типография типографія basim matbaa matbaacilik طباعة للطباعة والطباعة
  chap چاپ druck druckerei polygraph полиграф yinshua 印刷
film: film кино films cinema kino фильм sinema movie movies pictures studio studios студия studiya студія studyo yapim entertainment
education_services: training uchebn* trainings trainer schulung egitim egitimi tadrib تدريب للتدريب amuzesh amoozesh آموزش amouzesh aamozesh
  peixun учебн* тренинг навчальн* capacitacion ausbildung
security_services: security okhrann* safety securite seguridad seguranca sicherheit bezopasnost bezopasnosti безопасность безопасности
  безпека безпеки бяспека бяспекі guvenlik guvenligi أمن الأمن امن الامن للأمن أمنية الأمنية امنیت amniyat amniat امنیتی amniyyati amn
  anquan baoan 安全 保安 anbo poan 안보 okhrana охрана охраны охранн* охорона охорони охоронн* guarding protective bezpeka bezpieczenstwo
  sigurnost bezpecnost himaya حماية veiligheid sicherheitsdienst
legal: legal yuridichesk* law lawyers lawyer attorneys attorney advocates advocate solicitors juridique juridico recht rechtsanwalte
  юридическ* адвокат адвокаты hukuk avukatlik avukat محاماة للمحاماة قانون falu juristen kanzlei avocats avocat abogados vakil advokat
  notary notaire прав* praven
staffing: staffing kadrov* recruitment manpower personnel human_resources hr_services crewing crew kadr kadry кадры кадров* персонал
  insan_kaynaklari istihdam توظيف للتوظيف tawzif laowu 劳务 renli_ziyuan employment labour_supply
property: property properties real_estate real_estates estate estates immobilien immobiliere immobilier inmobiliaria inmobiliarias
  imobiliaria immobiliare nedvizhimost nedvizhimosti недвижимость недвижимости нерухомість gayrimenkul emlak عقارات العقارات للعقارات عقارية
  العقارية عقاري aqarat aqari akar amlak املاک fangdichan 房地产 房地產 zhiye bienes_raices realty realtor realtors vastgoed fastighets
  nieruchomosci nekretnine mostaghelat مستغلات bienes grundstucks iqarat
  imoti имоти
housing: housing zhilishchn* zhil* home homes house houses haus wohnungsbau habitat dom дом дома жилищн* жиль жил* konut konutlari maskan
  مسکن iskan إسكان vivienda casa casas maison maisons logement будинок
hotel: hotel gostinichn* hotels hoteles hoteli hotelerie hotellerie hoteliers otel oteli oteller otelcilik gostinitsa гостиница гостиницы
  гостиничн* готель отель отели فندق فنادق الفنادق للفنادق هتل hotelha fanadiq funduq 酒店 jiudian hospitality guesthouse guest_house hostel
  motel inn resort resorts kurort курорт курорты sanatoriy sanatorii sanatorium санаторий санаторій санаторию пансионат pansionat
restaurant: restaurant restaurants restaurante restaurantes restoran ресторан рестораны ресторанн* cafe cafes coffee кафе кофе catering
  keytering кейтеринг مطعم مطاعم lokanta yemekcilik yemek canteen dining canyin 餐饮 رستوران bistro كافيه kahve
casino: casino casinos kazino казино gaming gambling betting bets lottery loto lotereya лотерея букмекер kumarhane yule 娱乐 bet
tourism: tourism turistichesk* tourist tourists tour tours touring turizm turizmi turizmcilik tourisme turismo tourismus туризм туристическ*
  тур туры سياحة السياحة للسياحة سياحية سیاحت siyaha siyahat gardeshgari گردشگری lvyou 旅游 旅遊 kwangwang 관광 turystyka turystyczne du_lich
  kanko gardeshgary
travel: travel travels traveling travelling voyage voyages viajes viagens reisen reise reiseburo seyahat seyahati seyahatleri سفر للسفر
  سفريات السفريات safar safari puteshestvie путешествия путешествие podroze safariyat سفرهای viaggi yeohaeng holiday holidays vacation
  urlaub
club: club clubs klub kluby клуб клуба kulub kulubu kulup نادي النادي باشگاه bashgah nadi julebu 俱乐部
sport: sport sportivn* sports спорт спорта спортивн* deporte deportes deportivo deportiva esporte spor رياضة الرياضة الرياضي رياضي ورزش
  varzesh varzeshi tiyu sportif sportive sportverein athletic athletics riyada riyadi
  sportyun* спартыўн* спартыун*
football: football futboln* fussball futbol футбол футбольн* fc futebol foot كرة soccer
fashion: fashion shveyn* shvein* fashions moda couture мода apparel clothing clothes garment garments odezhda одежда одежды giyim ropa
  vetements bekleidung ملابس البسة fuzhuang konfeksiyon pushak poushak پوشاک confecciones confection швейн*
beauty: beauty cosmetics cosmetic parfum perfume perfumes perfumery parfyum косметика kozmetik kosmetik kosmetika belleza beaute عطور للعطور
  attar atr estetik
jewellery: jewellery yuvelirn* jewelry jewellers jewelers jewels jewel joyeria joyas bijouterie bijoux ювелирн* ювелірн* mucevher mucevherat
  kuyumculuk kuyumcu مجوهرات المجوهرات للمجوهرات mujawharat jawaher جواهر javaher javaherat goldsmith zhubao 珠宝 schmuck juwelier juwelen
gold: gold zolot* golden oro ouro zoloto zolota золото золота золот* altin altinlari ذهب الذهب zahab dhahab tala طلا طلای huangjin zlato
  زرین zarrin zarin
diamond: diamond diamonds brilliant brillianty brilyant бриллиант бриллианты almazy алмазы diamantes diamante diamant diamants ماس الماس
  elmas pirlanta zuanshi almas
precious_metals: precious_metals precious_metal bullion драгоценные_металлы драгметалл dragmet degerli_madenler metaux_precieux guijinshu
  edelmetall edelmetalle kiymetli_madenler metales_preciosos معادن_ثمينة

# Movement
transport: transport transportn* transports transportation transporter transporters transporte transportes transportadora trans транспорт
  транспорта транспортн* транс transporti tasima tasimacilik tasimaciligi نقل النقل للنقل naql nakl nakliyat nakliye nakliyesi حمل_ونقل
  حمل_و_نقل haml_va_naghl haml_o_naql hamlo_naghl ترابری tarabari yunshu 运输 運輸 unsu unsong 수송 verkehr verkehrs spedition spediteur prevoz
  przewozy doprava perevozki perevozok перевозки перевозок перевезення kuljetus van_tai haulage carriers carrier transit tranzit транзит
  ترانزیت
freight: freight gruzov* freights freighter freighting cargo cargos kargo carga fret fracht frachten gruz груз грузы грузов* вантаж вантажн*
  شحن الشحن للشحن shahn باربری barbari huoyun 货运 貨運 karga karqo perevozka_gruzov грузоперевозки gruzoperevozki карго حمولة spedycja
forwarding: forwarding ekspeditsionn* forwarder forwarders freight_forwarding ekspeditor экспедитор экспедиционн* экспедирование transitaire
  huodai 货代 takhlis تخليص customs_clearance clearing
logistics: logistics logistichesk* logistic logistica logistique logistiques logistik logistika logistiki логистика логистик логистики
  логистическ* логістика логістик lojistik lojistigi لوجستية لوجستيات اللوجستية لوجستیک lojestik lozhestik wuliu 物流 mullyu 물류 logistyka
  logistieke
shipping: shipping sudokhodn* ships ship shipper shippers shipment shipments shiplines shipowner shipowners shipmanagement
  navigation_company armateur armateurs armadora armador naviera navieras navegacao sudokhodstvo судоходн* судоходство судноплавн* судна
  parokhodstvo parokhodstva пароходство пароплавство denizcilik gemicilik gemi gemi_isletmeciligi ملاحة الملاحة للملاحة milaha mellaha
  کشتیرانی keshtirani kashtirani keshtiranee keshtyrani keshti کشتی schifffahrt schiffahrt schiffahrts schiffahrtsgesellschaft reederei
  rederi hangyun 航运 航運 haeun 해운 kaiun zegluga brodarska brodarstvo vessel vessels chuanwu 船务 船務 nautiliaki ναυτιλιακη navires buque buques
  boats boat
  shpg
ship_management: ship_management vessel_management gemi_yonetimi 船舶管理 chuanbo_guanli gestion_de_navires crew_management
maritime: maritime morsk* marine maritima maritimo maritimes maritim морск* морськ* мараходства deniz bahri bahriyya بحرية_تجارية بحري
  البحري البحرية_التجارية daryaei daryayi daryaee دریایی haishi haiyun 海运 海運 haesa 해사 marin martim μαρινε thalassia
lines: lines line liner liners linii liniya линии линия ligne lignes linea lineas linie linien hatlari hatti خطوط الخطوط khotut khutut
  khutout خط khat hangxian
port: port portov* ports seaport seaports puerto puertos portuaire porta порт порта порты портов* liman limani limanlari limanciligi ميناء
  الميناء مواني موانئ بندر bandar بنادر banader hafen gangkou 港口 hanggu haven harbour harbor harbours pristan
  sea_port morskoy_port морской_порт морского_порта
terminal: terminal terminals terminali терминал терминала терминалы термінал terminala terminale terminales محطة_حاويات payaneh پایانه
  zhongzhuanzhan
container: container konteynern* konteinern* containers konteyner konteynir konteiner контейнер контейнеры контейнерн* contenedores
  conteneurs حاويات jizhuangxiang
tanker: tanker tankern* tankers tankeri танкер танкеры танкерн* petrolero naftkesh نفتکش ناقلات ناقلة naqilat tankering youlun
aviation: aviation aviatsionn* avia avio aviatsiya aviatsii aviakor авиа авиация авиации авиационн* авіація авіації авіаційн* aviacion
  aviacao aviazione aero аэро aeronautic aeronautics aeronautical aeronautica aeronautique luftfahrt havacilik havaciligi طيران الطيران
  للطيران tayaran tayran hava هوانوردی هواپیمایی havapeymaei havapeymayi havapeymai hangkong 航空 hanggong 항공 lotnictwo lotnicze авиат* авіа
  havanavardi zrakoplovstvo letectvi letecka aeronauticas
airline: airline airlines airways airway aviakompaniya aviakompanii авиакомпания авиакомпании авіакомпанія aviolinii авиалинии avialinii
  aerolinea aerolineas linhas_aereas lignes_aeriennes compagnie_aerienne fluggesellschaft fluglinie hava_yollari havayollari havayolu
  خطوط_جوية الخطوط_الجوية jawiya khutut_jawiya ايرلاين ایرلاین hangkong_gongsi aeroline airlain эйрлайнз avialines aviolinee linee_aeree
air: air vozdushn* airs aire aerien aerienne aereo aerea воздушн* повітрян* jawi jawwi جوي الجوي الجوية جوية havaei هوایی эйр eyr kongzhong
  空中 luft
aircraft: aircraft aviastroiteln* samoletostroiteln* aircrafts airplane airplanes plane planes samolet samolety samolot samoletov самолет
  самолеты самолетов літак літаки ucak ucaklari aeronef aeronefs aeronaves aeronave avion aviones flugzeug flugzeuge flugzeugbau
  flugzeugwerke طائرات الطائرات طائرة tayarat taerat هواپیما havapeyma hewapeyma havapaima feiji 飞机 飛機 samolotow pihaenggi авиастроительн*
  самолетостроительн* aviatech hava_araclari
helicopter: helicopter vertoletn* helicopters vertolet vertolety вертолет вертолеты вертолетов вертолетн* vertoletov гелікоптер вертоліт
  вертолітн* helikopter helicoptero helicopteros helicoptere hubschrauber helicopteres مروحيات هلیکوپتر helikupter هلی_کوپتر balgard بالگرد
  zhisheng zhishengji 直升机 helo
airport: airport airports aeroport aeroporta аэропорт аэропорта аэропорты аеропорт aeropuerto aeroporto aeroportos flughafen havalimani
  havaalani havalimanlari مطار المطار مطارات forudgah فرودگاه foroudgah jichang 机场 konghang 공항 aerodrom аэродром lotnisko luchthaven
railway: railway zheleznodorozhn* railways railroad railroads rail rails zheleznye_dorogi zheleznaya_doroga железнодорожн* железные_дороги
  железных_дорог железная_дорога залізниця залізничн* чыгунка chemin_de_fer chemins_de_fer ferroviaria ferroviario ferrocarril ferrocarriles
  ferrovia ferrovias eisenbahn bahn demiryolu demiryollari سكك_حديدية السكك_الحديدية راه_آهن rah_ahan rahahan tielu tiedao 铁路 铁道 철도 choldo
  kolej kolejowe ржд rzhd zeleznice ferroviaire
road: road dorozhn* avtomobiln* roads highway highways doroga dorogi дорога дороги дорог дорожн* дорожно шосе autoroute autoroutes carretera
  carreteras strasse strassen strassenbau yol yollari karayollari karayolu طرق الطرق جاده jadeh gonglu gosokdoro avtodor автодор avtodorog
  автодорог автомобильн*
auto: auto autos automobile automobiles automotive automotriz avto avtomobil avtomobili avtomobilei авто автомобиль автомобили автомобилей
  автомобільн* oto otomotiv otomobil car cars vehicle vehicles voiture voitures vehiculos fahrzeug fahrzeuge fahrzeugbau kraftfahrzeug
  سيارات السيارات للسيارات سيارة sayyarat sayarat خودرو khodro khodrow khodrou خودروسازی khodro_sazi qiche 汽车 汽車 chadongcha 자동차 jidosha
  avtotransport автотранспорт автотранспортн* motor_vehicles motor_cars avtozavod автозавод motorfahrzeug
truck: truck trucks trucking lorry gruzovik грузовик грузовики kamyon camion camiones camions lkw شاحنات كاميون kamion kache 卡车 тягач
  тягачей tyagach tyagachey tyagachei
bus: bus avtobusn* buses coach coaches avtobus автобус автобусы автобусн* otobus autobus autobuses حافلات utubus اتوبوس 客车 keche
tyre: tyre shinn* tyres tire tires shina shiny шины шина шинн* lastik lastikleri neumatico neumaticos llantas pneu pneus reifen إطارات
  لاستیک luntai
metro: metro metropoliten metropolitan_railway subway метро метрополитен метрополітен مترو ditie
courier: courier couriers express ekspress экспресс экспрес parcel kuryer курьер mensajeria kurye kuaidi
postal: post pochtov* postal postes postale pochta pochty почта почты почтов* пошта поштов* correo correos posta ptt بريد البريد پست
  youzheng 邮政

# Land and food
agriculture: agriculture selskokhozyaystvenn* selskokhoziaistvenn* agrarn* agropromyshlenn* agricultural agro agri agricole agricoles
  agricola agricolas agropecuaria agropecuario agroindustrial selskoe_khozyaystvo сельскохозяйственн* сельское_хозяйство сельского_хозяйства
  агро аграрн* сільськогосподарськ* сільське_господарство tarim tarimsal زراعة الزراعة زراعي زراعية الزراعية للزراعة کشاورزی keshavarzi zira
  zirai ziraat ziraa nongye 农业 農業 nongop 농업 landwirtschaft landwirtschafts rolnictwo rolna zemedelska poljoprivreda farming selkhoz сельхоз
  агрофирма agrofirma apk агропромышленн* агропром agroprom агропромислов* nong_nghiep
farm: farm fermersk* farms farmer farmers ferma fermy ferme ферма фермы фермерск* ciftlik ciftligi finca fincas hacienda fazenda granja
  granjas ranch rancho ranchos مزرعة مزارع mazraeh مزرعه nongchang bauernhof gospodarstwo
food: food pishchev* prodovolstvenn* foods foodstuff foodstuffs aliment aliments alimentos alimenticia alimentaire alimentaires alimentaria
  alimentari пищев* харчов* продовольственн* prodovolstvie lebensmittel nahrungsmittel gida gidalari gidacilik أغذية الأغذية غذائية الغذائية
  غذاء للأغذية غذایی ghazaei ghazayi aghdhiya ghidha shipin 食品 sikpum 식품 shokuhin zywnosc spozywcze prehrambena hranitelni prodtovary
  продукты_питания produkty_pitaniya spozywczych thuc_pham mawad_ghidhaiya comestibles viveres
meat: meat myasn* meats carne carnes viande myaso мясо мясн* мясокомбинат myasokombinat fleisch لحوم اللحوم rouyang gosht گوشت roulei
fish: fish rybn* rybolovn* rybolovetsk* fishing fishery fisheries fishermen pesca pesquera pesquero pesqueras peche pecheries ryba ryby рыба
  рыбн* рибн* рыболовецк* рыболовн* fisch fischerei balik balikcilik su_urunleri أسماك الأسماك صيد shilat شیلات yuye 渔业 漁業 suisan susan 수산
  سمك seafood seafoods mariscos asmak wonyang
milk: milk molochn* dairy dairies lait laitiere leche lacteos lacteo moloko молоко молочн* milch molkerei sut sut_urunleri ألبان الألبان
  لبنیات labaniyat molokozavod молокозавод niunai ruye
grain: grain zernov* khlebn* grains zerno zerna зерно зерна зернов* cereales cereal cereals getreide granos tahil hububat حبوب الحبوب غلات
  liangshi 粮食 хлебн* хлеб khleb хліб bread bakery khlebokombinat хлебокомбинат khlebozavod хлебозавод ekmek wheat flour
elevator: elevator elevators элеватор елеватор lift lifts asansor elevador مصاعد лифт лифты
sugar: sugar sakharn* azucar sucre sakhar сахар сахарн* цукор цукров* seker zucker سكر shakar شکر acucar azucarera sucrerie
oil_fats: edible_oil maslozhirov* edible_oils vegetable_oil масложиров* масло_растительное yag yaglari huile_d_olive olive_oil aceite
  aceites huiles زيوت الزيوت روغن roghan
tea: tea chay чай cay شاي چای chai chaye
tobacco: tobacco tabachn* tabak табак табачн* тютюн тютюнов* tabac tabaco tabacos tutun tobako تبغ التبغ دخانیات dokhaniyat dokhaniat
  cigarette cigarettes sigara yancao 烟草 tambak
beverage: beverage pivovarenn* beverages drinks drink bebidas boissons getranke napitki напитки napoi icecek mesrubat مشروبات nushidani
  yinliao brewery brewing brasserie cerveceria cerveza beer pivo пиво пивоваренн* bira brauerei bier
wine: wine vinn* vinodelchesk* wines winery wineries vino vinos vin vins viticole вино винн* вина винодельческ* виноробн* wein weingut sarap
  putaojiu vineyard vinicola vinzavod винзавод вин_завод
spirits: vodka vodochn* spirtov* likero_vodochn* likerovodochn* водка водочн* spirt спирт спиртов* ликеро_водочн* ликероводочн* distillery
  distilleries spirits liquor liquors destileria alcohol alkol baijiu jiuye
forest: forest lesn* forests forestry bosque forestal forestier foret lesa лес леса лесн* лесн лесхоз leskhoz лісов* лісгосп orman
  ormancilik جنگل jangal غابات linye 林业 rimop 임업 forst lasy lasow
timber: timber lesopromyshlenn* derevoobrabatyvayushch* fanern* lesopiln* wood woods wooden madera maderas maderera madeira bois holz
  holzhandel лесопромышленн* дерево древесина деревообрабатывающ* drewno kereste ahsap keresteci أخشاب khashab چوب chub mucai mokjae plywood
  fanera фанера фанерн* sawmill лесопильн* lesprom лесопром леспромхоз
furniture: furniture mebeln* mebel mebeli мебель мебели мебельн* меблі mobilya mobilyasi meubles meuble muebles moveis mobel moebel أثاث
  الأثاث مفروشات mafrushat athath moblman مبلمان jiaju 家具
paper: paper bumazhn* tsellyulozno_bumazhn* papers papel papelera papier papiers papierfabrik bumaga bumagi бумага бумажн*
  целлюлозно_бумажн* папір паперов* pulp cellulose tsellyuloza целлюлоза kagit kagitcilik ورق الورق kaghaz کاغذ zaozhi waraq karton carton
  cardboard
packaging: packaging upakovka упаковка упаковочн* ambalaj embalajes emballage verpackung baozhuang تغليف packing tsbk цбк
textile: textile tekstiln* wlokiennicz* khlopkov* textiles textil textilera textilen tekstil tekstili текстиль текстильн* mensucat dokuma
  tissus tissu telas tejidos ткани ткань منسوجات نسيج النسيج نساجی nassaji fangzhi 纺织 紡織 pangjik
cotton: cotton algodon coton pamuk khlopok хлопок хлопков* قطن پنبه panbeh baumwolle yarn iplik
wool: wool sherst laine silk
leather: leather kozhevenn* obuvn* leathers cuero cuir cuirs kozha кожа кожевенн* leder deri dericilik جلود charm چرم pige
footwear: shoes shoe footwear obuv обувь обувн* ayakkabi calzado chaussures schuhe أحذية kafsh
carpet: carpet carpets rug rugs kover kovry ковры alfombras tapis teppich teppiche hali halicilik سجاد farsh فرش ditan
flower: flower flowers floral flores fleurs tsvety цветы blumen cicek زهور gol گل
water: water vodn* waters aqua agua aguas eau eaux voda vody вода воды водн* vodokanal водоканал wasser sulama مياه المياه ماء آب abfa
  shuiwu suja mizu wod
waste: waste recycling recycle recyclers othody otkhody отходы утилизация utilizatsiya scrap metallolom металлолом reciclaje recyclage
  geri_donusum atik entsorgung نفايات huishou hurda
environment: environment ekologichesk* environmental ecology ecological eco экология экологическ* экологии екологія екологічн*
  medio_ambiente ambiental umwelt cevre بيئة البيئة محیط_زیست mohit_zist huanbao huanjing 环境 环保 hwangyong 환경 sreda окружающей_среды
  метеоролог* climate
factoring: factoring faktoring факторинг affacturage factoraje
land: land lands zemeln* земельн*
ventures: venture ventures venchurn* венчурн*
economy: economic economics economy economical ekonomi* ekonomichesk* экономик* экономическ* економічн* economique economico economica
  economicas wirtschaft wirtschafts ekonomi ekonomik gospodarcz* iqtisad iqtisadi iqtisadiyya اقتصاد الاقتصاد اقتصادي الاقتصادي اقتصادية
  الاقتصادية اقتصادی eqtesad eqtesadi eghtesad eghtesadi jingji 经济 kyongje kinh_te
operating: operation operations operator operators operating operadora operadores operaciones оператор оператора
products: продукты продуктов produtos derivatives
transshipment: transshipment transhipment perevalka перевалка перевалки transfer_terminal
life: life zhizn жизнь
register: register registry reestr реестр registro registre
intercity: intercity mezhdugorodn* междугородн*
`)
