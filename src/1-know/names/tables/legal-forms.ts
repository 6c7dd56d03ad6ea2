import { family, type LegalForm } from './legal-form.ts'
import { LIMITED_FORMS, STOCK_FORMS } from './legal-forms-companies.ts'

/**
 * The legal forms of partnerships, sole traders, cooperatives, bodies without profit and bodies of the state, and words for any
 * firm, with the ways they are written.
 *
 * Kind of source: national company and civil codes, whose names for the forms are official; ISO 20275 (entity legal forms) uses
 * the same names. Recalled, not read from a copy: correct a line where the act of the country says otherwise.
 */
const OTHER_FORMS = [
  ...family(
    'partnership',
    `
lp: lp | l p | limited partnership | ltd partnership | limited partnerships | special limited partnership
llp: llp | l l p | limited liability partnership | limited liability partnerships | pllp | lllp
slp: slp | scsp | s l p | societe en commandite speciale | scottish limited partnership
gp: gp | g p | general partnership | partnership | partnerships | partnership firm | co partnership
kg: kg | k g | kommanditgesellschaft | kommandit gesellschaft | kommanditselskab | ks | k s | kommandittselskap | komanditni spolecnost
gmbh-co-kg: gmbh & co kg | gmbh and co kg | gmbh und co kg | gmbh co kg | gmbh & co | gmbh & co kommanditgesellschaft | gmbh & cie kg
  | ag & co kg | ag and co kg | ag co kg | gmbh & co ohg | ug & co kg | ug haftungsbeschrankt & co kg | gmbh & cokg | mbh & co kg
kgaa: kgaa | kommanditgesellschaft auf aktien | gmbh & co kgaa | ag & co kgaa | se & co kgaa
ohg: ohg | o h g | offene handelsgesellschaft | og | offene gesellschaft
gbr: gbr | gesellschaft burgerlichen rechts | gesellschaft buergerlichen rechts | arge
vof: cv | c v | vof | v o f | vennootschap onder firma | commanditaire vennootschap
snc: snc | s n c | societe en nom collectif | societa in nome collettivo | sociedad colectiva | sociedad en nombre colectivo
  | sociedade em nome coletivo
scs: sas | scs | s c s | societe en commandite simple | societa in accomandita semplice | sociedad en comandita | s en c | s en c s | sencs
  | sociedad en comandita simple | s en c por a
oe-gr: oe | ο ε | οε | ομορρυθμη εταιρεια | εε | ετερορρυθμη εταιρεια
polnoe: polnoe tovarishchestvo | полное товарищество | товарищество на вере | tovarishchestvo na vere | kommanditnoe tovarishchestvo
  | повне товариство
sp-j: sp j | spolka jawna | spolka komandytowa | sp k | sp z oo sp k | sp z o o sp k | sp z oo spk | spolka z oo spolka komandytowa
vos: vos | v o s | verejna obchodni spolecnost | verejna obchodna spolocnost | bt | beteti tarsasag | kkt
kollektif: kollektif sirketi | kollektif sirket | koll sti | komandit sirketi | komandit sirket | adi ortaklik
tazamoni: tazamoni | sherkat tazamoni | تضامنی | شرکت تضامنی | نسبی | شرکت نسبی | tazamuni
tadamun: tadamun | شركة تضامن | تضامن | شركة تضامنية | sharikat tadamun | توصية بسيطة | شركة توصية بسيطة | joint liability company
cn-partnership: hehuo qiye | 合伙企业 | 有限合伙 | 合夥企業 | youxian hehuo | 普通合伙 | 有限合伙企业 | youxian hehuo qiye
`,
  ),
  ...family(
    'sole',
    `
sole-trader: sole trader | sole proprietor | sole proprietorship | proprietorship | sole prop | proprietor | individual enterprise
  | individual company | one person company
ip: ip | ип | индивидуальный предприниматель | individualnyy predprinimatel | individual entrepreneur | individualny predprinimatel | ie
  | individualnyi predprinimatel | чп | частный предприниматель | chastnyy predprinimatel | individual entrepreneurship
fop: fop | фоп | фізична особа підприємець | fizychna osoba pidpryyemets | спд | фо п
chup: chup | чуп | частное унитарное предприятие | chastnoe unitarnoe predpriyatie | прыватнае унітарнае прадпрыемства | частное предприятие
  | уп | private unitary enterprise | private enterprise | приватне підприємство | chastnoe predpriyatie | pryvatne pidpryyemstvo | пп
  | чтуп | pue | частное торговое унитарное предприятие | частное производственное унитарное предприятие | unitarnoe predpriyatie
  | унитарное предприятие
ek: ek | e k | eingetragener kaufmann | eingetragene kauffrau | einzelfirma | einzelunternehmen | einzelunternehmer | ekfm
ei: ei | eirl | entreprise individuelle | auto entrepreneur | micro entreprise | entrepreneur individuel
et-bg: едноличен търговец | ednolichen targovets | ет | et
establishment: est | establishment | establishments | estab | etablissement | etablissements | ets | anstalt | establecimiento | etb
sole-arab: muassasa | muassasat | muassasah | مؤسسة | موسسة | مؤسسة فردية | مؤسسه | موسسه | muassassa | mouassasat | moassasat | moassase
  | moasseseh | moasese | moassesse | mu assasat | mu assasa
cn-sole: 个体工商户 | 個體工商戶 | geti gongshanghu | 个人独资企业 | geren duzi qiye
obrt: obrt | samostojni podjetnik | preduzetnik | предузетник | zivnostnik | egyeni vallalkozo | ev hu | empresario individual
  | empresa individual
sahis: sahis sirketi | sahis isletmesi | sahis firmasi
`,
  ),
  ...family(
    'cooperative',
    `
cooperative: cooperative | co operative | cooperatives | coop | co op | cooperative society | co operative society | cooperative company
  | cooperative ltd | cooperativa | cooperative societe | societe cooperative | sociedad cooperativa | scoop | societa cooperativa
  | soc coop | sociedad cooperativa limitada | cooperativa de trabajo | scop | scrl | s c r l | cvba | scarl | soc coop a r l
  | consumer cooperative
eg-de: eg | e g | eingetragene genossenschaft | genossenschaft | egenossenschaft | registrierte genossenschaft

cooperatie: cooperatie | cooperatief | ua | cooperatie ua | cooperatieve | coop ua | andelsselskab | amba | osuuskunta | osk
kooperativ: kooperativ | кооператив | производственный кооператив | потребительский кооператив | proizvodstvennyy kooperativ | спк
  | potrebitelskiy kooperativ | потребительское общество | potrebitelskoe obshchestvo | kooperatif | kooperatifi | kooperativy | колхоз
  | kolkhoz
sherkat-taavoni: taavoni | sherkat taavoni | تعاونی | شرکت تعاونی | sherkat e taavoni | taavoni company | taawuni | تعاونية | جمعية تعاونية
  | الجمعية التعاونية
spoldzielnia: spoldzielnia | spolki spoldzielnia | druzstvo | zadruga | szovetkezet | kooperacija | кооперация | задруга
cn-coop: hezuoshe | 合作社 | 农民专业合作社 | hop tac xa | koperasi | hyopdong chohap | 협동조합
mutual: mutual | mutual company | mutual society | mutuelle | mutua | mutualidad | versicherungsverein auf gegenseitigkeit | vvag
  | mutual insurance company
`,
  ),
  ...family(
    'nonprofit',
    `
ev: ev | e v | eingetragener verein | verein | gemeinnutziger verein | gemeinnuetziger verein | nevs
asbl: asbl | a s b l | vzw | v z w | association sans but lucratif | vereniging zonder winstoogmerk | ivzw | aisbl | a i s b l
  | association internationale sans but lucratif | association loi 1901 | association declaree
foundation: foundation | foundations | stiftung | fondation | fundacion | fundacao | fondazione | fundacja | stichting | fond | фонд | fonds
  | fundatia | благотворительный фонд | blagotvoritelnyy fond | charitable foundation | vakfi | vakif | waqf | وقف | بنیاد | bonyad
  | alapitvany | nadace | nadacia | saatio | stiftelse | stiftelsen | zaklada | фондация | fondatsiya | ιδρυμα | ifond | qor | қор | qori
  | 基金会 | 基金會 | jijinhui | benevolent fund | благодійний фонд | благотворительная организация | public foundation | общественный фонд
  | bonyade | bunyad | بنياد | wakf | awqaf | foundation inc
npo-form: nonprofit | non profit | nonprofit organization | non profit organization | not for profit | nonprofit corporation
  | non profit corporation | non profit organisation | nonprofit organisation | gug | non commercial organization | npo inc
  | non profit company | npc
ano: ano | ано | автономная некоммерческая организация | avtonomnaya nekommercheskaya organizatsiya | autonomous nonprofit organization
  | autonomous non profit organization | autonomous noncommercial organization | autonomous non commercial organization
  | avtonomnaia nekommercheskaia organizatsiia | autonomous nonprofit organisation | autonomous non profit organisation | ano dpo | ано дпо
  | avtonomnaya nekomercheskaya organizatsiya
nko: nko | нко | некоммерческая организация | nekommercheskaya organizatsiya | некоммерческое партнерство | nekommercheskoe partnerstvo | нп
  | noncommercial organization | noncommercial partnership | non commercial partnership | nonprofit partnership | non profit partnership
  | nekommercheskoye partnerstvo
public-org: общественная организация | obshchestvennaya organizatsiya | public organization | public organisation | громадська організація
  | роо | моо | hromadska orhanizatsiya | грамадскае абяднанне | общественное объединение | obshchestvennoe obedinenie | public association
  | social organization | региональная общественная организация | всероссийская общественная организация
  | общероссийская общественная организация | межрегиональная общественная организация | obshchestvennaia organizatsiia | го
association-form: association | associations | assoc | assn | asociacion | associacao | associazione | associatie | ассоциация
  | assotsiatsiya | dernek | dernegi | asociace | stowarzyszenie | egyesulet | udruga | udruzenje | удружение | сдружение | sdruzhenie
  | asociatia | forening | foreningen | yhdistys | jamiyya | jamiyyat | jamiyat | jamiyah | جمعية | الجمعية | انجمن | anjoman | anjuman
  | جمعیت | jameiyat | асоціація | asotsiatsiya | vereniging | 协会 | 協會 | xiehui | hiephoi | hyophoe | 협회 | σωματειο | syllogos | συλλογος
  | עמותה | amuta | ry | assotsiatsiia | ong | ngo | n g o
religious-org: религиозная организация | religioznaya organizatsiya | religious organization | religious organisation
  | местная религиозная организация
charity-form: charitable company | charitable incorporated organisation | cio | charitable organization | charitable organisation
  | charitable association | cic | community interest company | company limited by guarantee | limited by guarantee | clg
  | community interest companies
party-form: политическая партия | politicheskaya partiya | political party
`,
  ),
  ...family(
    'state',
    `
fgup: fgup | фгуп | федеральное государственное унитарное предприятие | federalnoe gosudarstvennoe unitarnoe predpriyatie | fsue | f s u e
  | federal state unitary enterprise | federal state owned unitary enterprise | federalnoye gosudarstvennoye unitarnoye predpriyatiye
  | federalnoe gosudarstvennoe unitarnoe predpriiatie | federal state enterprise | federal unitary enterprise
gup: gup | гуп | государственное унитарное предприятие | gosudarstvennoe unitarnoe predpriyatie | sue | state unitary enterprise | ruep
  | руп | rup | gosudarstvennoye unitarnoye predpriyatiye | республиканское унитарное предприятие | respublikanskoe unitarnoe predpriyatie
  | republican unitary enterprise | рэспубліканскае унітарнае прадпрыемства | unitary enterprise | унітарнае прадпрыемства
  | gosudarstvennoe unitarnoe predpriiatie | rue | пруп | республиканское производственное унитарное предприятие
  | republican production unitary enterprise | унітарне підприємство
mup: mup | муп | муниципальное унитарное предприятие | munitsipalnoe unitarnoe predpriyatie | municipal unitary enterprise | mue | куп
  | коммунальное унитарное предприятие | communal unitary enterprise | kommunalnoe unitarnoe predpriyatie
kazennoe: fkp | фкп | федеральное казенное предприятие | federalnoe kazennoe predpriyatie | казенное предприятие | kazennoe predpriyatie
  | кп | federal treasury enterprise | federal state owned enterprise | federal government enterprise | казенне підприємство
  | federalnoye kazennoye predpriyatiye | treasury enterprise | state treasury enterprise | federal state treasury enterprise | ккп
fgbu: fgbu | фгбу | федеральное государственное бюджетное учреждение | federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie | fsbi | f s b i
  | federal state budgetary institution | federal state budget institution | federalnoye gosudarstvennoye byudzhetnoye uchrezhdeniye | фгбун
  | fgbun | фгбоу | федеральное государственное бюджетное учреждение науки | federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie nauki
  | fgbou | fgbu nauki | фгбоу во | federal state budgetary institution of science | federal state budgetary scientific institution
  | federal state budget institution of science | federal state budgetary educational institution
  | federal state budgetary educational institution of higher education | фгбну | fgbnu | fgbou vo
  | федеральное государственное бюджетное образовательное учреждение высшего образования | federal state budgetary establishment | fsbsi
  | fsbei | federalnoe gosudarstvennoe biudzhetnoe uchrezhdenie | federalnoe gosudarstvennoe biudzhetnoe uchrezhdenie nauki
  | federalnoe gosudarstvennoe byudzhetnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya
  | федеральное государственное бюджетное научное учреждение
fgau: fgau | фгау | фгаоу | fgaou | федеральное государственное автономное учреждение | federal state autonomous institution | fsai
  | фгаоу во | fgaou vo | federal state autonomous educational institution
  | federal state autonomous educational institution of higher education | fsaei
  | федеральное государственное автономное образовательное учреждение высшего образования
  | federalnoe gosudarstvennoe avtonomnoe uchrezhdenie
  | federalnoe gosudarstvennoe avtonomnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya
fgku: fgku | фгку | федеральное государственное казенное учреждение | federalnoe gosudarstvennoe kazennoe uchrezhdenie | фку | fku
  | federal treasury institution | федеральное казенное учреждение | federalnoe kazennoe uchrezhdenie | federal state institution
  | federal state public institution | fgu | фгу | federal state treasury institution | federal government institution
  | federal state government institution | фгкоу | fgkou
gu: гу | государственное учреждение | gosudarstvennoe uchrezhdenie | state institution | гбу | gbu | state budgetary institution | гаку
  | государственное бюджетное учреждение | gosudarstvennoe byudzhetnoe uchrezhdenie | state autonomous institution | гау
  | дзяржауная установа | державна установа | derzhavna ustanova | дзяржаўная установа | budgetary institution
  | gosudarstvennoye uchrezhdeniye | муниципальное учреждение
state-corporation: гк | gk | государственная корпорация | gosudarstvennaya korporatsiya | state corporation | state owned corporation
  | gosudarstvennaia korporatsiia | госкорпорация | goskorporatsiya | state atomic energy corporation | government corporation
state-enterprise: государственное предприятие | gosudarstvennoe predpriyatie | state enterprise | state owned enterprise | soe | гп | дп
  | державне підприємство | derzhavne pidpryyemstvo | дзяржаўнае прадпрыемства | empresa estatal | empresa del estado | etablissement public
  | epic | ep | etablissement public a caractere industriel et commercial | government owned company | state owned company | empresa publica
  | javno preduzece | ente publico | entreprise nationale | entreprise publique | јп | государственное унитарное
  | gosudarstvennoye predpriyatiye
national-company: национальная компания | natsionalnaya kompaniya | national company | compagnie nationale | societe nationale
  | sherkat melli | شرکت ملی | شركة وطنية | الشركة الوطنية | государственная компания | gosudarstvennaya kompaniya | государственный концерн
  | state company | al sharika al wataniya
statutory-body: body corporate | statutory body | statutory corporation | public body | public law institution | public corporation
  | crown corporation | corporation of public law | anstalt des offentlichen rechts | korperschaft des offentlichen rechts | aor | kdor
  | public law company | ппк | ppk | публично правовая компания | publichno pravovaya kompaniya
kit-tr: kamu iktisadi tesebbusu | iktisadi devlet tesekkulu | genel mudurlugu
branch: branch | branch office | zweigniederlassung | niederlassung | succursale | sucursal | filial | филиал | filiala | oddzial | sube
  | subesi | فرع | شعبه | філія | filiya | representative office | представительство | predstavitelstvo | bureau de representation | philial
  | філіял | fiok | fioktelep | 分公司 | fengongsi | fen gongsi | subsidiary branch | filiale | wholly owned foreign enterprise | wofe
`,
  ),
  ...family(
    'generic',
    `
company: co | company | companies | comp | compagnie | cie | compania | companhia | cia | compagnia | kompaniya | kompania | kompaniia
  | компания | компанія | coy | кампанія | kompani | kompany | firm | firma | фирма | фірма | gongsi | gong si | kung szu | 公司 | sharikat
  | sharika | sharikah | sharekat | شركة | الشركة | charika | شرکت | sherkat | sherkate | sherkat e | sirketi | sirket | sti | hoesa | 회사
  | hoisa | kaisha | 会社 | 會社 | cong ty | syarikat | perusahaan | kompaniyasi | firmasi | societe | sociedad | sociedade | societa | spolka
  | spolecnost | spolocnost | drustvo | друштво | дружество | druzhestvo | vallalat | εταιρεια | etaireia | etairia | gesellschaft
  | vennootschap | selskab | selskap | bolag | yhtio | общество | obshchestvo | obschestvo | товариство | tovarystvo | таварыства
  | tavarystva | tarsasag | חברה | hevra | chevra | ste | soc | kompanija | kompanije | compagnies | компании | empresa | entreprise
  | unternehmen
joint-venture: joint venture | jv | jvc | coentreprise | совместное предприятие | sovmestnoe predpriyatie | спільне підприємство
  | sovmestnoye predpriyatiye | empresa mixta | joint enterprise | hezi | hapjak | 합작회사 | 합영회사 | hapyong hoesa | hapyong | hapjak hoesa
`,
  ),
]

/** Every legal form, grouped by family; an id stands once. */
export const LEGAL_FORMS: readonly LegalForm[] = [...LIMITED_FORMS, ...STOCK_FORMS, ...OTHER_FORMS]

/**
 * Ways of writing that belong to more than one form: a reader keeps all of them open (`as` limits liability in Norway and has
 * shares in Turkey). Short Latin ones are forms only at the beginning or the end of the name of an organisation.
 */
export const AMBIGUOUS_LEGAL_FORMS: readonly string[] = ['a o', 'a s', 'ao', 'as', 'eirl', 'qsc', 'sas', 'spa']
