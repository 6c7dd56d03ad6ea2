import { lines } from './lines.ts'

/**
 * Countries and territories with their peoples and adjectives, as they stand in the names of organisations and persons. One place a
 * line, its id first; the words of a variant of several words are joined by `_`, `*` stands for Slavic adjective endings.
 *
 * Kind of source: official names of states and dictionaries; recalled. A line says how a place is called, and nothing on its status.
 */
export const COUNTRIES: readonly string[] = lines(`
# Former Soviet Union
russia: russia russian russians russie russe russes rusia ruso rusa rusos russland russisch* russische rossisk* rossiya rossii rossiia rossia
  rossiysk* rossiisk* россия россии российск* росія росії російськ* расія расіі расійск* русск* russk* rus russo ros рос rusya rusyanin
  rusya_federasyonu rosja rosyjsk* روسيا روسی الروسية روسي الروسي روسیه rusiya russian_federation rossiyskaya_federatsiya
  российская_федерация российской_федерации eluosi 俄罗斯 俄 roshia 로씨야 러시아 rusko nga ρωσια russia_federation
ukraine: ukraine ukrainian ukrainians ukrainien ukrainienne ucrania ucraniano ucraina ukrainisch* ukrainische ukraina ukrainy ukrayina
  ukrayiny ukrainsk* україна україни українськ* украина украины украинск* украіна ukrayna أوكرانيا اوکراین wukelan 乌克兰 ukr укр
belarus: belarus belarusian belarusians belarussian belarussia byelorussia byelorussian bielorussie bielorrusia belarusi belorussiya
  belorussia belorussii belorussk* belarusk* беларусь беларуси беларусі беларуск* белоруссия белоруссии белорусск* білорусь білоруськ* bel
  бел weissrussland bielarus بلاروس bailuosi 白俄罗斯 republic_of_belarus
kazakhstan: kazakhstan kazakh kazakhstani kazakhs kazajstan kazachstan kasachstan kazakhstana kazakhstansk* казахстан казахстана
  казахстанск* казахск* казак qazaqstan qazaq kazakistan kaz каз қазақстан كازاخستان قزاقستان hasakesitan 哈萨克斯坦
uzbekistan: uzbekistan uzbek uzbekistani uzbeks ouzbekistan usbekistan uzbekistana узбекистан узбекистана узбекск* ozbekistan ozbekiston
  uzbekiston أوزبكستان ازبکستان ازبک ozbek
kyrgyzstan: kyrgyzstan kyrgyz kyrgyzstani kirghizistan kirgizstan kirgizistan kirgisistan kirgiziya киргизия кыргызстан киргизск* кыргызск*
  kyrgyzskaya قرقیزستان kyrgyz_republic
tajikistan: tajikistan tajik tajiks tadzhikistan tadjikistan tadschikistan таджикистан таджикистана таджикск* tojikiston tojik طاجيكستان
  تاجیکستان tacikistan
turkmenistan: turkmenistan turkmen turkmens turkmenistana туркменистан туркменистана туркменск* turkmenska تركمانستان ترکمنستان
armenia: armenia armenian armenians armenie armenien armenii армения армении армянск* armyansk* hayastan hayastani haykakan ermenistan
  أرمينيا ارمنستان 亚美尼亚
azerbaijan: azerbaijan azerbaijani azeri azerbaidjan azerbaiyan aserbaidschan azerbaydzhan азербайджан азербайджана азербайджанск*
  azerbaycan أذربيجان آذربایجان azarbaijan azer
georgia: georgia georgian georgians georgie georgien gruziya gruzii gruzinsk* грузия грузии грузинск* sakartvelo gurcistan جورجيا گرجستان
moldova: moldova moldovan moldavie moldavia moldawien moldovei молдова молдовы молдавия молдавск* moldavian moldavsk* pridnestrove
  transnistria transnistrian приднестровье приднестровск* pridnestrovsk*
estonia: estonia estonian estonie estland eesti эстония эстонск*
latvia: latvia latvian lettonie letonia lettland latvija latvijas латвия латвийск*
lithuania: lithuania lithuanian lituanie lituania litauen lietuva lietuvos литва литовск*
abkhazia: abkhazia abkhaz abkhazian abkhaziya абхазия абхазск*
south_ossetia: south_ossetia ossetia ossetian yuzhnaya_osetiya южная_осетия осетия осетинск* osetiya
soviet_union: soviet_union ussr sssr ссср sovietsk* советск* sovetsk* urss udssr sovyet
# Near and Middle East
iran: iran iranian iranians iranien iranienne irani iranische iranisch persian persia perse persisch persien persa irana ирана иран иранск*
  iransk* ایران ایرانی ایرانیان إيران ايران الإيرانية الایرانی yilang 伊朗 farsi islamic_republic_of_iran jomhouri_islami_iran ιραν 이란
iraq: iraq iraqi iraqis irak irakien iraki irakisch ирак иракск* العراق العراقي العراقية عراق عراقی yilake 伊拉克 iraq_i
syria: syria syrian syrians syrie syrien syrienne syrisch syrische siria sirio сирия сирии сирийск* siriysk* suriye سوريا سورية السورية
  السوري سوریه سوری souria suriya suria xuliya 叙利亚 syrian_arab_republic
lebanon: lebanon lebanese liban libanais libanaise libano libanon libanes ливан ливана ливанск* lubnan لبنان اللبنانية اللبناني لبناني
  lubnaniya libnan
jordan: jordan jordanian jordanie jordania jordanien иордания иорданск* الأردن الاردن الأردني الأردنية أردني ordon urdun urduniya
palestine: palestine palestinian palestinians palestinien palestinienne palestina palastina palaestina палестина палестины палестинск*
  filistin فلسطين الفلسطينية الفلسطيني filastin falastin falestin palestinese filisteen
israel: israel israeli israelis israelien israelisch израиль израиля израильск* ישראל إسرائيل اسرائیل
saudi_arabia: saudi_arabia saudi saudis arabie_saoudite arabia_saudita saudi_arabian saudi_arabien саудовская_аравия саудовск* السعودية
  سعودي العربية_السعودية عربستان ksa suudi_arabistan
uae: uae emirates_uae united_arab_emirates emirats_arabes_unis emiratos_arabes_unidos emirati оаэ объединенные_арабские_эмираты الإمارات
  الامارات الإماراتية إماراتي امارات vae birlesik_arap_emirlikleri
qatar: qatar qatari катар катарск* قطر القطرية katar
kuwait: kuwait kuwaiti koweit kuwaitian кувейт кувейтск* الكويت الكويتية كويت koweitien
bahrain: bahrain bahraini bahrein бахрейн البحرين البحرينية bahreyn
oman: oman omani оман оманск* سلطنة_عمان sultanate_of_oman
yemen: yemen yemeni yemenis yemenite jemen yemenia йемен йеменск* اليمن اليمنية اليمني یمن yaman yamani
turkey: turkey turkish turks turquie turc turque turquia turco turkei tuerkei turkisch* tuerkisch* turkiye turkiyenin turk турция турции
  турецк* turetsk* turtsiya تركيا التركية ترکیه turkije tuerkiye
cyprus: cyprus cypriot chypre chipre zypern kypros κυπρος кипр кипра кипрск* kibris قبرص
egypt: egypt egyptian egyptians egypte egipto agypten aegypten египет египта египетск* misr masr مصر المصرية misir egyptien
libya: libya libyan libyans libye libia libyen ливия ливии ливийск* ليبيا الليبية بليبيا libyenne
tunisia: tunisia tunisian tunisie tunez tunesien тунис тунисск* تونس التونسية tunisien tunus
algeria: algeria algerian algerie argelia algerien алжир алжирск* الجزائر الجزائرية djazair algerienne cezayir
morocco: morocco moroccan maroc marruecos marokko марокко марокканск* المغربية marocain
sudan: sudan sudanese soudan soudanais судан судана суданск* السودان السودانية سودان sudanes
south_sudan: south_sudan south_sudanese soudan_du_sud جنوب_السودان sudan_del_sur
western_sahara: western_sahara sahara_occidental sahrawi polisario
maghreb: maghreb maghrib maghribi المغرب المغرب_الإسلامي магриб
arabia: arab arabs arabia arabian arabic arabe arabes arabo arabisch* arabische arabsk* арабск* عربي العربي عربية العربية عرب العرب عربی
  arap alabo 阿拉伯 arabi arabiya arabiyya
kurdistan: kurdistan kurdish kurd kurds kurde kurdes kurdisch курдистан курдск* كردستان الكردستاني kurdi kordestan کردستان kurdistani
# South and East Asia
afghanistan: afghanistan afghan afghans afganistan afghani afgan афганистан афганистана афганск* افغانستان أفغانستان افغان الأفغاني afghane
  afghanische
pakistan: pakistan pakistani pakistanis pakistanais пакистан пакистана пакистанск* باكستان پاکستان پاکستانی bajisitan 巴基斯坦
india: india indian indians inde indien hindistan индия индии индийск* الهند الهندية هند bharat hindustan 印度 yindu indienne
bangladesh: bangladesh bangladeshi бангладеш بنغلاديش bangla
sri_lanka: sri_lanka sri_lankan lanka ceylon шри_ланка سريلانكا
nepal: nepal nepalese nepali непал nepalais
maldives: maldives maldivian мальдивы
china: china chinese chine chinois chinoise cina chinesisch* zhongguo zhonghua chung_kuo китай китая китайск* kitaysk* kitai чина الصين
  الصينية چین چينی 中国 中國 中华 中華 chungguk 중국 prc people_s_republic_of_china peoples_republic_of_china sino trung_quoc
hong_kong: hong_kong hongkong hk xianggang 香港 гонконг هونغ_كونغ hksar hong_kong_sar
macau: macau macao aomen 澳门 макао
taiwan: taiwan taiwanese 台湾 臺灣 тайвань тайваньск* تايوان formosa roc_taiwan
north_korea: north_korea north_korean dprk democratic_peoples_republic_of_korea democratic_people_s_republic_of_korea coree_du_nord
  corea_del_norte nordkorea кндр северная_корея choson chosun 조선 朝鲜 朝鮮 كوريا_الشمالية joseon korean_peoples kuzey_kore
south_korea: south_korea south_korean republic_of_korea coree_du_sud corea_del_sur sudkorea южная_корея hanguk hankuk 한국 韩国 大韩民国 daehan
  taehan guney_kore
korea: korea korean koreans coree corea coreen koreanisch корея кореи корейск* koreysk* كوريا koryo goryeo koria koryeo 高丽 고려
japan: japan japanese japon japonais japones japanisch* nihon nippon япония японск* اليابان ژاپن riben 日本 ilbon
mongolia: mongolia mongolian mongolie mongol монголия монгольск* монгол menggu 蒙古
vietnam: vietnam vietnamese viet_nam viet вьетнам вьетнамск* yuenan 越南
cambodia: cambodia cambodian cambodge kampuchea khmer камбоджа
laos: laos lao laotian лаос
thailand: thailand thai thailande tailandia таиланд тайск* siam taiguo 泰国
myanmar: myanmar burma burmese birmanie мьянма miandian 缅甸 myanma birmania
malaysia: malaysia malaysian malaisie malasia малайзия малайзийск* ماليزيا malay malezya malaixiya
singapore: singapore singaporean singapour singapur сингапур xinjiapo 新加坡 سنغافورة
indonesia: indonesia indonesian indonesie индонезия إندونيسيا endonezya
philippines: philippines philippine filipino filipinas pilipinas филиппины الفلبين
brunei: brunei bruneian
timor: timor_leste east_timor timorese
asia: asia asian asie asien asiatique aziya азия азиатск* aziatsk* آسیا آسيا asya yazhou 亚洲 asiatic asiatico eurasia eurasian evraziya
  evraziysk* евразия евразийск* avrasya central_asia
caspian: caspian kaspiysk* kaspiy каспий каспийск* hazar khazar خزر caspienne
# Europe
europe: europe european europeans europa europeo europeenne europeen europaisch* europaeisch* evropa evropy evropeysk* европа европы
  европейск* європа європейськ* avrupa أوروبا أوروبية اروپا ouzhou 欧洲 euro
european_union: european_union eu union_europeenne union_europea europaische_union ес евросоюз
uk: uk united_kingdom great_britain britain british britannique britanique britanico gb royaume_uni reino_unido grossbritannien
  великобритания британск* britansk* المملكة_المتحدة بريطانيا yingguo 英国 britanniya
england: england english angleterre inglaterra anglais englisch ingles английск* англия angliysk* ingiltere انگلیس
scotland: scotland scottish scots ecosse escocia schottland шотландия
wales: wales welsh cymru
northern_ireland: northern_ireland ulster irlande_du_nord
ireland: ireland irish irlande irlanda irland eire ирландия ирландск*
france: france french francaise francais francia frances frankreich franzosisch* franzoesisch* франция французск* frantsiya fransa فرنسا
  الفرنسية فرانسه faguo 法国
germany: germany german germans allemagne allemand allemande alemania aleman deutschland deutsch* deutsche deutscher deutsches германия
  германии немецк* germansk* германск* almanya ألمانيا آلمان deguo 德国 duits niemiecka
austria: austria austrian autriche oesterreich osterreich osterreichisch* австрия австрийск* avusturya النمسا
switzerland: switzerland swiss suisse schweiz suiza svizzera schweizer schweizerisch* швейцария швейцарск* shveytsarsk* isvicre سويسرا
  ruishi 瑞士 helvetica helvetic
liechtenstein: liechtenstein
netherlands: netherlands netherland dutch holland hollande pays_bas paises_bajos niederlande niederlandisch* nederland nederlandse
  нидерланды голландск* голландия hollanda هولندا
belgium: belgium belgian belgique belge belgica belgie belgien бельгия бельгийск* بلجيكا
luxembourg: luxembourg luxemburg luxemburgo люксембург
italy: italy italian italie italien italia italiana italiano italiani италия италии итальянск* italyansk* italya إيطاليا 意大利
spain: spain spanish espagne espana espanola espanol spanien spanisch* испания испанск* ispanya إسبانيا
portugal: portugal portuguese portugais portuguesa португалия
greece: greece greek hellenic grece grecia griechenland hellas ellas греция греческ* yunanistan ελλας ελλαδα ελληνικη اليونان grek
malta: malta maltese malte мальта
monaco: monaco monegasque
andorra: andorra
san_marino: san_marino
vatican: vatican holy_see
denmark: denmark danish danemark dinamarca danmark dansk дания датск*
sweden: sweden swedish suede suecia schweden sverige svensk* швеция шведск*
norway: norway norwegian norvege noruega norwegen norge norsk* норвегия норвежск*
finland: finland finnish finlande finlandia suomi suomen финляндия финск*
iceland: iceland icelandic islande islandia исландия
poland: poland polish pologne polonia polen polska polski польша польск* polonya polsk*
czechia: czech czechia czech_republic tcheque checa tschechien tschechische cesko ceska cesky чехия чешск* czechoslovakia cekoslovakya
slovakia: slovakia slovak slovaquie eslovaquia slowakei slovensko slovenska словакия словацк*
slovenia: slovenia slovenian slovenie eslovenia slowenien slovenija словения
hungary: hungary hungarian hongrie hungria ungarn magyar magyarorszag венгрия венгерск* macaristan
romania: romania romanian roumanie rumania rumanien romana румыния румынск* romaneasca
bulgaria: bulgaria bulgarian bulgarie bulgarien българия български болгария болгарск* bulgaristan balgariya
serbia: serbia serbian serbie serbien srbija srpska srpski србија српска сербия сербск* sirbistan
republika_srpska: republika_srpska bosnian_serb
bosnia: bosnia bosnian bosnie bosna bosnien hercegovina herzegovina bih босния боснийск* босна bosna_i_hercegovina
croatia: croatia croatian croatie kroatien hrvatska hrvatski хорватия hirvatistan croacia
montenegro: montenegro montenegrin crna_gora црна_гора черногория
north_macedonia: macedonia macedonian north_macedonia macedoine makedonija makedonia makedonsk* македонија македония
albania: albania albanian albanie albanien shqiperi shqiperia shqiptare албания arnavutluk
kosovo: kosovo kosova kosovar косово
yugoslavia: yugoslavia yugoslav jugoslavija югославия jugoslawien
balkans: balkan balkans balkanik балкан balkansk*
baltic: baltic baltiysk* baltik балтика балтийск* baltika baltijas
scandinavia: scandinavia scandinavian skandinavien skandinaviska nordic_countries
crimea: crimea crimean krym kryma krymsk* крым крыма крымск* крим криму кримськ* kirim crimee krim
donbas: donbas donbass донбас донбасс донбасса donbassa donetsk_luhansk novorossiya новороссия
caucasus: caucasus caucasian caucase kavkaz kavkaza kavkazsk* кавказ кавказа кавказск* kafkas القوقاز قفقاز
siberia: siberia siberian sibir sibiri sibirsk* сибирь сибири сибирск* sibirya
ural: ural urals urala uralsk* урал урала уральск*
chechnya: chechnya chechen chechens checheno chechenia chechen_republic chechensk* чечня чеченск* chechenskaya tschetschenien tchetchenie
  الشيشان cecen cecenistan ichkeria
dagestan: dagestan dagestani daghestan дагестан дагестанск* داغستان
tatarstan: tatarstan tatar татарстан татарск* tatarsk*
bashkortostan: bashkortostan bashkir башкортостан башкирск* bashkirsk*
# Africa
africa: africa african africans afrique africain africaine afrika afrikansk* африка африки африканск* أفريقيا الأفريقية آفریقا feizhou 非洲
  africana africano afrikanisch
angola: angola angolan ангола
benin: benin beninese
botswana: botswana
burkina_faso: burkina_faso burkina burkinabe буркина_фасо
burundi: burundi burundian burundais бурунди
cameroon: cameroon cameroonian cameroun camerounais kamerun камерун
cape_verde: cape_verde cabo_verde
central_african_republic: central_african_republic centrafrique centrafricaine centrafricain central_african rca republique_centrafricaine
  republica_centroafricana zentralafrikanische_republik цар центральноафриканск* sentrafricaine
chad: chad chadian tchad tchadien tschad чад تشاد
comoros: comoros comores comorian коморы
congo_brazzaville: congo_brazzaville republic_of_the_congo
dr_congo: dr_congo drc rdc democratic_republic_of_the_congo democratic_republic_of_congo republique_democratique_du_congo zaire
  congo_kinshasa kongo_demokratik
congo: congo congolese congolais congolaise kongo конго
djibouti: djibouti djiboutian yibuti джибути جيبوتي
equatorial_guinea: equatorial_guinea guinee_equatoriale guinea_ecuatorial
eritrea: eritrea eritrean erythree эритрея إريتريا
eswatini: eswatini swaziland
ethiopia: ethiopia ethiopian ethiopie athiopien эфиопия إثيوبيا etiopia habesha
gabon: gabon gabonese gabonais
gambia: gambia gambian gambie
ghana: ghana ghanaian гана
guinea: guinea guinean guinee guineenne гвинея غينيا
guinea_bissau: guinea_bissau guinee_bissau
ivory_coast: ivory_coast cote_d_ivoire cote_divoire ivorian ivoirien ivoirienne costa_de_marfil
kenya: kenya kenyan кения كينيا
lesotho: lesotho
liberia: liberia liberian либерия
madagascar: madagascar malagasy malgache мадагаскар
malawi: malawi malawian
mali: mali malian malien malienne мали
mauritania: mauritania mauritanian mauritanie موريتانيا мавритания
mauritius: mauritius mauritian маврикий ile_maurice
mozambique: mozambique mozambican mocambique мозамбик
namibia: namibia namibian намибия
niger: niger nigerien нигер النيجر
nigeria: nigeria nigerian nigerians нигерия نيجيريا nijerya
rwanda: rwanda rwandan rwandais ruanda руанда rwandese
senegal: senegal senegalese senegalais сенегал
seychelles: seychelles seychellois сейшелы
sierra_leone: sierra_leone sierra_leonean
somalia: somalia somali somalis somalie сомали сомалийск* الصومال الصومالية somaliya soomaaliya soomaali somaliland puntland
south_africa: south_africa south_african afrique_du_sud sudafrika suedafrika sudafrica юар rsa sudafricana
tanzania: tanzania tanzanian tanzanie танзания zanzibar
togo: togo togolese togolais
uganda: uganda ugandan ouganda уганда
zambia: zambia zambian замбия
zimbabwe: zimbabwe zimbabwean зимбабве rhodesia
sahel: sahel sahelian sahelien sahara saharan saharien
# Americas
america: america american americans americas amerique americain americaine americano americana amerikansk* amerika amerikanisch* американск*
  америка أمريكا الأمريكية آمریکا meizhou pan_american latinoamericana latin_america
usa: usa us united_states united_states_of_america etats_unis estados_unidos vereinigte_staaten сша соединенные_штаты الولايات_المتحدة
  meiguo 美国 eeuu
canada: canada canadian canadien canadienne kanada канада канадск* كندا canadiense
mexico: mexico mexican mexicano mexicana mexicains mexique mejico mexiko мексика مكسيك mexicanos
guatemala: guatemala guatemalan guatemalteca guatemalteco
honduras: honduras honduran hondurena hondureno
el_salvador: el_salvador salvadoran salvadorena
nicaragua: nicaragua nicaraguan nicaraguense никарагуа
costa_rica: costa_rica costarican costarricense
panama: panama panamanian panamena panameno панама
belize: belize belizean
cuba: cuba cuban cubana cubano kuba куба кубинск* كوبا
haiti: haiti haitian haitienne haitien гаити
dominican_republic: dominican_republic dominican dominicana dominicano republica_dominicana
jamaica: jamaica jamaican
bahamas: bahamas bahamian
barbados: barbados
trinidad: trinidad trinidad_and_tobago tobago
puerto_rico: puerto_rico puerto_rican
cayman: cayman cayman_islands
bvi: bvi british_virgin_islands virgin_islands виргинские_острова
bermuda: bermuda
curacao: curacao
caribbean: caribbean caribe caraibes caribena karibik
colombia: colombia colombian colombiana colombiano colombie kolumbien колумбия
venezuela: venezuela venezuelan venezolana venezolano venezolanos венесуэла венесуэльск* فنزويلا bolivarian bolivariana bolivariano
ecuador: ecuador ecuadorian ecuatoriana ecuatoriano эквадор equateur
peru: peru peruvian peruana peruano перу perou
bolivia: bolivia bolivian boliviana boliviano боливия bolivie
chile: chile chilean chilena chileno чили chili
argentina: argentina argentine argentinian argentino аргентина
uruguay: uruguay uruguayan uruguaya
paraguay: paraguay paraguayan paraguaya парагвай
brazil: brazil brazilian brasil brasileira brasileiro brasileiros bresil brasilien brasilena бразилия бразильск*
guyana: guyana guyanese
suriname: suriname surinamese
# Oceania
australia: australia australian australie australien австралия австралийск* aussie
new_zealand: new_zealand nz новая_зеландия nouvelle_zelande nueva_zelanda
fiji: fiji fijian
papua: papua papua_new_guinea papuan
marshall_islands: marshall_islands маршалловы_острова iles_marshall islas_marshall
vanuatu: vanuatu
samoa: samoa samoan
tonga: tonga
nauru: nauru
palau: palau
tuvalu: tuvalu
pacific: pacific pacifique pacifico pazifik tikhookeansk* тихоокеанск* pasifik taipingyang 太平洋
atlantic: atlantic atlantique atlantico atlantik атлантик атлантическ* atlantida
mediterranean: mediterranean mediterranee mediterraneo akdeniz средиземноморск* sredizemn*
black_sea: black_sea chernomorsk* черноморск* чорноморськ* karadeniz mer_noire mar_negro schwarzes_meer chornomor черное_море
`)
