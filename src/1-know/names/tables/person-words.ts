import { lines } from './lines.ts'

/**
 * Words that stand in the names of persons without being a given or family name, and the endings by which parts of a name show.
 * Folded as all tables are; words of several parts are joined by `_`.
 *
 * Kind of source: protocol lists, grammars and onomastics of the languages; recalled.
 */

/** Titles, ranks, callings and styles of address: `concept: variants`. They come and go, and contradict nothing. */
export const TITLES: readonly string[] = lines(`
# Address
mr: mr mister messrs sir herr hr monsieur mons senor senhor signor sig don dom gospodin г_н gospodar bay aga agha agay aghaye آقا آقای
  meneer dhr tuan enche bwana oga khun xiansheng 先生 sonsaeng 씨 thiru bey beyefendi efendi effendi mssr
mrs: mrs ms miss madam madame mme mlle frau fraulein senora sra senorita senhora signora sig_ra gospozha г_жа hanim hanum khanum khanom خانم
  begum lady dame mevrouw puan nushi 女士 furen 夫人
dr: dr doctor doktor docteur doutor doctora dottore dra dott д_р доктор دکتر دكتور الدكتور phd ph_d md doctorate doctor_of 博士 boshi daktar
  laurea dr_ing dr_med med_dr
prof: prof professor professeur professore profesor profesora професор профессор پروفسور بروفيسور ustad ustadh ustaz ostad oustaz estad
  أستاذ الأستاذ استاد 教授 jiaoshou kyosu docent dozent dotsent доцент emeritus lecturer teacher
engineer: engineer eng engr ing ingeniero ingenieur inzhener инженер muhandis mohandes mohandis mouhandis muhendis مهندس المهندس إنجينير
  injiniyar engg
lawyer: lawyer advocate adv attorney esq esquire abogado avocat maitre avukat адвокат rechtsanwalt محامي المحامي licenciado lic lcdo lcda
  barrister qc kc
accountant: accountant cpa cfa contador contadora
# Rule
president: president presidente prasident praesident predsedatel председатель prezident президент رئيس الرئيس رئیس ra_is raees raies rais
  reis cumhurbaskani predsjednik predsednik председник presiden presedinte prezydent elnok prezidentas pirmininkas zongtong 总统 taetongnyong
  대통령 ប្រធានាធិបតី chairman chairperson chairwoman predstavnik πρόεδρος προεδρος chair
vice: vice deputy zamestitel заместитель naib نائب نایب moaven معاون yardimcisi stellvertreter adjunct adjoint vicepresident vice_president
minister: minister ministre ministro ministr министр міністр вице_премьер bakan bakani wazir vazir vezir waziru وزير الوزير وزیر buzhang 部长
  minister_of
prime_minister: prime_minister premier premer премьер premier_ministre primer_ministro basbakan nakhost_vazir kansler chancellor kanzler
  bundeskanzler primeiro_ministro
ambassador: ambassador ambassadeur embajador botschafter посол posol buyukelci سفير السفير سفیر safir consul konsul консул
governor: governor gouverneur gobernador gubernator губернатор vali والي المحافظ ostandar استاندار wali mayor maire alcalde meer мэр
  belediye_baskani shahrdar prefect wojewoda
deputy: deputat депутат diputado parlamentario senator senador senateur сенатор mp mep member milletvekili congressman congresswoman
  representative nayib hon honorable honourable right_hon excellency excellence h_e exmo ekselans his_excellency her_excellency his_majesty
  majesty
king: king roi rey konig koenig kral الملك queen reine reina emperor tsar padishah prince princess prinz prinzessin principe princesa knyaz
  князь الأمير الأميرة shahzada shahzadeh duke herzog duc duque count graf comte conde baron baroness freiherr lord earl viscount marquis
  marques raja rajah nawab maharaja khedive pasha pascha pacha basha باشا datuk dato datin tan_sri tengku tunku raden sardar سردار khanzada
  arbab sayyidi
judge: judge juge juez richter sudya судья قاضي القاضي qadi qadhi qazi kadi prosecutor prokuror прокурор savci
# Arms
general: general gen генерал generale فريق الفريق jenral geral gral generalmajor جنرال sartip سرتیپ سرلشکر sarlashkar major_general maj_gen
  lieutenant_general lt_gen brigadier_general brig_gen colonel_general army_general generaloberst jiangjun 将军 sangjang 상장 taejang 대장
  chungjang 중장 sojang 소장 chasu 차수 генерал_майор генерал_лейтенант генерал_полковник general_mayor general_leytenant general_polkovnik عميد
  العميد اللواء لواء فريق_أول korgeneral tumgeneral tuggeneral brigadier brig
colonel: colonel col coronel oberst polkovnik полковник полковн albay عقيد العقيد aqid sarhang سرهنگ lieutenant_colonel lt_col podpolkovnik
  подполковник tegan taejwa sangjwa حكمدار obrist
major: major maj майор binbasi رائد الرائد sargord سرگرد commandant comandante kommandant
captain: captain capt capitan capitaine kapitan капитан hauptmann kapten yuzbasi نقيب النقيب sarvan ناخدا kapitaen capitao skipper
  master_mariner
lieutenant: lieutenant lt teniente leytenant лейтенант leutnant tegmen ملازم mulazim sotvan tenente sublieutenant
sergeant: sergeant sgt sargento serzhant сержант cavus feldwebel رقيب corporal cabo caporal
admiral: admiral adm almirante amiral адмирал dariasalar دریاسالار daryadar دریادار rear_admiral vice_admiral commodore kontr_admiral
  контр_адмирал вице_адмирал امیرال
marshal: marshal marechal mariscal маршал field_marshal maresal مارشال wonsu
commander: commander cmdr comdr komandir командир qaid القائد قائد quaid komandan kumandan farmandeh فرمانده kommandeur caid amir_ul_jihad
  ataman атаман warlord
# Faith
sheikh: sheikh shaykh shaikh sheik cheikh cheik seyh sheekh sheyx шейх شيخ الشيخ شیخ shekh shaikha sheikha shaykha sheykh shaikhul
mullah: mullah mulla molla mollah moulla мулла ملا mullo akhund akhond akhund_zada آخوند اخوند akhoond
mawlawi: mawlawi maulvi molavi mawlavi maulawi mawlvi mowlavi moulvi maulana mawlana molana mowlana moulana mevlana مولوی مولوي مولانا mufti
  مفتي المفتي муфтий allama allamah علامه
imam: imam imaam имам إمام الإمام امام muezzin hodja hoca xoca
ayatollah: ayatollah ayatullah ayatollahi آیت_الله آية_الله hojatoleslam hojjatoleslam hujjat_al_islam hojatolislam hojjat_ol_eslam
  حجت_الاسلام حجة_الإسلام marja
hajji: hajji haji hadji hajj hadj haj al_hajj elhadj el_hadj alhaji alhajji haci hadzi хаджи حاج الحاج حاجي حاجی hajjah hajja hadzhi
  karbalai
sayyid: sayyid sayyed seyyed seyed sayed syed sayid saiyid sayyida sidi sidna moulay mulay mawlay sayyidna سید سيد السيد
qari: qari qaari قاري قاری shaheed شهید emir_al_muminin amir_ul_mumineen
priest: priest padre pastor reverend rev bishop archbishop metropolitan patriarch cardinal monsignor msgr abbe abbot rabbi rebbe deacon
  otets отец епископ митрополит патриарх священник mitropolit pope frater
burmese: u daw
# Other words that are said of a person
late: late deceased marhum مرحوم المرحوم feu 故 former ex ancien ancienne antiguo byvshiy бывший سابق السابق
alias: alias aka a_k_a also_known_as known_as dit dite nom_de_guerre kunya laqab المعروف المكنى المدعو الملقب mashhur_be مشهور_به معروف_به
  он_же onzhe detto genannt nee born geb урожденная urozhdennaya apodado nickname callsign позывной
commercial: owner director dir ceo cfo chief direktor директор directeur gerente manager jefe secretary sekretar секретарь secretario
  generaldirektor generalnyy_direktor генеральный_директор kingpin
student: student scholar comrade товарищ tovarishch tongzhi 同志 yoldas camarada camarade companero kamerad genosse towarzysz
`)

