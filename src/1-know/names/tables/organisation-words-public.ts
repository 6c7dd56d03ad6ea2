import { lines } from './lines.ts'

/**
 * Words of the state, its forces, movements, faith and charity in the names of organisations. One concept a
 * line, its id first, then its variants; words of a several-word variant are joined by `_`, `*` stands for Slavic adjective endings.
 *
 * Kind of source: general dictionaries of the languages; the choice of words follows how often they stand in sanctions and
 * export-control lists. Recalled.
 */
export const PUBLIC_WORDS: readonly string[] = lines(`
# State
state: state states gosudarstv* gosudarstvo gosudarstvenn* государство государства государственн* гос gos державн* держава derzhavn*
  дзяржаўн* дзяржаун* dzyarzhaun* estatal etat staat staatlich* staatliche devlet devleti dawla dawlat daulah dawlah دولة الدولة دولت dowlat
  dolat dolati دولتی panstwow* statni statna drzavni държав* darzhav* 国营 国家 guojia kukka 국가 κρατος statlig estado stato
national: national nationals nationale nationaux nacional nacionales nazionale nasional nasjonal natsionaln* natsional национальн* национал
  національн* нацыянальн* natsyyanaln* milli milliye ulusal وطني وطنية الوطني الوطنية للوطنية watani wataniya wataniyya wataniyah watan ملی
  melli melliye meli qowmi qaumi narodow* nacionalni nationaal εθνικη ethniki quoc_gia kokuritsu kungnip kungmin kebangsaan milliy
federal: federal federalnoe federaln* federation federatsi* federatsiya federatsii federacion federacao federale federativ* федерация
  федерации федеральн* федеративн* федерація federacja federacija federasyon federasyonu federatif federaal bund bundes اتحادي الاتحادية
  الفيدرالية federali فدرال فدراسیون lianbang 联邦 rf рф federated confederation konfederatsiya confederacion конфедерация konfederasyonu
republic: republic republics republica republique republik respublika respubliki respublikansk* республика республики республиканск*
  республіка республіки рэспубліка рэспублікі рэспубліканск* cumhuriyet cumhuriyeti جمهورية الجمهورية جمهوری jomhouri jomhuri jomhoori
  jumhuriya jumhuriyya gongheguo 共和国 konghwaguk 공화국 republika republiky rzeczpospolita repubblica respublikasi republican cumhuriyetci
  δημοκρατια cong_hoa
democratic: democratic democracy demokratik demokrat demokratisch* demokratische democratica democratico democratique democrats
  demokratichesk* demokrati* демократия демократии демократическ* демократ демократичн* ديمقراطي الديمقراطي ديمقراطية الديمقراطية dimuqrati
  dimoqratiya minzhu 民主 minju 민주 demokrasi demokrasisi demokratia demokratiia dan_chu
socialist: socialist socialista socialiste sozialistische sozialist socialism sotsialistichesk* социалистическ* социалист соціаліст*
  sosyalist اشتراكي الاشتراكي سوسیالیست shehuizhuyi 社会主义 sahoejuui socjalistyczn*
communist: communist communists comunista comunistas communiste kommunistisch* kommunistische kommunistichesk* коммунистическ* коммунист
  комуністичн* komunist komunistyczn* شيوعي الشيوعي کمونیست gongchan 共产 kongsan kommunist maoist maoists marxist leninist marksist marxiste
  marxista maoiste
government: government governments govt gouvernement gobierno governo regierung pravitelstvo pravitelstva правительство правительства уряд
  уряду hukumet hukumeti hukuma hukumat حكومة الحكومة حکومت urzad_rzadu rzad vlada vlady zhengfu 政府 chongbu 정부 governmental κυβερνηση
  kyvernisi hokoumat hokumat chinh_phu
ministry: ministry ministries ministere ministerio ministerstvo ministerstva ministerium министерство министерства міністерство міністерства
  міністэрства bakanlik bakanligi وزارة الوزارة وزارت wizara wizarat vezarat vezarate vizarat ministerstwo ministero ministarstvo minister
  ministers министр бу 部门 buchu υπουργειο ypourgeio shomusho wizaarat bo_nganh мин
department: department departments dept departement departements departamento departament departamenta департамент департамента otdel otdela
  otdely отдел отдела відділ аддзел otdeleni* отделение отделения abteilung daire dairesi dairet دائرة الدائرة اداره edareh edare idara
  idarat idareh قسم القسم قطاع bumen dipartimento qism wydzial odbor odsek departamenti
directorate: directorate directorates direction direccion directie direktion direktsi* direktsiya direktsii дирекция дирекции upravlenie
  upravleniye upravleniya управление управления управлінн* управління управленне упраўленне упраулення упраўлення mudurluk mudurlugu
  genel_mudurlugu مديرية المديرية mudiriya mudiriyya zarzad uprava sprava baskanlik baskanligi baskanliklari riasat ریاست guanliju
  hoofddirectie dyrekcja chief_directorate glavnoe_upravlenie главное_управление главного_управления general_directorate main_directorate
  glavk главк головне_управління галоунага_упраулення галоўнае_ўпраўленне
office: office offices ofis офис офіс ofisi buro buero oficina oficinas ufficio kantor kontora контора مكتب المكتب مكاتب maktab daftar
  daftari دفتر bangongshi 办公室 samuso 사무소 kancelaria kantselyariya канцелярия urad urzad jimusho van_phong daftare ofisas
bureau: bureau bureaus bureaux byuro biuro бюро burosu 局 biro byurosi
state_service: federal_service federalnaya_sluzhba федеральная_служба федеральное_агентство federalnoe_agentstvo sluzhba sluzhby служба
  службы службу служби державна_служба derzhavna_sluzhba
authority: authority authorities autorite autoridad autoridade behorde vlast vlasti власть власти هيئة الهيئة هيية haya hayat سلطة السلطة
  sulta sultah سازمان_دولتی kurum kurumu idaresi otorite dangguk 当局 organ organs органы орган sultat otoritesi administratsi*
  administratsiya administratsii администрация администрации адміністрація administration administracion administracao administrative
  administrativn* административн* haiat hayatu administratia administracja uprawa
committee: committee committees comite comites comitato komitet komiteta komitety komite komitesi комитет комитета комитеты комітет комітету
  камітэт камітэта kommittee ausschuss لجنة اللجنة لجان لجنه lajna lajnah lajnat komiteh کمیته weiyuanhui 委员会 委員會 wiwonhoe 위원회 komisja
  iinkai ispolkom исполком исполнительный_комитет ispolnitelnyy_komitet исполнительного_комитета выканаучага_камітэта uy_ban
  executive_committee komitesinin lajnatul
commission: commission commissions comision comissao commissione komissiya komissii komisyon komisyonu комиссия комиссии комісія kommission
  komisija комписсия комиссионн* мفوضية المفوضية مفوضية mufawadiya کمیسیون komision komisioni komisi commissioner mufawwadiyya commissariat
  komissariat комиссариат комиссар
council: council councils consejo consejos consiglio conselho rat rates sovet soveta sovety совет совета советы рада ради рады савет rada
  rady konsey konseyi kurul kurulu surasi مجلس المجلس مجالس majlis majles shura shoura shora showra shoraye شورى الشورى شورا شورای lishihui
  理事会 hyobuihoe 협의회 raad savet vijece συμβουλιο symvoulio hoi_dong kengash keneshi councillor majlisi consiliul shuraye soviet soviets
  meclis meclisi lishi
parliament: parliament parlement parlamento parlament парламент парламента parlamentosu duma дума думы верховная_рада verkhovna_rada برلمان
  البرلمان پارلمان
gathering: assembly assemblies assemblee asamblea assembleia versammlung sobranie sobraniya собрание собрания збори сход
congress: congress congresses congreso kongress kongres конгресс kongre kongresi مؤتمر المؤتمر mutamar kongra senate senato сенат senado
  knesset meeting yihui 议会 renmin_daibiao_dahui kukhoe 국회 loya_jirga jirga conference konferentsiya конференция convention loyajirga
court: court courts sud suda sudy суд суда суды tribunal tribunaux tribunales mahkeme mahkemesi محكمة المحكمة محاكم mahkama mahkamah mahakim
  dadgah دادگاه gericht cour corte
prosecutor: prokuratura прокуратура прокуратуры prosecutor prosecutors savcilik fayuan 法院
justice: judicial judiciary sudebn* судебн* justice justicia yustitsi* yustitsii юстиция юстиции юстиції adalet adalat edalat عدل العدل
  عدالت عدلیه adl adalah magistrates arbitrazh* арбитражн* arbitration tahkim investigative_committee sledstvenn* следственн*
prison: prison prisons prigione tyurma tyurmy тюрьма тюрьмы tyuremn* тюремн* sizo сизо koloniya kolonii колония колонии колонія ispravitel*
  ispravitelnaya ispravitelnoy исправительн* penal penitentiary ugolovno_ispolnitelnaya penitentsi* cezaevi cezaevleri zindan zendan زندان
  سجن السجن sijn gefangnis carcel prision detention detention_centre detention_center isolation izolyator изолятор изоляции ізоляції
  ізаляцыі jail jianyu 监狱 kamok gulag camp camps laogai labor_camp correctional следственный_изолятор bazdashtgah
police: police policia policja polizei politsi* politsiya politsii polis полиция полиции полицейск* поліція поліції milits* militsiya
  милиция милиции міліція شرطة الشرطة shurta shorta پلیس politie policie gendarmerie gendarme jandarma zhandarmeri* carabinieri gongan 公安
  jingcha 警察 kyongchal 경찰 constabulary law_enforcement naja ناجا omon омон sobr собр riot_police emniyet mvd мвд ministry_of_interior
  вневедомственн* niruye_entezami نیروی_انتظامی canh_sat
intelligence: intelligence razvedka razvedki razvedyvateln* разведка разведки разведывательн* розвідка istihbarat istihbarati استخبارات
  الاستخبارات المخابرات mukhabarat istikhbarat اطلاعات ettelaat etelaat vevak vaja counterintelligence kontrrazvedk* контрразведк*
  nachrichtendienst inteligencia renseignement renseignements fsb фсб gru гру svr свр sbu сбу kgb кгб qingbao 情报 espionage wywiad
  secret_service spionage
customs: customs tamozhn* tamozhnya tamozhenn* таможня таможенн* таможни митниц* митниця митн* gumruk gumruklu gumrugu جمارك الجمارك گمرک
  gomrok douane douanes aduana aduanas zoll haiguan 海关 customs_broker zollamt
border: border borders pogranichn* пограничн* прикордонн* hudud marzbani مرزبانی sinir granits* frontiere fronteras حدود الحدود clearance
embassy: embassy embassies ambassade embajada posolstvo посольство посольства botschaft buyukelcilik buyukelciligi elcilik سفارة السفارة
  سفارت sefarat safarat dashiguan 大使馆 taesagwan
consulate: consulate consulates konsulstvo консульство consulado konsolosluk konsoloslugu قنصلية konsulat
diplomatic: diplomatic diplomatichesk* дипломатическ* foreign_affairs mission missions misiya миссия representation permanent_mission
  ambassadeur
interior: interior interieur inneres innenministerium vnutrenni* vnutrennikh внутренн* внутренних_дел vnutrennikh_del внутрішн* унутран*
  icisleri داخلية الداخلية کشور_وزارت dakhiliya dakhiliyya keshvar internal internal_affairs domestic home_affairs
foreign: foreign exterior exteriores etranger etrangeres etrangere inostrann* иностранн* іноземн* zagranichn* замежн* vneshn* внешн*
  zarubezhn* зарубежн* auswartig* auslands disisleri خارجية الخارجية خارجی khareji kharejeh kharijiya waiguo 外国 oeguk 외국 overseas offshore
  ofshorn* haiwai 海外 зовнішн* abroad waijiao expatriate yurtdisi yabanci
presidential: presidential presidency presidencia presidence prezidentsk* президентск* президентура cumhurbaskanligi رئاسة الرئاسة رئاسي
  riasa ریاست_جمهوری riasat_jomhouri chongtong zongtong kremlin кремль palace dvorets дворец saray sarayi قصر palast palacio palais kasr
  qasr
civil: civil civile civiles civilian grazhdansk* гражданск* граждан цивільн* sivil مدني المدني مدنية المدنية madani madaniya minhang 民用
  minyong ciudadano ciudadana citizen citizens grazhdan cittadini burger buergerrechte شهروندی zivil civic citizenry
public: public publics publique publiques publico publica publicos publicas publichn* публичн* публічн* obshchestvenn* obshchestven* общественн* обществен*
  obschestvenn* громадськ* hromadsk* грамадск* kamu kamusal عام عمومی omoumi omumi gonggong 公共 konggong 공공 offentlich* oeffentlich*
  offentliche javni javno publiek pubblica pubblico amma aammah publiczn* hromadian
private: private privee prive prives privado privada privados chastn* частн* приватн* прыватн* privatn* ozel_sektor خصوصی khosousi khosusi
  خصوصية الخصوصية minying 民营 siyong privat privata privato prywatn* soukromy
municipal: municipal municipality municipalities munitsipaln* munitsipalitet муниципальн* муниципалитет муніципальн* belediye belediyesi
  بلدية البلدية baladiya baladiyya baladia شهرداری shahrdari gemeinde commune ayuntamiento alcaldia municipio mairie городская_управа
  kommunaln* коммунальн* комунальн* kommunal comunal prefecture governorate governorates محافظة المحافظة muhafaza muhafazat ostandari
  استانداری city_council cantonal county mayor merii мэрия meriya city_hall township shizheng
  munitsipalno
city: city cities gorod goroda gorodov город города городов місто міста горад sehir sehri kent kenti مدينة المدينة مدينه shahr شهر ciudad
  ville villes cidade stadt stad miasto miasta grad град citta 市 town towns bandarshahr sharak شهرک shahrak
village: village villages derevnya деревня selo sela село села koy koyu قرية قريه qarya dorf aldea pueblos rural selsk* сельск* rustaei
  روستایی rusta stanitsa станица poselok поселок posyolok aul аул kishlak nongcun
region: region regions regional regionals regiona regionaln* регион региона регионы региональн* регіон регіональн* oblast oblasti oblastn*
  область области областн* обласн* bolge bolgesi bolgeleri إقليم اقليم منطقة المنطقة منطقه mantagheh mantegheh mantaqa mintaqa mintaqah
district: district districts rayon raion rayona район района районн* районн okrug okruga okruzhn* округ округа окружн*
province: provinz province provinces provincial provincia ostan استان استانی ostani vilayet vilayat wilayat wilaya wilayah ولاية ولایت ili
  ilce kray krai края край краев* kraev* sheng diqu 地区 地區 省 viloyat viloyati guberni* губерни* wojewodztwo
autonomous: autonomous avtonomn* автономн* autonome autonoma autonomo zizhiqu 自治区
local: местн* mestn* local locales territorial territorialn* территориальн* территория territoriya area areas
zone: zone zones zona zonas zony зона зоны зон economic_zone free_zone freezone free_zones serbest_bolge serbest_bolgesi azad آزاد_منطقه
  منطقه_آزاد منطقة_حرة المنطقة_الحرة free_trade_zone zone_franche zona_franca osobaya_ekonomicheskaya_zona особая_экономическая_зона
  special_economic_zone oez оэз industrial_zone industrial_park promzona sanayi_bolgesi organize_sanayi_bolgesi park parks парк парка parki
  parque parques yuanqu 园区 jingji_tequ shahrak_sanati
world: world worlds mirov* мир мира мировой мировая мировое світ світов* welt mundo mundial mondial mondiale monde dunya dunyasi عالم العالم
  عالمية العالمية العالمي alam alami alamiya جهان جهانی jahan jahani donya shijie 世界 segye 세계 sekai global globaln* globe глобал глобальн*
  kuresel globalni huanqiu 环球 worldwide universe universal universaln* универсал универсальн* universel evrensel universalis world_wide
  the_gioi
international: international internationals intl int_l int internationale internationaux internazionale internacional internacionales
  mezhdunarodn* международн* міжнародн* mizhnarodn* міжнародн міжнародні mezhdunarodnyi uluslararasi uluslar_arasi enternasyonal beynelxalq
  beynelmilel دولي الدولي دولية الدولية للدولية dawli duwali dawliya duwaliya dowali bayn_al_milal بین_المللی بينالمللي بین‌المللی بینالمللی
  bein_ol_melali beinolmelal beynolmelali beinolmelali miedzynarodow* mezinarodni medzinarodn* medunarodn* nemzetkozi интернешнл интернэшнл
  internasional internatsionaln* интернациональн* interneshnl internationaal guoji 国际 國際 kokusai kukje 국제 quoc_te interkontinental
  intercontinental inter bayn_almilali internatsional інтернешнл халқаро xalqaro
  mezhdunarodnov*
general: general generale generaux generales generals obshch* общ* общий загальн* zagaln* genel umumi عامة العامة العام عمومي umumiyya zong
  总 總 총 ippan allgemein* allgemeine generaln* генеральн* генеральний
central: central centrale centrales centralny centraln* tsentraln* центральн* центральний merkezi مركزي المركزي مركزية المركزية markazi
  markazia markaziya مرکزی markazy zentral zentrale zhongyang 中央 chungang 중앙 chuo centralna centralni trung_uong centralised
center: center centers centre centres tsentr tsentra tsentry centro centros centrum zentrum zentren centar центр центра центры центров
  центри цэнтр цэнтра tsentrov merkez merkezleri مركز المركز مراكز للمركز markaz markez marakaz merkaz marakez مرکز marakiz zhongxin 中心
  sento 센터 trung_tam centri tsenter 센타 keskus centrul κεντρο kentro מרכז hub hubs khab
united: united unite unites unis unida unidas unidos unido obedinenn* obyedinenn* объединенн* обєднан* обединенн* абяднан* birlesik
  vereinigt* vereinigte متحد المتحد متحدة المتحدة muttahid muttahida mottahed mottahedeh motahed متحده lianhe 联合 聯合 yonhap ryonhap 련합 연합
  zjednoczon* joint sovmestn* совместн* спільн* ortak mushtarak مشترك المشتركة مشترک allied lien_hiep jednota
union: union unions soyuz soyuza soyuzn* союз союза союзы союзн* союзу спілка спілки саюз verband birlik birligi birlikleri اتحاد الاتحاد
  اتحادية ittihad ettehad itihad ettehadieh اتحادیه ittehad zwiazek savez съюз sayuz lianmeng 联盟 聯盟 tongmaeng yonmaeng unione uniao
  syndicate syndicates sindikat синдикат sindicato syndicat gewerkschaft
league: league leagues liga лига ліга lig رابطة الرابطة rabita rabitah rabitat rabetah
alliance: alliance alliances allianz alianza alyans альянс ittifak ittifaki koalisyon coalition koalitsiya коалиция ائتلاف الائتلاف تحالف
  التحالف tahaluf itilaf etelaf lien_minh ittilaf gonghui 工会
association: association associations assoc assn asociacion asociaciones associacao associazione assotsiatsi* assotsiatsiya assotsiatsii
  ассоциация ассоциации асоціація asotsiatsiya obedinenie obedineniye obedineniya obyedinenie obyedineniye obyedineniya объединение
  объединения обєднання абяднанне абяднання dernek dernegi dernekleri cemiyet cemiyeti جمعية الجمعية جمعیت jamiyya jamiyyat jamiyah jamiat
  jamiyat jameiyat jamiyyatul jamiyatul انجمن anjoman anjuman انجمنهای asociatia stowarzyszeni* sdruzeni udruzenje udruga удружење xiehui 协会
  協會 hyophoe 협회 kyokai vereinigung vereinigungen egyesulet vereniging yhdistys hiep_hoi zrzeszenie
society: society societies jam_iyyat agrupacion groupement gremio gremios
chamber: kamer chamber chambers palata палата палаты odasi odalari غرفة الغرفة اتاق otagh kammer camara chambre guild gildiya гильдия esnaf
  shanghui 商会
organization: organization organizations organisation organisations org orgs organizacion organizaciones organizacao organizzazione
  organizatsi* organizatsiya organizatsii организация организации организаций організація організації арганізацыя organizatsiia organisatie
  organizacja organizace organizacija teskilat teskilati orgut orgutu منظمة المنظمة منظمات munazzama munazzamah munadhamat monazama
  munazzamat sazman sazeman sazmane سازمان zuzhi 组织 kigu chojik 조직 kikan organizasyon organizasyonu to_chuc tanzim tanzeem tanzeemul تنظيم
  التنظيم تنظیم tashkilat تشکیلات tashkilot
institution: institution institutions institucion etablissement_public uchrezhdeni* uchrezhdenie uchrezhdeniye uchrezhdeniya учреждение
  учреждения установа установи ustanova kurulus kurulusu kuruluslari entity entities nahad نهاد jigou 机构 机關 kigwan 기관
cell: cell cells khaliya خلية khaliyya yacheyka ячейка
cartel: cartel cartels kartel картель كارتل drug_trafficking drug_trafficking_organization dto narcotraficantes
mafia: mafia maffia pandilla gang gangs gruppirovka группировка groupement_criminel clan clans klan mob banda bande organized_crime triad

# People and movements
people: people peoples narod naroda narodn* narodny народ народа народн* народний народы народів peuple peuples populaire populaires popular
  populares volk volks halk halklari halki xalq شعب الشعب شعبي الشعبي شعبية الشعبية shaabi shabi shaabiya shabiya shaab مردم مردمی mardom
  mardomi khalq khalgh خلق renmin 人民 inmin 인민 인민의 naroden nhan_dan awami عوامي awam popolare popolo jamahiriya xalqi
party: party parties parti partisi partiyasi partie partido partidos partito partei partiya partii partiia partyya партия партии партій
  партія партії партыя حزب الحزب hizb hezb hizbe hezbe hizb_ul hizbul partia stranka странка dangpai 党 黨 당 partij hiziblar paristeia komma
  κομμα ahzab
movement: movement movements mouvement movimiento movimento bewegung dvizheni* dvizhenie dvizheniye dvizheniya движение движения движению
  рух руху rukh hareket hareketi hareketleri حركة الحركة حرکة harakat haraka harakah harakat_ul harakatul harkat harakatu harkatul نهضت
  nehzat nahzat jonbesh junbish جنبش tehrik tehreek tahrik تحریک تحريك ruch hnuti pokret покрет yundong 运动 undong 운동 phong_trao herekati
  harekat_u tahreek tehrike
front: front fronts frente fronte fronta фронт фронта фронту cephe cephesi جبهة الجبهة jabha jabhah jabhat jebha jabhet jabhatul جبهه jebhe
  jebheh jebhat zhanxian 战线 chonson 전선 mat_tran جبهات enxian cebhe
liberation: liberation liberacion libertacao liberazione befreiung befreiungs osvobozhden* osvobozhdeniya освобождение освобождения
  визволення kurtulus kurtulusu تحرير التحرير tahrir tahreer liberator libertadora آزادیبخش azadibakhsh jiefang 解放 haebang 해방
freedom: azadi آزادی freedom free svoboden свободен voln* вільн* liberty libre libertad liberte freiheit svoboda svobody svobodn* свобода свободы свободн* воля hurriya hurriyat
  حرية الحرية ozgurluk hurriyet oslobodenje giai_phong wyzwolenia
independence: independence independent independiente independencia independance unabhangig* nezavisim* nezavisimost независим* независимость
  незалежн* bagimsiz bagimsizlik استقلال الاستقلال istiqlal esteghlal istiklal duli 独立 tongnip 독립 sovereign sovereignty suveren* суверенитет
  separatist
resistance: resistance resistencia resistenza widerstand soprotivlen* soprotivleniye сопротивление сопротивления опір direnis مقاومة
  المقاومة muqawama muqawamah moqawama moghavemat مقاومت muqawamat dikang 抵抗 defiance
revolution: revolution revolutions revolutionary revolutionaries revolucion revolucionario revolucionaria revolucionarias revolucionarios
  revolutionnaire revolutionnaires rivoluzione revolucao revolyutsi* revolyutsiya revolyutsionn* революция революции революционн*
  революційн* devrim devrimi devrimci inqilab inkilap inqilabi enghelab enqelab engelab enghelabi enqelabi thawra thawrat thawri ثورة الثورة
  ثوري الثوري الثورية ثوار الثوار انقلاب انقلابی انقلابي geming 革命 hyongmyong 혁명 revolutionare revolutionaere rewolucj* cach_mang revolucij*
  revoljucij* thuwwar thowar rewolucyjn*
struggle: struggle struggles mucadele mucadelesi mubareza mobareze نضال النضال nidal nidhal kifah كفاح الكفاح lutte lucha kampf borba borby
  борьба борьбы боротьба боротьби combat combats combattant combattants combatants fighters fighter fighting voin voiny воин воины бойцы
jihad: jihad jehad cihad cihadi jihadi jihadist jihadists jihadul джихад джихада جهاد الجهاد جهادي جهادی الجهادي djihad dschihad yihad
  djihadiste jahad jihade gihad
mujahidin: mujahidin mujahideen mujahedin mujahedeen mojahedin mojahedine mujahid mujaheddin mujahadeen moudjahidin mucahid mucahidin
  mucahitler moudjahidine моджахед моджахеды муджахид مجاهدين المجاهدين مجاهد المجاهد مجاهدون المجاهدون مجاهدو mujahidun mujahedun مجاهدین
  mojahed mujahed modzhakhed* mujahidi
martyr: martyr martyrs martir martires shahid shaheed shahed shohada shuhada shohadaye shuhadaa chahid sehit sehitler sehitleri sehid شهيد
  الشهيد شهید شهداء الشهداء شهدا شهدای shuhadah lieshi shahada shahadah شهادة شهادت martyrdom
ansar: ansar ansaru ansarul ensar ansaar anssar أنصار انصار الأنصار ансар ансару partisans supporters helpers
soldiers: soldiers soldier jund junud jundul jundu جند جنود جندي الجنود asker askerleri soldat soldats soldaten soldado soldados soldat*
  солдат солдаты lashkar lashkare lashgar لشکر لشكر troops troop sarbaz سرباز sarbazan warriors warrior junood
army: army armies armee ejercito esercito exercito armiya armii armeysk* armeiskaya armia армия армии армейск* армія армії арми ordu ordusu
  جيش الجيش jaysh jaish jeish jaych jaishe jeysh jaishul jayshul gaish ارتش artesh leger heer jundan 军 陸軍 lujun kundae 군대 yukgun quan_doi
  armija ground_forces suhoputn* sukhoputn* сухопутн* kara_kuvvetleri zamini land_forces
navy: navy naval navies marine_nationale vmf вмф voenno_morsk* voyenno_morsk* военно_морск* військово_морськ* viiskovo_morsk* вмс flot flota
  флот флота donanma deniz_kuvvetleri بحرية البحرية bahriya bahriyah armada marina_de_guerra نیروی_دریایی niruye_daryaei haijun 海军 海軍 haegun
  해군 kriegsmarine marynarka coast_guard coastguard sahil_guvenlik hai_quan ναυτικης ναυτικο fleet fleets
air_force: air_force air_forces airforce voenno_vozdushn* военно_воздушн* ввс vvs військово_повітрян* luftwaffe armee_de_l_air fuerza_aerea
  forca_aerea hava_kuvvetleri سلاح_الجو القوات_الجوية quwwat_jawwiya نیروی_هوایی niruye_havaei niru_havaei kongjun 空军 konggun 공군
  aerospace_force aerospace_forces вкс vks воздушно_космические_силы sily_powietrzne khong_quan havai_kuvvetler air_defense air_defence
  protivovozdushn* противовоздушн* пво pvo zenitn* зенитн* padafand پدافند antiaircraft anti_aircraft
guard: guard guards gvardi* gvardiya gvardeysk* гвардия гвардии гвардейск* гвардія guardia garde gardes guarda muhafiz muhafizlari حرس الحرس
  haras pasdaran پاسداران سپاه_پاسداران sepah_pasdaran sepah sepahe سپاه rosgvardiya росгвардия росгвардии jingwei kyonghodae wache
  guardians guardian ranger rangers revolutionary_guards sipah sipahe gwardia
forces: forces force fuerzas fuerza forcas forze silovik* sily silami силы сил сили streitkrafte streitkraefte armed_forces vooruzhenn*
  вооруженн* збройн* silahli_kuvvetler silahli_kuvvetleri kuvvetler kuvvetleri kuvvet قوات القوات قوة القوة quwwat quwat quwa quwwa niroo
  niruye niruha نیرو نیروی نیروهای نيرو niru nirou krachten wujing luc_luong budui 部队 budae 부대 voyska voisk voiska voysk войска войск
  війська військ formation formations formirovani* формирование silakh
armed: armed armado armados arme bewaffnet* silahli مسلح المسلح مسلحة المسلحة musallah musallaha مسلحین wuzhuang 武装 mujang zbrojn* militant
  militants militan
militia: militia militias milicia milice milices milis militsia opolchen* opolcheni* ополчение ополчения ميليشيا الميليشيات milishia
  insurgent insurgents guerrilla guerilla guerrillas guerrillero paramilitary paramilitaries paramilitares rebels rebel autodefensas
  autodefensa basij baseej بسیج بسيج self_defence self_defense samooborony самообороны samooborona peshmerga
corps: corps korpus korpusa корпус корпуса корпусу cuerpo kolordu kolordusu فيلق الفيلق faylaq failaq feilaq فيالق legion legiya leghion
  legione legionnaires легион legions 军团 kundan quandoan
division: division divisions diviziya divizii divizion дивизия дивизии дивизион дивізія tumen tumeni فرقة الفرقة firqa firqah firqat لشگر
  divisie dywizja sadan 사단 su_doan firqatul
brigade: brigade brigades brigada brigady brigadas бригада бригады бригаду бригади бригадн* liwa liwaa liwaul lewa لواء اللواء ألوية الوية
  تیپ tugay tugayi tugaylari brygada 旅 yodan 여단 lu_doan brigadn* alwiya alwiyat teep brigata
battalion: battalion battalions batalon bataln batalion bataillon bataillons batallon batalhao battaglione batalona batalyon batalyona
  батальон батальона батальйон батальйону tabur taburu taburlari كتيبة الكتيبة كتائب الكتائب كتيبه katiba katibat katibah katibatul kataib
  kataeb qatibat katibet gordan گردان dadae bataljon tieu_doan kateb
regiment: regiment regiments polk polka полк полка полку regimiento alay alayi فوج fawj fouj fauj هنگ yondae 연대 trung_doan pulk reggimento
  rejiment
detachment: otryad otryada otryady отряд отряда detachment detachments zagon загін загон отряду destacamento mufreze
unit: unit units podrazdelen* podrazdelenie подразделение vch вч voinskaya_chast voyskovaya_chast войсковая_часть military_unit
  воинская_часть danwei
saraya: saraya sarayat سرايا السرايا sariya سرية squad escuadron squadron squadrons eskadra eskadrilya эскадрилья filo filosu yunit einheit
  unite_militaire 单位
command: command commands commandement comando comandos kommando komandovan* komandovaniye komandovanie командование командования командув*
  komutanlik komutanligi قيادة القيادة qiyada qiyadat farmandehi فرماندهی silingbu 司令部 saryongbu
headquarters: headquarters headquarter hq shtab shtaba штаб штаба stab karargah karargahi qarargah gharargah gharargahe قرارگاه estado_mayor
  general_staff genshtab генштаб genelkurmay arkan أركان الأركان staff qrargah hauptquartier rear_services
military: military militaires militaire militar militares militare militaer militar* militarisch* voenn* voyenn* voenno voenn військов*
  військово viyskov* viiskov* военн* военно военный ваенн* vaenn* askeri askery askeriye عسكري العسكري عسكرية العسكرية askari askariya
  nezami nezamy نظامی نظامي junshi 军事 軍事 kunsa 군사 junyong 军用 wojskow* vojensky vojna vojni милитари quan_su jungong 军工 kunsu στρατιωτικων
  στρατος στρατιωτικη
defence: defence defense defensa defesa difesa defensie verteidigung verteidigungs oboron* oborona oborony oboronn* оборона обороны оборонн*
  обороні абарон* абароны savunma savunmasi mudafaa دفاع الدفاع دفاعي defa defae difa difaa defai دفاعی minoborony минобороны
  ministry_of_defence obrona obrony obrana odbrana guofang 国防 國防 kukpang 국방 gukbang boei quoc_phong zashchit* zashchita zashchity защита
  защиты захист захисту defend defenders defensive αμυνας αμυνα protection himayat mohafezat verdediging ochrona obronn* moudafaa
weapons: weapons weapon arms armament armaments armas armement armements arma oruzhi* oruzhie oruzhiya oruzheyn* оружие оружия оружейн*
  зброя зброї vooruzhen* vooruzheniye вооружение вооружения озброєнн* silah silahlari silah_sanayi أسلحة الأسلحة اسلحة سلاح السلاح aslaha
  asliha selah selahsazi tasleehat تسلیحات wuqi 武器 mugi 무기 waffen waffe bewaffnung bron bronie zbrojovka zbrane oruzje arsenal arsenaly
  арсенал арсенала guns gun gunsmith tufek tabanca pistol pistolet rifle rifles firearm firearms strelkov* стрелков*
artillery: artillery artilleri* artileri* artilleriya artilleriysk* артиллерия артиллерии артиллерийск* topcu mortar minomet toop توپخانه
  bingqi 兵器 armoury armory
ammunition: ammunition ammunitions ammo munition munitions municion municiones munitionen boepripas* boepripasy боеприпас боеприпасы
  боеприпасов boyepripasy patronn* патрон патроны патронн* muhimmat muhimmati ذخيرة ذخائر الذخيرة mohemat mohemmat mahamat مهمات مهمات_سازی
  cartridge cartridges snaryad снаряд снаряды tanyak πυρομαχικων
missile: missile missiles misil misiles missili raket* raketa rakety raketn* ракета ракеты ракет ракетн* rakete raketen fuze fuzeleri fuzesi
  roket roketleri صاروخ صواريخ الصواريخ صاروخية moshak mooshak moushak موشک موشکی mushaki daodan 导弹 導彈 misail 미사일 rocket rockets fusee
  fusees cohete cohetes pocisk raketno huojian 火箭 roket_sanayi torpedo torpedn* торпеда торпедн* cruise_missile ballistic ballistichesk*
  баллистическ* ballisti* baliisticheski πυραυλων πυραυλος raketostroen* rakiety
armour: tank tanks tankov* танк танки танков* zirhli zirh panzer armored armoured bronetankov* бронетанков* brone броня bronya blindado
  blindados blindes tanque tanques دبابات مدرعة مدرعات zerehi زرهی tanke armor armour armours bronirovann* бронированн* zhuangjia 装甲 changap
  pancern*
space: space spaces spaceflight espacial espaciales spatial spatiale kosmos kosmosa kosmichesk* kosmicheskii космос космоса космическ*
  космічн* uzay uzayi فضاء الفضاء fada فضایی fazaei fazayi hangtian 航天 yuhang ujugonggan uju 우주
aerospace: aerospace aeroespacial aerokosmichesk* аэрокосмическ* aerospatiale aeroespaciales hava_uzay havafaza هوافضا havafazaei
cosmos: cosmos cosmic raumfahrt cosmodrome kosmodrom космодром
satellite: satellite satellites sputnik sputnika спутник спутники спутников* sputnikov uydu satelit satelital ماهواره mahvareh weixing 卫星
  wisong orbit orbita orbital orbitaln* орбита орбитальн* raketno_kosmichesk* ракетно_космическ* rocket_and_space rocket_space astronautics
  kosmonavti* космонавтика astronomy
drone: drone drones bespilotn* bespilotnik беспилотн* беспилотник беспилотники bpla бпла unmanned unmanned_aerial unmanned_aerial_vehicle
  unmanned_aerial_vehicles uav uavs uas insansiz insansiz_hava_araci iha siha بدون_طيار پهپاد pahpad bedune_sarneshin wurenji 无人机 muingi
  no_tripulado dron drony dronov дрон дроны дронов unmanned_systems quadcopter fpv
shipbuilding: shipbuilding ship_building shipbuilder shipbuilders sudostroeni* sudostroenie sudostroitel sudostroiteln* судостроение
  судостроения судостроительн* судостроитель суднобудівн* суднобудування korablestroeni* кораблестроен* korablestroiteln* кораблестроительн*
  gemi_insa gemi_insaat gemi_sanayi schiffbau schiffswerft construction_navale کشتی_سازی keshti_sazi keshtisazi zaochuan 造船 zosen
  budowa_okretow dong_tau tersane tersanesi tersanecilik
shipyard: shipyard shipyards shipbuilding_plant shipbuilding_yard sudostroitelnyy_zavod судостроительный_завод dockyard dock docks doki dok док доки werft werften chantiers_navals astillero astilleros verf verfy verf*
  верфь верфи корабельн* stocznia brodogradiliste ترسانة ship_repair shiprepair sudoremont sudoremontn* судоремонт судоремонтн*
  reparation_navale gemi_bakim chuanchang 船厂 xiuchuan tamir_keshti naval_shipyard chuanbo 船舶
submarine: submarine submarines podvodn* подводн* podvodnaya_lodka denizalti underwater sous_marin submarino zirdaryaei زیردریایی qianting
  潜艇 chamsu subsea глубоководн* glubokovodn* deep_sea deepwater

# Faith and charity
islamic: islamic islam islami islamiya islamiyya islamiyah islamia islamiyyah islamique islamica islamico islamsk* islamisch* islamische
  islamist islamsky исламск* ислам ислама إسلامي الإسلامي اسلامي الاسلامي إسلامية الإسلامية اسلامية الاسلامية اسلام الإسلام الاسلام اسلامی
  islamiye yisilan 伊斯兰 islamiyati eslami eslam muslim muslims musulman* musulmans musulmana musulmane musulmanes мусульман* musluman
  muslumanlar مسلم مسلمين المسلمين مسلمون المسلمون مسلمان مسلمانان moslem moslemin moslemeen muslimin muslimeen muslimun mosalman mousalman
  muslime muslimisch* islamitische
holy: holy sacred svyat* свят* святий sainte heilig heilige mukaddes muqaddas مقدس المقدس المقدسة moghaddas mughaddas shengdi حرم الحرم
  haramain haramayn حرمين الحرمين sharifain
shrine: shrine astan آستان آستانه astaneh imamzadeh ziyarat mazar qods
mosque: mosque mosques masjid masjed mescid cami camii mezquita mosquee moschee mechet мечеть مسجد المسجد مساجد mesjid qingzhensi moskee
  islamic_center islamic_centre centre_islamique imambargah hussainiya hosseiniyeh حسینیه
church: church churches tserkov tserkvi церковь церкви церковн* церква kirche kirchen eglise iglesia igreja chiesa kilise kilisesi كنيسة
  الكنيسة کلیسا kosciol crkva christian christians christlich* chretienne chretien cristiana cristiano khristiansk* христианск* християнськ*
  hristiyan مسيحي المسيحية orthodox orthodoxe pravoslavn* православн* ortodoks eparkhi* eparkhiya епархия diocese patriarch* patriarkhat
  патриархат monastery monastyr монастырь jiaohui 教会 kyohoe catholic katholisch* catolica katolichesk* католическ* baptist evangelical
religious: religious religion religieuse religiosa religiozn* религия религиозн* religii dini دینی diniyya ديني الدينية mazhabi spiritual
  dukhovn* духовн* zongjiao 宗教
charity: charity charities charitable caritas caridad benevolent benevolence benefic* beneficencia bienfaisance blagotvoriteln*
  blagotvoritelnost благотворительн* благотворительность благодійн* blahodiin* hayir hayirseverlik hayri khayriya khayriyya khairiya
  kheyrieh kheiriyeh khayri khairi kheyriyeh khairiah khayriyah khayria خيرية الخيرية خيري الخيري الخیریه خیریه wohltatig* wohltaetig*
  gemeinnutzig* liefdadigheid dobroczynn* cishan 慈善 donation donations philanthropic philanthropy birr al_birr البر ihsan إحسان الإحسان
  احسان ehsan zakat zekat زكاة الزكاة زکات khums sadaqa sadaka صدقة
relief: relief secours socorro hilfe hilfswerk hilfsorganisation hilfsverein pomoshch pomoshchi помощь помощи допомога допомоги yardim
  yardimi yardimlasma إغاثة الإغاثة اغاثة الاغاثة ighatha ighathah igatha igasa امداد emdad emdade imdad aide aides ayuda assistance help
  helping pomoc relief_fund sosyal_yardim jiuzhu 救助
  aid
humanitarian: humanitarian humanitarians humanitaire humanitaria humanitario gumanitarn* гуманитарн* гуманітарн* insani insan_hak إنساني
  الإنسانية انسانية insaniya insaniyat بشردوستانه rendao
red_crescent: red_cross red_crescent krasnyy_krest красный_крест hilal_ahmar الهلال_الأحمر هلال_احمر croix_rouge cruz_roja
support: support supports podderzhk* podderzhka podderzhki поддержка поддержки підтримка destek destegi soutien apoyo دعم الدعم daam حمایت
  hemayat
welfare: welfare social sociale sociales sociaux sotsialn* социальн* соціальн* sosyal ijtimaiya اجتماعي الاجتماعي الاجتماعية اجتماعی
  ejtemaei refah refahi رفاه رعاية الرعاية riaya bienestar blagosostoyanie благополучие fuli 福利 sozial* soziale wohlfahrt falah فلاح
  al_falah socialni
orphan: orphan orphans orphanage orphelins huerfanos waisen siroty сироты sirot yetim yetimler يتيم الأيتام ایتام aytam aitam yatim
children: children child kids enfants enfance ninos ninez kinder kinderhilfe deti detei detsk* дети детей детск* діти дітей дитяч* cocuk
  cocuklari أطفال الأطفال اطفال طفل کودکان koodakan kudakan ertong 儿童
youth: youth youths jeunesse jeunes juventud juvenil jugend molodezh* molodezhi molodezhn* молодежь молодежи молодежн* молодіжн* genclik
  gencler شباب الشباب shabab shabaab shebab javanan جوانان qingnian 青年 chongnyon 청년 young komsomol комсомол mladezh yunarmiya юнармия
women: women woman femmes femme mujeres mujer frauen zhenshchin* zhenshchin женщины женщин женск* жінки kadin kadinlar kadinlari نساء النساء
  نسائية nisa زنان zanan banovan بانوان mara المرأة funu 妇女 nyosong 여성 kobiet donne girls sisters akhawat
veterans: veteran veterans veterany veteranov ветеран ветераны ветеранов veteranes veterane gaziler محاربين janbazan جانبازان isargaran
  ایثارگران
oppressed: mostazafan مستضعفان mostazafin mustazafan oppressed
disabled: disabled invalid* invalidov инвалидов engelli engelliler
refugee: refugee refugees bezhents* multeci لاجئين اللاجئين
rights: rights human_rights droits_de_l_homme derechos derechos_humanos menschenrechte prav_cheloveka права_человека прав_человека
  insan_haklari حقوق الحقوق huquq hoghugh hoghough haklari renquan 人权 ombudsman
peace: peace peaceful pace paz paix frieden friedens миротвор* mirotvor* baris سلام السلام صلح solh sulh heping 和平 pyonghwa 평화 pokoju
  peacekeeping reconciliation
salvation: salvation salut salvacion rettung spaseni* spasenie spaseniya spasateln* спасение спасения спасательн* kurtarma انقاذ الإنقاذ
  إنقاذ inqadh inqaz nejat نجات rescue emergency emergencies chrezvychayn* чрезвычайн* mchs мчс acil rescate secourisme jiuyuan
preaching: dawa dawah dawat دعوة الدعوة دعوت davat daawa tabligh tablighi tableegh propagation propaganda
reform: reform islah islahi إصلاح الإصلاح اصلاح اصلاحات eslah eslahat reforma reformy reformn* reforme reformist reformas al_islah
revival: revival ihya إحياء احياء ihyaa renaissance renacimiento vozrozhden* vozrozhdeni* возрождение возрождения відродження nahda nahdha
  nahdah nahdat النهضة ennahda fuxing
unity: unity unidad unidade edinstv* yedinstv* edinstvo единство единства единая edin* едн* єдність yedin* един* وحدة الوحدة wahda wahdah
  vahdat وحدت tongyi 统一 tongil 통일 solidarity solidarite solidaridad solidarnost солидарность dayanisma dayanismasi تعاون التعاون taawun
  cooperation cooperacion kooperatsi* sotrudnich* sotrudnichestvo sotrudnichestva сотрудничество сотрудничества isbirligi hyopryok hamkari
victory: victory victoire pobeda pobedy победа победы перемога zafer نصر النصر نصرة النصرة nusra nusrah nusrat nosrat نصرت pirouzi پیروزی
  piroozi shengli 胜利 sungni 승리 fatah فتح الفتح zwyciestwo
hope: hope hopes nadezhd* nadezhda надежда umut umid omid امید أمل espoir esperanza hoffnung hy_vong
faith: faith ایمان إيمان الإيمان imaan вера веры glaube inanc taqwa تقوى hidayah هداية الهداية hidaya hedayat هدایت guidance
truth: truth haqq الحق haq haghighat pravda pravdy правда правды hakikat verdad verite wahrheit istina zhenli
mercy: mercy rahma rahmah rahmat رحمة الرحمة barmherzig* merhamet miloserdi* miloserdie милосердие misericordia
denomination: shia shiite shiites shii شيعة الشيعة شیعه شیعیان shiiya
sunni: sunni sunnah sunna sunnat سنة السنة سنی اهل_سنت ahl_sunna ahl_al_sunna sunnis
salafi: salafi salafist salafiya salafiyya salafia سلفية السلفية سلفي salafism salafiste
tawhid: takfir tawhid tauhid tawheed توحيد التوحيد توحید monotheism sufi
caliphate: caliphate khilafa khilafah khilafat hilafet خلافة الخلافة califat califato халифат khalifat islamic_state islamic_state_of
  dawla_islamiya
emirate: emirate emirates imarat imarah imara emarat إمارة امارة emirat emirato emirlik kavkaz_emirat emiraat sultanate
kingdom: kingdom korolevstvo королевство mamlaka مملكة المملكة royaume reino konigreich kralligi royal royale korolevsk* королевск* kraliyet
  malaki ملكية الملكية huangjia imperial imperiya imperia empire wangguo
solidarity: tadamun تضامن solidarn* солидарн*
affairs: affairs
non_state: non_state non_governmental nongovernmental negosudarstvenn* негосударственн*
cooperation: sodeystvie sodeystviya содействие содействия
volunteer: volunteer volunteers volonter* волонтер* dobrovol* dobrovolchesk* доброволец добровольческ*
expeditionary: expeditionary
infantry: infantry pekhota pekhotn* пехота пехотн* motorized_infantry piyade
airborne: airborne air_assault desantn* десантн* desantno_shturmov* десантно_штурмов* vozdushno_desantn* воздушно_десантн* parachute
  paratroop paratroopers
motorised: motorized motorised motor_rifle motostrelkov* мотострелков* motorized_rifle
rescue: lifesaving life_saving salvage
labour: labour labor trud truda труд труда trudov* трудов*
interstate: interstate mezhgosudarstvenn* межгосударственн*
aerospace_troops: vozdushno_kosmicheskie_sily
`)
