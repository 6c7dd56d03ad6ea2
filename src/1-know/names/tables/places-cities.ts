import { lines } from './lines.ts'

/**
 * Cities and regions that stand in the names of organisations. One place a line, its id first; the words of a variant of several
 * words are joined by `_`, `*` stands for Slavic adjective endings. Former names stand with the place (`leningrad`).
 *
 * Kind of source: gazetteers and common usage; recalled. A line says how a place is called, and nothing on its status.
 */
export const CITIES: readonly string[] = lines(`
# Russia
moscow: moscow moskva moskvy moscou moscu moskau москва москвы московск* moskovsk* moskov mosk moskow mosca موسكو مسکو mosike 莫斯科
saint_petersburg: saint_petersburg st_petersburg sankt_peterburg sankt_petersburg peterburg petersburg peterburgsk* санкт_петербург
  петербург петербурга петербургск* petersbourg leningrad leningradsk* ленинград ленинградск* spb спб
novosibirsk: novosibirsk novosibirsk* новосибирск новосибирск*
yekaterinburg: yekaterinburg ekaterinburg екатеринбург екатеринбургск* sverdlovsk* свердловск* ekaterinburgsk*
kazan: kazan kazanskiy kazansk* казань казани казанск*
nizhny_novgorod: nizhny_novgorod nizhniy_novgorod nizhegorodsk* нижний_новгород нижегородск* gorkovsk* горьковск*
chelyabinsk: chelyabinsk* cheliabinsk челябинск челябинск*
omsk: omsk* омск омск*
samara: samara samarsk* самара самарск* kuybyshev куйбышев
rostov: rostov rostovsk* ростов ростовск* rostov_on_don rostov_na_donu ростов_на_дону
ufa: ufa ufimsk* уфа уфимск*
krasnoyarsk: krasnoyarsk* krasnoiarsk красноярск красноярск*
perm: perm permsk* пермь перми пермск*
voronezh: voronezh voronezhsk* воронеж воронежск*
volgograd: volgograd volgogradsk* волгоград волгоградск* stalingrad tsaritsyn
krasnodar: krasnodar krasnodarsk* краснодар краснодарск*
saratov: saratov saratovsk* саратов саратовск*
tula: tula tulsk* тула тульск*
izhevsk: izhevsk* ижевск ижевск* udmurt* udmurtia удмурт*
irkutsk: irkutsk* иркутск иркутск*
khabarovsk: khabarovsk* хабаровск хабаровск*
vladivostok: vladivostok vladivostoksk* владивосток primorye primorsk* приморье приморск*
yaroslavl: yaroslavl yaroslavsk* ярославль ярославск*
ryazan: ryazan ryazansk* riazan рязань рязанск*
murmansk: murmansk* мурманск мурманск*
arkhangelsk: arkhangelsk* архангельск архангельск*
severodvinsk: severodvinsk* северодвинск
kaliningrad: kaliningrad kaliningradsk* калининград калининградск*
tomsk: tomsk* томск томск*
tyumen: tyumen tyumensk* tiumen тюмень тюменск*
penza: penza penzensk* пенза пензенск*
kirov: kirovsk* киров кировск* vyatka вятка vyatsk*
ulyanovsk: ulyanovsk* ульяновск ульяновск* simbirsk*
smolensk: smolensk* смоленск смоленск*
bryansk: bryansk* briansk брянск брянск*
kaluga: kaluga kaluzhsk* калуга калужск*
tver: tver tversk* тверь тверск* kalinin
kursk: kursk* курск курск*
orel: orlovsk* орловск*
vladimir_city: vladimirsk* владимирск*
murom: murom muroma муром муромск* muromsk*
kovrov: kovrov ковров ковровск* kovrovsk*
zelenograd: zelenograd зеленоград zelenogradsk*
zhukovsky: жуковск* zhukovsk*
dubna: dubna дубна
korolev: королев
togliatti: togliatti tolyatti тольятти
magnitogorsk: magnitogorsk* магнитогорск магнитогорск*
norilsk: norilsk* норильск норильск*
sochi: sochi сочи
novorossiysk: novorossiysk* новороссийск новороссийск*
taganrog: taganrog taganrogsk* таганрог таганрогск*
astrakhan: astrakhan astrakhansk* астрахань астраханск*
sakhalin: sakhalin sakhalinsk* сахалин сахалинск*
kamchatka: kamchatka kamchatsk* камчатка камчатск*
yakutia: yakutia yakutsk* yakutiya якутия якутск* sakha_republic
altai: altai altay altaysk* алтай алтайск*
baikal: baikal baykal baikalsk* baykalsk* байкал байкальск*
volga: volga volzhsk* волга волжск* povolzh* поволжье
don: donsk* донск*
kuban: kuban kubansk* кубань кубанск*
stavropol: stavropol stavropolsk* ставрополь ставропольск*
yamal: yamal yamalsk* ямал ямальск* yamalo
grozny: grozny groznyy грозный_город groznensk*
# Ukraine and Crimea
kyiv: kyiv kiev kiew kiyev kyivsk* kievsk* київ київськ* киев киевск* kyyiv كييف
kharkiv: kharkiv kharkov charkiv kharkivsk* kharkovsk* харків харківськ* харьков харьковск*
odesa: odesa odessa odesk* одеса одеськ* одесса одесск* odessk*
dnipro: dnipro dnipropetrovsk* dnepropetrovsk* дніпро дніпропетровськ* днепропетровск днепропетровск* dnepr днепр
donetsk: donetsk* донецьк донецьк* донецк донецк* dnr днр donetsk_peoples_republic dpr_donetsk
luhansk: luhansk* lugansk* луганськ луганск луганск* lnr лнр luhansk_peoples_republic
mariupol: mariupol маріуполь мариуполь mariupolsk*
zaporizhzhia: zaporizhzhia zaporozhye zaporizhzhya запоріжжя запорожье запорожск* zaporozhsk* zaporizk*
kherson: kherson khersonsk* херсон херсонск*
mykolaiv: mykolaiv nikolaev миколаїв николаев nikolaevsk*
lviv: lviv lvov lemberg львів львов львовск*
poltava: poltava полтава
sevastopol: sevastopol sevastopolsk* севастополь севастополя севастопольск* sebastopol
simferopol: simferopol simferopolsk* симферополь симферопольск*
kerch: kerch kerchensk* керчь керченск*
yalta: yalta yaltinsk* ялта ялтинск*
feodosia: feodosia feodosiya feodosiysk* феодосия феодосийск*
# Belarus, Baltic, Caucasus, Central Asia
minsk: minsk* мінск мінск* минск минска минск* minska
brest: brestsk* брестск*
gomel: gomel homel gomelsk* гомель гомельск*
grodno: grodno hrodna grodnensk* гродно гродненск*
mogilev: mogilev mahilyow mahiliou могилев могилевск* mogilevsk*
vitebsk: vitebsk* витебск витебск*
riga: riga rigas рига рижск*
tallinn: tallinn tallin таллин
vilnius: vilnius vilniaus вильнюс
tbilisi: tbilisi тбилиси
yerevan: yerevan erevan ереван
baku: baku baki баку bakinsk*
almaty: almaty alma_ata алматы
astana: astana астана nur_sultan
tashkent: tashkent tashkentsk* ташкент toshkent
bishkek: bishkek бишкек
dushanbe: dushanbe душанбе
# Middle East
tehran: tehran teheran تهران طهران тегеран tahran teheransk*
isfahan: isfahan esfahan ispahan اصفهان исфахан
shiraz: shiraz شیراز шираз
tabriz: tabriz تبریز тебриз
mashhad: mashhad meshed mashad مشهد мешхед
qom: qom ghom قم_شهر
ahvaz: ahvaz ahwaz اهواز
karaj: karaj کرج
bushehr: bushehr bushire بوشهر бушер
bandar_abbas: bandar_abbas bandarabbas بندرعباس بندر_عباس
kish: kish kish_island کیش
qeshm: qeshm gheshm قشم
khuzestan: khuzestan خوزستان khouzestan
khorasan: khorasan خراسان khurasan
fars: fars فارس_استان
assaluyeh: assaluyeh asaluyeh asalooyeh عسلویه
baghdad: baghdad bagdad bagdat بغداد багдад
basra: basra basrah bassora البصرة بصره
mosul: mosul mossoul الموصل
erbil: erbil arbil irbil hewler أربيل
kirkuk: kirkuk kerkuk كركوك
karbala: karbala kerbala كربلاء کربلا
najaf: najaf nadjaf النجف نجف
anbar: الأنبار
damascus: damascus damas damaskus dimashq dimashk دمشق damasco дамаск sham shaam الشام بلاد_الشام
aleppo: aleppo alep haleb halab حلب алеппо
homs: homs hims حمص хомс
latakia: latakia lattakia ladhiqiya اللاذقية lattaquie
tartous: tartous tartus طرطوس
idlib: idlib idleb إدلب
deir_ez_zor: deir_ez_zor deir_al_zour dayr_al_zawr دير_الزور
beirut: beirut beyrouth bayrut beirout بيروت бейрут
tripoli: tripoli trablus tarabulus طرابلس
benghazi: benghazi بنغازي bengasi banghazi
derna: derna darnah درنة darna
misrata: misrata misurata مصراتة
gaza: gaza ghaza غزة غزه газа ghazza gaza_strip
west_bank: west_bank الضفة_الغربية cisjordanie
jerusalem: jerusalem al_quds al_qods quds القدس قدس kudus иерусалим maqdis المقدس beit_al_maqdis
aqsa: aqsa al_aqsa الأقصى اقصى الاقصى aksa
tel_aviv: tel_aviv תל_אביב
amman: amman عمان
riyadh: riyadh er_rijad
jeddah: jeddah jidda djeddah جدة
mecca: mecca makkah mekka mecque مكة_المكرمة
medina: medina al_madinah_al_munawwarah medine
dubai: dubai dubayy dubaisk* دبي дубай дубаи dibai
abu_dhabi: abu_dhabi abou_dhabi أبوظبي أبو_ظبي абу_даби
sharjah: sharjah الشارقة шарджа sharja
ajman: ajman عجمان аджман
ras_al_khaimah: ras_al_khaimah rak rakia رأس_الخيمة
fujairah: fujairah الفجيرة fujayrah
jebel_ali: jebel_ali jabal_ali jafza جبل_علي
doha: doha الدوحة доха
muscat: muscat mascate masqat مسقط
sanaa: sanaa sana_a صنعاء سنعاء
aden: عدن
hodeidah: hodeidah hudaydah الحديدة hodeida
cairo: cairo kairo le_caire القاهرة каир el_cairo
alexandria_city: الإسكندرية iskandariya
sinai: sinai سيناء
khartoum: khartoum khartum الخرطوم
tunis_city: tunis
algiers: algiers alger
istanbul: istanbul constantinople стамбул إسطنبول استانبول istambul
ankara: ankara анкара أنقرة آنکارا
izmir: izmir smyrna
mersin: mersin
gaziantep: gaziantep antep
kabul: kabul kaboul كابول کابل кабул
kandahar: kandahar qandahar قندهار kandehar
herat: herat hirat هرات
nangarhar: nangarhar jalalabad ننگرهار
helmand: helmand hilmand هلمند
karachi: karachi كراتشي کراچی карачи
lahore: lahore لاہور
peshawar: peshawar پشاور
quetta: quetta کوئٹہ
islamabad: islamabad إسلام_آباد
kashmir: kashmir kashmiri cachemire jammu كشمير کشمیر
balochistan: balochistan baluchistan baloch baluch balochi بلوچستان بلوچ
waziristan: waziristan
mumbai: mumbai bombay
delhi: delhi new_delhi
# China, Korea and neighbours
beijing: beijing peking pekin 北京 пекин peiching pukkyong
shanghai: shanghai 上海 шанхай
shenzhen: shenzhen shenchen 深圳 шэньчжэнь
guangdong: guangdong kwangtung 广东
guangzhou: guangzhou canton 广州 kwangchow
tianjin: tianjin tientsin 天津
chongqing: chongqing chungking 重庆
wuhan: wuhan 武汉
hubei: hubei 湖北
hunan: hunan changsha 湖南 长沙
nanjing: nanjing nanking 南京
jiangsu: jiangsu 江苏
suzhou: suzhou soochow 苏州
zhejiang: zhejiang 浙江
hangzhou: hangzhou hangchow 杭州
ningbo: ningbo 宁波
shandong: shandong 山东
qingdao: qingdao tsingtao 青岛
dalian: dalian 大连
liaoning: liaoning shenyang 辽宁 沈阳
dandong: dandong 丹东
harbin: harbin heilongjiang 哈尔滨 黑龙江
jilin: jilin changchun 吉林 长春
sichuan: sichuan szechuan 四川
chengdu: chengdu 成都
xian: xian xi_an 西安
shaanxi: shaanxi 陕西
shanxi: shanxi taiyuan 山西
hebei: hebei 河北
henan: henan zhengzhou 河南
anhui: anhui hefei 安徽 合肥
fujian: fujian fuzhou xiamen 福建 福州 厦门
yunnan: yunnan kunming 云南
xinjiang: xinjiang sinkiang uyghur uighur 新疆 uygur
tibet: tibet tibetan xizang 西藏
inner_mongolia: inner_mongolia neimenggu 内蒙古
hainan: hainan 海南
kunlun: kunlun 昆仑
pyongyang: pyongyang phyongyang pjongjang 평양 平壤 пхеньян
nampo: nampo 남포
sinuiju: sinuiju 신의주
kumgang: kumgang kumkang 금강
chollima: chollima 천리마
paektu: paektu paektusan baekdu 백두산
seoul: seoul 서울
tokyo: tokyo tokio 東京
yangon: yangon rangoon
bangkok: bangkok
phnom_penh: phnom_penh
kuala_lumpur: kuala_lumpur
jakarta: jakarta djakarta
manila: manila
mindanao: mindanao
# Europe, Africa, America
london: london londres londra лондон
paris: paris parisien париж
berlin: berlin berliner берлин
hamburg: hamburg hamburger
munich: munich munchen muenchen
bavaria: bavaria bavarian bayern bayerisch* baviere
frankfurt: frankfurt francfort
vienna: vienna wien vienne viena
zurich: zurich zuerich
geneva: geneva geneve genf ginebra женева
rome: rome rom
milan: milan milano mailand
madrid: madrid
barcelona: barcelona
brussels: brussels bruxelles brussel
amsterdam: amsterdam
rotterdam: rotterdam
stockholm: stockholm
warsaw: warsaw warszawa varsovie варшава
prague: prague praha prag
budapest: budapest
bucharest: bucharest bucuresti
sofia_city: sofiyska софия
belgrade: belgrade beograd belgrad београд белград
athens: athens athenes athinai αθηνα
limassol: limassol lemesos лимасол
nicosia: nicosia lefkosia lefkosa
valletta: valletta
gibraltar: gibraltar
jersey: jersey
guernsey: guernsey
isle_of_man: isle_of_man
mogadishu: mogadishu muqdisho mogadiscio مقديشو
nairobi: nairobi
lagos: lagos
bamako: bamako
bangui: bangui
kinshasa: kinshasa
goma: goma kivu
darfur: darfur دارفور
kordofan: kordofan كردفان
tigray: tigray tigrayan
oromia: oromo oromia
new_york: new_york nueva_york nyc
washington: washington вашингтон
miami: miami
texas: texas houston
california: california californie
florida: florida
delaware: delaware
caracas: caracas
bogota: bogota
medellin: medellin
cali: valle_del_cauca
sinaloa: sinaloa sinaloense culiacan
jalisco: jalisco guadalajara
tijuana: tijuana
juarez: ciudad_juarez
havana: havana habana
panama_city: ciudad_de_panama
buenos_aires: buenos_aires
sao_paulo: sao_paulo
rio: rio_de_janeiro
sydney: sydney
`)