/** Titles of European languages, which stand before a name; at its end they are a family name, or a name of other tongues. */
export const TITLES_AS_SURNAMES: readonly string[] = lines(`
king bishop pope judge prince princess major marshal baron duke earl count conde rabbi abbot abbe priest deacon pastor chief general captain
sergeant lord dean reis rey roi koenig kral pasha reverend colonel doctor dame lady don sir herr frater padre student late owner mayor maire
meer corporal commander cabo graf alcalde
`).flatMap((line) => line.split(' '))

/** Names that many bear before the one by which they are called, and that are then left out. */
export const BEFORE_ANOTHER: readonly string[] = ['muhammad', 'maria', 'jose', 'juan', 'jean']

/**
 * Small words of names: `sort: words`. The article may fall away or melt into the next word; the words of filiation say whose child
 * one is; the nobiliary ones belong to the family name; the kunya is a name by one's child; the servant words begin a name of God.
 */
export const PARTICLES: readonly string[] = lines(`
article: al el ul ol il ad ar as ash az at ath adh ed er es esh ez et od os osh oz ur us uz ud ush ut l ell hal ال
filiation: bin ibn ben bn bint binti binte bent binat bt ould uld wuld weld wold ap ferch mac mc o fitz bar bat ogly oghli oglu ogli oghlu
  uulu kyzy qizi kizi gyzy qyzy walad valad wald d_o s_o w_o anak ابن بن ولد بنت بر בן בת оглы оғлы углы кызы қызы угли уулу ulu ugli putra
  putri
nobiliary: de da do das dos di del della dello dei degli delle du des la le les los las lo van von vom zum zur zu der den dem ter ten te op
  af av y e i von_der van_der van_den van_de de_la de_las de_los d dal dalla dall st san santa saint sao phon na aw vander vanden
kunya: abu abou aboo abi aba abo bu bou ebu um umm oum om oumm أبو ابو أبي ابي أبا ابا أم ام بو buu ابوال
servant: abd abdul abdel abdal abdol abdu abdi abed abdur abdus abdush abdut abduz abdud abdun ebdul abdoul gholam ghulam gulam gholamol
  amat amatul عبد عبدال غلام أمة
`)

/** Words after a name that tell the generation: `generation: words`; they count against when they contradict each other. */
export const GENERATION: readonly string[] = lines(`
senior: sr snr senior pere starshiy старший старш elder the_elder maior velho
junior: jr jnr junior fils filho hijo mladshiy младший jnior younger the_younger minor figlio ml
grandson: neto nieto petit_fils
nephew: sobrinho sobrino
first: i 1st
second: ii 2nd iind
third: iii 3rd iiird
fourth: iv 4th
fifth: v 5th
sixth: vi
`)

/** Endings of patronymics in Latin and Cyrillic letters, longest first within a sort: `sort: endings`. */
export const PATRONYMIC_ENDINGS: readonly string[] = lines(`
# Russian, Ukrainian, Belarusian; the ending stands at the end of one word
son: jewitsch nikitich owitsch ewitsch кузьмич kuzmich никитич savvich yevich ievich yovych iovych ovitch evitch iavich yavich ouvich auvich
  ійович illich ilyich lukich fomich саввич ovich evich ovych evych owicz ewicz avich avych jevic ovits evits йович ьович лукич ильич фомич
  ilich ovic evic ович евич авіч евіч явіч ьмич
daughter: inichna iniczna ojevna yichna инична yevna ievna yivna iivna iauna yauna jevna ichna ьевна ьовна ovna evna ivna auna avna awna owna
  ewna аўна еўна яўна ауна еуна яуна овна евна івна ївна ична
# Central Asia and the Caucasus; written joined, with a hyphen or as a word of its own
son_turkic: oghli oghlu oglan oghly ogly oglu ogli ugli uulu оглы уулу углы ўғли zoda uly ulu uli улы ұлы ogl
daughter_turkic: qizi kizi kyzy gizi gyzy qyzy кызы қызы гызы қизи kzy kyz
# Endings of family names that say "child of" or "of the house of"
family: opoulos poulos shvili nezhad zadeh nejad kheil sson sohn idis ides akis idze adze iani pour zade zada khel son sen dze yan ian pur
  nia zai zay zoi ez
`)

/** The ending of a nisba: the name of a place, tribe or trade with -i, mostly after the article. */
export const NISBA_ENDINGS: readonly string[] = lines(`
iyyah aoui iyya iya iyy awi ani ini ati اوی انی ee iy ia ي ی i y
`)
